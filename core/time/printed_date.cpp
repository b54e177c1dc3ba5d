// Recognises the printed forms of a date.
#include "core/time/printed_date.h"

#include "core/lexicon/lexicon.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr int first_year = 1900, last_year = 2099;

bool is_year(int number) {
  return number >= first_year && number <= last_year;
}

bool is_ordinal_ending(const Word& word) {
  return word.is("st") || word.is("nd") || word.is("rd") || word.is("th");
}

// Whether the digits that end at `offset` go on as a larger figure: 31.5, 1,995, 30%.
bool goes_on(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return false;
  const char c = text[offset], next = offset + 1 < text.size() ? text[offset + 1] : '\0';
  if (is_digit(c) || c == '%') return true;
  if (c == '.') return is_digit(next);
  const auto digits = read_word(text, offset + 1).span.size();
  return c == ',' && is_digit(next) && digits == 3;
}

char char_at(std::string_view text, std::uint32_t offset) {
  return offset < text.size() ? text[offset] : '\0';
}

// A year after the day: "30, 2007", "30 2007", "30,\n2007", "31-97", "30 '07".
std::optional<int> read_year_part(std::string_view text, std::uint32_t& at) {
  std::uint32_t next = skip_space(text, at);
  const bool comma = char_at(text, next) == ',';
  if (comma) next = skip_space(text, next + 1);
  const bool apostrophe = char_at(text, next) == '\'';
  if (apostrophe || char_at(text, next) == '-') ++next;
  const Word word = read_word(text, next);
  if (!word.is_number() || goes_on(text, word.span.end)) return std::nullopt;
  if (word.text.size() == 4 && is_year(word.number_or(0))) {
    at = word.span.end;
    return word.number_or(0);
  }
  const bool two_digits = word.text.size() == 2 && (apostrophe || (next > at && text[next - 1] == '-'));
  if (!two_digits) return std::nullopt;
  at = word.span.end;
  return year_of_two_digits(word.number_or(0));
}

// A day of the month: "30", "30th".
std::optional<int> read_day(std::string_view text, std::uint32_t& at) {
  std::uint32_t next = skip_space(text, at);
  if (char_at(text, next) == '.') next = skip_space(text, next + 1);
  if (char_at(text, next) == '-') ++next;
  const Word word = read_word(text, next);
  const int day = word.number_or(0);
  if (word.text.size() > 2 || day < 1 || day > 31 || goes_on(text, word.span.end)) return std::nullopt;
  const Word ending = read_word(text, word.span.end);
  if (!ending.empty() && !is_ordinal_ending(ending)) return std::nullopt;
  at = ending.empty() ? word.span.end : ending.span.end;
  // "February 29/28" over columns of a leap year and a common one.
  const Word other = char_at(text, at) == '/' ? read_word(text, at + 1) : Word{};
  if (other.text.size() == 2 && other.number_or(0) >= 28 && other.number_or(0) <= 31) at = other.span.end;
  return day;
}

// "May" is mostly a verb and "March" may be one: alone they name no month.
bool stands_alone(int month, const Word& word) {
  return month != 5 && word.text.size() > 2 && !word.is("march") && !word.is("mar") && !word.is("dec");
}

// "Jun-07", "Dec-98": a year, for no day is printed with a nought and no year behind it, or above 31.
std::optional<int> read_glued_year(std::string_view text, std::uint32_t& at) {
  if (char_at(text, at) != '-') return std::nullopt;
  const Word word = read_word(text, at + 1);
  const bool no_day = word.number_or(0) > 31 || word.text.starts_with('0');
  if (word.text.size() != 2 || !word.is_number() || !no_day || goes_on(text, word.span.end))
    return std::nullopt;
  std::uint32_t behind = word.span.end;
  if (read_year_part(text, behind)) return std::nullopt;
  at = word.span.end;
  return year_of_two_digits(word.number_or(0));
}

std::optional<PrintedDate> read_month_first(std::string_view text, const Word& word, int month) {
  PrintedDate date{std::nullopt, month, std::nullopt, word.span};
  std::uint32_t at = word.span.end;
  date.year = read_glued_year(text, at);
  if (date.year) {
    date.span.end = at;
    return date;
  }
  date.day = read_day(text, at);
  if (!date.day && char_at(text, at) == '.') ++at;
  date.year = read_year_part(text, at);
  if (!date.day && !date.year && !stands_alone(month, word)) return std::nullopt;
  date.span.end = date.day || date.year ? at : word.span.end;
  return date;
}

