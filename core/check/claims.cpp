// Holds every claim of the prose against the cells it is bound to.
#include "core/check/claims.h"

#include <array>

#include "core/check/claim_relations.h"
#include "core/claim/claim_words.h"
#include "core/claim/diagnosis.h"

namespace tieout {
namespace {

// In the order of Agreement.
constexpr std::array verdicts = {Verdict::exact, Verdict::rounding, Verdict::near, Verdict::not_evaluable};

Verdict verdict_of(Agreement agreement) {
  return verdicts[static_cast<std::size_t>(agreement)];
}

std::string_view rule_of(const Claim& claim) {
  switch (claim.kind()) {
    case ClaimKind::percent_change:
      return "claim_growth";
    case ClaimKind::change:
      return "claim_change";
    case ClaimKind::ratio:
      return "claim_ratio";
    default:
      return "claim_level";
  }
}

class ClaimChecker {
 public:
  ClaimChecker(const std::vector<Claim>& claims, const FactBook& facts) : claims_(claims), facts_(facts) {}

  Checks check() {
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].high()) check_range(i);
      if (!claims_[i].binds.empty()) check_bound(i);
      if (!claims_[i].candidates.empty()) leave_to_reader(i);
      check_direction(i);
    }
    return std::move(checks_);
  }

 private:
  Check begin(std::uint32_t index, const std::vector<CellRef>& cells) const {
    const Claim& claim = claims_[index];
    Check check;
    check.rule = rule_of(claim);
    check.severity = Severity::high;
    check.claims = {index};
    check.unit = claim.unit;
    check.reported = claim.value;
    const bool share = claim.kind() == ClaimKind::ratio;
    for (std::size_t i = 0; i < cells.size(); ++i)
      check.cells.push_back({cells[i],
                             cells.size() == 1 ? "figure"
                             : share           ? (i == 0 ? "numerator" : "divisor")
                                               : (i == 0 ? "now" : "before"),
                             {}});
    return check;
  }

  void check_bound(std::uint32_t index) {
    const Claim& claim = claims_[index];
    add_agreement(index, claim.binds);
    for (const CellRef other : claim.alternatives)
      if (agreement_with(claim, {other}).agreement != Agreement::none) add_agreement(index, {other});
  }

  // Claims are bound only to figures that they can be recomputed from.
  Recomputed agreement_with(const Claim& claim, const std::vector<CellRef>& cells) const {
    return *agree_with_cells(claim, cells, facts_);
  }

  void add_agreement(std::uint32_t index, const std::vector<CellRef>& cells) {
    const Claim& claim = claims_[index];
    Check check = begin(index, cells);
    const Recomputed result = agreement_with(claim, cells);
    set_computed(claim, cells, result, check);
    check.verdict = verdict_of(result.agreement);
    check.message = in_words(claim) + " agrees: " + figures_of(claim, cells, result);
    if (result.agreement == Agreement::near) {
      check.message = in_words(claim) + " is off by its last digit: " + figures_of(claim, cells, result);
      check.causes = {"rounding_direction"};
    }
    if (result.agreement == Agreement::none) contradict(index, result, check);
    checks_.push_back(std::move(check));
  }

  void set_computed(const Claim& claim, const std::vector<CellRef>& cells, const Recomputed& result,
                    Check& check) const {
    const bool quotient = cells.size() > 1 && claim.unit.kind == UnitKind::percent;
    const Cell& cell = *cell_at(facts_.statements(), cells.front());
    const int scale = (cell.unit ? *cell.unit : facts_.row(cells.front()).unit).scale;
    check.computed = quotient ? std::optional(result.value)
                              : rounded_to({result.value, scale}, claim.value.decimals(), claim.unit.scale);
    if (check.computed) check.difference = subtract(claim.value, *check.computed);
  }

  std::string figures_of(const Claim& claim, const std::vector<CellRef>& cells,
                         const Recomputed& result) const {
    if (cells.size() == 1) return in_words(cells.front(), facts_);
    std::string operands = in_words(cells[0], facts_) + "; " + in_words(cells[1], facts_);
    if (claim.unit.kind != UnitKind::percent) return operands;
    return operands + "; that makes " + in_words(result.value, claim.unit);
  }

  // Only claims that one slip explains are still bound here.
  void contradict(std::uint32_t index, const Recomputed& result, Check& check) const {
    const Claim& claim = claims_[index];
    const Diagnosis found = *diagnose(claim, facts_);
    check.verdict = Verdict::inconsistent;
    check.causes = {found.slip};
    check.computed = found.value;
    check.difference = subtract(claim.value, found.value);
    check.message = "The text says " + in_words(claim) + ", but " + figures_of(claim, claim.binds, result) +
                    ": " + found.repair;
    check.suspects.push_back({claim.binds.front(), found.value, found.slip, index});
  }

  void leave_to_reader(std::uint32_t index) {
    const Claim& claim = claims_[index];
    Check check = begin(index, claim.candidates);
    check.severity = Severity::info;
    const auto result = agree_with_cells(claim, claim.candidates, facts_);
    check.message =
        "To be checked by hand: " + in_words(claim) + " may speak of another figure than " +
        (result ? figures_of(claim, claim.candidates, *result) : in_words(claim.candidates.front(), facts_));
    checks_.push_back(std::move(check));
  }

  void check_range(std::uint32_t index) {
    const Claim& claim = claims_[index];
    const bool ordered = claim.value.magnitude() <= claim.high()->magnitude();
    Check check = begin(index, {});
    check.rule = "claim_range";
    check.severity = Severity::medium;
    check.verdict = ordered ? Verdict::exact : Verdict::inconsistent;
    check.computed = claim.high();
    check.message = in_words(claim) + (ordered ? " is below " : " stands before the lower ") +
                    in_words(*claim.high(), claim.unit);
    if (!ordered) check.causes = {"range_order"};
    checks_.push_back(std::move(check));
  }

  // "increased to $92.5 million from $81.2 million": the word against the movement of the figures.
  void check_direction(std::uint32_t index) {
    const Claim& claim = claims_[index];
    if (!claim.direction || *claim.direction == Direction::flat || !is_level(claim)) return;
    const std::optional<std::uint32_t> before = compared_with(index);
    if (!before || !agrees(index) || !agrees(*before)) return;
    const CellRef now = claim.binds.front(), then = claims_[*before].binds.front();
    const std::optional<bool> moved_up = went_up(now, then);
    if (!moved_up || (!is_plain(*claim.direction) && claim.unit.kind == UnitKind::percent)) return;
    const bool said_up = is_plain(*claim.direction)
                             ? *claim.direction == Direction::up
                             : (*claim.direction == Direction::improved) == more_is_better(now);
    const bool right = *moved_up == said_up;
    const bool firm = claim.standing == Standing::firm && claims_[*before].standing == Standing::firm;
    if (!right && !firm) return;
    Check check = begin(index, {now, then});
    check.rule = "claim_direction";
    check.claims.push_back(*before);
    check.verdict = right ? Verdict::exact : Verdict::inconsistent;
    check.message = std::string("The text says that the figure went ") + words_of(*claim.direction) + ": " +
                    in_words(then, facts_) + "; " + in_words(now, facts_);
    if (!right) {
      check.causes = {"direction"};
      check.suspects.push_back({now, claim.value, "direction", index});
    }
    checks_.push_back(std::move(check));
  }

  // A figure of one cell, be it of money or a ratio.
  static bool is_level(const Claim& claim) {
    return claim.kind() == ClaimKind::level || (claim.kind() == ClaimKind::ratio && !claim.base());
  }

  bool agrees(std::uint32_t index) const {
    return agreement_with(claims_[index], claims_[index].binds).agreement != Agreement::none;
  }

  static bool is_plain(Direction direction) {
    return direction == Direction::up || direction == Direction::down;
  }

  static const char* words_of(Direction direction) {
    switch (direction) {
      case Direction::up:
        return "up";
      case Direction::down:
        return "down";
      case Direction::improved:
        return "the better way";
      default:
        return "the worse way";
    }
  }

  bool more_is_better(CellRef cell) const {
    const auto id = facts_.concept_of(cell);
    return id && has_two_signs(*id) && !facts_.amount(cell).value.is_negative();
  }

  // A loss went up when it grew; nothing where the figure stayed as it was or changed its sign.
  std::optional<bool> went_up(CellRef now, CellRef then) const {
    const Decimal a = facts_.amount(now).value, b = facts_.amount(then).value;
    if (a.sign() * b.sign() < 0 || a == b) return std::nullopt;
    return a.magnitude() > b.magnitude();
  }

  // The claim a few figures on that gives the same row at an earlier time; claims that are bound have a
  // period.
  std::optional<std::uint32_t> compared_with(std::uint32_t index) const {
    constexpr std::uint32_t reach = 6;
    const Claim& claim = claims_[index];
    if (claim.binds.size() != 1) return std::nullopt;
    for (std::uint32_t i = index + 1; i < claims_.size() && i <= index + reach; ++i) {
      const Claim& other = claims_[i];
      if (other.kind() != claim.kind() || other.binds.size() != 1 || other.direction) continue;
      const CellRef a = claim.binds.front(), b = other.binds.front();
      if (a.statement != b.statement || a.row != b.row || a.column == b.column) continue;
      return other.period->end < claim.period->end ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  const std::vector<Claim>& claims_;
  const FactBook& facts_;
  Checks checks_;
};

}  // namespace

Checks check_claims(const FactBook& facts, const std::vector<Claim>& claims) {
  Checks checks = ClaimChecker(claims, facts).check();
  for (Check& check : relate_claims(claims, facts)) checks.push_back(std::move(check));
  return checks;
}

}  // namespace tieout
