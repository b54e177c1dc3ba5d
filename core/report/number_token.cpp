// Tells figures from dates and identifiers by the characters and the words next to them.
#include "core/report/number_token.h"

#include <algorithm>
#include <optional>

#include "core/text/figure.h"
#include "core/text/identifier.h"
#include "core/text/word.h"
#include "core/time/period_words.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

// Words before a number that make it part of a name.
constexpr std::string_view naming_words[] = {
    "item",      "note",  "notes",  "exhibit",  "page",  "form",       "no",      "section",  "rule",
    "topic",     "sfas",  "fas",    "fin",      "ias",   "ifrs",       "asc",     "asu",      "fsp",
    "eitf",      "sab",   "box",    "suite",    "id",    "code",       "act",     "release",  "footnote",
    "phase",     "part",  "number", "tier",     "basel", "regulation", "article", "pin",      "passcode",
    "extension", "ext",   "level",  "series",   "class", "version",    "chapter", "appendix", "schedule",
    "room",      "floor", "room",   "exhibits", "sop"};
constexpr std::uint32_t longest_token = 256;

bool is_token_char(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == ',' || c == '/' || c == ':' || c == '-' ||
         c == '_' || c == '@' || c == '\'' || c == '#' || c == '&' || c == '+';
}

class TokenReader {
 public:
  TokenReader(std::string_view text, std::uint32_t digit, std::uint32_t floor)
      : text_(text.substr(0, digit + longest_token)),
        digit_(digit),
        floor_(std::max(floor, digit > longest_token ? digit - longest_token : 0)) {
    begin_ = digit;
    while (begin_ > floor_ && is_token_char(text_[begin_ - 1])) --begin_;
    end_ = digit;
    while (end_ < text_.size() && is_token_char(text_[end_])) ++end_;
  }

  NumberToken read() const {
    if (const auto address = read_address()) return {*address, NumberClass::identifier};
    if (const auto phone = read_telephone()) return {*phone, NumberClass::identifier};
    if (const auto date = read_dated()) return {*date, NumberClass::date};
    if (const auto name = read_name()) return {*name, NumberClass::identifier};
    if (const auto figure = read_amount()) return {*figure, NumberClass::figure};
    return {without_punctuation({std::max(begin_, floor_), end_}), NumberClass::identifier};
  }

 private:
  char char_at(std::uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  std::optional<Span> read_address() const {
    const std::string_view token = slice(text_, {begin_, end_});
    if (const std::size_t at = token.find('@'); at != std::string_view::npos)
      if (const auto email = read_email(text_, begin_ + static_cast<std::uint32_t>(at));
          email && email->contains({digit_, digit_ + 1}))
        return email;
    for (std::uint32_t at = begin_; at <= digit_; ++at)
      if (const auto url = read_url(text_, at)) return url;
    return std::nullopt;
  }

  std::optional<Span> read_telephone() const {
    std::uint32_t at = digit_;
    if (at > floor_ && text_[at - 1] == '(') --at;
    if (at > floor_ && text_[at - 1] == '+') --at;
    return read_phone(text_, at);
  }

  // A date that begins at the digit or at a month before it, or a period word in digits.
  std::optional<Span> read_dated() const {
    const std::uint32_t word = word_before();
    if (word < digit_)
      if (const auto date = read_near_date(word); date && holds_digit(date->span)) return date->span;
    for (std::uint32_t at = std::max(begin_, digit_ > 6 ? digit_ - 6 : 0); at <= digit_; ++at) {
      if (at > 0 && (is_letter(text_[at - 1]) || is_digit(text_[at - 1]))) continue;
      if (const auto period = read_near_period(at); period && holds_digit(period->span)) return period->span;
    }
    return std::nullopt;
  }

  // In stacked heads the year under a day may be another column's: parts of a date stand near each other.
  bool is_torn(Span span) const {
    constexpr std::uint32_t widest_gap = 6;
    std::uint32_t gap = 0;
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      gap = text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' ? gap + 1 : 0;
      if (gap > widest_gap) return true;
    }
    return false;
  }

  std::string_view text_to_line_end() const { return text_.substr(0, text_.find('\n', digit_)); }

  std::optional<PrintedDate> read_near_date(std::uint32_t at) const {
    const auto date = read_date(text_, at);
    return date && is_torn(date->span) ? read_date(text_to_line_end(), at) : date;
  }

  std::optional<PeriodWord> read_near_period(std::uint32_t at) const {
    const auto period = read_period_word(text_, at);
    return period && is_torn(period->span) ? read_period_word(text_to_line_end(), at) : period;
  }

  // Where the word before the digit begins: "June 30", "Jan. 26"; the digit where there is none.
  std::uint32_t word_before() const {
    std::uint32_t at = digit_;
    while (at > floor_ && is_gap(text_[at - 1])) --at;
    std::uint32_t begin = at;
    while (begin > floor_ && is_letter(text_[begin - 1])) --begin;
    return begin < at ? begin : digit_;
  }

  // Blanks, no-break ones among them, a full stop or a line end.
  static bool is_gap(char c) {
    return c == ' ' || c == '.' || c == '\n' || c == '\r' || c == '\xC2' || c == '\xA0';
  }

  bool holds_digit(Span span) const { return span.begin <= digit_ && digit_ < span.end; }

  std::optional<Span> read_name() const {
    if (const auto mark = read_footnote_mark()) return mark;
    if (has_letters()) return without_punctuation({begin_, end_});
    if (follows_naming_word() || is_enumerator() || is_postal_code() || is_long_run() ||
        char_at(digit_ - 1) == '#')
      return without_punctuation({digit_, end_});
    return std::nullopt;
  }

