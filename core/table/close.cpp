// Gathers rows to stretches, settles the number of columns, and reads what has a figure in each.
#include "core/table/close.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/limits.h"
#include "core/table/captions.h"
#include "core/table/close_heads.h"
#include "core/table/close_names.h"
#include "core/table/close_rows.h"
#include "core/table/grid_review.h"
#include "core/table/head_words.h"
#include "core/table/preamble.h"
#include "core/text/characters.h"
#include "core/text/printed.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_columns = 2;
constexpr std::size_t fewest_rows = 2;
constexpr std::ptrdiff_t fewest_dense = 3;
constexpr std::size_t caption_lines = 8;  // more text lines in a row than this are not one caption
constexpr std::size_t blank_lines = 12;
constexpr std::size_t footnote_lines = 60;     // below the first row, where note marks are explained
constexpr std::uint32_t no_edge = UINT32_MAX;  // nothing says where captions are wrapped

// Rows with nothing between them that ends a table.
struct Stretch {
  std::size_t top = 0;  // the first line that may belong to its heads and title
  std::vector<CloseRow> rows;
};

class StretchFinder {
 public:
  StretchFinder(const Source& source, std::size_t begin, std::size_t end)
      : source_(source), begin_(begin), end_(end), gaps_(read_close_gaps(source, begin, end)) {
    current_.top = begin;
  }

  std::vector<Stretch> find() {
    for (std::size_t i = begin_; i < end_; ++i) {
      if (std::optional<CloseRow> row = read_close_row(source_, i, gaps_))
        take(std::move(*row));
      else if (!current_.rows.empty())
        pass(i);
    }
    close();
    return std::move(found_);
  }

 private:
  void take(CloseRow row) {
    const bool sure = row.figures.size() >= fewest_columns;
    if (current_.rows.empty() && !sure) return;
    current_.rows.push_back(std::move(row));
    blanks_ = texts_ = 0;
  }

  void pass(std::size_t line) {
    const std::string_view text = source_.line(line);
    if (text.empty() ? ++blanks_ > blank_lines : ++texts_ > caption_lines || ends_table(line)) close();
  }

  // Prose, other heads, lines with columns; another title or a remark on another table, which more lines
  // stand below.
  bool ends_table(std::size_t line) const {
    const std::string_view text = source_.line(line);
    if (is_sentence(text) || !is_close(text, gaps_) || leads_in(text) || is_close_head(source_, line) ||
        may_name_columns(text))
      return true;
    return (names_statement(text) || is_remark(text)) && !stands_above_row(line);
  }

  // "Maturities were as follows:", "9. Leases", "Note 5 - Debt", "Table 3": another table or section begins.
  static bool leads_in(std::string_view text) {
    constexpr std::string_view sections[] = {"note", "table", "item", "exhibit", "schedule"};
    if (has_words(text, "as follows") || has_words(text, "the following")) return true;
    const Word first = next_word(text, 0), second = next_word(text, first.span.end);
    if (first.is_number()) return first.span.end < text.size() && text[first.span.end] == '.';
    return second.is_number() && std::any_of(std::begin(sections), std::end(sections),
                                             [&](std::string_view section) { return first.is(section); });
  }

  // "Balance Sheet Data:" and "(in thousands)" right above a row go on with the table.
  bool stands_above_row(std::size_t line) const {
    std::size_t next = line + 1;
    while (next < end_ && source_.lines[next].is_blank()) ++next;
    return next < end_ && read_close_row(source_, next, gaps_).has_value();
  }

  void close() {
    if (current_.rows.empty()) return;
    const std::size_t below = current_.rows.back().line + 1;
    found_.push_back(std::move(current_));
    current_ = {};
    current_.top = below;
    blanks_ = texts_ = 0;
  }

  const Source& source_;
  std::size_t begin_, end_;
  CloseGaps gaps_;
  Stretch current_;
  std::vector<Stretch> found_;
  std::size_t blanks_ = 0, texts_ = 0;
};

// Several rows with captions before their figures, and most of them so: not some figures among prose.
bool is_dense(const Stretch& stretch) {
  const auto captioned = std::count_if(stretch.rows.begin(), stretch.rows.end(), [](const CloseRow& row) {
    return !row.caption.empty() && row.figures.size() >= fewest_columns;
  });
  return captioned >= fewest_dense && static_cast<std::size_t>(captioned) * 2 >= stretch.rows.size();
}

