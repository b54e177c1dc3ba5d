// Tries the slips of a writer one after the other (the order of section 6.3 of the domain specification).
#include "core/claim/diagnosis.h"

#include <algorithm>

#include "core/claim/claim_words.h"
#include "core/claim/metric.h"
#include "core/concept/concept.h"

namespace tieout {
namespace {

using Cells = std::vector<CellRef>;

bool agrees(const Claim& claim, const Cells& cells, const FactBook& facts) {
  const auto result = agree_with_cells(claim, cells, facts);
  return result && (result->agreement == Agreement::exact || result->agreement == Agreement::rounding);
}

struct Counterpart {
  ConceptId gaap, non_gaap;
};

constexpr Counterpart counterparts[] = {
    {ConceptId::net_income, ConceptId::ng_net_income}, {ConceptId::profit_loss, ConceptId::ng_net_income},
    {ConceptId::eps_diluted, ConceptId::ng_eps},       {ConceptId::eps_basic, ConceptId::ng_eps},
    {ConceptId::ebitda, ConceptId::adj_ebitda},
};

class Diagnostician {
 public:
  Diagnostician(const Claim& claim, const FactBook& facts)
      : claim_(claim), facts_(facts), result_(agree_with_cells(claim, claim.binds, facts)) {
    if (result_) expected_ = expected_figure();
  }

  std::optional<Diagnosis> diagnose() const {
    if (!result_ || !expected_ || another_row_fits() || another_part_fits()) return std::nullopt;
    if (claim_.hedge && *claim_.hedge != Hedge::approximately) return wrong_bound();
    if (auto found = wrong_period()) return found;
    if (auto found = wrong_row()) return found;
    if (auto found = other_basis()) return found;
    if (auto found = wrong_direction()) return found;
    if (auto found = percent_or_points()) return found;
    if (auto found = base_swapped()) return found;
    if (auto found = wrong_digits()) return found;
    if (auto found = wrong_scale()) return found;
    return wrong_sign();
  }

 private:
  // The tables' figure as the claim would print it.
  std::optional<Decimal> expected_figure() const {
    if (claim_.binds.size() > 1 && claim_.kind() != ClaimKind::change) return result_->value;
    if (claim_.kind() == ClaimKind::change && claim_.unit.kind == UnitKind::percent) return result_->value;
    const Amount amount{result_->value, scale_of_cell()};
    return rounded_to(amount, claim_.value.decimals(), claim_.unit.scale);
  }

  int scale_of_cell() const {
    const Cell& cell = *cell_at(facts_.statements(), claim_.binds.front());
    return (cell.unit ? *cell.unit : facts_.row(claim_.binds.front()).unit).scale;
  }

  Diagnosis diagnosis(std::string_view slip, std::string repair) const {
    return {slip, std::move(repair), *expected_};
  }

  std::string expected_words() const {
    return in_words(two_signed() ? *expected_ : expected_->magnitude(), claim_.unit);
  }

  bool two_signed() const {
    const auto id = facts_.concept_of(claim_.binds.front());
    return id && has_two_signs(*id);
  }

  // The figure of another column of the same row, or a change measured between other columns of it.
  std::optional<Diagnosis> wrong_period() const {
    const CellRef first = claim_.binds.front();
    for (const CellRef other : row_cells(first)) {
      if (claim_.binds.size() == 1) {
        if (other != first && agrees(claim_, {other}, facts_)) return other_period(other);
      } else if (claim_.kind() == ClaimKind::ratio) {
        if (other.column != first.column && agrees(claim_, moved_to(other.column), facts_))
          return other_period(other);
      } else {
        for (const CellRef before : row_cells(first))
          if (before != other && (other != first || before != claim_.binds[1]) && later(other, before) &&
              agrees(claim_, {other, before}, facts_))
            return diagnosis("wrong_period",
                             in_words(claim_) + " is the change from " + facts_.column(before).label +
                                 " to " + facts_.column(other).label + "; here it is " + expected_words());
      }
    }
    return other_statement_period();
  }