  // "(1)" with nothing before it but a blank or the end of a word; "(12)" stays a figure.
  std::optional<Span> read_footnote_mark() const {
    const bool mark = digit_ > floor_ && text_[digit_ - 1] == '(' && char_at(digit_ + 1) == ')';
    const bool after_word = digit_ > floor_ + 1 && is_letter(char_at(digit_ - 2));
    const bool before_word = is_letter(char_at(skip_blank(digit_ + 2)));
    if (!mark || !(after_word || before_word)) return std::nullopt;
    return Span{digit_ - 1, digit_ + 2};
  }

  std::uint32_t skip_blank(std::uint32_t at) const {
    while (char_at(at) == ' ') ++at;
    return at;
  }

  // Letters joined to the digits: "10-K", "802.11b", "COVID-19", but not "3x", "2nd", "75.5M", "17-week".
  bool has_letters() const {
    if (begin_ < digit_ && is_letter(text_[digit_ - 1])) return true;
    if (begin_ + 1 < digit_ && text_[digit_ - 1] == '-' && is_letter(text_[digit_ - 2])) return true;
    std::uint32_t at = digit_;
    while (is_digit(char_at(at)) || ((char_at(at) == '.' || char_at(at) == ',') && is_digit(char_at(at + 1))))
      ++at;
    const bool hyphen = char_at(at) == '-';
    const Word word = read_word(text_, hyphen ? at + 1 : at);
    if (word.empty() || word.is_number()) return false;
    if (hyphen) return word.text.size() == 1 && is_upper(word.text.front());
    return !is_measure(word) && !(word.text.size() == 1 && follows_currency());
  }

  static bool is_measure(const Word& word) {
    constexpr std::string_view measures[] = {"x",  "st",  "nd", "rd", "th", "bn",
                                             "mm", "bps", "pp", "am", "pm"};
    return std::any_of(std::begin(measures), std::end(measures),
                       [&](std::string_view measure) { return word.is(measure); });
  }

  // "$3.8B": one letter for millions or billions.
  bool follows_currency() const {
    return digit_ > floor_ &&
           (text_[digit_ - 1] == '$' || static_cast<unsigned char>(text_[digit_ - 1]) >= 0x80);
  }

  bool follows_naming_word() const {
    constexpr std::uint32_t widest_gap = 2;  // a full stop and a blank
    const std::uint32_t begin = word_before();
    if (begin == digit_) return false;
    const Word word = read_word(text_, begin);
    if (digit_ - word.span.end > widest_gap) return false;
    return std::any_of(std::begin(naming_words), std::end(naming_words),
                       [&](std::string_view name) { return word.is(name); });
  }

  // "1." or "2)" at the beginning of a line, before words.
  bool is_enumerator() const {
    std::uint32_t line = digit_;
    while (line > floor_ && text_[line - 1] == ' ') --line;
    const bool at_line_begin = line == 0 || text_[line - 1] == '\n';
    const Word number = read_word(text_, digit_);
    const char mark = char_at(number.span.end);
    const std::uint32_t next = skip_blank(number.span.end + 1);
    return at_line_begin && number.text.size() <= 2 && (mark == '.' || mark == ')') &&
           next > number.span.end + 1 && is_letter(char_at(next));
  }

  // Five digits after the two capitals of a state: "CA 95014", "D.C. 20549".
  bool is_postal_code() const {
    const Word number = read_word(text_, digit_);
    if (number.text.size() != 5 || is_digit(char_at(number.span.end))) return false;
    std::uint32_t at = digit_;
    while (at > floor_ && (text_[at - 1] == ' ' || text_[at - 1] == '.')) --at;
    return at < digit_ && at > floor_ + 1 && is_upper(text_[at - 1]) &&
           (is_upper(text_[at - 2]) || text_[at - 2] == '.');
  }

  // Seven digits and more without a group are the numbers of files and accounts.
  bool is_long_run() const {
    const Word number = read_word(text_, digit_);
    return number.text.size() >= 8 && char_at(number.span.end) != '.';
  }

  // With what stands before the digits: currency symbol, sign, parenthesis.
  std::optional<Span> read_amount() const {
    const std::uint32_t earliest = std::max(floor_, digit_ > 8 ? digit_ - 8 : 0);
    for (std::uint32_t at = earliest; at <= digit_; ++at) {
      if (at > 0 && at < digit_ && is_letter(text_[at - 1])) continue;
      const auto figure = read_figure(text_, at);
      if (figure && holds_digit(figure->digits)) return figure->span;
    }
    // "75.5M", "5-year", "1/2": the digits and what joins them.
    std::uint32_t end = digit_;
    while (is_digit(char_at(end)) ||
           ((char_at(end) == '.' || char_at(end) == ',') && is_digit(char_at(end + 1))))
      ++end;
    return Span{digit_, end};
  }

  Span without_punctuation(Span span) const {
    while (span.end > digit_ + 1 && !is_letter(text_[span.end - 1]) && !is_digit(text_[span.end - 1]))
      --span.end;
    while (span.begin < digit_ && !is_letter(text_[span.begin]) && !is_digit(text_[span.begin])) ++span.begin;
    return span;
  }

  std::string_view text_;
  std::uint32_t digit_, floor_;
  std::uint32_t begin_ = 0, end_ = 0;  // the run of characters without a blank around the digit
};

}  // namespace

NumberToken read_number_token(std::string_view text, std::uint32_t digit, std::uint32_t floor) {
  return TokenReader(text, digit, floor).read();
}

}  // namespace tieout
