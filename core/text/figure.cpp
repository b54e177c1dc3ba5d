// Reads one printed figure, its sign and its marks.
#include "core/text/figure.h"

#include <array>

#include "core/text/characters.h"

namespace tieout {
namespace {

struct SymbolRow {
  std::string_view printed;
  CurrencyCode code;
};

// Longer symbols first, so that US$ is not read as $.
constexpr SymbolRow symbols[] = {
    {"US$", "USD"},    {"U.S.$", "USD"},  {"C$", "CAD"},     {"CA$", "CAD"},    {"Cdn$", "CAD"},
    {"A$", "AUD"},     {"AU$", "AUD"},    {"HK$", "HKD"},    {"NT$", "TWD"},    {"S$", "SGD"},
    {"R$", "BRL"},     {"RMB", "CNY"},    {"NIS", "ILS"},    {"CHF", "CHF"},    {"EUR", "EUR"},
    {"GBP", "GBP"},    {"USD", "USD"},    {"$", "USD"},      {"\u20AC", "EUR"}, {"\u00A3", "GBP"},
    {"\u00A5", "JPY"}, {"\u20B9", "INR"}, {"\u20AA", "ILS"}, {"\u20A9", "KRW"},
};

struct SuffixRow {
  std::string_view word;
  FigureSuffix suffix;
};

constexpr SuffixRow suffix_words[] = {
    {"bps", FigureSuffix::basis_points}, {"pts", FigureSuffix::points}, {"pt", FigureSuffix::points},
    {"ppts", FigureSuffix::points},      {"ppt", FigureSuffix::points}, {"pp", FigureSuffix::points},
};

// The digits between the marks of one figure: 1,234,567 and, as India counts, 12,34,567.
class Grouping {
 public:
  void add_digit() { ++size_; }

  void add_mark() {
    if (marks_ == 0) {
      first_ = size_;
    } else {
      twos_ += size_ == 2;
      threes_ += size_ == 3;
    }
    ++marks_;
    size_ = 0;
  }

  bool are_sound() const {
    if (marks_ == 0) return true;
    const bool by_thousands = first_ <= 3 && threes_ == marks_ - 1;
    const bool by_hundreds = first_ <= 2 && twos_ == marks_ - 1;
    return size_ == 3 && (by_thousands || by_hundreds);
  }

 private:
  int marks_ = 0, first_ = 0, twos_ = 0, threes_ = 0, size_ = 0;
};

class FigureReader {
 public:
  FigureReader(std::string_view text, std::uint32_t at, NumberStyle style)
      : text_(text), at_(at), group_(group_mark(style)), point_(decimal_mark(style)) {}

  std::optional<PlacedFigure> read() {
    read_symbol();
    read_opening();
    if (!read_digits()) return std::nullopt;
    if (!read_closing()) return std::nullopt;
    return figure_;
  }

 private:
  char peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void skip_blanks() {
    while (const std::uint32_t bytes = blank_bytes(text_, at_)) at_ += bytes;
  }

  void read_symbol() {
    if (const CurrencySymbol symbol = read_currency(text_, at_); symbol.bytes != 0) {
      figure_.currency = symbol.code;
      at_ += symbol.bytes;
      skip_blanks();
    }
  }

  // Sign, parenthesis and a symbol inside it: "(", "($", "-", "-$".
  void read_opening() {
    figure_.span.begin = at_;
    if (peek() == '(') {
      parenthesised_ = true;
      ++at_;
      skip_blanks();
    }
    const CodePoint sign = decode(text_, at_);
    if (is_dash(sign.value) || is_triangle(sign.value)) {
      negative_ = true;
      at_ += sign.bytes;
      if (is_triangle(sign.value)) skip_blanks();
    } else if (peek() == '+') {
      ++at_;
    }
    if (figure_.currency.empty()) read_symbol();
    if (peek() == '(' && !parenthesised_) {
      parenthesised_ = true;
      ++at_;
      skip_blanks();
    }
  }

  bool read_digits() {
    figure_.digits.begin = at_;
    std::int64_t units = 0;
    int digits = 0, decimals = 0;
    Grouping groups;
    bool fraction = false;
    for (;; ++at_) {
      const char c = peek();
      if (is_digit(c)) {
        if (++digits > Decimal::max_digits) return false;
        units = units * 10 + (c - '0');
        if (fraction)
          ++decimals;
        else
          groups.add_digit();
      } else if (const std::uint32_t mark = group_bytes(); mark != 0 && !fraction && digits > 0) {
        groups.add_mark();
        at_ += mark - 1;
      } else if (c == point_ && !fraction && is_digit(peek(1))) {
        fraction = true;
      } else {
        break;
      }
    }
    if (digits == 0 || !groups.are_sound()) return false;
    const bool is_scale = units == 0 && digits == 3 && !fraction;  // "£000"
    if (is_scale) return false;
    figure_.digits.end = at_;
    figure_.value = Decimal(units, decimals);
    return true;
  }

  // The bytes of a mark between thousands with a digit behind it; 0 where none stands here. A blank groups
  // only where exactly three digits follow, for it may as well lie between two columns; so does the
  // apostrophe of the Swiss, 1'234, in any style.
  std::uint32_t group_bytes() const {
    if (group_ != ' ' && peek() == group_) return is_digit(peek(1)) ? 1 : 0;
    const CodePoint mark = decode(text_, at_);
    if (mark.value == '\'' || mark.value == 0x2019) return holds_three(mark.bytes) ? mark.bytes : 0;
    const std::uint32_t bytes = group_ != ' ' || peek() == '\t' ? 0 : blank_bytes(text_, at_);
    return bytes != 0 && holds_three(bytes) ? bytes : 0;
  }

