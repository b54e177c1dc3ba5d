// Looks each statement over for what a reader should know to be uncertain.
#include "core/statement/doubts.h"

#include <algorithm>

namespace tieout {
namespace {

// The heads of the columns, or the whole where there are none.
Span head_of(const Statement& statement) {
  Span heads;
  for (const Column& column : statement.columns) heads = cover(heads, column.span);
  return heads.empty() ? statement.span : heads;
}

// Whether a figure of the column has no time, neither its own nor the column's.
bool has_untimed_figure(const Statement& statement, std::size_t column) {
  bool any = false;
  for (std::size_t row = 0; row < statement.rows.size(); ++row) {
    const auto& cells = statement.rows[row].cells;
    if (column >= cells.size() || !cells[column]) continue;
    if (!period_at(statement, row, column)) return true;
    any = true;
  }
  return !any && !statement.columns[column].period;
}

void report_periods(const Statement& statement, Diagnostics& diagnostics) {
  const bool has_heads = std::any_of(statement.columns.begin(), statement.columns.end(),
                                     [](const Column& column) { return !column.label.empty(); });
  if (!has_heads) diagnostics.push_back({DiagnosticCode::period_unread, statement.span, {}});
  for (std::size_t c = 0; c < statement.columns.size(); ++c) {
    const Column& column = statement.columns[c];
    if (column.role == ColumnRole::value && !column.label.empty() && has_untimed_figure(statement, c))
      diagnostics.push_back({DiagnosticCode::period_unread, column.span, column.label});
  }
}

// A count of shares, or an amount, of which nothing says in what scale it is.
bool has_open_figures(const Statement& statement) {
  return std::any_of(statement.rows.begin(), statement.rows.end(), [](const LineItem& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::optional<Cell>& cell) {
      return cell && cell->figure.is_number() && (cell->unit ? *cell->unit : row.unit).is_open();
    });
  });
}

bool is_amount(const LineItem& row) {
  return row.unit.kind == UnitKind::money || row.unit.kind == UnitKind::shares;
}

// Whether every amount that has a point has it before three digits: "1.234" beside "567".
bool has_points_before_three_digits(const Statement& statement) {
  constexpr std::int64_t thousand = 1000, most = 1'000'000;
  std::size_t doubtful = 0;
  for (const LineItem& row : statement.rows)
    for (const auto& cell : row.cells) {
      if (!is_amount(row) || !cell || !cell->figure.is_number() || cell->unit) continue;
      const Decimal value = cell->figure.value.magnitude();
      const bool in_range = value.units() >= thousand && value.units() < most;
      if (value.decimals() == 0 ? value.units() >= thousand : value.decimals() != 3 || !in_range)
        return false;
      doubtful += value.decimals() == 3;
    }
  return doubtful > 1;
}

}  // namespace

void report_doubts(const Source& source, const std::vector<Statement>& statements, Diagnostics& diagnostics) {
  for (const Statement& statement : statements) {
    if (has_open_figures(statement))
      diagnostics.push_back({DiagnosticCode::unit_unread, head_of(statement), statement.title});
    if (source.points_may_group && has_points_before_three_digits(statement))
      diagnostics.push_back({DiagnosticCode::grouping_ambiguous, head_of(statement), statement.title});
    report_periods(statement, diagnostics);
  }
}

}  // namespace tieout