CloseStretch leave_unread(const Stretch& stretch) {
  CloseStretch unread;
  unread.lines = {stretch.rows.front().line, stretch.rows.back().line + 1};
  unread.grid.layout = Layout::close;
  for (const CloseRow& row : stretch.rows)
    for (const Token& figure : row.figures)
      unread.grid.unread.push_back({figure.figure.span, DiagnosticCode::table_unread});
  return unread;
}

class StretchReader {
 public:
  StretchReader(const Source& source, Stretch stretch) : source_(source), stretch_(std::move(stretch)) {}

  std::optional<CloseStretch> read() {
    drop_last_page_number();
    const std::optional<std::size_t> figures = count_columns();
    if (!figures) return std::nullopt;
    std::optional<CloseHeads> heads = read_heads(*figures);
    if (!heads) return std::nullopt;
    settle_first_figures(*heads);
    take_heads(std::move(*heads));
    read_body();
    if (grid_.rows.empty() || is_index(source_, grid_)) return std::nullopt;
    return CloseStretch{{top_, stretch_.rows.back().line + 1}, std::move(grid_)};
  }

 private:
  // It stands below the table.
  void drop_last_page_number() {
    while (stretch_.rows.size() > 1 && stretch_.rows.back().is_page_number()) {
      grid_.page_numbers.push_back(stretch_.rows.back().figures.front().figure.span);
      stretch_.rows.pop_back();
    }
  }

  // As many as at least half of the rows have figures, and two of them.
  std::optional<std::size_t> count_columns() const {
    std::array<std::size_t, limits::columns + 1> rows_with{};
    std::size_t rows = 0;
    for (const CloseRow& row : stretch_.rows) {
      if (row.is_page_number()) continue;
      ++rows;
      if (row.figures.size() < rows_with.size()) ++rows_with[row.figures.size()];
    }
    const auto most = std::max_element(rows_with.begin() + fewest_columns, rows_with.end());
    if (*most < fewest_rows || *most * 2 < rows) return std::nullopt;
    return static_cast<std::size_t>(most - rows_with.begin());
  }

  // Where most rows begin with the number of a note, the heads name one column less.
  std::optional<CloseHeads> read_heads(std::size_t figures) {
    const std::size_t first = stretch_.rows.front().line;
    grid_.columns = figures;
    if (auto heads = read_close_heads(source_, stretch_.top, first, figures)) return heads;
    grid_.columns = figures - 1;
    auto heads = read_close_heads(source_, stretch_.top, first, grid_.columns);
    return heads && heads->has_notes ? std::move(heads) : std::nullopt;
  }

  // A first figure that may belong to the caption belongs there where it is one too many. Where it is not,
  // the row may as well lack a figure: it is left with one too few.
  void settle_first_figures(const CloseHeads& heads) {
    const bool marks = has_note_marks(), references = heads.has_notes || has_references();
    for (CloseRow& row : stretch_.rows) {
      const FirstFigure first = row.first_figure();
      const bool reference =
          references && !row.caption.empty() && (may_be_reference(row) || may_be_section(row));
      const bool one_too_many = row.figures.size() == grid_.columns + 1;
      const bool fits_caption = reference || first != FirstFigure::amount;
      const bool doubtful = reference || first == FirstFigure::year ||
                            (first == FirstFigure::note_mark && marks) ||
                            (first == FirstFigure::rate && heads.only_times);
      if ((one_too_many && fits_caption) || (row.figures.size() <= grid_.columns && doubtful))
        row.lengthen_caption();
    }
  }

  static bool may_be_reference(const CloseRow& row) {
    const PlacedFigure& figure = row.figures.front().figure;
    return figure.is_number() && figure.span == figure.digits && figure.digits.size() <= 2 &&
           figure.currency.empty();
  }

  // "13.2" before figures with more decimals or none.
  static bool may_be_section(const CloseRow& row) {
    constexpr std::size_t longest_section = 4;
    const PlacedFigure& figure = row.figures.front().figure;
    return figure.is_number() && figure.span == figure.digits && figure.digits.size() <= longest_section &&
           figure.value.decimals() == 1 && figure.currency.empty() &&
           std::none_of(row.figures.begin() + 1, row.figures.end(), [](const Token& other) {
             return other.figure.is_number() && other.figure.value.decimals() == 1;
           });
  }

