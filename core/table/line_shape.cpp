// Tells rows, heads, rules and text apart, one line at a time.
#include "core/table/line_shape.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/table/head_words.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t longest_title = 110;
constexpr std::size_t most_title_words = 14;
constexpr std::uint32_t head_indent = 4;  // heads stand over columns, never at the left edge
constexpr std::size_t fewest_plain_words = 7;
constexpr std::size_t longest_caption_words = 30;

bool has_prefix(std::string_view line, std::string_view lower) {
  if (line.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), line.begin(),
                    [](char a, char b) { return a == to_lower(b); });
}

LineKind tag_kind(std::string_view line) {
  if (has_prefix(line, "<table")) return LineKind::open;
  if (has_prefix(line, "</table")) return LineKind::close;
  if (has_prefix(line, "<page")) return LineKind::page;
  return LineKind::tag;
}

// A line that begins with a tag of EDGAR's tables: only tags, or <PAGE> with its number.
bool is_tag_line(std::string_view line) {
  if (line.size() < 3 || (line[0] != '<' && line[0] != '[') || !(is_letter(line[1]) || line[1] == '/'))
    return false;
  if (line[0] == '[') return line[2] == ']' && (line[1] == 'S' || line[1] == 'C');
  const std::size_t close = line.find('>');
  return close != std::string_view::npos && close < 24;
}

bool all_rules(const std::vector<Token>& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::rule || token.kind == TokenKind::leader ||
           token.kind == TokenKind::symbol ||
           (token.kind == TokenKind::figure && token.figure.kind == FigureKind::dash);
  });
}

class Classifier {
 public:
  Classifier(const Source& source, const std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

  // Only years and words of heads from token `first` on, with at least one that speaks of time.
  bool is_head(std::size_t first) const {
    bool time = false;
    std::size_t dates = 0;  // one alone may be of a letter or an exhibit
    for (std::size_t i = first; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::rule || token.kind == TokenKind::leader || token.kind == TokenKind::symbol)
        continue;
      if (token.is_year()) {
        time = true;
      } else if (token.kind == TokenKind::figure) {
        return false;
      } else if (is_short_date(source_.slice(token.span))) {
        ++dates;
      } else if (is_period_word(source_.slice(token.span))) {
        time = true;
      } else if (!is_head_word(source_.slice(token.span))) {
        return false;
      }
    }
    return time || dates >= 2;
  }

  // Heads beside a stub head: "(In millions)    1998    1997".
  bool is_head_beside_stub() const {
    const std::vector<Fragment> fragments = fragments_of(tokens_, 0, tokens_.size());
    return fragments.size() >= 2 && is_head(fragments[1].first);
  }

  // Every figure from `first` on is a bare year.
  bool only_years(std::size_t first) const {
    for (std::size_t i = first; i < tokens_.size(); ++i)
      if (tokens_[i].kind == TokenKind::figure && !tokens_[i].is_year()) return false;
    return true;
  }

  // "... in fiscal  1998" in justified prose, or a year as a heading.
  bool ends_in_lone_year(std::size_t first) const { return tokens_.size() - first == 1 && only_years(first); }

  // "$995 - $1,000": two figures with a dash and single blanks between them.
  bool is_range() const {
    return tokens_.size() == 3 && tokens_[1].kind == TokenKind::figure &&
           tokens_[1].figure.kind == FigureKind::dash && !tokens_[1].after_wide_gap() &&
           !tokens_[2].after_wide_gap();
  }

  // The words before the figures are one run, as a caption is; justified prose has several.
  bool has_caption(std::size_t first) const {
    return first <= longest_caption_words && fragments_of(tokens_, 0, first).size() <= 2;
  }

 private:
  const Source& source_;
  const std::vector<Token>& tokens_;
};

std::uint16_t count_cells(const std::vector<Token>& tokens, std::size_t first) {
  return static_cast<std::uint16_t>(
      std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end(),
                    [](const Token& token) { return token.kind == TokenKind::figure; }));
}

