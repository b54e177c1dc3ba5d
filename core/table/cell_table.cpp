// Reads a table whose rows are already cut into cells that know their positions.
#include "core/table/cell_table.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"
#include "core/table/cell_columns.h"
#include "core/table/grid_review.h"
#include "core/table/head_words.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_figures = 2;  // a number by itself is no table
constexpr std::uint32_t stub_step = 2;     // a caption in the next stub column is one level deeper

template <typename Test>
bool any_word(std::string_view text, Test test) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && blank_bytes(text, end) == 0) ++end;
    if (end > at && test(text.substr(at, end - at))) return true;
    at = end;
    while (at < text.size() && blank_bytes(text, at) != 0) at += blank_bytes(text, at);
  }
  return false;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

enum class RowType { blank, text, years, brackets, data };

// Figures that are only years are heads: "2020  2019". Small numbers in brackets are notes on heads and
// titles above a body, "December 31, 2019 (1)", and figures in it.
RowType type_of(const CellRow& row) {
  if (row.cells.empty()) return RowType::blank;
  RowType type = RowType::text;
  for (const TableCell& cell : row.cells) {
    if (!cell.is_figure()) continue;
    if (!cell.is_year() && !cell.is_bracketed_mark()) return RowType::data;
    if (cell.is_year() || type == RowType::text) type = cell.is_year() ? RowType::years : RowType::brackets;
  }
  return type;
}

// The rows of one grid: heads from `top`, body from `first` to `end`.
struct Section {
  std::size_t top = 0, first = 0, end = 0;
};

class SectionFinder {
 public:
  SectionFinder(std::string_view text, const std::vector<CellRow>& rows) : text_(text), rows_(rows) {
    for (const CellRow& row : rows) types_.push_back(type_of(row));
  }

  std::vector<Section> find() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (in_body_ && is_head_again(i)) close();
      if (!is_body_row(i)) continue;
      if (!in_body_) current_.first = i;
      in_body_ = true;
      current_.end = i + 1;
    }
    if (in_body_) close();
    return std::move(sections_);
  }

 private:
  // A row of bare years with a caption counts as figures once the body has begun.
  bool is_body_row(std::size_t i) const {
    if (types_[i] == RowType::data || (types_[i] == RowType::brackets && in_body_)) return true;
    return types_[i] == RowType::years && in_body_ && rows_[i].cells.front().is_text();
  }

  bool is_head_again(std::size_t i) const {
    if (types_[i] != RowType::text && types_[i] != RowType::years) return false;
    const auto& cells = rows_[i].cells;
    if (types_[i] == RowType::years && cells.front().is_text() && cells.front().first == 0 &&
        !speaks_of_time(cells.front()))
      return false;
    return std::any_of(cells.begin(), cells.end(), [&](const TableCell& cell) {
      return cell.first > 0 && (cell.is_year() || (cell.is_text() && speaks_of_time(cell)));
    });
  }

  bool speaks_of_time(const TableCell& cell) const {
    return any_word(slice(text_, cell.span), is_period_word);
  }

  void close() {
    sections_.push_back(current_);
    current_.top = current_.end;
    in_body_ = false;
  }

  std::string_view text_;
  const std::vector<CellRow>& rows_;
  std::vector<RowType> types_;
  std::vector<Section> sections_;
  Section current_;
  bool in_body_ = false;
};

class SectionReader {
 public:
  SectionReader(const Source& source, const std::vector<CellRow>& rows, const Section& section)
      : source_(source),
        heads_(rows.begin() + static_cast<std::ptrdiff_t>(section.top),
               rows.begin() + static_cast<std::ptrdiff_t>(section.first)),
        body_(rows.begin() + static_cast<std::ptrdiff_t>(section.first),
              rows.begin() + static_cast<std::ptrdiff_t>(section.end)) {}

  Grid read(Layout layout) {
    grid_.layout = layout;
    columns_ = find_columns(heads_, body_);
    limit_columns();
    grid_.columns = columns_.columns.size();
    read_heads();
    name_notes();
    for (const CellRow& row : body_) read_row(row);
    for (const CellRow& row : body_) grid_.span = cover(grid_.span, row.span);
    return std::move(grid_);
  }

 private:
  void limit_columns() {
    if (columns_.columns.size() <= limits::columns) return;
    first_past_limit_ = columns_.columns[limits::columns].left;
    columns_.columns.resize(limits::columns);
  }

