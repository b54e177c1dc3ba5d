// Statements with their columns, rows and cells as JSON.
#include "core/concept/concept.h"
#include "core/report/report_writer.h"

namespace tieout {
namespace {

void write_column(ReportWriter& out, std::size_t statement, std::size_t index, const Column& column) {
  out.begin_object();
  out.key("id");
  out.column_id(statement, index);
  out.key("label");
  out.string(column.label);
  out.key("role");
  out.string(name_of(column.role));
  out.key("period");
  out.period(column.period);
  if (column.versus) {
    out.key("versus");
    out.period(column.versus);
  }
  if (!column.member.empty()) {
    out.key("member");
    out.string(column.member);
  }
  out.key("span");
  out.span(column.span);
  out.end_object();
}

void write_cell(ReportWriter& out, std::size_t statement, std::size_t column, const Cell& cell) {
  const Figure& figure = cell.figure;
  out.begin_object();
  out.key("column");
  out.column_id(statement, column);
  out.key("value");
  cell.has_value() ? out.decimal(figure.value) : out.null();
  if (figure.kind == FigureKind::dash) {
    out.key("nil");
    out.boolean(true);
  }
  out.key("decimals");
  out.integer(figure.is_number() ? figure.value.decimals() : 0);
  out.key("printed");
  out.string(slice(out.report().text, figure.span));
  if (cell.unit) {
    out.key("unit");
    out.unit(*cell.unit);
    out.key("scale");
    out.integer(cell.unit->scale);
  }
  out.key("span");
  out.span(figure.span);
  out.end_object();
}

bool has_figures(const LineItem& row) {
  for (const auto& cell : row.cells)
    if (cell) return true;
  return false;
}

// Rows without figures, headings above all, are in no unit.
void write_row_unit(ReportWriter& out, const LineItem& row) {
  const bool measured = has_figures(row);
  out.key("unit");
  measured ? out.unit(row.unit) : out.null();
  out.key("scale");
  measured ? out.integer(row.unit.scale) : out.null();
}

void write_cells(ReportWriter& out, std::size_t statement, const LineItem& row) {
  out.begin_array();
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    row.cells[column] ? write_cell(out, statement, column, *row.cells[column]) : out.null();
  out.end_array();
}

void write_row(ReportWriter& out, RowRef ref, const LineItem& row) {
  out.begin_object();
  out.key("id");
  out.row_id(ref);
  out.key("caption");
  out.string(row.caption);
  out.key("kind");
  out.string(name_of(row.kind));
  out.key("level");
  out.integer(row.level);
  out.key("parent");
  row.parent ? out.row_id({ref.statement, static_cast<std::uint32_t>(*row.parent)}) : out.null();
  out.key("concept");
  row.concept_id ? out.string(concept_name(*row.concept_id)) : out.null();
  write_row_unit(out, row);
  out.key("span");
  out.span(row.span);
  out.key("cells");
  write_cells(out, ref.statement, row);
  out.end_object();
}

void write_heading(ReportWriter& out, const Statement& statement) {
  out.key("kind");
  out.string(name_of(statement.kind));
  out.key("title");
  out.string_or_null(statement.title);
  out.key("entity");
  out.string_or_null(statement.entity);
  out.key("currency");
  out.string_or_null(statement.unit.currency);
  out.key("scale");
  out.integer(statement.unit.scale);
  out.key("unit_note");
  out.string_or_null(statement.unit_note);
  out.key("audited");
  statement.audited ? out.boolean(*statement.audited) : out.null();
  out.key("span");
  out.span(statement.span);
}

void write_statement(ReportWriter& out, std::size_t index, const Statement& statement) {
  out.begin_object();
  out.key("id");
  out.id('s', index);
  write_heading(out, statement);
  out.key("columns");
  out.begin_array();
  for (std::size_t column = 0; column < statement.columns.size(); ++column)
    write_column(out, index, column, statement.columns[column]);
  out.end_array();
  out.key("rows");
  out.begin_array();
  for (std::size_t row = 0; row < statement.rows.size(); ++row)
    write_row(out, {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(row)}, statement.rows[row]);
  out.end_array();
  out.end_object();
}

}  // namespace

void write_statements(ReportWriter& out) {
  out.begin_array();
  for (std::size_t index = 0; index < out.report().statements.size(); ++index)
    write_statement(out, index, out.report().statements[index]);
  out.end_array();
}

}  // namespace tieout
