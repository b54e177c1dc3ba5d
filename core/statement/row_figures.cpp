// Counts what the figures of a row are printed with.
#include "core/statement/row_figures.h"

#include <algorithm>

namespace tieout {
namespace {

// A column of percentages says nothing of the amounts beside it.
bool is_percent_column(const ColumnHead& head) {
  return head.role == ColumnRole::percent_of_base || head.role == ColumnRole::percent_change;
}

bool has_amounts(const LineItem& row, const std::vector<ColumnHead>& heads) {
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    if (row.cells[column] && !is_percent_column(heads[column])) return true;
  return false;
}

}  // namespace

RowFigures figures_of(const LineItem& row, const std::vector<ColumnHead>& heads) {
  RowFigures figures;
  const bool amounts = has_amounts(row, heads);
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const auto& cell = row.cells[column];
    if (!cell || !cell->figure.is_number() || (amounts && is_percent_column(heads[column]))) continue;
    const Figure& figure = cell->figure;
    if (figures.count++ == 0) figures.begins_with_percent = figure.suffix == FigureSuffix::percent;
    figures.has_currency = figures.has_currency || !figure.currency.empty();
    figures.percents += figure.suffix == FigureSuffix::percent;
    figures.multiples +=
        figure.suffix == FigureSuffix::multiple || figure.suffix == FigureSuffix::basis_points;
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
