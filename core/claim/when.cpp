// Reads the names of times in prose.
#include "core/claim/when.h"

#include <unordered_set>

#include "core/claim/relative_times.h"
#include "core/lexicon/lexicon.h"
#include "core/text/characters.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

using enum WhenKind;

struct NumberWord {
  std::string_view word;
  int value;
};

constexpr NumberWord ordinals[] = {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4},
                                   {"1st", 1},   {"2nd", 2},    {"3rd", 3},   {"4th", 4}};
// What else a time may begin with, numbers, months and the phrases above aside.
constexpr std::string_view openers[] = {"fiscal", "calendar", "full",    "last",    "prior",
                                        "year",   "years",    "quarter", "quarters"};

// What names the year of a part before it without a number.
constexpr PhraseRow<WhenKind> years_before[] = {
    {"of last year", year_earlier},
    {"of last fiscal year", year_earlier},
    {"of prior year", year_earlier},
    {"of the prior year", year_earlier},
    {"of the prior fiscal year", year_earlier},
    {"of the previous year", year_earlier},
    {"of the previous fiscal year", year_earlier},
    {"of the preceding year", year_earlier},
    {"of the year before", year_earlier},
    {"in the prior year", year_earlier},
    {"in the previous year", year_earlier},
    {"last year", year_earlier},
    {"last fiscal year", year_earlier},
    {"a year ago", year_earlier},
    {"a year earlier", year_earlier},
    {"one year ago", year_earlier},
    {"one year earlier", year_earlier},
    {"the year before", year_earlier},
};

// The words that a time may begin with, numbers and months aside.
class FirstWords {
 public:
  FirstWords() : words_(std::begin(openers), std::end(openers)) {
    for (const NumberWord& row : ordinals) words_.insert(row.word);
    for (const PhraseRow<WhenKind>& row : relative_times())
      words_.insert(row.phrase.substr(0, row.phrase.find_first_of(" /")));
    for (const std::string_view word : words_) filter_.add(word);
  }

  bool hold(const std::string& word) const { return filter_.may_hold(word) && words_.count(word) != 0; }

 private:
  std::unordered_set<std::string_view> words_;
  WordFilter filter_;
};

// Asked of every word of the prose, so that few are looked at any closer.
bool may_begin(const ProseWord& word) {
  static const FirstWords words;
  if (word.kind != ProseWordKind::word) return word.kind == ProseWordKind::number;
  return is_digit(word.text.front()) || is_digit(word.text.back()) || words.hold(word.text) ||
         word_value(PhraseKind::cardinal, word.text) || (word.capital && month_named(word.text));
}

int ordinal(const ProseWord& word) {
  for (const NumberWord& row : ordinals)
    if (word.is(row.word)) return row.value;
  return 0;
}

std::optional<int> year_in(const ProseWord& word) {
  if (word.kind != ProseWordKind::number || word.span.size() != 4 || word.figure.value.decimals() != 0 ||
      !word.figure.currency.empty() || word.figure.suffix != FigureSuffix::none)
    return std::nullopt;
  const auto year = word.figure.value.units();
  return year >= 1950 && year < 2100 ? std::optional(static_cast<int>(year)) : std::nullopt;
}

