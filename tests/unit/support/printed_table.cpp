// Reads the compact tables of the tests.
#include "tests/unit/support/printed_table.h"

#include <algorithm>
#include <array>

#include "core/concept/concept.h"
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
  if (text == "NM") return Cell{Figure{FigureKind::mark, {}, {}, {}, {}}, {}};
  if (text == "--") return Cell{Figure{FigureKind::dash, {}, {}, {}, {}}, {}};
  const auto figure = read_figure(text, 0);
  return figure ? std::optional(Cell{*figure, {}}) : std::nullopt;
}

void read_kind(LineItem& row, std::string_view& caption) {
  const char mark = caption.empty() ? ' ' : caption.front();
  if (mark == '=') row.kind = RowKind::total;
  if (mark == '$') row.kind = RowKind::per_share;
  if (mark == '#') row.kind = RowKind::shares;
  if (row.kind == RowKind::per_share) row.unit = {UnitKind::money_per_share, "USD", 0};
  if (row.kind == RowKind::shares) row.unit = {UnitKind::shares, {}, 3};
  if (row.kind != RowKind::item && row.kind != RowKind::heading) caption = trim(caption.substr(1));
}

Date read_date(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(text.substr(at, size)));
  };
  return *make_date(number(0, 4), number(5, 2), number(8, 2));
}

Column read_column(std::string_view text) {
  Column column;
  if (text == "change") column.role = ColumnRole::change;
  if (text == "percent change") column.role = ColumnRole::percent_change;
  if (text == "percent of base") column.role = ColumnRole::percent_of_base;
  if (column.role != ColumnRole::value || text.empty()) return column;
  const std::size_t dots = text.find("..");
  column.period = Period::instant(read_date(dots == std::string_view::npos ? text : text.substr(dots + 2)));
  if (dots == std::string_view::npos) return column;
  column.period->type = PeriodType::duration;
  column.period->start = read_date(text);
  return column;
}

void read_concept(LineItem& row, std::string_view& caption) {
  const std::size_t open = caption.find('{');
  if (open == std::string_view::npos) return;
  row.concept_id = find_concept(caption.substr(open + 1, caption.find('}') - open - 1));
  caption = trim(caption.substr(0, open));
}

LineItem read_row(std::string_view line) {
  LineItem row;
  row.unit = {UnitKind::money, "USD", 3};
  row.level = static_cast<int>(line.find_first_not_of(' ')) / 2;
  const auto parts = split(line, '|');
  std::string_view caption = trim(parts[0]);
  if (parts.size() == 1) row.kind = RowKind::heading;
  read_kind(row, caption);
  read_concept(row, caption);
  row.caption = caption;
  for (std::size_t i = 1; i < parts.size(); ++i) row.cells.push_back(read_cell(trim(parts[i])));
  if (!row.cells.empty() && row.cells[0] && row.cells[0]->figure.suffix == FigureSuffix::percent) {
    row.kind = RowKind::ratio;
    row.unit = {UnitKind::percent, {}, 0};
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
    if (trim(line).front() == '@') {
      const auto heads = split(line, '|');
      for (std::size_t i = 1; i < heads.size(); ++i) statement.columns.push_back(read_column(trim(heads[i])));
      continue;
    }
    statement.rows.push_back(read_row(line));
    columns = std::max(columns, statement.rows.back().cells.size());
  }
  statement.columns.resize(std::max(columns, statement.columns.size()));
  std::vector<std::uint32_t> headings;
  for (std::uint32_t r = 0; r < statement.rows.size(); ++r) {
    LineItem& row = statement.rows[r];
    row.cells.resize(statement.columns.size());
    while (!headings.empty() && statement.rows[headings.back()].level >= row.level) headings.pop_back();
    if (!headings.empty()) row.parent = headings.back();
    if (row.kind == RowKind::heading) headings.push_back(r);
  }
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

std::string checks_of(const std::vector<Statement>& statements) {
  constexpr std::array verdicts = {"exact",      "rounding",     "near",
                                   "difference", "inconsistent", "not_evaluable"};
  Diagnostics diagnostics;
  std::vector<Calculation> calculations;
  for (std::uint32_t s = 0; s < statements.size(); ++s)
    for (Calculation& calculation : find_calculations(statements[s], s, diagnostics))
      calculations.push_back(std::move(calculation));
  std::string text;
  for (const Check& check : run_checks(FactBook(statements), calculations, {}, {})) {
    text += std::string(check.rule) + " " + verdicts[static_cast<std::size_t>(check.verdict)] + ": " +
            check.message;
    if (!check.suspects.empty()) {
      const Suspect& first = check.suspects[0];
      text += " [" + statements[first.ref.statement].rows[first.ref.row].caption + " -> " +
              to_printed(first.repair) + ", " + std::string(first.reason) + "]";
    }
    text += '\n';
  }
  return text;
}

}  // namespace tieout::test
