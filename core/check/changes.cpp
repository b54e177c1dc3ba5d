// Columns of change, percent change and percent of a base, recomputed from the columns they compare.
#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr Rule change{"change",
                      "change = one column - another",
                      "it is so in at least three rows",
                      Tolerance::period_sum,
                      Severity::medium,
                      Verdict::inconsistent,
                      3,
                      "is the change",
                      "is not the change"};
constexpr Rule percent_change{
    "percent_change",
    "percent change = one column / another - 1",
    "it is so in at least three rows, of costs in parentheses as of the others; the sign does not change",
    Tolerance::quotient,
    Severity::medium,
    Verdict::inconsistent,
    3,
    "is the percent change",
    "is not the percent change"};
constexpr Rule change_in_points{"change_in_points",
                                "change of a percentage = one column - another, in points or basis points",
                                "it is so in at least two rows",
                                Tolerance::period_sum,
                                Severity::medium,
                                Verdict::difference,
                                2,
                                "is the change in points",
                                "is not the change in points"};
constexpr Rule percent_of_base{"percent_of_base",
                               "percentage = row / base row",
                               "the base row is printed as 100%",
                               Tolerance::quotient,
                               Severity::medium,
                               Verdict::inconsistent,
                               3,
                               "is the share of the base",
                               "is not the share of the base"};

struct Compared {
  std::uint32_t later = 0, earlier = 0;
};

std::optional<Relation> change_in(const Ledger& ledger, CellRef result, Compared columns) {
  Relation relation;
  relation.rule = &change;
  relation.reported = {{result, 1, "result"}};
  const CellRef later{result.statement, result.row, columns.later},
      earlier{result.statement, result.row, columns.earlier};
  if (!has_figure(ledger, result) || !has_figure(ledger, later) || !has_figure(ledger, earlier))
    return std::nullopt;
  if (ledger.cell(result)->figure.suffix != FigureSuffix::none) return std::nullopt;
  if (ledger[result.statement].rows[result.row].kind == RowKind::ratio) return std::nullopt;
  relation.operands = {{later, 1, "term"}, {earlier, -1, "term"}};
  return relation;
}

std::optional<Relation> percent_change_in(const Ledger& ledger, CellRef result, Compared columns) {
  Relation relation;
  relation.rule = &percent_change;
  relation.form = RelationForm::quotient;
  relation.offset = -1;
  relation.reported = {{result, 1, "result"}};
  const CellRef later{result.statement, result.row, columns.later},
      earlier{result.statement, result.row, columns.earlier};
  if (!has_figure(ledger, result) || !has_figure(ledger, later) || !has_figure(ledger, earlier))
    return std::nullopt;
  const Decimal from = ledger.cell(earlier)->figure.value, to = ledger.cell(later)->figure.value;
  if (from.is_zero() || from.sign() * to.sign() < 0) return std::nullopt;
  // What falls to nothing is "(100)%" to most and "100%" to some.
  if (to.is_zero() && ledger.cell(result)->figure.value.sign() > 0) return std::nullopt;
  if (ledger[result.statement].rows[result.row].kind == RowKind::ratio) return std::nullopt;
  relation.operands = {{later, 1, "numerator"}};
  relation.divisor = {{earlier, 1, "divisor"}};
  return relation;
}

// `unit` is 100 where basis points are printed without saying so.
std::optional<Relation> points_in(const Ledger& ledger, CellRef result, Compared columns, int unit) {
  const CellRef later{result.statement, result.row, columns.later},
      earlier{result.statement, result.row, columns.earlier};
  if (ledger[result.statement].rows[result.row].kind != RowKind::ratio) return std::nullopt;
  if (!has_figure(ledger, result) || !has_figure(ledger, later) || !has_figure(ledger, earlier))
    return std::nullopt;
  Relation relation;
  relation.rule = &change_in_points;
  relation.reported = {{result, 1, "result"}};
  relation.operands = {{later, unit, "term"}, {earlier, -unit, "term"}};
  return relation;
}

void add_points_in(const Ledger& ledger, RelationList& relations, std::uint32_t s, std::uint32_t column,
                   Compared columns) {
  std::vector<Relation> best;
  int best_exact = 0;
  for (const int unit : {1, 100}) {
    std::vector<Relation> found;
    int exact = 0, missed = 0;
    for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
      auto relation = points_in(ledger, {s, row, column}, columns, unit);
      if (!relation) continue;
      const Verdict verdict = judge(ledger.statements(), *relation).verdict;
      exact += verdict == Verdict::exact;
      missed += verdict == Verdict::difference;
      found.push_back(std::move(*relation));
    }
    if (exact > best_exact && missed <= exact / 2) best = std::move(found), best_exact = exact;
  }
  relations.add_group(std::move(best));
}

