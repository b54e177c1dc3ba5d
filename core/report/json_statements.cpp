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

void write_cell(ReportWriter& out, ColumnId column, const Cell& cell) {
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
  out.field("span", figure.span);
  out.end_object();
}

// Rows without figures, headings above all, are in no unit.
std::optional<Unit> unit_of(const LineItem& row) {
  for (const auto& cell : row.cells)
    if (cell) return row.unit;
  return std::nullopt;
}

void write_cells(ReportWriter& out, std::size_t statement, const LineItem& row) {
  out.begin_array();
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    row.cells[column] ? write_cell(out, {statement, column}, *row.cells[column]) : out.null();
  out.end_array();
}

void write_row(ReportWriter& out, RowRef ref, const LineItem& row) {
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
  out.field("span", row.span);
  out.key("cells");
  write_cells(out, ref.statement, row);
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
  out.array_field("rows", statement.rows, [&](const LineItem& item) {
    write_row(out, {index, row++}, item);
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