// "30 June 2007", "30-Jun-07", "30th June".
std::optional<PrintedDate> read_day_first(std::string_view text, const Word& number) {
  std::uint32_t at = number.span.end;
  if (const Word ending = read_word(text, at); is_ordinal_ending(ending)) at = ending.span.end;
  at = skip_space(text, at);
  if (char_at(text, at) == '-') ++at;
  const Word name = read_word(text, at);
  const std::optional<int> month = month_named(name.text);
  if (!month || !is_upper(name.text.front()) || number.number_or(0) < 1 || number.number_or(0) > 31)
    return std::nullopt;
  at = name.span.end;
  if (char_at(text, at) == '.') ++at;
  PrintedDate date{std::nullopt, *month, number.number_or(0), {number.span.begin, name.span.end}};
  date.year = read_year_part(text, at);
  if (date.year) date.span.end = at;
  return date;
}

int year_of(const Word& word) {
  return word.text.size() == 2 ? year_of_two_digits(word.number_or(0)) : word.number_or(0);
}

// "6/30/07", "30.06.2007", "2007-06-30": three numbers around one mark.
std::optional<PrintedDate> read_numeric(std::string_view text, const Word& first) {
  const char mark = char_at(text, first.span.end);
  if (mark != '/' && mark != '.' && mark != '-') return std::nullopt;
  const Word second = read_word(text, first.span.end + 1);
  if (!second.is_number() || second.text.size() > 2 || char_at(text, second.span.end) != mark)
    return std::nullopt;
  const Word third = read_word(text, second.span.end + 1);
  if (!third.is_number() || goes_on(text, third.span.end)) return std::nullopt;
  const Span span{first.span.begin, third.span.end};
  if (first.text.size() == 4 && third.text.size() <= 2 && mark != '.') {
    if (!is_year(first.number_or(0)) ||
        !make_date(first.number_or(0), second.number_or(0), third.number_or(0)))
      return std::nullopt;
    return PrintedDate{first.number_or(0), second.number_or(0), third.number_or(0), span};
  }
  const bool written_out = third.text.size() == 4;
  if (first.text.size() > 2 || (!written_out && third.text.size() != 2)) return std::nullopt;
  if (mark == '.' && !written_out) return std::nullopt;
  if (!is_year(year_of(third))) return std::nullopt;
  const bool day_first = mark == '.' || first.number_or(0) > 12;
  const int month = day_first ? second.number_or(0) : first.number_or(0);
  const int day = day_first ? first.number_or(0) : second.number_or(0);
  if (!make_date(year_of(third), month, day)) return std::nullopt;
  return PrintedDate{year_of(third), month, day, span};
}

}  // namespace

std::optional<Date> PrintedDate::date() const {
  return year ? date_in(*year) : std::nullopt;
}

std::optional<Date> PrintedDate::date_in(int year_elsewhere) const {
  const int y = year.value_or(year_elsewhere);
  const bool leap_day = month == 2 && day == 29;
  if (day && !leap_day) return make_date(y, month, *day);
  const std::optional<Date> first = make_date(y, month, 1);
  return first ? std::optional(add_days(add_months(*first, 1), -1)) : std::nullopt;
}

std::optional<int> month_named(std::string_view word) {
  constexpr std::string_view initials = "jfmasond";
  if (word.size() < 3 || word.size() > 9 || initials.find(to_lower(word.front())) == std::string_view::npos)
    return std::nullopt;
  return word_value(PhraseKind::month, word);
}

std::optional<int> read_year(std::string_view text, std::uint32_t offset) {
  if (inside_word(text, offset)) return std::nullopt;
  const Word word = read_word(text, offset);
  if (word.text.size() != 4 || !is_year(word.number_or(0)) || goes_on(text, word.span.end))
    return std::nullopt;
  return word.number_or(0);
}

int year_of_two_digits(int digits) {
  return digits < 70 ? 2000 + digits : 1900 + digits;
}

std::optional<PrintedDate> read_date(std::string_view text, std::uint32_t offset) {
  if (inside_word(text, offset)) return std::nullopt;
  const Word word = read_word(text, offset);
  if (word.empty()) return std::nullopt;
  if (!word.is_number()) {
    const std::optional<int> month = is_upper(word.text.front()) ? month_named(word.text) : std::nullopt;
    return month ? read_month_first(text, word, *month) : std::nullopt;
  }
  if (word.text.size() > 4) return std::nullopt;
  if (const auto date = read_numeric(text, word)) return date;
  return word.text.size() <= 2 ? read_day_first(text, word) : std::nullopt;
}

}  // namespace tieout
