// Reads one block of aligned lines: columns first, then heads above, then captions.
#include "core/table/aligned.h"

#include <algorithm>
#include <span>

#include "core/base/limits.h"
#include "core/table/blocks.h"
#include "core/table/captions.h"
#include "core/table/close_rows.h"
#include "core/table/columns.h"
#include "core/table/heads_above.h"
#include "core/table/lists.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

FigureBox box_of(const Token& token) {
  const std::uint32_t width = token.span.end - token.figure.span.begin;
  const std::uint32_t left = width < token.right - token.left ? token.right - width : token.left;
  return {left, token.right, token.right - std::min(token.right, token.span.end - token.figure.digits.end)};
}

class BlockReader {
 public:
  BlockReader(const Source& source, const std::vector<LineShape>& shapes, const Block& block)
      : source_(source), shapes_(shapes), block_(block) {}

  Grid read() {
    read_figures();
    plan_ = plan_columns(boxes_, fullest_head(source_, shapes_, block_));
    grid_.columns = plan_.columns.size();
    figures_left_ = plan_.columns.empty() ? 0 : plan_.columns.front().left;
    HeadsAbove above = read_heads_above(source_, shapes_, block_, plan_.columns);
    grid_.heads = place_heads(above.lines, plan_.columns);
    grid_.stub_head = std::move(above.stub_head);
    grid_.preamble = std::move(above.preamble);
    notes_ = above.notes;
    read_body(above.body_top);
    grid_.span = cover(source_.lines[above.top].span, source_.lines[block_.last].span);
    return std::move(grid_);
  }

 private:
  void read_figures() {
    std::vector<Token> tokens;
    for (std::size_t i = block_.first; i <= block_.last; ++i) {
      if (shapes_[i].kind != LineKind::data) continue;
      read_tokens(source_, source_.lines[i], tokens);
      row_begins_.push_back(row_tokens_.size());
      row_tokens_.insert(row_tokens_.end(), tokens.begin(), tokens.end());
      std::vector<FigureBox> row;
      for (std::size_t t = first_cell(tokens); t < tokens.size(); ++t) {
        if (tokens[t].kind != TokenKind::figure) continue;
        if (row.size() < limits::columns)
          row.push_back(box_of(tokens[t]));
        else
          grid_.unread.push_back({tokens[t].figure.span, DiagnosticCode::columns_limit});
      }
      boxes_.push_back(std::move(row));
    }
    row_begins_.push_back(row_tokens_.size());
  }

  std::span<const Token> tokens_of(std::size_t row) const {
    return std::span(row_tokens_).subspan(row_begins_[row], row_begins_[row + 1] - row_begins_[row]);
  }

  void read_body(std::size_t top) {
    std::vector<BodyLine> lines;
    RuleMark rule = RuleMark::none;
    bool blank = false, page_top = false;
    std::size_t figure_row = 0;
    for (std::size_t i = top; i < source_.lines.size(); ++i) {
      if (i > block_.last && !trails(i)) break;
      const LineShape& shape = shapes_[i];
      if (shape.kind == LineKind::blank) blank = true;
      if (shape.kind == LineKind::rule) rule = std::max(rule, rule_mark(i));
      page_top = shape.kind == LineKind::page || (page_top && shape.kind == LineKind::blank) ||
                 (page_top && is_running_head(i));
      if (page_top) continue;
      if (shape.kind != LineKind::data && shape.kind != LineKind::text && shape.kind != LineKind::head &&
          shape.kind != LineKind::title)
        continue;
      BodyLine line = shape.kind == LineKind::data ? row_line(i, figure_row++) : text_line(i);
      line.rule_above = rule;
      line.blank_above = blank;
      rule = RuleMark::none;
      blank = false;
      lines.push_back(std::move(line));
    }
    if (is_double_spaced(lines))
      for (BodyLine& line : lines) line.blank_above = false;
    const std::uint32_t stub = stub_right(lines);
    grid_.rows = assemble_rows(source_, std::move(lines), stub);
    drop_trailing_text();
  }

  // A blank line stands between most lines, so it says nothing about where captions end.
  static bool is_double_spaced(const std::vector<BodyLine>& lines) {
    const auto blanks =
        std::count_if(lines.begin(), lines.end(), [](const BodyLine& line) { return line.blank_above; });
    return lines.size() >= 6 && static_cast<std::size_t>(blanks) * 10 >= lines.size() * 8;
  }

  // At the top of a page inside the table: a line that stands above the table as well.
  bool is_running_head(std::size_t i) const {
    for (std::size_t above = block_.top; above < block_.first; ++above)
      if (source_.line(above) == source_.line(i)) return true;
    return false;
  }

  // A line right below the last row may go on with its caption.
  bool trails(std::size_t i) const {
    return i == block_.last + 1 && shapes_[i].kind == LineKind::text && shapes_[i].right <= figures_left_ &&
           shapes_[i].words <= 8;
  }

  void drop_trailing_text() {
    while (!grid_.rows.empty() && grid_.rows.back().cells.empty()) grid_.rows.pop_back();
  }

  RuleMark rule_mark(std::size_t line) const {
    return source_.line(line).find('=') != std::string_view::npos ? RuleMark::twofold : RuleMark::single;
  }

