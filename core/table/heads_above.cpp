// Looks upwards from the first row of a block.
#include "core/table/heads_above.h"

#include <algorithm>

#include "core/table/head_words.h"
#include "core/text/characters.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

constexpr std::size_t blank_lines_in_heads = 3;  // more of them end the heads
constexpr std::size_t preamble_lines = 12;
constexpr std::size_t head_reach = 12;  // lines above the first row in which its fullest head is looked for
constexpr std::size_t stub_lines = 8;   // headings and caption lines between heads and first row
constexpr std::uint32_t prose_words = 9;
constexpr std::uint32_t overhang = 6;  // how far a head may stand left of the first figures

// A figure that no date or year is made of: with a currency, a suffix, decimals or grouped digits.
bool is_amount(const Token& token) {
  const PlacedFigure& figure = token.figure;
  return token.kind == TokenKind::figure && figure.is_number() &&
         (!figure.currency.empty() || figure.suffix != FigureSuffix::none || figure.value.decimals() > 0 ||
          figure.digits.size() > 4);
}

// What may follow a year as the next column's head, rather than "(unaudited)" or "and 1996".
bool begins_head(const Source& source, const Token& token) {
  return token.kind != TokenKind::word || is_upper(source.text[token.span.begin]);
}

// Years side by side are heads of their own, though a single blank may stand between them.
void split_years(const Source& source, const std::vector<Token>& tokens, const Fragment& fragment,
                 std::vector<Fragment>& pieces) {
  Fragment piece = fragment;
  piece.right = 0;
  for (std::uint32_t t = fragment.first; t <= fragment.last; ++t) {
    if (piece.right == 0) piece = {tokens[t].span, tokens[t].left, tokens[t].right, t, t};
    piece.span.end = tokens[t].span.end;
    piece.right = tokens[t].right;
    piece.last = t;
    if (!tokens[t].is_year() || t == fragment.last || !begins_head(source, tokens[t + 1])) continue;
    pieces.push_back(piece);
    piece.right = 0;
  }
  pieces.push_back(piece);
}

std::vector<Fragment> head_pieces(const Source& source, const std::vector<Token>& tokens) {
  std::vector<Fragment> pieces;
  for (const Fragment& fragment : fragments_of(tokens, 0, tokens.size()))
    split_years(source, tokens, fragment, pieces);
  return pieces;
}

bool is_words(LineKind kind) {
  return kind == LineKind::text || kind == LineKind::head || kind == LineKind::title;
}

class UpwardReader {
 public:
  UpwardReader(const Source& source, const std::vector<LineShape>& shapes, const Block& block,
               const std::vector<ColumnExtent>& columns)
      : source_(source),
        shapes_(shapes),
        block_(block),
        columns_(columns),
        figures_left_(columns.empty() ? 0 : columns.front().left) {}

  HeadsAbove read() {
    above_.top = above_.body_top = block_.first;
    for (std::size_t i = block_.first; i > block_.top && take_line(i - 1); --i) {
    }
    std::reverse(above_.lines.begin(), above_.lines.end());
    std::reverse(above_.stub_head.begin(), above_.stub_head.end());
    if (above_.lines.empty()) above_.body_top = first_stub_line();
    read_preamble(above_.lines.empty() ? above_.body_top : above_.top);
    return std::move(above_);
  }

 private:
  // Takes in one more line from below; false where the heads end.
  bool take_line(std::size_t line) {
    const LineShape& shape = shapes_[line];
    switch (shape.kind) {
      case LineKind::blank:
        return ++blanks_ <= blank_lines_in_heads || above_.lines.empty();
      case LineKind::rule:
        rules_ = rule_segments(line);
        return true;
      case LineKind::close:
      case LineKind::data:
        return false;
      default:
        return !is_words(shape.kind) || take_words(line, shape);
    }
  }

  bool take_words(std::size_t line, const LineShape& shape) {
    tokens_.clear();
    read_tokens(source_, source_.lines[line], tokens_);
    HeadLine head = head_line(shape);
    if (!head.fragments.empty() && stands_over_columns(head, shape)) {
      head.names_lengths =
          std::all_of(head.fragments.begin(), head.fragments.end(),
                      [&](const Fragment& piece) { return names_length(source_.slice(piece.span)); });
      head.rules_below = std::move(rules_);
      if (above_.lines.empty()) above_.body_top = line + 1;
      above_.top = line;
      above_.lines.push_back(std::move(head));
      add_stub_head();
    } else if (is_stub_head(line, shape)) {
      add_stub_head();
    } else if (!above_.lines.empty() || (shape.kind == LineKind::title && !opens_section(line, shape)) ||
               line + stub_lines < block_.first) {
      return false;
    }
    rules_.clear();
    blanks_ = 0;
    return true;
  }