  bool later(CellRef a, CellRef b) const { return facts_.period(a)->end > facts_.period(b)->end; }

  Diagnosis other_period(CellRef other) const {
    return diagnosis("wrong_period", in_words(claim_) + " is the figure of " + facts_.column(other).label +
                                         "; for " + facts_.column(claim_.binds.front()).label + " it is " +
                                         expected_words());
  }

  // The same measure in another statement, of another length of time.
  std::optional<Diagnosis> other_statement_period() const {
    const auto id = facts_.concept_of(claim_.binds.front());
    if (claim_.binds.size() != 1 || !id) return std::nullopt;
    for (const CellRef other : facts_.cells(*id, claim_.unit.kind))
      if (!facts_.period(other)->same_as(*facts_.period(claim_.binds.front())) &&
          agrees(claim_, {other}, facts_))
        return other_period(other);
    return std::nullopt;
  }

  // Cells of values of a row in columns whose period is known.
  Cells row_cells(CellRef ref) const {
    Cells cells;
    const Statement& statement = facts_.statements()[ref.statement];
    for (std::uint32_t c = 0; c < statement.columns.size(); ++c) {
      const CellRef other{ref.statement, ref.row, c};
      const Cell* cell = cell_at(facts_.statements(), other);
      if (cell && cell->has_value() && statement.columns[c].role == ColumnRole::value && facts_.period(other))
        cells.push_back(other);
    }
    return cells;
  }

  Cells moved_to(std::uint32_t column) const {
    Cells cells = claim_.binds;
    for (CellRef& cell : cells) {
      cell.column = column;
      const Cell* at = cell_at(facts_.statements(), cell);
      if (!at || !at->has_value()) return claim_.binds;
    }
    return cells;
  }

  bool another_row_fits() const {
    const CellRef first = claim_.binds.front();
    if (claim_.binds.size() != 1) return false;
    const Statement& statement = facts_.statements()[first.statement];
    for (std::uint32_t r = 0; r < statement.rows.size(); ++r) {
      const CellRef other{first.statement, r, first.column};
      const Cell* cell = cell_at(facts_.statements(), other);
      if (r != first.row && cell && cell->has_value() && facts_.unit(other) == claim_.unit.kind &&
          agrees(claim_, {other}, facts_) &&
          (names_the_measure(other) || facts_.row(other).caption == facts_.row(first).caption))
        return true;
    }
    return false;
  }

  // The figure of a segment in the same row: the text around may speak of that segment.
  bool another_part_fits() const {
    const CellRef first = claim_.binds.front();
    const Cells cells = row_cells(first);
    return std::any_of(cells.begin(), cells.end(), [&](CellRef other) {
      return facts_.column(other).member != facts_.column(first).member && claim_.binds.size() == 1 &&
             agrees(claim_, {other}, facts_);
    });
  }

  // The figure of another row of the same column; only of three digits or more, since shorter ones agree by
  // chance, or of a row that is often mistaken for it.
  std::optional<Diagnosis> wrong_row() const {
    if (claim_.binds.size() != 1 || claim_.hedge) return std::nullopt;
    const CellRef first = claim_.binds.front();
    const Statement& statement = facts_.statements()[first.statement];
    for (std::uint32_t r = 0; r < statement.rows.size(); ++r) {
      const CellRef other{first.statement, r, first.column};
      const Cell* cell = cell_at(facts_.statements(), other);
      if (r == first.row || !cell || !cell->has_value() || facts_.unit(other) != claim_.unit.kind) continue;
      const bool enough = size_of(claim_.value) >= 100 || claim_.unit.kind == UnitKind::money_per_share;
      if (enough && facts_.concept_of(other) != facts_.concept_of(first) && agrees(claim_, {other}, facts_))
        return diagnosis("wrong_row", in_words(claim_) + " is " + facts_.row(other).caption + "; " +
                                          facts_.row(first).caption + " is " + expected_words());
    }
    return std::nullopt;
  }

