// Footing: every total is the sum of its rows, in every column; a total printed twice is the same.
#include "core/check/families.h"

namespace tieout {
namespace {

constexpr Rule footing{"footing",
                       "total = signed sum of its rows",
                       "a calculation was found over the columns of the statement",
                       Tolerance::sum,
                       Severity::high,
                       Verdict::inconsistent,
                       1,
                       "foots",
                       "does not foot"};
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

const Rule& rule_for(const Calculation& calculation, StatementKind kind) {
  if (calculation.terms.size() > 1) return footing;
  return kind == StatementKind::balance_sheet ? balance : repeated_total;
}

bool prints(const Ledger& ledger, CellRef ref) {
  const Cell* cell = ledger.cell(ref);
  return cell && cell->has_value();
}

// Blank rows do not enter the sum of a column.
Relation relation_in(const Ledger& ledger, std::uint32_t index, std::uint32_t column) {
  const Calculation& calculation = ledger.calculations()[index];
  const std::uint32_t s = calculation.total.statement;
  Relation relation;
  relation.rule = &rule_for(calculation, ledger[s].kind);
  relation.calculation = index;
  relation.reported = {{{s, calculation.total.row, column}, 1, "total"}};
  for (const CalculationTerm& term : calculation.terms)
    if (ledger.cell({s, term.row, column}))
      relation.operands.push_back({{s, term.row, column}, term.weight, "term"});
  return relation;
}

}  // namespace

void add_footings(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t k = 0; k < ledger.calculations().size(); ++k) {
    const RowRef total = ledger.calculations()[k].total;
    const std::uint32_t group = relations.new_group();
    for (const std::uint32_t column : ledger.value_columns(total.statement)) {
      if (!prints(ledger, {total.statement, total.row, column})) continue;
      Relation relation = relation_in(ledger, k, column);
      relation.group = group;
      if (!relation.operands.empty()) relations.add(std::move(relation));
    }
  }
}

}  // namespace tieout
