// Grids become statements: heads, kind, rows, units, in that order, with what the whole text tells of its
// calendar.
#include "core/statement/statements.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/statement/columns.h"
#include "core/statement/continuation.h"
#include "core/statement/document_dollar.h"
#include "core/statement/doubts.h"
#include "core/statement/heading_lines.h"
#include "core/statement/lead_in.h"
#include "core/statement/missing_heads.h"
#include "core/statement/nesting.h"
#include "core/statement/row_kinds.h"
#include "core/statement/row_times.h"
#include "core/statement/row_units.h"
#include "core/statement/statement_kind.h"
#include "core/statement/unit_proof.h"
#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

// A table whose heads and captions are read, before periods and units are settled.
struct Draft {
  HeadingLines lines;
  std::vector<ColumnHead> heads;
  bool heads_borrowed = false;
  bool unit_of_table_alone = false;  // and so of this table only
  Statement statement;
};

// Dots printed between a caption and its figures.
void drop_leaders(std::string& caption) {
  while (!caption.empty()) {
    const char last = caption.back();
    const bool run = caption.size() > 1 && last == '.' &&
                     (caption[caption.size() - 2] == '.' || caption[caption.size() - 2] == ' ');
    if (last != ' ' && !run) return;
    caption.pop_back();
  }
}

// A reference to the notes at the end of a caption: "Inventories (Note 5)".
void drop_note_reference(std::string& caption) {
  const std::size_t open = caption.rfind('(');
  if (open == std::string::npos || open == 0 || caption.back() != ')') return;
  const std::string plain = plain_words(std::string_view(caption).substr(open));
  static constexpr std::string_view note_openers[] = {"note", "notes", "see note", "see notes"};
  if (begins_with_any_phrase<note_openers>(plain)) caption.erase(open);
}

// Without the reference that a column of notes leaves behind a caption: "Inventories           D".
std::string_view without_note_column(std::string_view piece) {
  const std::size_t gap = piece.rfind("   ");
  if (gap == std::string_view::npos || piece.size() - gap > 11) return piece;
  for (const char c : piece.substr(gap))
    if (!is_upper(c) && !is_digit(c) && c != ' ' && c != '&' && c != ',') return piece;
  return piece.substr(0, gap);
}

LineItem read_row(const Source& source, const GridRow& row, std::size_t columns) {
  LineItem item;
  for (const Span piece : row.caption) {
    append_printed(item.caption, without_note_column(source.slice(piece)));
    item.span = cover(item.span, piece);
  }
  drop_note_reference(item.caption);
  drop_leaders(item.caption);
  if (item.span.empty()) item.span = row.span;
  item.indent = row.indent;
  item.rule_above = row.rule_above;
  item.blank_above = row.blank_above;
  item.cells.resize(columns);
  for (const GridCell& cell : row.cells)
    if (cell.column < columns) item.cells[cell.column] = Cell{cell.figure, std::nullopt};
  return item;
}

// Figures that were not read make the rows they stand in or before doubtful.
void mark_unread(const Grid& grid, std::vector<LineItem>& rows) {
  std::vector<std::uint32_t> unread;
  for (const UnreadFigures& figures : grid.unread) unread.push_back(figures.span.begin);
  std::sort(unread.begin(), unread.end());
  auto next = unread.begin();
  for (std::size_t r = 0; r < rows.size() && next != unread.end(); ++r) {
    const auto first = std::lower_bound(next, unread.end(), grid.rows.front().span.begin);
    next = std::lower_bound(first, unread.end(), grid.rows[r].span.end);
    rows[r].unread_above = first != next;
  }
}

std::string stub_text(const Source& source, const Grid& grid) {
  std::string text;
  for (const Span span : grid.stub_head) append_printed(text, source.slice(span));
  return text;
}

bool is_untimed(const ColumnHead& head) {
  return head.role != ColumnRole::value || head.printed.is_empty();
}

