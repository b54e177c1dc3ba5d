// Reads the tables in stretches of single cells.
#include "core/table/cell_per_line.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/table/cell_stream.h"
#include "core/table/grid_review.h"
#include "core/table/head_words.h"
#include "core/table/note_references.h"
#include "core/table/preamble.h"
#include "core/table/stream_columns.h"
#include "core/table/stream_heads.h"
#include "core/table/stream_pieces.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_rows_of_one_column = 3;
constexpr std::size_t lines_apart = 2;       // between lines of bars with a ruling in the middle
constexpr std::size_t most_head_rows = 100;  // pieces above the first figures that may be heads

// A line of cells without figures is read as a row for each: a neighbour is of the same line.
bool shares_line(const std::vector<StreamRow>& rows, std::size_t i) {
  if (!rows[i].bar_line) return false;
  const auto is_same = [&](std::size_t other) { return rows[other].bar_line == rows[i].bar_line; };
  return rows[i].figures.size() > 1 || (rows[i].figures.size() == 1 && !rows[i].caption.empty()) ||
         (i > 0 && is_same(i - 1)) || (i + 1 < rows.size() && is_same(i + 1));
}

// The rows of one table: heads and titles from `top`, figures from `first` to `end`.
struct StreamSection {
  std::size_t top = 0, first = 0, end = 0;
};

class StreamSections {
 public:
  StreamSections(const Source& source, const std::vector<StreamRow>& rows) : source_(source), rows_(rows) {}

  std::vector<StreamSection> find() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const bool has_figures = holds_figures(rows_[i]);
      if (in_body_ && !has_figures && begins_table(i)) close();
      if (!has_figures) continue;
      if (!in_body_) current_.first = i;
      in_body_ = true;
      current_.end = i + 1;
    }
    if (in_body_) close();
    return std::move(sections_);
  }

 private:
  // Small numbers in brackets are notes on a head or title, and figures among the rows of a body.
  bool holds_figures(const StreamRow& row) const {
    if (row.has_brackets_only()) return in_body_ && !names_head(row);
    return !row.figures.empty() && !row.has_years_only();
  }

  bool begins_table(std::size_t i) const {
    return rows_[i].has_years_only() || names_head(rows_[i]) || is_line_of_words(i);
  }

  // Three and more cells of one line without a figure.
  bool is_line_of_words(std::size_t i) const {
    return rows_[i].bar_line && i + 2 < rows_.size() && rows_[i + 2].bar_line == rows_[i].bar_line &&
           !holds_figures(rows_[i + 2]);
  }

  bool names_head(const StreamRow& row) const {
    return std::any_of(row.caption.begin(), row.caption.end(), [&](Span piece) {
      const std::string_view text = source_.slice(piece);
      return is_head_text(text) || names_statement(text);
    });
  }

  void close() {
    sections_.push_back(current_);
    current_.top = current_.end;
    in_body_ = false;
  }

  const Source& source_;
  const std::vector<StreamRow>& rows_;
  std::vector<StreamSection> sections_;
  StreamSection current_;
  bool in_body_ = false;
};

// Where the lines with bars begin that stand right above row `end`, with no other line between them.
std::size_t first_of_lines(const std::vector<StreamRow>& rows, std::size_t top, std::size_t end) {
  while (end > top && rows[end].bar_line && rows[end - 1].bar_line &&
         *rows[end].bar_line - *rows[end - 1].bar_line <= lines_apart)
    --end;
  return end;
}

class StreamSectionReader {
 public:
  StreamSectionReader(const Source& source, const std::vector<StreamRow>& rows, const StreamSection& section)
      : source_(source),
        body_(rows.begin() + static_cast<std::ptrdiff_t>(section.first),
              rows.begin() + static_cast<std::ptrdiff_t>(section.end)) {
    const std::size_t top = section.first - std::min(section.first - section.top, most_head_rows);
    const std::size_t lines = first_of_lines(rows, top, section.first);
    for (std::size_t i = top; i < section.first; ++i) {
      const auto line = i >= lines && shares_line(rows, i) ? rows[i].bar_line : std::nullopt;
      for (Span piece : rows[i].caption)
        if (!names_notes(source.slice(piece)))
          above_.push_back({head_kind(source.slice(piece)), piece, line});
      for (const StreamFigure& figure : rows[i].figures)
        above_.push_back({HeadKind::year, figure.cell.span, rows[i].bar_line});
    }
  }