  // The pieces of the line that stand over the columns.
  HeadLine head_line(const LineShape& shape) const {
    HeadLine line;
    if (std::any_of(tokens_.begin(), tokens_.end(), is_amount)) return line;
    line.fragments = head_pieces(source_, tokens_);
    const auto beside = [&](const Fragment& piece) {
      return piece.right <= figures_left_ || piece.left + piece.right + 2 * overhang < 2 * figures_left_;
    };
    // One piece for each column: they belong in order, wherever tabs have put them.
    if (shape.kind == LineKind::head && line.fragments.size() == columns_.size() &&
        !(beside(line.fragments.front()) && is_stub_head(line.fragments.front())))
      return line;
    line.fragments.erase(std::remove_if(line.fragments.begin(), line.fragments.end(), beside),
                         line.fragments.end());
    return line;
  }

  // Says nothing of time: "(in millions, except percentages)" beside dates.
  bool is_stub_head(const Fragment& piece) const {
    const std::string_view text = source_.slice(piece.span);
    return text.front() == '(' || read_period_head(text).is_empty();
  }

  bool stands_over_columns(const HeadLine& line, const LineShape& shape) const {
    if (shape.kind == LineKind::head || line.fragments.size() >= 2) return true;
    // A single piece without a word of time is a head only right above other heads and over the figures.
    return shape.kind == LineKind::text && !is_prose(shape, figures_left_) && !above_.lines.empty() &&
           blanks_ == 0 && line.fragments.front().left + 1 >= figures_left_;
  }

  // "Income statement" right below the heads is the name of the first section, not of the table.
  bool opens_section(std::size_t line, const LineShape& shape) const {
    return shape.right <= figures_left_ && line > block_.top && shapes_[line - 1].kind == LineKind::head;
  }

  // "(millions, except earnings per" / "common share)     2004     2003" with heads above it still: words
  // beside the columns that a parenthesis holds together with the line below.
  bool is_stub_head(std::size_t line, const LineShape& shape) const {
    return !above_.lines.empty() && blanks_ == 0 && shape.kind == LineKind::text &&
           shape.right <= figures_left_ && line > block_.top && shapes_[line - 1].kind == LineKind::head &&
           shapes_[line - 1].left >= shape.right / 2;
  }

  std::vector<std::pair<std::uint32_t, std::uint32_t>> rule_segments(std::size_t line) {
    read_tokens(source_, source_.lines[line], tokens_);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> segments;
    for (const Token& token : tokens_)
      if (token.kind == TokenKind::rule || token.figure.kind == FigureKind::dash)
        segments.emplace_back(token.left, token.right);
    return segments;
  }

  void add_stub_head() {
    for (const Fragment& fragment : fragments_of(tokens_, 0, tokens_.size())) {
      if (fragment.right > figures_left_ ||
          fragment.left + fragment.right + 2 * overhang >= 2 * figures_left_)
        continue;
      above_.stub_head.push_back(fragment.span);
      if (names_notes(source_.slice(fragment.span)))
        above_.notes = ColumnExtent{fragment.left, fragment.right};
    }
  }

  // Without heads, text lines directly above the first row that fit the stub are rows of the table.
  std::size_t first_stub_line() const {
    std::size_t i = block_.first;
    while (i > block_.top && i + 3 > block_.first && shapes_[i - 1].kind == LineKind::text &&
           shapes_[i - 1].right <= figures_left_ && shapes_[i - 1].left < 8)
      --i;
    return i;
  }

  // The lines above the heads, up to a paragraph of prose, another table or a wide gap.
  void read_preamble(std::size_t below) {
    std::size_t blanks = 0;
    for (std::size_t i = below; i-- > block_.top && above_.preamble.size() < preamble_lines;) {
      const LineKind kind = shapes_[i].kind;
      if (kind == LineKind::blank) {
        if (++blanks > blank_lines_in_heads + (above_.preamble.empty() ? 2 : 0)) break;
      } else if (kind == LineKind::close || kind == LineKind::page || kind == LineKind::data ||
                 in_paragraph(i)) {
        break;
      } else if (is_words(kind)) {
        above_.preamble.push_back(source_.lines[i].span);
        blanks = 0;
      }
    }
    std::reverse(above_.preamble.begin(), above_.preamble.end());
  }

  // The line ends a run of lines without blanks of which one reads as prose.
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

  const Source& source_;
  const std::vector<LineShape>& shapes_;
  const Block& block_;
  const std::vector<ColumnExtent>& columns_;
  std::uint32_t figures_left_;
  HeadsAbove above_;
  std::vector<Token> tokens_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rules_;
  std::size_t blanks_ = 0;
};

}  // namespace

HeadsAbove read_heads_above(const Source& source, const std::vector<LineShape>& shapes, const Block& block,
                            const std::vector<ColumnExtent>& columns) {
  return UpwardReader(source, shapes, block, columns).read();
}

std::size_t fullest_head(const Source& source, const std::vector<LineShape>& shapes, const Block& block) {
  std::size_t fullest = 0;
  std::vector<Token> tokens;
  for (std::size_t i = block.first; i-- > block.top && i + head_reach > block.first;) {
    if (shapes[i].kind == LineKind::data || shapes[i].kind == LineKind::close) break;
    if (shapes[i].kind != LineKind::head) continue;
    read_tokens(source, source.lines[i], tokens);
    fullest = std::max(fullest, head_pieces(source, tokens).size());
  }
  return fullest;
}

}  // namespace tieout