  // "Net loss attributable to the company" where the claim says net loss: the row bound to may be the wrong
  // one rather than the claim.
  bool names_the_measure(CellRef other) const {
    const std::string& caption = facts_.row(other).caption;
    const ProseWords words = read_prose_words(caption, {0, static_cast<std::uint32_t>(caption.size())});
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto match = metric_phrases().longest_at(words, i, words.size()))
        return std::any_of(claim_.concepts.begin(), claim_.concepts.end(), [&](ConceptId id) {
          return match->meaning->concepts.find(concept_name(id)) != std::string_view::npos;
        });
    return false;
  }

  static std::int64_t size_of(Decimal value) { return value.magnitude().units(); }

  std::optional<Diagnosis> other_basis() const {
    const auto id = facts_.concept_of(claim_.binds.front());
    if (claim_.binds.size() != 1 || !id || !claim_.period) return std::nullopt;
    for (const Counterpart& pair : counterparts) {
      const bool gaap = *id == pair.gaap, non_gaap = *id == pair.non_gaap;
      const auto other = gaap       ? std::optional(pair.non_gaap)
                         : non_gaap ? std::optional(pair.gaap)
                                    : std::nullopt;
      if (!other) continue;
      for (const CellRef cell : facts_.cells(*other, *claim_.period, claim_.unit.kind))
        if (agrees(claim_, {cell}, facts_))
          return diagnosis("gaap_non_gaap", in_words(claim_) + " is " + facts_.row(cell).caption + "; " +
                                                facts_.row(claim_.binds.front()).caption + " is " +
                                                expected_words());
    }
    return std::nullopt;
  }

  bool agrees_as(Decimal value, int scale) const {
    Claim other = claim_;
    other.value = value;
    other.unit.scale = scale;
    return agrees(other, claim_.binds, facts_);
  }

  std::optional<Diagnosis> wrong_direction() const {
    if (!claim_.is_change() || !agrees_as(-claim_.value, claim_.unit.scale)) return std::nullopt;
    return diagnosis("direction", std::string("it went ") + (expected_->is_negative() ? "down" : "up") +
                                      " by " + in_words(expected_->magnitude(), claim_.unit));
  }

  std::optional<Diagnosis> percent_or_points() const {
    if (claim_.unit.kind != UnitKind::percent) return std::nullopt;
    const int other = claim_.unit.scale == -2 ? 0 : -2;
    Claim turned = claim_;
    turned.unit.scale = other;
    if (other == -2)
      turned.form = ChangeForm{};
    else
      turned.form = PercentChangeForm{};
    Unit unit = claim_.unit;
    unit.scale = other;
    if (claim_.is_change() && agrees(turned, claim_.binds, facts_))
      return Diagnosis{"percent_points", "the tables give " + in_words(claim_.value, unit), claim_.value};
    return std::nullopt;
  }

  std::optional<Diagnosis> base_swapped() const {
    if (claim_.kind() != ClaimKind::percent_change || claim_.binds.size() != 2 || !claim_.scope.empty())
      return std::nullopt;
    const Cells swapped = {claim_.binds[1], claim_.binds[0]};
    Claim turned = claim_;
    for (const Decimal value : {claim_.value, -claim_.value}) {
      turned.value = value;
      if (agrees(turned, swapped, facts_))
        return diagnosis("base_swapped",
                         "that is the change measured from the later figure; from the earlier one it is " +
                             expected_words());
    }
    return std::nullopt;
  }

