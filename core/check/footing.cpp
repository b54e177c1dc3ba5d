// Footing: every total is the sum of its rows, in every column; a total printed twice is the same.
#include "core/calculation/additive_rows.h"
#include "core/check/families.h"

namespace tieout {
namespace {

// What holds of every sum that was found, whatever the sum is called.
constexpr Rule sum_rule(std::string_view name, std::string_view formula, std::string_view holds,
                        std::string_view breaks) {
  return {name,
          formula,
          "a calculation was found over the columns of the statement",
          Tolerance::sum,
          Severity::high,
          Verdict::inconsistent,
          1,
          holds,
          breaks};
}

constexpr Rule footing = sum_rule("footing", "total = signed sum of its rows", "foots", "does not foot");
constexpr Rule bridge =
    sum_rule("non_gaap_bridge", "an adjusted measure = the measure it begins with and its adjustments",
             "is bridged", "is not what its adjustments make it");
constexpr Rule funds_from_operations =
    sum_rule("funds_from_operations", "funds from operations = net income and its adjustments", "is bridged",
             "is not what its adjustments make it");
constexpr Rule free_cash_flow =
    sum_rule("free_cash_flow", "free cash flow = operating cash flow less what the issuer takes off", "ties",
             "does not tie out");
constexpr Rule repeated_total{"repeated_total",
                              "a total printed twice is the same",
                              "two totals of one statement are equal",
                              Tolerance::sum,
                              Severity::high,
                              Verdict::inconsistent,
                              1,
                              "is the same as the earlier total",
                              "is not the same as the earlier total"};
constexpr Rule balance{"balance",
                       "assets = liabilities and equity",
                       "a balance sheet prints both totals",
                       Tolerance::sum,
                       Severity::high,
                       Verdict::inconsistent,
                       1,
                       "balances",
                       "does not balance"};

// Measures of the issuer's own making, by the concept of the total.
struct Measure {
  ConceptId meaning;
  const Rule& rule;
};
const Measure measures[] = {
    {ConceptId::ng_net_income, bridge},
    {ConceptId::ng_eps, bridge},
    {ConceptId::ebitda, bridge},
    {ConceptId::adj_ebitda, bridge},
    {ConceptId::ffo, funds_from_operations},
    {ConceptId::affo, funds_from_operations},
    {ConceptId::fcf, free_cash_flow},
};

const Rule& rule_for(const Calculation& calculation, std::optional<ConceptId> meaning, StatementKind kind) {
  if (calculation.basis != CalculationBasis::identity) {
    for (const Measure& measure : measures)
      if (measure.meaning == meaning) return measure.rule;
    return footing;
  }
  return kind == StatementKind::balance_sheet ? balance : repeated_total;
}

// A figure is printed there that is no part of the sum: a percentage among amounts.
bool is_foreign(const LineItem& row, std::uint32_t column) {
  const auto& cell = row.cells[column];
  return cell && cell->has_value() && !additive_cell(row, column);
}

// Blank rows do not enter the sum of a column.
std::optional<Relation> relation_in(const Ledger& ledger, std::uint32_t index, std::uint32_t column) {
  const Calculation& calculation = ledger.calculations()[index];
  const std::uint32_t s = calculation.total.statement;
  const auto& rows = ledger[s].rows;
  if (!additive_cell(rows[calculation.total.row], column)) return std::nullopt;
  Relation relation;
  relation.rule = &rule_for(calculation, ledger.concept_of(calculation.total), ledger[s].kind);
  relation.calculation = index;
  relation.reported = {{{s, calculation.total.row, column}, 1, "total"}};
  for (const CalculationTerm& term : calculation.terms) {
    if (is_foreign(rows[term.row], column)) return std::nullopt;
    if (ledger.cell({s, term.row, column}))
      relation.operands.push_back({{s, term.row, column}, term.weight, "term"});
    else
      relation.has_blanks = true;
  }
  return relation.operands.empty() ? std::nullopt : std::optional(relation);
}

}  // namespace

void add_footings(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t k = 0; k < ledger.calculations().size(); ++k) {
    const RowRef total = ledger.calculations()[k].total;
    const std::uint32_t group = relations.new_group();
    for (const std::uint32_t column : ledger.value_columns(total.statement)) {
      auto relation = relation_in(ledger, k, column);
      if (!relation) continue;
      relation->group = group;
      relations.add(std::move(*relation));
    }
  }
}

}  // namespace tieout
