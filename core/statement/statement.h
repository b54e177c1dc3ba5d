// A statement: a grid understood: kind, periods, units, line items.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/span.h"
#include "core/lexicon/concept_id.h"
#include "core/table/grid.h"
#include "core/unit/unit.h"

namespace tieout {

enum class StatementKind : std::uint8_t {
  income_statement,
  balance_sheet,
  cash_flow,
  comprehensive_income,
  equity,
  reconciliation,
  segment,
  guidance,
  highlights,
  other,
};

enum class ColumnRole : std::uint8_t { value, change, percent_change, percent_of_base, note, other };

enum class RowKind : std::uint8_t { heading, item, subtotal, total, ratio, per_share, shares, text };

// How the unit of a statement is known: a note says so, it follows from the rest of the text, or nothing says
// so and the figures are taken as they stand.
enum class UnitOrigin : std::uint8_t { printed, inferred, assumed };

struct Column {
  std::string label;
  ColumnRole role = ColumnRole::value;
  std::optional<Period> period;
  std::optional<Period> versus;  // of a change column: the period it is measured against
  std::string member;            // entity or segment that the column is of; empty for the whole
  Span span;
};

struct Cell {
  Figure figure;             // nil where figure.kind is dash
  std::optional<Unit> unit;  // where it differs from the row's
  bool has_value() const { return figure.kind != FigureKind::mark; }
};

struct LineItem {
  std::string caption;
  std::vector<std::optional<Cell>> cells;  // one per column
  // Of the cells, where the row's own times differ from the columns'; else empty.
  std::vector<std::optional<Period>> times;
  std::optional<std::uint32_t> parent;  // index of the heading row
  std::optional<ConceptId> concept_id;
  Span span;  // the caption; where it is empty, the row
  Unit unit;
  std::int16_t level = 0;  // 0 is outermost
  std::uint32_t indent = 0;
  RowKind kind = RowKind::item;
  RuleMark rule_above = RuleMark::none;
  bool blank_above = false;
  bool unread_above = false;  // a row that is missing here is printed before it
};

struct Statement {
  StatementKind kind = StatementKind::other;
  std::string title;
  std::string entity;
  std::string unit_note;
  Unit unit;  // of its money rows
  UnitOrigin unit_origin = UnitOrigin::assumed;
  std::optional<bool> audited;
  Span span;
  std::vector<Column> columns;
  std::vector<LineItem> rows;
};

// A figure of a statement by position.
struct CellRef {
  std::uint32_t statement = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  friend auto operator<=>(const CellRef&, const CellRef&) = default;
};

struct RowRef {
  std::uint32_t statement = 0;
  std::uint32_t row = 0;
  friend auto operator<=>(const RowRef&, const RowRef&) = default;
};

// Nothing where the cell is blank or out of range.
inline const Cell* cell_at(const std::vector<Statement>& statements, CellRef ref) {
  if (ref.statement >= statements.size()) return nullptr;
  const auto& rows = statements[ref.statement].rows;
  if (ref.row >= rows.size() || ref.column >= rows[ref.row].cells.size()) return nullptr;
  const auto& cell = rows[ref.row].cells[ref.column];
  return cell ? &*cell : nullptr;
}

// The unit of a figure: its own, or that of its row.
inline const Unit& unit_of(const std::vector<Statement>& statements, CellRef ref) {
  const Cell* cell = cell_at(statements, ref);
  return cell && cell->unit ? *cell->unit : statements[ref.statement].rows[ref.row].unit;
}

// The time that the figure speaks of; nothing where it is not known.
inline const std::optional<Period>& period_at(const Statement& statement, std::size_t row,
                                              std::size_t column) {
  const auto& times = statement.rows[row].times;
  return column < times.size() ? times[column] : statement.columns[column].period;
}

// What the text says of itself outside its tables; each absent where it does not say.
struct Contact {
  std::string role, name, phone, email;
  Span span;
};

struct ReleaseFacts {
  std::optional<std::string> company, ticker, exchange, headline, wire, place;
  std::optional<Date> date;
  Evidence date_evidence = Evidence::printed;
  std::optional<Period> period;
  std::vector<Contact> contacts;
};

}  // namespace tieout