  std::optional<Diagnosis> wrong_digits() const {
    const std::string wrong = std::to_string(size_of(claim_.value)),
                      right = std::to_string(size_of(*expected_));
    const std::size_t width = std::max(wrong.size(), right.size());
    const auto padded = [&](const std::string& digits) {
      const bool fraction =
          claim_.value.decimals() > 0 && width <= static_cast<std::size_t>(claim_.value.decimals()) + 1;
      return fraction ? std::string(width - digits.size(), '0') + digits : digits;
    };
    if ((claim_.value.is_negative() != expected_->is_negative()) && two_signed()) return std::nullopt;
    const std::string_view slip = digit_slip(padded(wrong), padded(right));
    const bool points = claim_.unit.kind == UnitKind::percent && claim_.unit.scale == -2;
    const bool round =
        !points && claim_.value.decimals() == 0 && wrong.size() < 3;  // a round figure is near many
    if (slip.empty() || (round && slip != "digits_transposed")) return std::nullopt;
    return diagnosis(slip, "the tables give " + expected_words());
  }

  std::optional<Diagnosis> wrong_scale() const {
    for (const int power : {3, -3, 6, -6, 1, -1})
      if (agrees_as(claim_.value, claim_.unit.scale + power)) {
        Unit unit = claim_.unit;
        unit.scale += power;
        const bool word = unit.scale % 3 == 0 && unit.scale >= 3;
        return Diagnosis{"scale",
                         "the tables give " + (word ? in_words(claim_.value, unit) : expected_words()),
                         *expected_};
      }
    return std::nullopt;
  }

  std::optional<Diagnosis> wrong_sign() const {
    if (claim_.is_change() || !agrees_as(-claim_.value, claim_.unit.scale)) return std::nullopt;
    return diagnosis("sign", std::string("the tables give a ") +
                                 (claim_.value.is_negative() ? "gain" : "loss") + " of " +
                                 in_words(claim_.value.magnitude(), claim_.unit));
  }

  // "more than $30 million" for at most a tenth less.
  std::optional<Diagnosis> wrong_bound() const {
    const std::int64_t apart = size_of(*expected_) - size_of(claim_.value);
    if ((apart < 0 ? -apart : apart) * 10 <= size_of(claim_.value))
      return diagnosis("hedge", std::string("the figure is ") +
                                    (*claim_.hedge == Hedge::more_than ? "less" : "more") + " than " +
                                    in_words(claim_));
    return std::nullopt;
  }

  const Claim& claim_;
  const FactBook& facts_;
  std::optional<Recomputed> result_;
  std::optional<Decimal> expected_;
};

}  // namespace

std::string_view digit_slip(std::string_view wrong, std::string_view right) {
  if (wrong == right || wrong.empty() || right.empty()) return {};
  std::size_t head = 0;
  while (head < wrong.size() && head < right.size() && wrong[head] == right[head]) ++head;
  std::size_t tail = 0;
  while (tail + head < wrong.size() && tail + head < right.size() &&
         wrong[wrong.size() - 1 - tail] == right[right.size() - 1 - tail])
    ++tail;
  const std::size_t left_wrong = wrong.size() - head - tail, left_right = right.size() - head - tail;
  if (wrong.size() == right.size()) {
    if (left_wrong == 1 && wrong.size() > 1) return "one_digit";
    const bool swapped = left_wrong == 2 && wrong[head] == right[head + 1] && wrong[head + 1] == right[head];
    return swapped ? "digits_transposed" : std::string_view{};
  }
  if (left_wrong == 0 && left_right == 1) return "digit_dropped";
  if (left_right == 0 && left_wrong == 1) {
    const bool doubled = (head > 0 && wrong[head] == wrong[head - 1]) ||
                         (head + 1 < wrong.size() && wrong[head] == wrong[head + 1]);
    return doubled ? "digit_doubled" : "digit_added";
  }
  return {};
}

std::optional<Diagnosis> diagnose(const Claim& claim, const FactBook& facts) {
  return Diagnostician(claim, facts).diagnose();
}

}  // namespace tieout
