// Finds the cells that a claim speaks of.
#include "core/claim/bind.h"

#include <algorithm>

#include "core/claim/claim_words.h"
#include "core/concept/concept.h"

namespace tieout {
namespace {

bool fits(const std::optional<Recomputed>& result) {
  return result && (result->agreement == Agreement::exact || result->agreement == Agreement::rounding);
}

// The money behind a percentage that statements often leave out.
struct MarginRow {
  ConceptId ratio, part, whole;
};

constexpr MarginRow margins[] = {
    {ConceptId::gross_margin_pct, ConceptId::gross_profit, ConceptId::revenue},
    {ConceptId::op_margin_pct, ConceptId::operating_income, ConceptId::revenue},
    {ConceptId::etr, ConceptId::income_tax, ConceptId::pretax_income},
};

// Cells that the words of a claim allow; the strict ones are what it says, the others what it may say.
struct Choice {
  std::vector<CellRef> cells;
  bool strict = true;
};

class Binder {
 public:
  Binder(Claim& claim, const Naming& naming, const ClaimPeriods& periods, const FactBook& facts,
         const RowNames& names)
      : claim_(claim), periods_(periods), facts_(facts), narrowed_(!naming.words.empty()) {
    if (claim.standing != Standing::forward) named_ = names.named(naming);
  }

  void bind() {
    if (claim_.standing == Standing::forward) return;
    collect();
    if (choices_.empty()) {
      if (claim_.kind() != ClaimKind::range && claim_.period && !named_.empty())
        claim_.reason = Untied::period_unknown;
      return;
    }
    const auto fitting = std::find_if(choices_.begin(), choices_.end(), [&](const Choice& choice) {
      return fits(agree_with_cells(claim_, choice.cells, facts_));
    });
    if (fitting != choices_.end()) return settle(fitting->cells);
    const bool settled = is_settled();
    if (claim_.standing == Standing::firm && settled) return settle(choices_.front().cells);
    claim_.standing = Standing::doubtful;
    if (choices_.front().strict) claim_.candidates = choices_.front().cells;
    if (!settled) claim_.reason = Untied::several_rows;
  }

 private:
  using Cells = std::vector<CellRef>;

  void collect() {
    for (const Period& period : periods_.periods) {
      if (claim_.kind() == ClaimKind::level) collect_levels(period);
      if (claim_.kind() == ClaimKind::ratio) collect_ratios(period);
      if (claim_.is_change()) collect_changes(period);
    }
  }

  // By concept where no word narrows the measure, and by the names of rows.
  std::vector<Choice> cells(const Period& period, UnitKind unit) const {
    std::vector<Choice> found;
    const auto note = [&](CellRef ref, bool strict) {
      const auto same = [&](const Choice& choice) { return choice.cells.front() == ref; };
      if (same_currency(ref) && std::none_of(found.begin(), found.end(), same))
        found.push_back({{ref}, strict});
    };
    if (!narrowed_)
      for (const ConceptId id : claim_.concepts)
        for (const CellRef ref : facts_.cells(id, period, unit))
          note(ref,
               found.empty() || facts_.concept_of(ref) == facts_.concept_of(found.front().cells.front()));
    for (const NamedRow& named : named_)
      for (const CellRef ref : facts_.cells(named.row, named.member, period, unit)) note(ref, !named.loose);
    return found;
  }

  void collect_levels(const Period& period) {
    for (Choice& choice : cells(period, claim_.unit.kind)) choices_.push_back(std::move(choice));
  }

  bool same_currency(CellRef ref) const {
    const CurrencyCode printed = facts_.row(ref).unit.currency;
    return printed.empty() || claim_.unit.currency.empty() || printed == claim_.unit.currency;
  }

  void collect_ratios(const Period& period) {
    if (claim_.base()) return collect_shares(cells(period, UnitKind::money), *claim_.base(), period);
    collect_levels(period);
    for (const MarginRow& margin : margins) {
      if (claim_.concepts.empty() || claim_.concepts.front() != margin.ratio || narrowed_) continue;
      std::vector<Choice> parts;
      for (const CellRef part : facts_.cells(margin.part, period, UnitKind::money)) parts.push_back({{part}});
      collect_shares(parts, margin.whole, period);
    }
  }

  void collect_shares(const std::vector<Choice>& parts, ConceptId whole, const Period& period) {
    for (const Choice& part : parts)
      for (const CellRef divisor : facts_.cells(whole, period, UnitKind::money))
        if (const CellRef of = part.cells.front();
            of.statement == divisor.statement && of.column == divisor.column && of != divisor)
          choices_.push_back({{of, divisor}, part.strict});
  }

  // Both figures in one row, so that they were measured alike.
  void collect_changes(const Period& period) {
    const UnitKind unit = claim_.kind() == ClaimKind::change && (!is_percent() || speaks_of_percent())
                              ? claim_.unit.kind
                              : unit_of_measure();
    const std::vector<Choice> now = cells(period, unit);
    for (const Period& versus : periods_.versus)
      for (const Choice& before : cells(versus, unit))
        for (const Choice& after : now) {
          const CellRef a = after.cells.front(), b = before.cells.front();
          if (a.statement == b.statement && a.row == b.row && a.column != b.column)
            choices_.push_back({{a, b}, after.strict && before.strict});
        }
  }

  bool is_percent() const { return claim_.unit.kind == UnitKind::percent; }

