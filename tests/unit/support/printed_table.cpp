// Reads the compact tables of the tests.
#include "tests/unit/support/printed_table.h"

#include <algorithm>

#include "core/text/figure.h"

namespace tieout::test {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::optional<Cell> read_cell(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (text == "NM") return Cell{Figure{FigureKind::mark, {}, {}, {}, {}, {}}, {}};
  if (text == "--") return Cell{Figure{FigureKind::dash, {}, {}, {}, {}, {}}, {}};
  const auto figure = read_figure(text, 0);
  return figure ? std::optional(Cell{*figure, {}}) : std::nullopt;
}

void read_kind(LineItem& row, std::string_view& caption) {
  const char mark = caption.empty() ? ' ' : caption.front();
  if (mark == '=') row.kind = RowKind::total;
  if (mark == '$') row.kind = RowKind::per_share;
  if (mark == '#') row.kind = RowKind::shares;
  if (row.kind == RowKind::per_share) row.unit = {UnitKind::money_per_share, "USD", 0};
  if (row.kind == RowKind::shares) row.unit = {UnitKind::shares, "", 3};
  if (row.kind != RowKind::item) caption = trim(caption.substr(1));
}

LineItem read_row(std::string_view line) {
  LineItem row;
  row.unit = {UnitKind::money, "USD", 3};
  row.level = static_cast<int>(line.find_first_not_of(' ')) / 2;
  const auto parts = split(line, '|');
  std::string_view caption = trim(parts[0]);
  if (parts.size() == 1) row.kind = RowKind::heading;
  read_kind(row, caption);
  row.caption = caption;
  for (std::size_t i = 1; i < parts.size(); ++i) row.cells.push_back(read_cell(trim(parts[i])));
  for (const auto& cell : row.cells)
    if (cell && cell->figure.suffix == FigureSuffix::percent) {
      row.kind = RowKind::ratio;
      row.unit = {UnitKind::percent, "", 0};
    }
  return row;
}

}  // namespace

Statement printed_table(std::string_view text, StatementKind kind) {
  Statement statement;
  statement.kind = kind;
  statement.unit = {UnitKind::money, "USD", 3};
  std::size_t columns = 0;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    statement.rows.push_back(read_row(line));
    columns = std::max(columns, statement.rows.back().cells.size());
  }
  statement.columns.resize(columns);
  for (LineItem& row : statement.rows) row.cells.resize(columns);
  return statement;
}

std::string print(const std::vector<Calculation>& calculations, const Statement& statement) {
  const auto name = [&](std::uint32_t row) {
    const std::string& caption = statement.rows[row].caption;
    return caption.empty() ? "row " + std::to_string(row) : caption;
  };
  std::string text;
  for (const Calculation& calculation : calculations) {
    text += name(calculation.total.row) + " =";
    for (std::size_t i = 0; i < calculation.terms.size(); ++i) {
      const CalculationTerm& term = calculation.terms[i];
      text += (term.weight < 0 ? " - " : i > 0 ? " + " : " ") + name(term.row);
    }
    text += '\n';
  }
  return text;
}

std::string calculations_of(std::string_view text) {
  const Statement statement = printed_table(text);
  Diagnostics diagnostics;
  return print(find_calculations(statement, 0, diagnostics), statement);
}

}  // namespace tieout::test