  // A row with something over the columns; a cell in the stub spreads over the table where it is a title.
  bool has_cells_over_columns(const CellRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
      return cell.kind != CellKind::rule && cell.first >= columns_.stub_end;
    });
  }

  // Rows above the first head over columns are the title; stub rows below the last are captions of the body.
  void read_heads() {
    std::size_t first = heads_.size(), last = 0;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (!has_cells_over_columns(heads_[i])) continue;
      first = std::min(first, i);
      last = i + 1;
    }
    if (first == heads_.size()) first = last = title_end();
    for (std::size_t i = 0; i < first; ++i)
      for (const TableCell& cell : heads_[i].cells)
        if (cell.is_text()) grid_.preamble.push_back(cell.span);
    std::size_t line = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (!heads_[i].cells.empty()) read_head_row(heads_[i], line++);
      grid_.span = cover(grid_.span, heads_[i].span);
    }
    for (std::size_t i = last; i < heads_.size(); ++i) read_row(heads_[i]);
  }

  // "Note" over the captions, and small whole numbers in a first column without a head: they are the notes.
  void name_notes() {
    const auto note = std::find_if(grid_.stub_head.begin(), grid_.stub_head.end(),
                                   [&](Span piece) { return tieout::names_notes(source_.slice(piece)); });
    const bool is_named = std::any_of(grid_.heads.begin(), grid_.heads.end(),
                                      [](const HeadCell& head) { return head.first_column == 0; });
    if (note == grid_.stub_head.end() || is_named || grid_.columns < 2) return;
    for (const CellRow& row : body_)
      for (const TableCell& cell : row.cells)
        if (cell.is_figure() && columns_.at(cell.first) == std::size_t{0} && !may_be_note(cell)) return;
    grid_.heads.insert(grid_.heads.begin(), {{*note}, 0, 0, 0});
    grid_.stub_head.erase(note);
  }

  static bool may_be_note(const TableCell& cell) {
    constexpr std::size_t most_digits = 2;
    return cell.figure.is_number() && cell.figure.currency.empty() &&
           cell.figure.digits.size() <= most_digits && cell.figure.value.decimals() == 0 &&
           cell.figure.suffix == FigureSuffix::none;
  }

  // Without heads: up to the last row that names the statement or its unit, or that a blank row follows.
  std::size_t title_end() const {
    std::size_t end = 0;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      if (heads_[i].cells.empty()) {
        end = i + 1;
        continue;
      }
      const std::string_view text = source_.slice(heads_[i].cells.front().span);
      if (names_statement(text) || text.starts_with('(')) end = i + 1;
    }
    return end;
  }

  void read_head_row(const CellRow& row, std::size_t line) {
    std::vector<HeadCell> placed;
    std::vector<const TableCell*> beside;
    for (const TableCell& cell : row.cells) {
      if (cell.kind == CellKind::rule) continue;
      if (cell.first < columns_.stub_end)
        grid_.stub_head.push_back(cell.span);
      else if (const auto columns = columns_under(cell))
        placed.push_back({{cell.span}, columns->first, columns->second, line});
      else
        beside.push_back(&cell);
    }
    for (const TableCell* cell : beside)
      if (const auto column = column_beside(*cell, placed))
        placed.push_back({{cell->span}, *column, *column, line});
    std::sort(placed.begin(), placed.end(),
              [](const HeadCell& a, const HeadCell& b) { return a.first_column < b.first_column; });
    for (HeadCell& head : placed) grid_.heads.push_back(std::move(head));
  }

  // The first and the last column that a head covers.
  std::optional<std::pair<std::size_t, std::size_t>> columns_under(const TableCell& head) const {
    std::optional<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const CellColumn& column = columns_.columns[c];
      if (column.end <= head.first || column.left >= head.end) continue;
      found = {found ? found->first : c, c};
    }
    return found;
  }

  // A head may stand one cell beside its column, where that has no other on this line; otherwise its column
  // has no figures.
  std::optional<std::size_t> column_beside(const TableCell& head, const std::vector<HeadCell>& placed) const {
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const CellColumn& column = columns_.columns[c];
      const bool is_beside =
          column.left == head.end || column.left == head.end + 1 || column.end == head.first;
      const bool is_free = std::none_of(placed.begin(), placed.end(), [&](const HeadCell& other) {
        return other.first_column <= c && c <= other.last_column;
      });
      if (is_beside && is_free) return c;
    }
    return std::nullopt;
  }

  void read_row(const CellRow& row) {
    if (row.cells.empty()) {
      blank_above_ = true;
      return;
    }
    GridRow out;
    out.span = row.span;
    bool in_caption = true;
    for (const TableCell& cell : row.cells) {
      if (cell.kind == CellKind::rule)
        note_rule(cell);
      else if (cell.first < columns_.stub_end || (in_caption && cell.is_text()))
        add_caption(out, cell);
      else
        in_caption = add_figure(out, cell) ? false : in_caption;
    }
    if (out.caption.empty() && out.cells.empty()) return;
    out.blank_above = blank_above_;
    out.rule_above = rule_;
    blank_above_ = false;
    rule_ = RuleMark::none;
    if (!joins_previous(out)) grid_.rows.push_back(std::move(out));
  }

  void note_rule(const TableCell& cell) {
    const bool twofold = source_.slice(cell.span).find('=') != std::string_view::npos;
    rule_ = std::max(rule_, twofold ? RuleMark::twofold : RuleMark::single);
  }

  static void add_caption(GridRow& row, const TableCell& cell) {
    if (row.caption.empty()) row.indent = cell.indent + stub_step * static_cast<std::uint32_t>(cell.first);
    row.caption.push_back(cell.span);
  }

  // Text among figures is a note mark, or says something that is no figure; numbers in it stay unread.
  bool add_figure(GridRow& row, const TableCell& cell) {
    const auto column = cell.is_figure() ? columns_.at(cell.first) : std::nullopt;
    const bool is_taken = column && !row.cells.empty() && row.cells.back().column >= *column;
    if (column && !is_taken) {
      row.cells.push_back({*column, cell.figure});
      return true;
    }
    if ((cell.is_figure() && !cell.is_bracketed_mark()) ||
        (cell.is_text() && cell.span.size() > 4 && has_digit(source_.slice(cell.span))))
      grid_.unread.push_back({cell.span, cell.first >= first_past_limit_ ? DiagnosticCode::columns_limit
                                                                         : DiagnosticCode::cells_unread});
    return cell.is_figure();
  }

  // A caption broken over two rows of the table: the second begins in lower case.
  bool joins_previous(GridRow& row) {
    if (grid_.rows.empty() || row.caption.empty() || row.blank_above) return false;
    GridRow& above = grid_.rows.back();
    if (!above.cells.empty() || source_.slice(above.caption.back()).ends_with(':')) return false;
    if (!is_lower(source_.text[row.caption.front().begin])) return false;
    above.caption.insert(above.caption.end(), row.caption.begin(), row.caption.end());
    above.cells = std::move(row.cells);
    above.span = cover(above.span, row.span);
    return true;
  }

  const Source& source_;
  std::vector<CellRow> heads_, body_;
  CellColumns columns_;
  std::size_t first_past_limit_ = SIZE_MAX;  // where a column begins that the table may not have
  Grid grid_;
  bool blank_above_ = false;
  RuleMark rule_ = RuleMark::none;
};

