// Statements with their columns, rows and cells as JSON.
#include "core/concept/concept.h"
#include "core/report/report_writer.h"

namespace tieout {
namespace {

void write_column(ReportWriter& out, ColumnId id, const Column& column) {
  out.begin_object();
  out.field("id", id);
  out.field("label", column.label);
  out.field("role", column.role);
  out.field("period", column.period);
  out.field_if_any("versus", column.versus);
  out.field_if_any("member", nullable(column.member));
  out.field("span", column.span);
  out.end_object();
}

using Time = std::optional<Period>;

bool same_time(const Time& a, const Time& b) {
  return a ? b && a->same_as(*b) : !b;
}

// A row as the table prints it, with what its cells differ in from row and columns.
struct PrintedRow {
  const Statement& statement;
  RowRef ref;

  const LineItem& item() const { return statement.rows[ref.row]; }
  // Where one time is that of every figure and the columns have others.
  const Time* common_time() const {
    const Time* common = nullptr;
    for (std::size_t column = 0; column < item().times.size(); ++column) {
      if (!item().cells[column]) continue;
      if (common != nullptr && !same_time(*common, item().times[column])) return nullptr;
      common = &item().times[column];
    }
    return common;
  }
  // The time that a cell alone has.
  const Time* own_time(std::size_t column) const {
    if (item().times.empty() || same_time(item().times[column], statement.columns[column].period))
      return nullptr;
    return &item().times[column];
  }
};

void write_cell(ReportWriter& out, ColumnId column, const Cell& cell, const Time* time) {
  const Figure& figure = cell.figure;
  out.begin_object();
  out.field("column", column);
  out.field("value", cell.has_value() ? std::optional(figure.value) : std::nullopt);
  out.field_if_true("nil", figure.kind == FigureKind::dash);
  out.field("decimals", figure.is_number() ? figure.value.decimals() : 0);
  out.field("printed", slice(out.report().text, figure.span));
  if (cell.unit) {
    out.field("unit", *cell.unit);
    out.field("scale", cell.unit->known_scale());
  }
  if (time != nullptr) out.field("period", *time);
  out.field("span", figure.span);
  out.end_object();
}

// Rows without figures, headings above all, are in no unit.
std::optional<Unit> unit_of(const LineItem& row) {
  for (const auto& cell : row.cells)
    if (cell) return row.unit;
  return std::nullopt;
}

void write_cells(ReportWriter& out, const PrintedRow& row, bool one_time) {
  const auto& cells = row.item().cells;
  out.begin_array();
  for (std::size_t column = 0; column < cells.size(); ++column)
    cells[column] ? write_cell(out, {row.ref.statement, column}, *cells[column],
                               one_time ? nullptr : row.own_time(column))
                  : out.null();
  out.end_array();
}

void write_row(ReportWriter& out, const PrintedRow& printed) {
  const LineItem& row = printed.item();
  const RowRef ref = printed.ref;
  const std::optional<Unit> unit = unit_of(row);
  out.begin_object();
  out.field("id", ref);
  out.field("caption", row.caption);
  out.field("kind", row.kind);
  out.field("level", row.level);
  out.key("parent");
  row.parent ? out.value(RowRef{ref.statement, static_cast<std::uint32_t>(*row.parent)}) : out.null();
  out.field("concept", row.concept_id ? nullable(concept_name(*row.concept_id)) : std::nullopt);
  out.field("unit", unit);
  out.field("scale", unit ? unit->known_scale() : std::nullopt);
  const Time* time = printed.common_time();
  if (time != nullptr) out.field("period", *time);
  out.field("span", row.span);
  out.key("cells");
  write_cells(out, printed, time != nullptr);
  out.end_object();
}

void write_statement(ReportWriter& out, std::uint32_t index, const Statement& statement) {
  out.begin_object();
  out.field("id", ItemId{'s', index});
  out.field("kind", statement.kind);
  out.field("title", nullable(statement.title));
  out.field("entity", nullable(statement.entity));
  out.field("currency", nullable(statement.unit.currency.text()));
  out.field("scale", statement.unit.known_scale());
  out.field_if_true("scale_inferred", statement.unit_origin == UnitOrigin::inferred);
  out.field("unit_note", nullable(statement.unit_note));
  out.field("audited", statement.audited);
  out.field("span", statement.span);
  std::size_t column = 0;
  out.array_field("columns", statement.columns, [&](const Column& head) {
    write_column(out, {index, column++}, head);
  });
  std::uint32_t row = 0;
  out.array_field("rows", statement.rows, [&](const LineItem&) {
    write_row(out, {statement, {index, row++}});
  });
  out.end_object();
}

}  // namespace

void write_statements(ReportWriter& out) {
  std::uint32_t index = 0;
  out.array(out.report().statements,
            [&](const Statement& statement) { write_statement(out, index++, statement); });
}

}  // namespace tieout
