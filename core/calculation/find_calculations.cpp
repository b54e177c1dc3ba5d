// Which rows of a statement make up which totals.
#include <algorithm>

#include "core/base/limits.h"
#include "core/calculation/additive_rows.h"
#include "core/calculation/calculation.h"
#include "core/calculation/search.h"

namespace tieout {
namespace {

Calculation make_calculation(const AdditiveBlock& block, const Hypothesis& hypothesis,
                             std::uint32_t statement) {
  Calculation calculation{{statement, block.rows[hypothesis.total].row}, {}, CalculationBasis::arithmetic};
  for (std::size_t i = 0; i < hypothesis.terms.size(); ++i)
    calculation.terms.push_back({block.rows[hypothesis.terms[i]].row, hypothesis.weights[i]});
  return calculation;
}

void search_block(const AdditiveBlock& block, std::uint32_t statement, std::size_t& hypotheses_left,
                  std::vector<Calculation>& calculations) {
  CalculationSearch search(block, hypotheses_left);
  search.run();
  for (const Hypothesis& hypothesis : search.found())
    calculations.push_back(make_calculation(block, hypothesis, statement));
  for (const auto& [first, later] : search.equal_totals())
    calculations.push_back(
        {{statement, block.rows[later].row}, {{block.rows[first].row, 1}}, CalculationBasis::identity});
}

}  // namespace

std::vector<Calculation> find_calculations(const Statement& statement, std::uint32_t statement_index,
                                           Diagnostics& diagnostics) {
  std::vector<Calculation> calculations;
  std::size_t hypotheses_left = limits::hypotheses;
  for (const AdditiveBlock& block : additive_blocks(statement))
    if (!block.columns.empty()) search_block(block, statement_index, hypotheses_left, calculations);
  if (hypotheses_left == 0)
    diagnostics.push_back({DiagnosticCode::hypotheses_limit, statement.span, statement.title});
  std::stable_sort(calculations.begin(), calculations.end(),
                   [](const Calculation& a, const Calculation& b) { return a.total.row < b.total.row; });
  return calculations;
}

}  // namespace tieout