  // Without a head of notes: several rows begin with one that is too many.
  bool has_references() const {
    return std::count_if(stretch_.rows.begin(), stretch_.rows.end(), [&](const CloseRow& row) {
             return !row.caption.empty() && row.figures.size() == grid_.columns + 1 && may_be_reference(row);
           }) > 1;
  }

  // "(1)" is explained below, or stands once where a figure would be too many.
  bool has_note_marks() const {
    for (const CloseRow& row : stretch_.rows)
      if (row.figures.size() == grid_.columns + 1 && row.first_figure() == FirstFigure::note_mark)
        return true;
    const std::size_t first = stretch_.rows.front().line;
    const std::size_t end = std::min(source_.lines.size(), stretch_.rows.back().line + footnote_lines);
    for (std::size_t i = first; i < end; ++i) {
      const std::string_view text = source_.line(i);
      if (text.size() > 3 && text[0] == '(' && is_digit(text[1]) && (text[2] == ')' || text[3] == ')'))
        return true;
    }
    return false;
  }

  void take_heads(CloseHeads heads) {
    grid_.layout = Layout::close;
    top_ = heads.top;
    body_top_ = heads.bottom;
    grid_.heads = std::move(heads.cells);
    grid_.stub_head = std::move(heads.stub_head);
    grid_.preamble = read_close_preamble(source_, stretch_.top, heads.top);
    if (!heads.title.empty()) grid_.preamble.push_back(heads.title);
    grid_.span = cover(source_.lines[heads.top].span, source_.lines[stretch_.rows.back().line].span);
  }

  void read_body() {
    std::vector<BodyLine> lines;
    const auto add_lines = [&] {
      for (GridRow& gathered : assemble_rows(source_, std::exchange(lines, {}), no_edge))
        add(std::move(gathered));
    };
    auto row = stretch_.rows.begin();
    bool blank = false;
    for (std::size_t i = body_top_; i <= stretch_.rows.back().line; ++i) {
      const bool is_row = row->line == i;
      if (source_.lines[i].is_blank()) {
        blank = true;
      } else if (is_row && row->is_page_number()) {
        grid_.page_numbers.push_back(row->figures.front().figure.span);
      } else if (leave_garbled(i)) {
        add_lines();
      } else {
        lines.push_back(is_row ? row_line(*row) : text_line(i));
        lines.back().blank_above = std::exchange(blank, false);
      }
      row += is_row ? 1 : 0;
    }
    add_lines();
  }

  bool leave_garbled(std::size_t line) {
    const std::vector<Span> figures = read_garbled_figures(source_, line);
    for (const Span figure : figures) grid_.unread.push_back({figure, DiagnosticCode::cells_unread});
    return !figures.empty();
  }

  BodyLine text_line(std::size_t index) const {
    BodyLine line;
    line.span = source_.lines[index].span;
    line.caption = {line.span};
    return line;
  }

  BodyLine row_line(const CloseRow& row) const {
    BodyLine line = text_line(row.line);
    line.caption.clear();
    if (!row.caption.empty()) line.caption = {row.caption};
    for (std::size_t i = 0; i < row.figures.size(); ++i) line.cells.push_back({i, row.figures[i].figure});
    return line;
  }

  // A row with fewer figures than columns leaves open which of them are blank, and one with more says
  // nothing.
  void add(GridRow row) {
    if (row.cells.empty() || row.cells.size() == grid_.columns) {
      grid_.rows.push_back(std::move(row));
      return;
    }
    const DiagnosticCode reason =
        row.cells.size() < grid_.columns ? DiagnosticCode::columns_ambiguous : DiagnosticCode::cells_unread;
    for (const GridCell& cell : row.cells) grid_.unread.push_back({cell.figure.span, reason});
  }

  const Source& source_;
  Stretch stretch_;
  Grid grid_;
  std::size_t top_ = 0, body_top_ = 0;
};

}  // namespace

std::vector<CloseStretch> read_close_stretches(const Source& source, std::size_t begin, std::size_t end) {
  std::vector<CloseStretch> found;
  if (group_mark(source.style) == ' ') return found;  // one blank may stand inside a figure
  for (Stretch& stretch : StretchFinder(source, begin, end).find()) {
    CloseStretch unread = leave_unread(stretch);
    const bool dense = is_dense(stretch);
    if (std::optional<CloseStretch> table = StretchReader(source, std::move(stretch)).read())
      found.push_back(std::move(*table));
    else if (dense)
      found.push_back(std::move(unread));
  }
  return found;
}

}  // namespace tieout
