// Lines of the cash flow statement that take back a line of the income statement, under the same caption or
// another: what was charged without cash being paid.
#include <algorithm>

#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/concept/concept.h"

namespace tieout {
namespace {

constexpr Rule add_back{"add_back",
                        "an adjustment to income = the line of the income statement",
                        "the amounts are the same in every period that both statements print",
                        Tolerance::sum,
                        Severity::low,
                        Verdict::difference,
                        1,
                        "takes back a line of the income statement",
                        "differs from the line of the income statement"};

constexpr std::uint32_t neighbourhood = 6;   // statements around in which the income statement is looked for
constexpr std::int64_t least_telling = 100;  // smaller figures are alike by chance

struct Matched {
  std::uint32_t flows = 0, income = 0;  // columns of one period
};

std::vector<Matched> same_periods(const Statement& flows, const Statement& income,
                                  const std::vector<std::uint32_t>& columns,
                                  const std::vector<std::uint32_t>& others) {
  std::vector<Matched> matched;
  for (const std::uint32_t c : columns)
    for (const std::uint32_t o : others) {
      const auto &period = flows.columns[c].period, &other = income.columns[o].period;
      if (!period || !other || !period->same_as(*other)) continue;
      if (!flows.columns[c].member.empty() || !income.columns[o].member.empty()) continue;
      matched.push_back({c, o});
      break;
    }
  return matched;
}

bool is_line(const LineItem& row) {
  return row.kind == RowKind::item && row.unit.kind == UnitKind::money;
}

bool is_working_capital(const LineItem& row) {
  return row.concept_id && concept_of(*row.concept_id).section == ConceptSection::working_capital;
}

// +1 or -1 where the amounts are the same in every period, at least once large enough to tell.
std::optional<int> weight_of(const Ledger& ledger, RowRef flow, RowRef line,
                             const std::vector<Matched>& columns) {
  int weight = 0;
  for (const Matched& matched : columns) {
    const CellRef a{flow.statement, flow.row, matched.flows}, b{line.statement, line.row, matched.income};
    if (!has_amount(ledger, a) || !has_amount(ledger, b)) return std::nullopt;
    const Decimal x = ledger.cell(a)->figure.value, y = ledger.cell(b)->figure.value;
    if (x.magnitude() != y.magnitude()) return std::nullopt;
    if (x.is_zero()) continue;
    const int sign = x.sign() * y.sign();
    if (weight != 0 && weight != sign) return std::nullopt;
    if (weight != 0 || x.magnitude().units() >= least_telling) weight = sign;
  }
  return weight == 0 ? std::nullopt : std::optional(weight);
}

// The one line that has the amounts of an adjustment; nothing where several have.
std::optional<std::pair<std::uint32_t, int>> line_of(const Ledger& ledger, RowRef flow, std::uint32_t income,
                                                     const std::vector<Matched>& columns) {
  std::optional<std::pair<std::uint32_t, int>> found;
  for (std::uint32_t row = 0; row < ledger[income].rows.size(); ++row) {
    if (!is_line(ledger[income].rows[row])) continue;
    const auto weight = weight_of(ledger, flow, {income, row}, columns);
    if (!weight) continue;
    if (found) return std::nullopt;
    found.emplace(row, *weight);
  }
  return found;
}

void add_adjustment(const Ledger& ledger, RelationList& relations, RowRef flow, std::uint32_t income,
                    const std::vector<Matched>& columns) {
  const auto line = line_of(ledger, flow, income, columns);
  if (!line) return;
  const std::uint32_t group = relations.new_group();
  for (const Matched& matched : columns) {
    Relation relation;
    relation.rule = &add_back;
    relation.reported = {{{flow.statement, flow.row, matched.flows}, 1, "total"}};
    relation.operands = {{{income, line->first, matched.income}, line->second, "term"}};
    relation.group = group;
    relations.add(std::move(relation));
  }
}

// The adjustments stand between net income and the cash from operations.
void add_adjustments(const Ledger& ledger, RelationList& relations, std::uint32_t s, std::uint32_t income,
                     const std::vector<Matched>& columns) {
  const auto first = ledger.row_of_any(s, {ConceptId::net_income, ConceptId::profit_loss}),
             last = ledger.row_of(s, ConceptId::cfo);
  if (!first || !last) return;
  for (std::uint32_t row = *first + 1; row < *last; ++row)
    if (is_line(ledger[s].rows[row]) && !is_working_capital(ledger[s].rows[row]))
      add_adjustment(ledger, relations, {s, row}, income, columns);
}

// Whether the income statement has every period of the cash flow statement, and more than one.
bool add_against(const Ledger& ledger, RelationList& relations, std::uint32_t s, std::uint32_t income) {
  if (income >= ledger.size() || ledger[income].kind != StatementKind::income_statement) return false;
  const auto& columns = ledger.value_columns(s);
  const auto matched = same_periods(ledger[s], ledger[income], columns, ledger.value_columns(income));
  if (matched.size() < 2 || matched.size() < columns.size()) return false;
  add_adjustments(ledger, relations, s, income, matched);
  return true;
}

}  // namespace

void add_add_backs(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    for (std::uint32_t away = 1; ledger[s].kind == StatementKind::cash_flow && away <= neighbourhood; ++away)
      if (add_against(ledger, relations, s, s - std::min(s, away)) ||
          add_against(ledger, relations, s, s + away))
        break;
}

}  // namespace tieout