bool is_head(const Classifier& classifier, const LineShape& shape, const std::vector<Token>& tokens,
             std::size_t first) {
  if (shape.left >= head_indent && classifier.is_head(0)) return true;
  if (first < tokens.size()) return tokens.size() - first >= 2 && classifier.only_years(first);
  return classifier.is_head_beside_stub();
}

// The words of a line that has only single spaces between them, and so no columns: most of any release. 0 for
// any other line.
std::size_t words_of_plain_line(std::string_view line) {
  std::size_t words = 1;
  char last = 'x';
  for (char c : line) {
    if (c == ' ') {
      if (last == ' ') return 0;
      ++words;
    } else if (c == '\t' || c == '|' || (c == '.' && last == '.') || static_cast<unsigned char>(c) == 0xC2) {
      return 0;
    }
    last = c;
  }
  return words;
}

LineShape shape_line(const Source& source, const Line& line, std::vector<Token>& tokens) {
  LineShape shape;
  shape.left = line.indent;
  const std::string_view text = source.slice(line.span);
  if (line.is_blank()) return shape;
  if (is_tag_line(text)) {
    shape.kind = tag_kind(text);
    return shape;
  }
  shape.kind = LineKind::text;
  if (text.size() > limits::line_bytes) {  // never a caption: it ends a table as a line of prose does
    shape.right = shape.left + static_cast<std::uint32_t>(text.size());
    shape.words = 0xFFFF;
    return shape;
  }
  if (const std::size_t words = words_of_plain_line(text);
      words >= fewest_plain_words && !(shape.left >= head_indent && words <= most_title_words)) {
    shape.right = shape.left + static_cast<std::uint32_t>(text.size());
    shape.words = static_cast<std::uint16_t>(words);
    if (words <= most_title_words && names_statement(text)) shape.kind = LineKind::title;
    return shape;
  }
  read_tokens(source, line, tokens);
  if (tokens.empty()) return shape;
  shape.right = tokens.back().right;
  shape.words = static_cast<std::uint16_t>(std::min<std::size_t>(tokens.size(), 0xFFFF));
  const std::size_t first = first_cell(tokens);
  const Classifier classifier(source, tokens);
  if (all_rules(tokens)) {
    shape.kind = LineKind::rule;
  } else if (is_head(classifier, shape, tokens, first)) {
    shape.kind = LineKind::head;
  } else if (first < tokens.size() && classifier.has_caption(first) && !classifier.ends_in_lone_year(first) &&
             !classifier.is_range()) {
    shape.kind = LineKind::data;
    shape.cells_left = tokens[first].left;
    shape.cells = count_cells(tokens, first);
    shape.lone_number = tokens.size() == 1 && text.size() <= 3;
  } else if (text.size() <= longest_title && first == tokens.size() && names_statement(text)) {
    shape.kind = LineKind::title;
  }
  if (shape.kind == LineKind::text)
    shape.parts = static_cast<std::uint16_t>(fragments_of(tokens, 0, tokens.size()).size());
  return shape;
}

}  // namespace

namespace {

// "Balance at September 24,   1993": the year belongs to the date before it.
bool completes_date(std::span<const Token> tokens, std::size_t i) {
  return i > 0 && tokens[i].is_year() && tokens[i - 1].kind == TokenKind::word && tokens[i - 1].ends_in_day;
}

}  // namespace

std::size_t first_cell(std::span<const Token> tokens) {
  std::size_t first = tokens.size();
  for (std::size_t i = tokens.size(); i-- > 0;) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::word || token.kind == TokenKind::leader) {
      if (token.kind == TokenKind::leader && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::figure)
        first = i + 1;
      break;
    }
    if (token.kind == TokenKind::figure && (token.stands_apart() || i == 0) && !completes_date(tokens, i))
      first = i;
    if (token.kind == TokenKind::symbol && token.after_wide_gap() && i + 1 < tokens.size() && first <= i + 2)
      first = std::min(first, i + 1);
  }
  return first;
}

std::vector<LineShape> shape_lines(const Source& source) {
  std::vector<LineShape> shapes;
  shapes.reserve(source.lines.size());
  std::vector<Token> tokens;
  for (const Line& line : source.lines) shapes.push_back(shape_line(source, line, tokens));
  return shapes;
}

}  // namespace tieout