std::vector<std::string> plain_captions(const Statement& statement) {
  std::vector<std::string> plain;
  plain.reserve(statement.rows.size());
  for (const LineItem& row : statement.rows) plain.push_back(plain_words(row.caption));
  return plain;
}

// What the sentence above a table says where the table itself is silent.
void take_lead_in(const LeadIn& lead, Draft& draft) {
  if (!draft.lines.unit && lead.unit) {
    draft.lines.unit = lead.unit;
    draft.statement.unit_note = lead.unit_note;
    draft.unit_of_table_alone = true;
  }
  // "Statistics for the fiscal quarters ending on the dates indicated" may be of balances.
  const bool balances = period_type_of(plain_captions(draft.statement)) == PeriodType::instant;
  if (lead.type && !(balances && *lead.type == PeriodType::duration))
    complete_from_lead(draft.heads, lead.times, *lead.type);
  if (draft.lines.period.empty() && !lead.several_years &&
      std::all_of(draft.heads.begin(), draft.heads.end(), is_untimed))
    complete_heads(draft.heads, {}, lead.period);
}

Draft read_draft(const Source& source, const Grid& grid) {
  Draft draft;
  draft.lines = read_heading_lines(source, grid);
  draft.heads = read_column_heads(source, grid);
  complete_heads(draft.heads, stub_text(source, grid), draft.lines.period);
  Statement& statement = draft.statement;
  statement.title = draft.lines.title;
  statement.entity = draft.lines.entity;
  statement.unit_note = draft.lines.unit_note;
  statement.audited = draft.lines.audited;
  statement.span = grid.span;
  statement.rows.reserve(grid.rows.size());
  for (const GridRow& row : grid.rows) statement.rows.push_back(read_row(source, row, grid.columns));
  mark_unread(grid, statement.rows);
  return draft;
}

// A title printed below the heads is read as the first heading of the rows.
void take_title_from_rows(Draft& draft) {
  Statement& statement = draft.statement;
  if (!statement.title.empty() || statement.rows.empty()) return;
  const LineItem& first = statement.rows.front();
  const bool heading =
      std::none_of(first.cells.begin(), first.cells.end(), [](const auto& cell) { return cell.has_value(); });
  if (heading && kind_of_title(first.caption)) statement.title = first.caption;
}

// A unit note may be printed as the first row of a table.
void take_note_from_rows(Draft& draft) {
  if (draft.lines.unit) return;
  for (std::size_t row = 0; row < std::min<std::size_t>(3, draft.statement.rows.size()); ++row) {
    const LineItem& item = draft.statement.rows[row];
    if (std::any_of(item.cells.begin(), item.cells.end(), [](const auto& cell) { return cell.has_value(); }))
      return;
    if (!(draft.lines.unit = read_unit_note(item.caption))) continue;
    draft.statement.unit_note = item.caption;
    return;
  }
}

// The periods of the table before hold for this one too; that they do is inferred.
void borrow_heads(const Draft& before, Draft& draft) {
  draft.heads = before.heads;
  draft.heads_borrowed = true;
  if (!draft.lines.unit) draft.lines.unit = before.lines.unit;
}

FiscalCalendar learn_calendar(const Source& source, const std::vector<Draft>& drafts) {
  FiscalCalendar calendar;
  for (const Draft& draft : drafts)
    for (const ColumnHead& head : draft.heads) calendar.learn(head.printed, head.span);
  calendar.learn_prose(source.text);
  calendar.settle();
  return calendar;
}

// The currency whose symbol most figures carry.
CurrencyCode printed_currency(const Statement& statement) {
  for (const LineItem& row : statement.rows)
    for (const auto& cell : row.cells)
      if (cell && !cell->figure.currency.empty()) return cell->figure.currency;
  return {};
}

// What the notes of a text agree on, for tables that print none.
struct Defaults {
  std::optional<int> scale;
  CurrencyCode currency;
};