  // Three digits and no fourth, so many bytes ahead.
  bool holds_three(std::uint32_t ahead) const {
    return is_digit(peek(ahead)) && is_digit(peek(ahead + 1)) && is_digit(peek(ahead + 2)) &&
           !is_digit(peek(ahead + 3));
  }

  bool read_closing() {
    figure_.span.end = at_;
    read_suffix();
    if (parenthesised_) {
      if (!read_parenthesis()) return false;
      if (figure_.suffix == FigureSuffix::none) read_suffix();
    }
    if (negative_ || parenthesised_) figure_.value = -figure_.value;
    return !is_letter(peek()) && !is_digit(peek()) && !continues_as_word();
  }

  bool read_parenthesis() {
    const std::uint32_t before = at_;
    skip_blanks();
    if (at_ >= text_.size() || peek() == '\n' || peek() == '\r') {  // cut off at the edge of the page
      at_ = before;
      return true;
    }
    if (peek() != ')') {
      at_ = before;
      return false;
    }
    figure_.span.end = ++at_;
    return true;
  }

  // "10-K", "1997/98", "978-614-8672", "3.1.6": not figures. "10-K" is told by what follows the dash.
  bool continues_as_word() const {
    const char c = peek(), next = peek(1);
    if (c == '-' || c == '/' || c == '.' || c == ',' || c == ':' || c == '\'') return is_word_byte(next);
    return c == '_' || c == '@';
  }

  // "2019     % Change", "2007     %": a percent sign far from a year, or with a word behind it, begins
  // another column's head.
  bool heads_a_column(std::uint32_t gap) const {
    return gap >= 2 && (is_year() || (peek(1) == ' ' && is_letter(peek(2))));
  }

  // Four bare digits that may name a year.
  bool is_year() const {
    const std::int64_t units = figure_.value.units();
    return figure_.digits.size() == 4 && figure_.value.decimals() == 0 && units >= 1900 && units < 2100;
  }

  // "7.13 to 1": how many times the one figure is of the other.
  bool is_quotient_of_one() const {
    const char next = peek(4);
    return figure_.value.decimals() > 0 && text_.substr(at_, 4) == "to 1" && !is_digit(next) &&
           !is_letter(next) && next != '.' && next != ',' && next != '%';
  }

  // "8.3p", "12.50c": pence and cents, which have decimals where "12a" has a footnote mark.
  bool is_hundredths() const {
    return (peek() == 'p' || (peek() == 'c' && figure_.value.decimals() > 0)) && !is_letter(peek(1)) &&
           !is_digit(peek(1)) && figure_.currency.empty() && figure_.digits.size() <= 6;
  }

  const SuffixRow* suffix_word() const {
    for (const SuffixRow& row : suffix_words)
      if (text_.substr(at_).starts_with(row.word) &&
          !is_letter(peek(static_cast<std::uint32_t>(row.word.size()))))
        return &row;
    return nullptr;
  }

  void read_suffix() {
    const std::uint32_t before = at_;
    skip_blanks();
    if (peek() == '%' && !heads_a_column(at_ - before)) {
      figure_.suffix = FigureSuffix::percent;
      figure_.span.end = ++at_;
    } else if (at_ == before && (peek() == 'x' || peek() == 'X') && !is_letter(peek(1)) &&
               !is_digit(peek(1))) {
      figure_.suffix = FigureSuffix::multiple;
      figure_.span.end = ++at_;
    } else if (at_ == before && is_hundredths()) {
      figure_.suffix = FigureSuffix::hundredths;
      figure_.span.end = ++at_;
    } else if (const SuffixRow* row = at_ <= before + 1 ? suffix_word() : nullptr) {
      figure_.suffix = row->suffix;
      figure_.span.end = at_ += static_cast<std::uint32_t>(row->word.size());
    } else if (at_ == before + 1 && is_quotient_of_one()) {
      figure_.suffix = FigureSuffix::multiple;
      figure_.span.end = at_ += 4;
    } else {
      at_ = before;
    }
  }

  std::string_view text_;
  std::uint32_t at_;
  char group_, point_;
  bool negative_ = false, parenthesised_ = false;
  PlacedFigure figure_;
};

using ByteSet = std::array<bool, 256>;

// The bytes that stand at a position of the symbols.
constexpr ByteSet bytes_of_symbols(std::size_t position) {
  ByteSet bytes{};
  for (const SymbolRow& row : symbols)
    if (position < row.printed.size()) bytes[static_cast<unsigned char>(row.printed[position])] = true;
  return bytes;
}

// Nearly all words end here: asked of the first letters of each.
bool may_begin_symbol(char first, char second) {
  static constexpr ByteSet firsts = bytes_of_symbols(0), seconds = bytes_of_symbols(1);
  return firsts[static_cast<unsigned char>(first)] &&
         (first == '$' || seconds[static_cast<unsigned char>(second)]);
}

}  // namespace

CurrencySymbol read_symbol(std::string_view text, std::uint32_t offset) {
  const char first = offset < text.size() ? text[offset] : '\0';
  const char second = offset + 1 < text.size() ? text[offset + 1] : '\0';
  if (!may_begin_symbol(first, second)) return {};
  const std::string_view rest = text.substr(offset, 6);
  for (const SymbolRow& row : symbols)
    if (row.printed[0] == first && rest.starts_with(row.printed))
      return {row.code, static_cast<std::uint32_t>(row.printed.size())};
  return {};
}

std::optional<PlacedFigure> read_figure(std::string_view text, std::uint32_t offset, NumberStyle style) {
  return FigureReader(text, offset, style).read();
}

}  // namespace tieout