  // `before` are the pieces of the table right above.
  Grid read(Layout layout, const StreamPieces& before) {
    grid_.layout = layout;
    pieces_ = sort_pieces(source_, above_);
    take_heads(before);
    grid_.columns = count_columns();
    if (const auto page = drop_page_number(body_, grid_.columns)) grid_.page_numbers.push_back(*page);
    split_unlabelled(body_, grid_.columns);
    std::vector<RowColumns> columns = assign_columns(body_, grid_.columns);
    if (SlotColumns slots = columns_of_slots(body_, grid_.columns);
        slots.count > grid_.columns && slots.count <= limits::columns) {
      grid_.columns = slots.count;
      columns = std::move(slots.rows);
      by_slots_ = true;
    }
    take_column_names(source_, grid_.columns, pieces_);
    place_pieces(percent_columns(columns));
    for (std::size_t i = 0; i < body_.size(); ++i) read_row(body_[i], columns[i]);
    if (!is_sure()) grid_.rows.clear();
    return std::move(grid_);
  }

  const StreamPieces& pieces() const { return pieces_; }

 private:
  // As many as most rows have figures; more where several rows have more, or one has as many as the heads
  // name.
  std::size_t count_columns() const {
    std::vector<std::size_t> rows_with(limits::columns + 1);
    for (const StreamRow& row : body_)
      if (row.figures.size() <= limits::columns) ++rows_with[row.figures.size()];
    rows_with[0] = 0;
    const auto most = std::max_element(rows_with.rbegin(), rows_with.rend());
    const auto common = static_cast<std::size_t>(rows_with.rend() - most) - 1;
    for (std::size_t count = limits::columns; count > common; --count) {
      if (rows_with[count] == 0) continue;
      const bool is_named =
          place_stream_heads(source_, pieces_.heads, PercentColumns(count)).name_every_column;
      const bool is_doubled = count == 2 * common && !is_named;
      const std::size_t rows_needed = is_named ? 1 : std::max<std::size_t>(2, *most / 4);
      if (rows_with[count] >= rows_needed && !is_doubled) return count;
    }
    return common;
  }

  // "2003" below days or quarters, rows, "2002", rows: the second year stands under the same heads.
  void take_heads(const StreamPieces& before) {
    const auto is_year = [](const StreamHead& head) { return head.kind == HeadKind::year; };
    const std::size_t count = before.heads.size();
    if (pieces_.heads.size() != 1 || !is_year(pieces_.heads.front()) || !pieces_.titles.empty()) return;
    if (count < 2 || !is_year(before.heads[count - 1]) || is_year(before.heads[count - 2])) return;
    const StreamHead year = pieces_.heads.front();
    pieces_.titles = before.titles;
    pieces_.heads = before.heads;
    pieces_.heads.back() = year;
  }

  // The columns in which full rows print percent signs.
  PercentColumns percent_columns(const std::vector<RowColumns>& columns) const {
    PercentColumns percent(grid_.columns);
    for (std::size_t i = 0; i < body_.size(); ++i) {
      if (!columns[i] || columns[i]->size() != grid_.columns) continue;
      for (std::size_t c = 0; c < grid_.columns; ++c)
        if (body_[i].figures[c].cell.figure.suffix == FigureSuffix::percent) percent[c] = true;
    }
    return percent;
  }

  void place_pieces(const PercentColumns& percent) {
    grid_.preamble = pieces_.titles;
    grid_.stub_head = pieces_.stub_head;
    StreamHeads heads = place_stream_heads(source_, pieces_.heads, percent);
    if (heads.name_every_column || heads.times_are_complete) grid_.heads = std::move(heads.cells);
    for (Span heading : pieces_.headings) {
      GridRow row;
      row.caption = {heading};
      row.span = heading;
      grid_.rows.push_back(std::move(row));
    }
  }

  void read_row(const StreamRow& row, const RowColumns& columns) {
    GridRow out;
    out.caption = row.caption;
    out.indent = row.indent;
    out.span = row.span;
    out.blank_above = row.blank_above;
    for (std::size_t i = 0; i < row.figures.size(); ++i) {
      if (columns)
        out.cells.push_back({(*columns)[i], row.figures[i].cell.figure});
      else
        grid_.unread.push_back({row.figures[i].cell.figure.span, reason_of(row)});
    }
    for (Span words : row.unread) grid_.unread.push_back({words, DiagnosticCode::cells_unread});
    grid_.span = cover(grid_.span, row.span);
    if (columns || row.figures.empty()) grid_.rows.push_back(std::move(out));
  }