  bool speaks_of_percent() const {
    for (const MarginRow& margin : margins)
      if (claim_.metric == concept_name(margin.ratio)) return true;
    return claim_.metric == "nim" || claim_.metric == "combined_ratio";
  }

  UnitKind unit_of_measure() const {
    const bool unknown = claim_.concepts.empty() && claim_.kind() == ClaimKind::change;
    if (speaks_of_percent() || unknown) return UnitKind::percent;
    const std::string_view name =
        claim_.concepts.empty() ? std::string_view{} : concept_name(claim_.concepts.front());
    return name.starts_with("eps") || name == "ng_eps" ? UnitKind::money_per_share : UnitKind::money;
  }

  // Of one or two digits: shares of a whole more often than amounts that grow.
  bool are_short(const Cells& cells) const {
    constexpr std::int64_t three_digits = 100;
    return std::any_of(cells.begin(), cells.end(), [&](CellRef ref) {
      return facts_.amount(ref).value.magnitude().units() < three_digits;
    });
  }

  // Whether all cells that the words allow would give the same answer.
  bool is_settled() const {
    if (!choices_.front().strict || facts_.row(choices_.front().cells.front()).unit.is_open()) return false;
    const auto first = agree_with_cells(claim_, choices_.front().cells, facts_);
    if (!first || (narrowed_ && claim_.is_change() && are_short(choices_.front().cells))) return false;
    for (const CellRef ref : choices_.front().cells)
      if (const auto id = facts_.concept_of(ref); id && !narrowed_ && !facts_.holds_all(*id)) return false;
    return std::all_of(choices_.begin(), choices_.end(), [&](const Choice& choice) {
      const auto other = agree_with_cells(claim_, choice.cells, facts_);
      return !choice.strict || (other && other->value == first->value);
    });
  }

  void settle(const Cells& chosen) {
    claim_.binds = chosen;
    const auto id = facts_.concept_of(chosen.front());
    if (claim_.kind() == ClaimKind::level && !narrowed_ && claim_.unit.kind == UnitKind::money_per_share)
      for (const Choice& choice : choices_) {
        const CellRef other = choice.cells.front();
        if (facts_.concept_of(other) != id && other.statement == chosen.front().statement &&
            other.column == chosen.front().column)
          claim_.alternatives.push_back(other);
      }
    if (id && claim_.kind() == ClaimKind::level) {
      claim_.metric = concept_name(*id);
      claim_.concept_id = id;
    }
    if (!claim_.period) claim_.period = facts_.period(chosen.front());
    if (Versus* from = claim_.measured_from(); from && !from->versus && chosen.size() > 1)
      from->versus = facts_.period(chosen[1]);
  }

  Claim& claim_;
  const ClaimPeriods& periods_;
  const FactBook& facts_;
  bool narrowed_;
  std::vector<NamedRow> named_;
  std::vector<Choice> choices_;
};

Amount claimed_amount(const Claim& claim, CellRef ref, const FactBook& facts) {
  const auto id = facts.concept_of(ref);
  const Amount amount{claim.value, claim.unit.scale};
  return id && has_two_signs(*id) ? amount : amount.magnitude();
}

// A loss that shrank by 10 % went down, whatever its sign.
Amount comparable(Amount amount, Amount other) {
  return amount.value.is_negative() && other.value.is_negative() ? amount.magnitude() : amount;
}

}  // namespace

std::optional<Recomputed> agree_with_cells(const Claim& claim, const std::vector<CellRef>& cells,
                                           const FactBook& facts) {
  const Amount first = facts.amount(cells.front());
  const Amount claimed{claim.value, claim.unit.scale};
  if (cells.size() == 1) {
    const Amount signed_claim = claimed_amount(claim, cells.front(), facts);
    return Recomputed{agree(signed_claim, first, claim.hedge), first.value};
  }
  const Amount second = facts.amount(cells[1]);
  if (claim.kind() == ClaimKind::ratio)
    return agree_share(claimed.magnitude(), first.magnitude(), second, claim.hedge);
  const bool of_money = facts.unit(cells.front()) != UnitKind::percent;
  if (claim.kind() == ClaimKind::percent_change && !of_money) {
    // "Gross margin increased 2%" is mostly said of two points.
    const auto points = agree_difference(claimed, first, second, claim.hedge);
    if (points && points->agreement != Agreement::none) return points;
  }
  if (claim.kind() == ClaimKind::percent_change || (claim.unit.kind == UnitKind::percent && of_money))
    return agree_growth(claimed, first, second, claim.hedge);
  auto moved = agree_difference(claimed, comparable(first, second), comparable(second, first), claim.hedge);
  const bool better = claim.direction == Direction::improved || claim.direction == Direction::worsened;
  if (better && !of_money && moved && moved->agreement == Agreement::none)  // of a ratio more may be worse
    moved = agree_difference(claimed, second, first, claim.hedge);
  if (!moved || of_money) return moved;
  const Amount points{moved->value, 0};
  if (const auto value = rounded_to(points, claim.value.decimals(), claim.unit.scale)) moved->value = *value;
  return moved;
}

void bind(Claim& claim, const Naming& naming, const ClaimPeriods& periods, const FactBook& facts,
          const RowNames& names) {
  Binder(claim, naming, periods, facts, names).bind();
}

}  // namespace tieout
