// Reads and writes statements for tests.
#include "tests/unit/support/statement_text.h"

#include "core/report/names.h"
#include "core/statement/statements.h"
#include "core/table/tables.h"
#include "core/text/source.h"

namespace tieout::test {
std::vector<Statement> statements_of(const std::string& text) {
  Diagnostics diagnostics;
  const Source source = read_source(text);
  return read_statements(source, read_tables(source), diagnostics);
}

std::string diagnostics_of(const std::string& text) {
  Diagnostics diagnostics;
  const Source source = read_source(text);
  read_statements(source, read_tables(source), diagnostics);
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!out.empty()) out += ' ';
    out += describe(diagnostic.code).name;
  }
  return out;
}

std::string print(const std::optional<Period>& period) {
  if (!period) return "none";
  std::string out = period->evidence == Evidence::inferred ? "~" : "";
  if (period->start) out += to_string(*period->start);
  if (period->type == PeriodType::duration) out += "..";
  out += to_string(period->end);
  if (period->months) out += " " + std::to_string(*period->months) + "m";
  if (period->weeks) out += " " + std::to_string(*period->weeks) + "w";
  return out;
}

std::string periods_of(const Statement& statement) {
  std::string out;
  for (const Column& column : statement.columns) {
    if (!out.empty()) out += " | ";
    out += column.role == ColumnRole::value ? print(column.period) : std::string(name_of(column.role));
  }
  return out;
}

std::string times_of(const Statement& statement) {
  std::string out;
  for (const LineItem& row : statement.rows) {
    if (row.times.empty()) continue;
    out += row.caption + ":";
    for (std::size_t column = 0; column < row.times.size(); ++column)
      out += (column == 0 ? " " : " | ") + print(row.times[column]);
    out += "\n";
  }
  return out;
}

std::string rows_of(const Statement& statement) {
  std::string out;
  for (const LineItem& row : statement.rows) {
    out += std::string(static_cast<std::size_t>(row.level) * 2, ' ') + std::string(name_of(row.kind));
    if (!row.caption.empty()) out += " " + row.caption;
    out += "\n";
  }
  return out;
}

std::string print(const Unit& unit) {
  const std::string currency =
      unit.currency.empty() ? std::string("money") : std::string(unit.currency.text());
  const std::string scale = unit.scale == 0 ? "" : " " + std::to_string(unit.scale);
  switch (unit.kind) {
    case UnitKind::money:
      return currency + scale;
    case UnitKind::money_per_share:
      return currency + "/share";
    case UnitKind::shares:
      return "shares" + scale;
    case UnitKind::percent:
      return "percent";
    case UnitKind::pure:
      return "pure" + scale;
  }
  return "";
}

std::string units_of(const std::string& text) {
  std::string out;
  for (const Statement& statement : statements_of(text))
    for (const LineItem& row : statement.rows) {
      if (row.kind == RowKind::heading) continue;
      if (!out.empty()) out += "; ";
      out += print(row.unit);
    }
  return out;
}

}  // namespace tieout::test