// "fy24", "fy2024", "2024".
std::optional<int> fiscal_year_in(const ProseWord& word) {
  if (word.kind == ProseWordKind::number) return year_in(word);
  const std::string_view text = word.text;
  if (!text.starts_with("fy") || (text.size() != 4 && text.size() != 6)) return std::nullopt;
  int year = 0;
  for (const char c : text.substr(2)) {
    if (!is_digit(c)) return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year < 100 ? year_of_two_digits(year) : year;
}

class WhenReader {
 public:
  WhenReader(std::string_view text, const ProseWords& words, std::size_t at, std::size_t end)
      : text_(text), words_(words), begin_(at), at_(at), end_(end) {}

  std::optional<When> read() {
    if (read_last_year() || read_quarter() || read_short_quarter() || read_short_half() ||
        read_year_first() || read_to_date() || read_length() || read_fiscal_year() || read_relative() ||
        read_day() || read_bare_year()) {
      when_.words = {begin_, at_};
      return when_;
    }
    return std::nullopt;
  }

 private:
  bool at_end() const { return at_ >= end_; }
  const ProseWord& word(std::size_t ahead = 0) const { return words_[at_ + ahead]; }
  bool has(std::size_t ahead) const { return at_ + ahead < end_; }
  bool is(std::string_view text, std::size_t ahead = 0) const { return has(ahead) && word(ahead).is(text); }

  bool skip(std::string_view text) {
    if (!is(text)) return false;
    ++at_;
    return true;
  }

  // Either all of `attempt` is read or nothing is.
  template <class Attempt>
  bool wholly(Attempt attempt) {
    const std::size_t before = at_;
    const When when = when_;
    if (attempt()) return true;
    at_ = before;
    when_ = when;
    return false;
  }

  // "of fiscal year 2007", ", 2007", "fiscal 2007", "FY24": nothing is taken where no year follows.
  void read_year_of() {
    wholly([&] {
      if (!skip(",")) skip("of");
      skip("the");
      if (!skip("fiscal") && !skip("calendar")) skip("fy");
      skip("year");
      if (at_end()) return false;
      if (const auto year = fiscal_year_in(word())) {
        when_.year = year;
        ++at_;
        return true;
      }
      return false;
    });
  }

  // "ended June 30, 2007", "(ended June 30, 2007", ", ended March 29, 2020", "to 30 September 2005".
  bool read_ended() {
    return wholly([&] {
      if (!skip(",")) skip("(");
      if (!skip("ended") && !skip("ending") && !skip("end") && !skip("to")) return false;
      skip("on");
      const auto date = read_printed_date();
      if (!date || !date->day) return false;
      when_.end = date->year ? date->date() : std::nullopt;
      return when_.end.has_value();
    });
  }

  std::optional<PrintedDate> read_printed_date() {
    if (at_end()) return std::nullopt;
    const std::optional<PrintedDate> date = read_date(text_, word().span.begin);
    if (!date) return std::nullopt;
    while (!at_end() && word().span.begin < date->span.end) ++at_;
    return date;
  }

  // "last year's second quarter", "the prior year first quarter", "the prior fiscal year's first six months".
  bool read_last_year() {
    return wholly([&] {
      if (!skip("last") && !skip("prior") && !skip("previous")) return false;
      skip("fiscal");
      if (!skip("year")) return false;
      skip("fiscal");
      if (!read_quarter_name() && !read_first_months()) return false;
      when_.kind = year_earlier;
      return true;
    });
  }

  // "second quarter", "second fiscal quarter".
  bool read_quarter_name() {
    return wholly([&] {
      if (at_end() || (when_.quarter = ordinal(word())) == 0) return false;
      ++at_;
      skip("fiscal");
      return skip("quarter") || skip("quarters");
    });
  }

  // "first six months", "first half".
  bool read_first_months() {
    return wholly([&] {
      if (!skip("first")) return false;
      when_.months = skip("half") ? 6 : cardinal();
      return when_.months != 0 && (words_[at_ - 1].is("half") || skip("months"));
    });
  }

  // "of last year", "a year ago": behind a part of a year that names no year of its own.
  void read_year_before() {
    static const PhraseTable<WhenKind> table(years_before);
    if (when_.year || when_.end) return;
    if (const auto match = table.longest_at(words_, at_, end_)) {
      at_ = match->end;
      when_.kind = year_earlier;
    }
  }

  bool read_quarter() {
    if (!read_quarter_name()) return false;
    when_.kind = quarter;
    read_year_of();
    read_ended();
    read_year_before();
    return true;
  }

  // "Q2 2007", "Q2 FY24", "2Q20", "1Q 2020".
  bool read_short_quarter() {
    return wholly([&] {
      if (word().kind != ProseWordKind::word) return false;
      const std::string_view text = word().text;
      const bool q_first = text.size() == 2 && text[0] == 'q' && is_digit(text[1]);
      const bool digit_first = (text.size() == 2 || text.size() == 4) && is_digit(text[0]) && text[1] == 'q';
      if (!q_first && !digit_first) return false;
      when_.quarter = text[q_first ? 1 : 0] - '0';
      if (when_.quarter < 1 || when_.quarter > 4) return false;
      when_.kind = quarter;
      if (text.size() == 4 && is_digit(text[2]) && is_digit(text[3]))
        when_.year = year_of_two_digits((text[2] - '0') * 10 + (text[3] - '0'));
      ++at_;
      if (!when_.year) read_year_of();
      return true;
    });
  }

  // "H1 2005", "1H05": the second half is of no length that a table prints.
  bool read_short_half() {
    return wholly([&] {
      if (word().kind != ProseWordKind::word) return false;
      const std::string_view text = word().text;
      const bool digit_first = text.starts_with("1h") && (text.size() == 2 || text.size() == 4);
      if (text != "h1" && !digit_first) return false;
      if (text.size() == 4 && is_digit(text[2]) && is_digit(text[3]))
        when_.year = year_of_two_digits((text[2] - '0') * 10 + (text[3] - '0'));
      when_.kind = to_date;
      when_.months = 6;
      ++at_;
      if (!when_.year) read_year_of();
      return true;
    });
  }

  // "2007 second quarter", "fiscal 2020 third quarter".
  bool read_year_first() {
    return wholly([&] {
      skip("fiscal");
      skip("year");
      if (at_end()) return false;
      const std::optional<int> year = fiscal_year_in(word());
      if (!year || !has(2) || ordinal(word(1)) == 0 || !is("quarter", 2)) return false;
      when_.quarter = ordinal(word(1));
      when_.year = year;
      when_.kind = quarter;
      at_ += 3;
      return true;
    });
  }

  int cardinal() {
    if (at_end()) return 0;
    if (word().kind == ProseWordKind::number) {
      const auto units = word().figure.value.units();
      if (word().figure.value.decimals() != 0 || units < 2 || units > 53 || word().span.size() > 2) return 0;
      ++at_;
      return static_cast<int>(units);
    }
    const int count = number_word();
    if (count < 20 || at_end()) return count;
    const std::size_t before = at_;
    const int ones = number_word();  // "thirty-nine"
    if (ones >= 10) at_ = before;
    return ones < 10 ? count + ones : count;
  }

  int number_word() {
    if (at_end() || word().kind != ProseWordKind::word) return 0;
    const auto number = word_value(PhraseKind::cardinal, word().text);
    if (number) ++at_;
    return number.value_or(0);
  }

  // "first six months of fiscal 2007", "first half of 2007", "first half of last year".
  bool read_to_date() {
    if (!read_first_months()) return false;
    when_.kind = to_date;
    read_year_of();
    read_year_before();
    return true;
  }

  // "three months ended June 30, 2007", "quarter ended", "39-week fiscal period ended", "year ended".
  bool read_length() {
    return wholly([&] {
      skip("fiscal");
      const int count = cardinal();
      const bool months = count != 0 && (skip("months") || skip("month"));
      const bool weeks = count != 0 && !months && (skip("weeks") || skip("week"));
      const bool quarters = count != 0 && !months && !weeks && count <= 4 && skip("quarters");
      skip("fiscal");
      if (months) when_.months = count;
      if (weeks) when_.weeks = count;
      if (quarters) when_.months = count * 3;
      if (count != 0 && !months && !weeks && !quarters) return false;
      const bool period = skip("period") || skip("periods");
      const bool quarter = !period && (skip("quarter") || skip("quarters"));
      const bool year = !period && !quarter && (skip("year") || skip("years"));
      if (count == 0 && !quarter && !year) return false;
      if (count == 0) when_.months = quarter ? 3 : 12;
      when_.kind = ended;
      return read_ended();
    });
  }

  // "fiscal 2007", "fiscal year 2007", "full year 2007", "FY24", "for the year 2007".
  bool read_fiscal_year() {
    return wholly([&] {
      skip("for");
      skip("the");
      const bool led = at_ != begin_;
      const bool full = skip("full");
      const bool fiscal = skip("fiscal") || skip("calendar");
      const bool named = skip("year");
      if (at_end() || (led && !named)) return false;
      const std::optional<int> year = fiscal_year_in(word());
      if (!year || (!full && !fiscal && !named && word().kind == ProseWordKind::number)) return false;
      when_.kind = WhenKind::year;
      when_.year = year;
      ++at_;
      return true;
    });
  }

  bool read_relative() {
    static const PhraseTable<WhenKind> table(relative_times());
    const auto match = table.longest_at(words_, at_, end_);
    if (!match || (match->end < end_ && words_[match->end].is("ended"))) return false;
    at_ = match->end;
    when_.kind = *match->meaning;
    if (when_.kind == year_earlier) read_year_of();
    return true;
  }

  bool read_day() {
    return wholly([&] {
      const auto date = read_printed_date();
      if (!date || !date->day || !date->year) return false;
      when_.kind = instant;
      when_.end = date->date();
      return when_.end.has_value();
    });
  }

  // A year stands for a period only after a word such as "in" or "for", and in "£61.2m (2004: £56.0m)".
  bool read_bare_year() {
    if (at_ == 0 || !year_in(word())) return false;
    const ProseWord& before = words_[at_ - 1];
    const bool listed = before.is("(") || before.is(",") || before.is(";") || before.is("and");
    const bool labels = listed && at_ + 1 < end_ && words_[at_ + 1].is(":");
    if (!labels && !before.is("in") && !before.is("for") && !before.is("during") && !before.is("of") &&
        !before.is("from") && !before.is("over") && !before.is("to") && !before.is("versus") &&
        !before.is("with") && !before.is("and"))
      return false;
    when_.kind = labels ? same_of_year : bare_year;
    when_.year = year_in(word());
    ++at_;
    return true;
  }

  std::string_view text_;
  const ProseWords& words_;
  std::size_t begin_, at_, end_;
  When when_;
};

}  // namespace

std::optional<When> read_when(std::string_view text, const ProseWords& words, std::size_t at,
                              std::size_t end) {
  if (!may_begin(words[at])) return std::nullopt;
  return WhenReader(text, words, at, end).read();
}

}  // namespace tieout