  BodyLine row_line(std::size_t index, std::size_t row) {
    const std::span<const Token> tokens = tokens_of(row);
    const std::size_t first = first_cell(tokens);
    BodyLine line = empty_line(index);
    add_cells(line, tokens, first, plan_.assigned[row]);
    add_caption(line, tokens, take_close_figures(line, tokens, first));
    return line;
  }

  BodyLine text_line(std::size_t index) {
    read_tokens(source_, source_.lines[index], text_tokens_);
    BodyLine line = empty_line(index);
    add_caption(line, text_tokens_, take_close_figures(line, text_tokens_, text_tokens_.size()));
    return line;
  }

  BodyLine empty_line(std::size_t index) const {
    BodyLine line;
    line.span = source_.lines[index].span;
    line.indent = shapes_[index].left;
    return line;
  }

  void add_caption(BodyLine& line, std::span<const Token> tokens, std::size_t first) const {
    for (const Fragment& fragment : fragments_of(tokens, 0, first)) {
      if (is_note(fragment) && !line.caption.empty()) continue;
      line.caption.push_back(fragment.span);
      line.caption_right = fragment.right;
    }
  }

  // A reference to a note, printed in a column of its own behind the captions.
  bool is_note(const Fragment& fragment) const {
    return notes_ && fragment.left < notes_->right + 2 && notes_->left < fragment.right + 2;
  }

  void add_cells(BodyLine& line, std::span<const Token> tokens, std::size_t first,
                 const std::vector<FigurePlace>& places) {
    line.cells.reserve(places.size());
    std::size_t figure = 0;
    for (std::size_t t = first; t < tokens.size() && figure < places.size(); ++t) {
      if (tokens[t].kind != TokenKind::figure) continue;
      const FigurePlace& place = places[figure++];
      if (place.column)
        line.cells.push_back({*place.column, tokens[t].figure});
      else
        grid_.unread.push_back({tokens[t].figure.span, place.fits_several ? DiagnosticCode::columns_ambiguous
                                                                          : DiagnosticCode::cells_unread});
    }
  }

  // Figures with one blank before them, where a long caption reaches up to its column: they are cells when
  // they stand in columns left of the row's other figures. Returns where the caption ends.
  std::size_t take_close_figures(BodyLine& line, std::span<const Token> tokens, std::size_t first) const {
    std::size_t free = line.cells.empty() ? plan_.columns.size() : line.cells.front().column;
    while (first > 1 && free > 0) {
      const Token& token = tokens[first - 1];
      if (token.kind != TokenKind::figure) break;
      const auto column = column_under(box_of(token), free);
      if (!column) break;
      line.cells.insert(line.cells.begin(), {*column, token.figure});
      free = *column;
      --first;
    }
    return first;
  }

  // The only column among the first `count` whose figures stand where this one does.
  std::optional<std::size_t> column_under(const FigureBox& box, std::size_t count) const {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < count; ++c) {
      if (!plan_.columns[c].overlaps(box.left, box.right)) continue;
      if (found) return std::nullopt;
      found = c;
    }
    return found;
  }

  static std::uint32_t stub_right(const std::vector<BodyLine>& lines) {
    std::uint32_t right = 0;
    for (const BodyLine& line : lines)
      if (line.cells.empty() || !line.caption.empty()) right = std::max(right, line.caption_right);
    return right;
  }

  const Source& source_;
  const std::vector<LineShape>& shapes_;
  const Block& block_;
  Grid grid_;
  std::vector<Token> row_tokens_, text_tokens_;  // of all rows, of one line of text
  std::vector<std::size_t> row_begins_;          // where the tokens of each row begin, and where the last end
  std::vector<std::vector<FigureBox>> boxes_;
  ColumnPlan plan_;
  std::uint32_t figures_left_ = 0;
  std::optional<ColumnExtent> notes_;
};

// "23%" alone on its line, below its caption: no column tells it from others, and no page has such a number.
bool is_lone_amount(std::string_view line, const LineShape& shape) {
  return shape.cells == 1 && shape.cells_left == shape.left &&
         !std::all_of(line.begin(), line.end(), is_digit);
}

// Some row has more than one blank between its words and figures, or one figure and nothing else: otherwise
// nothing on the lines says where columns are.
bool shows_columns(const Source& source, const std::vector<LineShape>& shapes, const Block& block) {
  for (std::size_t i = block.first; i <= block.last; ++i) {
    if (shapes[i].kind != LineKind::data) continue;
    const std::string_view line = source.line(i);
    if (!is_close(line) || is_lone_amount(line, shapes[i])) return true;
  }
  return false;
}

}  // namespace

std::vector<Grid> read_aligned(const Source& source, const std::vector<LineShape>& shapes, std::size_t begin,
                               std::size_t end) {
  std::vector<Grid> grids;
  for (const Block& block : find_blocks(shapes, begin, end)) {
    if (!shows_columns(source, shapes, block)) continue;
    Grid grid = BlockReader(source, shapes, block).read();
    if (grid.rows.empty() || is_table_of_contents(source, grid) || is_filing_header(source, grid)) continue;
    grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace tieout
