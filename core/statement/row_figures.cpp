// Counts what the figures of a row are printed with.
#include "core/statement/row_figures.h"

#include <algorithm>

namespace tieout {
namespace {

bool is_rate_head(const ColumnHead& head) {
  return head.role == ColumnRole::percent_of_base || head.role == ColumnRole::percent_change;
}

// Two figures in three are printed as rates, and none with a currency.
bool are_mostly_rates(const Statement& statement, std::size_t column) {
  std::size_t numbers = 0, percents = 0;
  for (const LineItem& row : statement.rows) {
    if (column >= row.cells.size() || !row.cells[column] || !row.cells[column]->figure.is_number()) continue;
    if (!row.cells[column]->figure.currency.empty()) return false;
    ++numbers;
    percents += row.cells[column]->figure.suffix == FigureSuffix::percent;
  }
  return percents >= 2 && percents * 3 >= numbers * 2;
}

bool has_amounts(const LineItem& row, const std::vector<bool>& rates) {
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    if (row.cells[column] && row.cells[column]->figure.is_number() && !rates[column]) return true;
  return false;
}

}  // namespace

std::vector<bool> rate_columns(const Statement& statement, const std::vector<ColumnHead>& heads) {
  std::vector<bool> rates;
  for (std::size_t column = 0; column < heads.size(); ++column)
    rates.push_back(is_rate_head(heads[column]) || are_mostly_rates(statement, column));
  return rates;
}

RowFigures figures_of(const LineItem& row, const std::vector<bool>& rates) {
  RowFigures figures;
  const bool amounts = has_amounts(row, rates);
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const auto& cell = row.cells[column];
    if (!cell || !cell->figure.is_number()) continue;
    if (amounts && rates[column]) {
      figures.beside_rates = true;
      continue;
    }
    const Figure& figure = cell->figure;
    if (figures.count++ == 0) figures.begins_with_percent = figure.suffix == FigureSuffix::percent;
    figures.has_currency = figures.has_currency || !figure.currency.empty();
    figures.percents += figure.suffix == FigureSuffix::percent;
    figures.multiples += figure.suffix == FigureSuffix::multiple;
    figures.basis_points += figure.suffix == FigureSuffix::basis_points;
    figures.hundredths += figure.suffix == FigureSuffix::hundredths;
    figures.with_decimals += figure.value.decimals() > 0;
    figures.most_decimals = std::max(figures.most_decimals, figure.value.decimals());
    std::int64_t whole = figure.value.magnitude().units();
    for (int i = 0; i < figure.value.decimals(); ++i) whole /= 10;
    figures.largest = std::max(figures.largest, whole);
    figures.percent_like += whole < 1000;
  }
  return figures;
}

}  // namespace tieout
