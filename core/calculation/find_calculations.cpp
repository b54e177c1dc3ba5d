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
                  std::vector<Calculation>& calculations, std::vector<std::uint32_t>& cut_short) {
  CalculationSearch search(block, hypotheses_left);
  search.run();
  for (const std::size_t total : search.cut_short()) cut_short.push_back(block.rows[total].row);
  for (const Hypothesis& hypothesis : search.found())
    calculations.push_back(make_calculation(block, hypothesis, statement));
  for (const auto& [first, later] : search.equal_totals())
    calculations.push_back(
        {{statement, block.rows[later].row}, {{block.rows[first].row, 1}}, CalculationBasis::identity});
}

// The first of the rows by its caption, and how many more there are.
std::string name_rows(const Statement& statement, const std::vector<std::uint32_t>& rows) {
  const std::string& caption = statement.rows[rows.front()].caption;
  std::string name = caption.empty() ? "Row " + std::to_string(rows.front() + 1) : caption;
  return rows.size() == 1 ? name : name + " and " + std::to_string(rows.size() - 1) + " more";
}

}  // namespace

std::vector<Calculation> find_calculations(const Statement& statement, std::uint32_t statement_index,
                                           Diagnostics& diagnostics) {
  std::vector<Calculation> calculations;
  std::vector<std::uint32_t> cut_short, unfit;
  std::size_t hypotheses_left = limits::hypotheses;
  for (const AdditiveBlock& block : additive_blocks(statement)) {
    unfit.insert(unfit.end(), block.unfit.begin(), block.unfit.end());
    if (!block.columns.empty())
      search_block(block, statement_index, hypotheses_left, calculations, cut_short);
  }
  if (!unfit.empty())
    diagnostics.push_back({DiagnosticCode::digits_limit, statement.span, name_rows(statement, unfit)});
  if (hypotheses_left == 0)
    diagnostics.push_back({DiagnosticCode::hypotheses_limit, statement.span, statement.title});
  else if (!cut_short.empty())
    diagnostics.push_back({DiagnosticCode::addends_limit, statement.span, name_rows(statement, cut_short)});
  std::stable_sort(calculations.begin(), calculations.end(),
                   [](const Calculation& a, const Calculation& b) { return a.total.row < b.total.row; });
  return calculations;
}

}  // namespace tieout