  // Why a row could not be given columns: it has too many figures, or too few and nothing says which are
  // blank.
  DiagnosticCode reason_of(const StreamRow& row) const {
    if (row.figures.size() > limits::columns) return DiagnosticCode::columns_limit;
    return row.figures.size() < grid_.columns ? DiagnosticCode::columns_ambiguous
                                              : DiagnosticCode::cells_unread;
  }

  // Numbers by themselves are no table: several columns with two full rows, or heads over every column and a
  // full row; one column needs more rows, of figures that are amounts. Most rows have captions.
  bool is_sure() const {
    std::size_t full = 0, amounts = 0, unlabelled = 0;
    for (const GridRow& row : grid_.rows) {
      unlabelled += row.caption.empty() ? 1 : 0;
      full += row.cells.size() == grid_.columns && !row.cells.empty() ? 1 : 0;
      for (const GridCell& cell : row.cells) amounts += is_amount(cell.figure) ? 1 : 0;
    }
    if (3 * unlabelled > grid_.rows.size()) return false;
    if (grid_.columns == 1) return amounts >= fewest_rows_of_one_column;
    return by_slots_ || full >= 2 ||
           (full == 1 &&
            place_stream_heads(source_, pieces_.heads, PercentColumns(grid_.columns)).name_every_column);
  }

  // Printed as an amount: with groups of thousands, decimals or a currency. File numbers and dates are not.
  bool is_amount(const Figure& figure) const {
    return figure.is_number() &&
           (!figure.currency.empty() || figure.value.decimals() > 0 || has_groups(figure));
  }

  bool has_groups(const Figure& figure) const {
    constexpr std::string_view digits = "0123456789";
    const std::string_view printed = source_.slice(figure.span);
    const std::size_t first = printed.find_first_of(digits), last = printed.find_last_of(digits);
    return printed.substr(first, last - first).find_first_not_of(digits) != std::string_view::npos;
  }

  const Source& source_;
  std::vector<StreamRow> body_;
  std::vector<StreamHead> above_;  // everything above the first figures, in printed order
  StreamPieces pieces_;
  Grid grid_;
  bool by_slots_ = false;  // no row has a figure in every column
};

// As many figures as the first row from `from` on that has any.
std::size_t figures_next(const std::vector<StreamRow>& rows, std::size_t from) {
  const auto at = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(from), rows.end(),
                               [](const StreamRow& row) { return !row.figures.empty(); });
  return at == rows.end() ? 0 : at->figures.size();
}

// "Financing activities" "5" "6" "2002" "Revenues" "7" "8": a year behind as many figures as the rows around
// have is a line of its own.
std::vector<StreamRow> cut_years(std::vector<StreamRow> rows) {
  std::vector<StreamRow> cut;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t count = cut.empty() ? 0 : cut.back().figures.size();
    StreamRow& row = rows[i];
    const bool has_year = count > 1 && row.figures.size() == count + 1 && !row.is_line &&
                          row.figures.back().cell.is_year() && figures_next(rows, i + 1) == count;
    cut.push_back(std::move(row));
    if (!has_year) continue;
    StreamRow year;
    year.figures.push_back(cut.back().figures.back());
    year.span = year.figures.back().cell.span;
    cut.back().cells = year.figures.back().slot;
    cut.back().cells_without_symbols = year.figures.back().slot_without_symbols;
    cut.back().figures.pop_back();
    cut.push_back(std::move(year));
  }
  return cut;
}

// Rows past the limit: comparing rows with each other is bounded by how many there may be.
void limit_rows(const std::vector<StreamRow>& rows, StreamSection& section,
                std::vector<UnreadFigures>& unread) {
  const std::size_t end = std::min(section.end, section.first + limits::rows);
  for (std::size_t row = end; row < section.end; ++row)
    for (const StreamFigure& figure : rows[row].figures)
      unread.push_back({figure.cell.span, DiagnosticCode::rows_limit});
  section.end = end;
}

}  // namespace

std::vector<Grid> read_cell_per_line(const Source& source, LineRange lines) {
  std::vector<StreamRow> rows = cut_years(read_cell_stream(source, lines.begin, lines.end));
  move_note_references(source, rows);
  std::vector<Grid> grids;
  StreamPieces before;
  for (StreamSection section : StreamSections(source, rows).find()) {
    std::vector<UnreadFigures> past_limit;
    limit_rows(rows, section, past_limit);
    StreamSectionReader reader(source, rows, section);
    Grid grid = reader.read(Layout::cell_per_line, before);
    before = reader.pieces();
    if (grid.rows.empty() || is_index(source, grid)) continue;
    drop_range_dashes(grid);
    grid.unread.insert(grid.unread.end(), past_limit.begin(), past_limit.end());
    grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace tieout