Defaults common_units(const std::vector<Draft>& drafts) {
  Defaults defaults;
  bool agree = true;
  for (const Draft& draft : drafts) {
    if (draft.lines.unit && draft.lines.unit->scale && !draft.unit_of_table_alone) {
      agree = agree && (!defaults.scale || defaults.scale == draft.lines.unit->scale);
      defaults.scale = draft.lines.unit->scale;
    }
    if (defaults.currency.empty() && draft.lines.unit) defaults.currency = draft.lines.unit->currency;
  }
  for (const Draft& draft : drafts)
    if (defaults.currency.empty()) defaults.currency = printed_currency(draft.statement);
  if (!agree) defaults.scale.reset();
  return defaults;
}

bool agree(const UnitNote& a, const UnitNote& b) {
  return a.scale == b.scale && a.currency == b.currency;
}

// Heads that all name a unit, or several one and the same, are the note that the table has none of; those
// that name another keep their own.
void take_notes_from_heads(Draft& draft) {
  const ColumnHead* first = nullptr;
  std::size_t noted = 0;
  bool all = true, alike = true;
  for (const ColumnHead& head : draft.heads) {
    if (head.role != ColumnRole::value || head.unit) continue;
    all = all && head.note;
    if (!head.note) continue;
    ++noted;
    if (first == nullptr) first = &head;
    alike = alike && agree(*head.note, *first->note);
  }
  const bool several = alike && noted > 1;
  if (first == nullptr || (!draft.lines.unit && !all && !several)) return;
  draft.unit_of_table_alone = draft.unit_of_table_alone || !draft.lines.unit;
  if (!draft.lines.unit) draft.lines.unit = first->note;
  const UnitNote& own = *draft.lines.unit;
  for (ColumnHead& head : draft.heads) {
    if (!head.note) continue;
    const CurrencyCode currency = head.note->currency.empty() ? own.currency : head.note->currency;
    if (head.note->scale != own.scale || currency != own.currency)
      head.unit = Unit{UnitKind::money, currency, *head.note->scale};
  }
}

void settle_unit(Draft& draft, const Defaults& defaults) {
  Statement& statement = draft.statement;
  if (draft.lines.unit) statement.unit.currency = draft.lines.unit->currency;
  const auto printed = draft.lines.unit ? draft.lines.unit->scale : std::nullopt;
  const auto scale = printed ? printed : defaults.scale;
  if (scale) statement.unit_origin = printed ? UnitOrigin::printed : UnitOrigin::inferred;
  statement.unit.scale = scale.value_or(0);
  if (!scale) statement.unit.proof = ScaleProof::open;
  if (statement.unit.currency.empty()) statement.unit.currency = printed_currency(statement);
  if (statement.unit.currency.empty()) statement.unit.currency = defaults.currency;
}

StatementUnits units_of(const Draft& draft, const Unit& money) {
  StatementUnits units;
  units.money = money;
  if (!draft.lines.unit) return units;
  units.share_scale = draft.lines.unit->share_scale;
  units.excepts_shares = draft.lines.unit->excepts_shares;
  units.of_money_alone = draft.lines.unit->of_money;
  units.of_shares_alone = draft.lines.unit->is_of_shares();
  return units;
}

void mark_inferred(std::vector<Column>& columns) {
  for (Column& column : columns)
    if (column.period) column.period->evidence = Evidence::inferred;
}

// A column of changes whose figures all carry a percent sign, changes of percentages aside.
void settle_percent_changes(Draft& draft) {
  for (std::size_t column = 0; column < draft.heads.size(); ++column) {
    if (draft.heads[column].role != ColumnRole::change) continue;
    std::size_t numbers = 0, percents = 0;
    for (const LineItem& row : draft.statement.rows) {
      if (column >= row.cells.size() || !row.cells[column] || !row.cells[column]->figure.is_number() ||
          row.cells[column]->figure.suffix == FigureSuffix::points)
        continue;
      ++numbers;
      percents += row.cells[column]->figure.suffix == FigureSuffix::percent;
    }
    if (numbers > 0 && percents == numbers) draft.heads[column].role = ColumnRole::percent_change;
  }
}