bool same_period(const std::optional<Period>& a, const std::optional<Period>& b) {
  return a && b && a->same_as(*b);
}

// The two value columns that a column of change names by its periods, or that stand before it: the later one
// first where their periods do not say otherwise.
std::optional<Compared> compared_by(const Statement& statement, std::uint32_t column) {
  const Column& result = statement.columns[column];
  std::optional<std::uint32_t> later, earlier;
  for (std::uint32_t c = 0; c < statement.columns.size(); ++c) {
    const Column& other = statement.columns[c];
    if (other.role != ColumnRole::value || other.member != result.member) continue;
    if (!later && same_period(other.period, result.period)) later = c;
    if (!earlier && same_period(other.period, result.versus)) earlier = c;
  }
  if (later && earlier) return Compared{*later, *earlier};
  // "2Q08 vs. 2Q07" names its columns itself: those that stand before it may be others.
  const std::string plain = plain_words(result.label);
  if (has_phrase(plain, "vs") || has_phrase(plain, "versus")) return std::nullopt;
  std::vector<std::uint32_t> before;
  for (std::uint32_t c = column; c-- > 0 && before.size() < 2;)
    if (statement.columns[c].role == ColumnRole::value) before.push_back(c);
  if (before.size() < 2) return std::nullopt;
  const auto &left = statement.columns[before[1]].period, &right = statement.columns[before[0]].period;
  const bool earlier_first = left && right && left->end < right->end;
  return earlier_first ? Compared{before[0], before[1]} : Compared{before[1], before[0]};
}

void add_changes_in(const Ledger& ledger, RelationList& relations, std::uint32_t s, std::uint32_t column) {
  const auto columns = compared_by(ledger[s], column);
  if (!columns) return;
  add_points_in(ledger, relations, s, column, *columns);
  const bool percent = ledger[s].columns[column].role == ColumnRole::percent_change;
  const std::uint32_t group = relations.new_group(), of_negatives = relations.new_group();
  for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
    const CellRef result{s, row, column};
    auto relation =
        percent ? percent_change_in(ledger, result, *columns) : change_in(ledger, result, *columns);
    if (!relation) continue;
    const Cell* base = ledger.cell({s, row, columns->earlier});
    relation->group = percent && base->figure.value.is_negative() ? of_negatives : group;
    relations.add(std::move(*relation));
  }
}

std::optional<std::uint32_t> value_column_before(const Statement& statement, std::uint32_t column) {
  while (column-- > 0)
    if (statement.columns[column].role == ColumnRole::value) return column;
  return std::nullopt;
}

bool is_whole(const Cell* cell) {
  return cell && cell->has_value() && cell->figure.value == Decimal(100, 0);
}

void add_shares_in(const Ledger& ledger, RelationList& relations, std::uint32_t s, std::uint32_t column) {
  const auto amounts = value_column_before(ledger[s], column);
  if (!amounts) return;
  std::optional<std::uint32_t> base;
  const std::uint32_t group = relations.new_group();
  for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row)
    if (!base && is_whole(ledger.cell({s, row, column})) && has_figure(ledger, {s, row, *amounts}))
      base = row;
  for (std::uint32_t row = 0; base && row < ledger[s].rows.size(); ++row) {
    if (row == *base || !has_figure(ledger, {s, row, column}) || !has_figure(ledger, {s, row, *amounts}))
      continue;
    if (ledger[s].rows[row].unit.kind != UnitKind::money || ledger[s].rows[row].kind == RowKind::per_share)
      continue;
    Relation relation;
    relation.rule = &percent_of_base;
    relation.form = RelationForm::quotient;
    relation.reported = {{{s, row, column}, 1, "result"}};
    relation.operands = {{{s, row, *amounts}, 1, "numerator"}};
    relation.divisor = {{{s, *base, *amounts}, 1, "divisor"}};
    relation.group = group;
    relations.add(std::move(relation));
  }
}

}  // namespace

void add_changes(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    for (std::uint32_t c = 0; c < ledger[s].columns.size(); ++c) {
      const ColumnRole role = ledger[s].columns[c].role;
      if (role == ColumnRole::change || role == ColumnRole::percent_change)
        add_changes_in(ledger, relations, s, c);
      if (role == ColumnRole::percent_of_base) add_shares_in(ledger, relations, s, c);
    }
}

}  // namespace tieout