std::size_t figure_count(const Grid& grid) {
  std::size_t count = 0;
  for (const GridRow& row : grid.rows) count += row.cells.size();
  return count;
}

bool has_title(const Source& source, const std::vector<Span>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](Span line) { return names_statement(source.slice(line)); });
}

}  // namespace

namespace {

// How many columns the cells of a head row stand over; nothing where one stands over none, or over that of
// another.
std::optional<std::size_t> columns_under_heads(const CellRow& row, const CellColumns& columns) {
  std::size_t count = 0, next = 0;
  for (const TableCell& cell : row.cells) {
    if (cell.kind == CellKind::rule || cell.first < columns.stub_end) continue;
    std::size_t under = 0;
    for (std::size_t c = 0; c < columns.columns.size(); ++c) {
      if (columns.columns[c].end <= cell.first || columns.columns[c].left >= cell.end) continue;
      if (c < next) return std::nullopt;
      next = c + 1;
      ++under;
    }
    if (under == 0) return std::nullopt;
    count += under;
  }
  return count;
}

std::size_t most_figures(const std::vector<CellRow>& body, const CellColumns& columns) {
  std::size_t most = 0;
  for (const CellRow& row : body)
    most = std::max(most, static_cast<std::size_t>(
                              std::count_if(row.cells.begin(), row.cells.end(), [&](const TableCell& cell) {
                                return cell.is_figure() && columns.at(cell.first);
                              })));
  return most;
}

bool heads_stand_in_place(const std::vector<CellRow>& heads, const std::vector<CellRow>& body) {
  const CellColumns columns = find_columns(heads, body);
  std::size_t named = 0;
  for (const CellRow& row : heads) {
    const auto under = columns_under_heads(row, columns);
    if (!under && row.cells.size() > 1) return false;
    named = std::max(named, under.value_or(0));
  }
  return named == columns.columns.size() || columns.columns.size() == most_figures(body, columns);
}

}  // namespace

bool stands_in_place(const Source& source, const std::vector<CellRow>& rows) {
  const std::vector<Section> sections = SectionFinder(source.text, rows).find();
  const auto at = [&](std::size_t row) { return rows.begin() + static_cast<std::ptrdiff_t>(row); };
  return std::all_of(sections.begin(), sections.end(), [&](const Section& section) {
    return heads_stand_in_place({at(section.top), at(section.first)}, {at(section.first), at(section.end)});
  });
}

std::vector<Grid> read_cell_table(const Source& source, const std::vector<CellRow>& rows, Layout layout,
                                  const std::vector<Span>& preamble) {
  std::vector<Grid> grids;
  for (const Section& section : SectionFinder(source.text, rows).find()) {
    Grid grid = SectionReader(source, rows, section).read(layout);
    if (figure_count(grid) < fewest_figures || is_index(source, grid)) continue;
    drop_range_dashes(grid);
    if (grids.empty() && !has_title(source, grid.preamble))
      grid.preamble.insert(grid.preamble.begin(), preamble.begin(), preamble.end());
    grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace tieout
