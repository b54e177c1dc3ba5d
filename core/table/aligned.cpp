// Reads one block of aligned lines: columns first, then heads above, then captions.
#include "core/table/aligned.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/table/blocks.h"
#include "core/table/captions.h"
#include "core/table/columns.h"
#include "core/table/heads.h"
#include "core/table/lists.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t blank_lines_in_heads = 3;
constexpr std::size_t preamble_lines = 12;
constexpr std::size_t head_reach = 12;
constexpr std::uint32_t prose_words = 9;

FigureBox box_of(const Token& token) {
  const std::uint32_t width = token.span.end - token.figure.span.begin;
  const std::uint32_t left = width < token.right - token.left ? token.right - width : token.left;
  return {left, token.right, token.right - std::min(token.right, token.span.end - token.figure.digits.end)};
}

// A figure that no date or year is made of: with a currency, a suffix, decimals or grouped digits.
bool is_amount(const Token& token) {
  const Figure& figure = token.figure;
  return token.kind == TokenKind::figure && figure.is_number() &&
         (!figure.currency.empty() || figure.suffix != FigureSuffix::none || figure.value.decimals() > 0 ||
          figure.digits.size() > 4);
}

class BlockReader {
 public:
  BlockReader(const Source& source, const std::vector<LineShape>& shapes, const Block& block)
      : source_(source), shapes_(shapes), block_(block) {}

  Grid read() {
    read_figures();
    plan_ = plan_columns(boxes_, fullest_head());
    grid_.columns = plan_.columns.size();
    figures_left_ = plan_.columns.empty() ? 0 : plan_.columns.front().left;
    body_top_ = block_.first;
    read_heads();
    read_body();
    grid_.span = cover(source_.lines[head_top_].span, source_.lines[block_.last].span);
    return std::move(grid_);
  }

 private:
  void read_figures() {
    std::vector<Token> tokens;
    for (std::size_t i = block_.first; i <= block_.last; ++i) {
      if (shapes_[i].kind != LineKind::data) continue;
      read_tokens(source_, source_.lines[i], tokens);
      std::vector<FigureBox> row;
      for (std::size_t t = first_cell(tokens); t < tokens.size() && row.size() < limits::columns; ++t)
        if (tokens[t].kind == TokenKind::figure) row.push_back(box_of(tokens[t]));
      boxes_.push_back(std::move(row));
    }
  }

  // How many pieces the fullest line of heads directly above has, years and words beside them apart.
  std::size_t fullest_head() const {
    std::size_t fullest = 0;
    for (std::size_t i = block_.first; i-- > block_.top && i + head_reach > block_.first;) {
      if (shapes_[i].kind == LineKind::data || shapes_[i].kind == LineKind::close) break;
      if (shapes_[i].kind != LineKind::head) continue;
      std::vector<Token> tokens;
      read_tokens(source_, source_.lines[i], tokens);
      std::vector<Fragment> pieces;
      for (const Fragment& fragment : fragments_of(tokens, 0, tokens.size()))
        split_years(tokens, fragment, pieces);
      fullest = std::max(fullest, pieces.size());
    }
    return fullest;
  }

  // Upwards from the first row: lines with pieces over the columns are heads, what is above them is preamble.
  void read_heads() {
    std::vector<HeadLine> heads;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rules;
    std::size_t blanks = 0, i = block_.first;
    bool period_seen = false;
    head_top_ = block_.first;
    std::size_t lowest_head = block_.first;
    while (i > block_.top) {
      const std::size_t above = i - 1;
      const LineShape& shape = shapes_[above];
      if (shape.kind == LineKind::blank) {
        if (++blanks > blank_lines_in_heads && !heads.empty()) break;
      } else if (shape.kind == LineKind::rule) {
        rules = rule_segments(above);
      } else if (shape.kind == LineKind::close || shape.kind == LineKind::data) {
        break;
      } else if (shape.kind == LineKind::text || shape.kind == LineKind::head ||
                 shape.kind == LineKind::title) {
        HeadLine line = head_line(above);
        const bool over_columns =
            !line.fragments.empty() && stands_over_columns(line, shape, blanks, heads.empty());
        if (!over_columns &&
            (!heads.empty() || shape.kind == LineKind::title || above + stub_lines < block_.first))
          break;
        if (over_columns) {
          line.rules_below = std::move(rules);
          if (heads.empty()) lowest_head = above;
          head_top_ = above;
          heads.push_back(std::move(line));
          add_stub_head(above);
          period_seen = period_seen || shape.kind == LineKind::head;
        }
        rules.clear();
        blanks = 0;
      }
      i = above;
    }
    if (!heads.empty()) body_top_ = lowest_head + 1;
    std::reverse(heads.begin(), heads.end());
    std::reverse(grid_.stub_head.begin(), grid_.stub_head.end());
    grid_.heads = place_heads(heads, plan_.columns);
    if (heads.empty()) body_top_ = first_stub_line();
    read_preamble(heads.empty() ? body_top_ : head_top_);
  }