Statement finish(Draft& draft, const FiscalCalendar& calendar, const Defaults& defaults) {
  Statement& statement = draft.statement;
  const std::vector<std::string> plain = plain_captions(statement);
  settle_percent_changes(draft);
  statement.columns = make_columns(draft.heads, calendar, std::nullopt, std::nullopt);
  statement.kind = kind_of(statement.title, plain, statement.columns);
  const auto type = period_type_of(statement.kind);
  statement.columns = make_columns(draft.heads, calendar, type, period_type_of(plain));
  if (draft.heads_borrowed) mark_inferred(statement.columns);
  mark_headings(statement.rows, plain);
  nest_rows(statement.rows, plain);
  assign_row_times(statement, plain, calendar, type ? type : period_type_of(plain));
  settle_unit(draft, defaults);
  assign_units(statement, plain, draft.heads, units_of(draft, statement.unit));
  assign_row_kinds(statement, plain);
  return std::move(draft.statement);
}

// A statement that prints no scale of its money, and what bears on the units of its cells.
struct OpenUnit {
  std::size_t statement = 0;
  std::vector<ColumnHead> heads;
  StatementUnits units;
};

// Scales that the notes do not settle are asked of the figures.
void prove_units(const Source& source, const std::vector<OpenUnit>& open,
                 std::vector<Statement>& statements) {
  if (open.empty()) return;
  std::vector<Unit> units;
  units.reserve(open.size());
  for (const OpenUnit& unit : open) units.push_back(statements[unit.statement].unit);
  doubt_scales(source, statements);
  prove_scales(source, statements);
  for (std::size_t i = 0; i < open.size(); ++i) {
    Statement& statement = statements[open[i].statement];
    if (statement.unit == units[i]) continue;
    StatementUnits settled = open[i].units;
    settled.money = statement.unit;
    assign_units(statement, plain_captions(statement), open[i].heads, settled);
  }
}

// A further year of a table, below the very heads of the one before.
bool is_section(const Grid& before, const Grid& grid) {
  return !before.heads.empty() && !grid.heads.empty() &&
         before.heads.front().text.front() == grid.heads.front().text.front();
}

}  // namespace

std::vector<Statement> read_statements(const Source& source, std::vector<Grid> grids,
                                       Diagnostics& diagnostics) {
  std::vector<Grid> tables = join_continued(source, std::move(grids));
  std::vector<Draft> drafts;
  drafts.reserve(tables.size());
  std::size_t led = 0;  // the table right below the sentence that leads to this one
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (i == 0 || !is_section(tables[i - 1], tables[i])) led = i;
    drafts.push_back(read_draft(source, tables[i]));
    tables[i].rows = std::vector<GridRow>();  // the draft holds what they say
    take_title_from_rows(drafts.back());
    take_note_from_rows(drafts.back());
    take_lead_in(read_lead_in(source, tables[led]), drafts.back());
    take_notes_from_heads(drafts.back());
    if (i > 0 && shares_heads(source, tables[i - 1], tables[i])) borrow_heads(drafts[i - 1], drafts[i]);
  }
  const FiscalCalendar calendar = learn_calendar(source, drafts);
  const Defaults defaults = common_units(drafts);
  std::vector<Statement> statements;
  statements.reserve(drafts.size());
  std::vector<OpenUnit> open;
  for (Draft& kept : drafts) {
    Draft draft = std::move(kept);
    statements.push_back(finish(draft, calendar, defaults));
    if (statements.back().unit_origin != UnitOrigin::printed)
      open.push_back({statements.size() - 1, std::move(draft.heads), units_of(draft, {})});
  }
  borrow_lengths(statements);
  prove_units(source, open, statements);
  settle_dollars(source, statements);
  report_doubts(source, statements, diagnostics);
  return statements;
}

}  // namespace tieout
