// A line of a fixed-width table as tokens that know their printed columns.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/text/figure.h"
#include "core/text/source.h"

namespace tieout {

enum class TokenKind : std::uint8_t {
  word,
  figure,  // a number, a dash for zero, or a mark such as NM
  rule,    // ----, ====, ____
  leader,  // the dots between a caption and its figures
  symbol,  // a currency symbol, parenthesis or percent sign that stands alone
};

struct Token {
  TokenKind kind = TokenKind::word;
  Span span;
  std::uint32_t left = 0, right = 0;  // printed columns, half-open
  std::uint32_t gap = 0;              // blank columns before it; a tab or a leader counts as wide
  PlacedFigure figure;
  bool ends_in_day = false;  // a word such as "30,": the day of a date

  bool after_wide_gap() const { return gap >= 2; }
  // A figure that stands in a column of its own: set apart, or set apart from the symbol printed before it.
  bool stands_apart() const { return after_wide_gap() || figure.span.begin >= span.begin + 4; }
  // A year as column heads print it: four bare digits.
  bool is_year() const;
};

// "£4.1m", "4,101k", "30bp", "4.5:1", "12,345-", "[12.4]": a figure with its unit, or written as no reader
// here understands. It keeps its column, and its value is not read.
bool is_figure_with_unit(std::string_view word);

// Tokens of one line. Appends nothing for a blank line.
void read_tokens(const Source& source, const Line& line, std::vector<Token>& tokens);
// The same where one blank stands between columns: there "(1)" behind a figure may be a figure, and a figure
// behind a dash is no end of a range, so each stays a token of its own.
void read_close_tokens(const Source& source, const Line& line, std::vector<Token>& tokens);

// A run of tokens with single blanks between them.
struct Fragment {
  Span span;
  std::uint32_t left = 0, right = 0;
  std::uint32_t first = 0, last = 0;  // tokens, inclusive
};

// The words and figures of tokens [first, last) as fragments, cut at wide gaps; rules and leaders are
// dropped.
std::vector<Fragment> fragments_of(std::span<const Token> tokens, std::size_t first, std::size_t last);

}  // namespace tieout