  static constexpr std::size_t stub_lines = 8;

  // Without heads, text lines directly above the first row that fit the stub are rows of the table.
  std::size_t first_stub_line() const {
    std::size_t i = block_.first;
    while (i > block_.top && i + 3 > block_.first && shapes_[i - 1].kind == LineKind::text &&
           shapes_[i - 1].right <= figures_left_ && shapes_[i - 1].left < 8)
      --i;
    return i;
  }

  std::vector<std::pair<std::uint32_t, std::uint32_t>> rule_segments(std::size_t line) const {
    std::vector<Token> tokens;
    read_tokens(source_, source_.lines[line], tokens);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> segments;
    for (const Token& token : tokens) {
      if (token.kind != TokenKind::rule &&
          !(token.kind == TokenKind::figure && token.figure.kind == FigureKind::dash))
        continue;
      segments.emplace_back(token.left, token.right);
    }
    return segments;
  }

  // The pieces of a line that stand over the columns; years side by side are pieces of their own.
  HeadLine head_line(std::size_t index) const {
    std::vector<Token> tokens;
    read_tokens(source_, source_.lines[index], tokens);
    HeadLine line;
    if (std::any_of(tokens.begin(), tokens.end(), is_amount)) return line;
    const std::vector<Fragment> fragments = fragments_of(tokens, 0, tokens.size());
    if (shapes_[index].kind == LineKind::head) {
      for (const Fragment& fragment : fragments) split_years(tokens, fragment, line.fragments);
      if (line.fragments.size() == plan_.columns.size()) return line;  // in order, wherever they are printed
      line.fragments.clear();
    }
    for (const Fragment& fragment : fragments) {
      if (fragment.left + fragment.right < 2 * (figures_left_ > 6 ? figures_left_ - 6 : 0) ||
          fragment.right <= figures_left_)
        continue;
      split_years(tokens, fragment, line.fragments);
    }
    return line;
  }

  void split_years(const std::vector<Token>& tokens, const Fragment& fragment,
                   std::vector<Fragment>& pieces) const {
    Fragment piece = fragment;
    piece.right = 0;
    for (std::uint32_t t = fragment.first; t <= fragment.last; ++t) {
      if (piece.right == 0) piece = {tokens[t].span, tokens[t].left, tokens[t].right, t, t};
      piece.span.end = tokens[t].span.end;
      piece.right = tokens[t].right;
      piece.last = t;
      if (!tokens[t].is_year() || t == fragment.last || !begins_head(tokens[t + 1])) continue;
      pieces.push_back(piece);
      piece.right = 0;
    }
    pieces.push_back(piece);
  }

  // What may follow a year as the next column's head, rather than "(unaudited)" or "and 1996".
  bool begins_head(const Token& token) const {
    return token.kind != TokenKind::word || is_upper(source_.text[token.span.begin]);
  }

  bool stands_over_columns(const HeadLine& line, const LineShape& shape, std::size_t blanks,
                           bool lowest) const {
    if (shape.kind == LineKind::head) return true;
    if (is_prose(shape, figures_left_) && line.fragments.size() < 2) return false;
    if (line.fragments.size() >= 2) return true;
    // A single piece without a word of time: a head only where it clearly stands over figures, next to other
    // heads.
    return shape.kind == LineKind::text && !lowest && blanks == 0 &&
           line.fragments.front().left + 1 >= figures_left_;
  }

  void add_stub_head(std::size_t index) {
    std::vector<Token> tokens;
    read_tokens(source_, source_.lines[index], tokens);
    for (const Fragment& fragment : fragments_of(tokens, 0, tokens.size()))
      if (fragment.right <= figures_left_ &&
          fragment.left + fragment.right < 2 * figures_left_ - std::min(figures_left_, 12u))
        grid_.stub_head.push_back(fragment.span);
  }

  // The lines above the heads, up to a paragraph of prose, another table or a wide gap.
  void read_preamble(std::size_t below) {
    std::size_t blanks = 0;
    for (std::size_t i = below; i-- > block_.top && grid_.preamble.size() < preamble_lines;) {
      const LineShape& shape = shapes_[i];
      if (shape.kind == LineKind::blank) {
        if (++blanks > blank_lines_in_heads + (grid_.preamble.empty() ? 2 : 0)) break;
      } else if (shape.kind == LineKind::close || shape.kind == LineKind::page ||
                 shape.kind == LineKind::data || in_paragraph(i)) {
        break;
      } else if (shape.kind == LineKind::text || shape.kind == LineKind::head ||
                 shape.kind == LineKind::title) {
        grid_.preamble.push_back(source_.lines[i].span);
        blanks = 0;
      }
    }
    std::reverse(grid_.preamble.begin(), grid_.preamble.end());
  }

  // The line stands in a run of lines without blanks of which one reads as prose.
  bool in_paragraph(std::size_t line) const {
    for (std::size_t i = line; i > block_.top && shapes_[i].kind == LineKind::text; --i)
      if (reads_as_prose(i)) return true;
    return false;
  }

  // Many words, most of them in lower case, outside parentheses.
  bool reads_as_prose(std::size_t index) const {
    if (shapes_[index].words < prose_words) return false;
    const std::string_view line = source_.line(index);
    std::size_t lower = 0;
    for (std::size_t at = 1; at < line.size(); ++at)
      lower += line[at - 1] == ' ' && is_lower(line[at]) ? 1 : 0;
    return line[0] != '(' && 2 * lower >= shapes_[index].words;
  }

  void read_body() {
    std::vector<BodyLine> lines;
    RuleMark rule = RuleMark::none;
    bool blank = false;
    std::size_t figure_row = 0;
    for (std::size_t i = body_top_; i < source_.lines.size(); ++i) {
      if (i > block_.last && !trails(i)) break;
      const LineShape& shape = shapes_[i];
      if (shape.kind == LineKind::blank) blank = true;
      if (shape.kind == LineKind::rule) rule = std::max(rule, rule_mark(i));
      if (shape.kind != LineKind::data && shape.kind != LineKind::text && shape.kind != LineKind::head &&
          shape.kind != LineKind::title)
        continue;
      BodyLine line = body_line(i, shape.kind == LineKind::data ? &plan_.assigned[figure_row] : nullptr);
      if (shape.kind == LineKind::data) ++figure_row;
      line.rule_above = rule;
      line.blank_above = blank;
      rule = RuleMark::none;
      blank = false;
      lines.push_back(std::move(line));
    }
    grid_.rows = assemble_rows(source_, lines, stub_right(lines));
    drop_trailing_text();
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

  BodyLine body_line(std::size_t index, const std::vector<std::optional<std::size_t>>* columns) {
    std::vector<Token> tokens;
    read_tokens(source_, source_.lines[index], tokens);
    std::size_t first = columns == nullptr ? tokens.size() : first_cell(tokens);
    BodyLine line;
    line.span = source_.lines[index].span;
    line.indent = shapes_[index].left;
    if (columns != nullptr) add_cells(line, tokens, first, *columns);
    first = take_close_figures(line, tokens, first);
    for (const Fragment& fragment : fragments_of(tokens, 0, first)) {
      line.caption.push_back(fragment.span);
      line.caption_right = fragment.right;
    }
    return line;
  }

  void add_cells(BodyLine& line, const std::vector<Token>& tokens, std::size_t first,
                 const std::vector<std::optional<std::size_t>>& columns) {
    std::size_t figure = 0;
    for (std::size_t t = first; t < tokens.size() && figure < columns.size(); ++t) {
      if (tokens[t].kind != TokenKind::figure) continue;
      if (columns[figure])
        line.cells.push_back({*columns[figure], tokens[t].figure});
      else
        grid_.unread.push_back(tokens[t].figure.span);
      ++figure;
    }
  }

  // Figures with one blank before them, where a long caption reaches up to its column: they are cells when
  // they stand in columns left of the row's other figures. Returns where the caption ends.
  std::size_t take_close_figures(BodyLine& line, const std::vector<Token>& tokens, std::size_t first) const {
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
  std::vector<std::vector<FigureBox>> boxes_;
  ColumnPlan plan_;
  std::uint32_t figures_left_ = 0;
  std::size_t body_top_ = 0, head_top_ = 0;
};

}  // namespace

std::vector<Grid> read_aligned(const Source& source, const std::vector<LineShape>& shapes, std::size_t begin,
                               std::size_t end) {
  std::vector<Grid> grids;
  for (const Block& block : find_blocks(shapes, begin, end)) {
    Grid grid = BlockReader(source, shapes, block).read();
    if (grid.rows.empty() || is_table_of_contents(source, grid) || is_filing_header(source, grid)) continue;
    grids.push_back(std::move(grid));
  }
  return grids;
}

}  // namespace tieout
