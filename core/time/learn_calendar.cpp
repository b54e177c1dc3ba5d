// What the calendar learns from heads, titles and prose, and what it makes of it.
#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/text/word.h"
#include "core/time/fiscal_calendar.h"
#include "core/time/fiscal_months.h"

namespace tieout {
namespace {

// Whether the ends fall on one weekday rather than with the month.
bool end_on_weekday(const std::vector<Date>& ends) {
  std::array<std::size_t, 7> days{};
  std::size_t within_month = 0;
  for (const Date end : ends) {
    ++days[weekday_of(end).c_encoding()];
    within_month += !is_month_end(end);
  }
  const std::size_t most = *std::max_element(days.begin(), days.end());
  return within_month * 2 > ends.size() || (within_month > 0 && most * 5 >= ends.size() * 4);
}

bool names_year(const PrintedPeriod& printed) {
  const bool whole = printed.months == 12 || printed.weeks == 52 || printed.weeks == 53;
  return whole && !printed.trailing && !printed.quarter;
}

// Two dates that are not the ends of one stretch: which of them is meant nobody can say.
bool names_two_days(const PrintedPeriod& printed) {
  if (!printed.start || !printed.end || printed.inception) return false;
  const auto start = printed.start->date(), end = printed.end->date();
  if (!start || !end || *end < *start) return true;
  const int months = length_in_months(printed);
  return !printed.weeks &&
         (months == 0 ? !printed.ended : std::abs(days_between(*start, *end) - months * 30) > 20);
}

// "Year ended December 31, 2025" over "First Quarter": a title that runs on into the heads below it.
bool mixes_lengths(const PrintedPeriod& printed) {
  return printed.months && printed.quarter && *printed.months != 3 && *printed.months != *printed.quarter * 3;
}

bool may_begin_phrase(char c) {
  switch (to_lower(c)) {
    case 'f':
    case 's':
    case 't':
    case 'y':
    case 'q':
    case 'n':
      return true;
    default:
      return is_digit(c);
  }
}

// The words with which a phrase that names a length of time begins; asked of every word of the text.
bool may_begin_phrase(const Word& word) {
  static constexpr std::string_view words[] = {
      "first", "second", "third",  "fourth",   "fiscal",   "full",   "year",   "years", "quarter", "three",
      "six",   "nine",   "twelve", "thirteen", "fourteen", "twenty", "thirty", "fifty", "q",       "fy"};
  if (word.is_number()) return word.text.size() <= 2;
  if (word.text.size() > 8) return false;
  for (const std::string_view opener : words)
    if (to_lower(word.text.front()) == opener.front() && word.is(opener)) return true;
  return false;
}

// "12,345": digits that count nothing.
bool begins_figure(std::string_view text, const Word& word) {
  const std::uint32_t mark = word.span.end;
  return word.is_number() && mark + 1 < text.size() && text[mark] == ',' && is_digit(text[mark + 1]);
}

}  // namespace

// Two lengths, or "March 31, 2020" above "2019": fiscal years alone may have another number than their end.
bool contradicts_itself(const PrintedPeriod& printed) {
  const bool other_year = printed.year && !printed.fiscal && printed.end && printed.end->year &&
                          *printed.end->year != *printed.year;
  return printed.two_lengths || printed.two_years || other_year || names_two_days(printed);
}

void FiscalCalendar::vote_year_end(int month, int weight, Span because) {
  const auto index = static_cast<std::size_t>(wrap_month(month));
  votes_[index] += weight;
  if (proofs_[index].empty()) proofs_[index] = because;
}

void FiscalCalendar::learn(const PrintedPeriod& printed, Span because) {
  if (is_bare_year(printed) && (!latest_bare_year_ || *printed.year > *latest_bare_year_))
    latest_bare_year_ = printed.year;
  auto end = printed_end(printed);
  if (!end && printed.end && printed.year) end = printed.end->date_in(*printed.year);
  if (!end || contradicts_itself(printed)) return;
  const bool year = names_year(printed);
  if (printed.end->day) ends_.push_back({*end, because, year, printed.has_length()});
  // "January–June": what lasts longer than a quarter begins with the year.
  if (!printed.end->day && printed.months && *printed.months > 3 && *printed.months < 12)
    vote_year_end(month_meant(*end) - *printed.months, 1, because);
  // "Twelve months ended June 30" may be any twelve months.
  if (year) vote_year_end(month_meant(*end), printed.counted_months ? 1 : 3, because);
  if (printed.quarter && !printed.to_date)
    vote_year_end(month_meant(*end) + (4 - *printed.quarter) * 3, 3, because);
  if (std::optional<Date>& latest = latest_[latest_index(printed)];
      printed.has_length() && (!latest || *end > *latest))
    latest = end;
  if (!printed.year || !printed.end->year || !(printed.fiscal || printed.quarter)) return;
  const int months_left = printed.quarter ? (4 - *printed.quarter) * 3 : 0;
  const Date last = month_end(year_meant(*end), month_meant(*end));
  offsets_.push_back(*printed.year - static_cast<int>(add_months(last, months_left).year()));
}

void FiscalCalendar::learn_prose(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (!is_word_byte(text[at])) continue;
    if (may_begin_phrase(text[at])) at = learn_phrase(text, at);
    while (at < text.size() && is_word_byte(text[at])) ++at;
  }
  learn_week_rules(text);
  static constexpr std::string_view by_beginning[] = {"in which the fiscal year begins",
                                                      "in which the fiscal year began",
                                                      "in which that fiscal year begins"};
  for (const std::string_view phrase : by_beginning)
    named_by_beginning_ = named_by_beginning_ || text.find(phrase) != std::string_view::npos;
}

// "the last Saturday in September", "the Friday nearest November 30".
void FiscalCalendar::learn_week_rules(std::string_view text) {
  static constexpr std::string_view weekdays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};
  constexpr std::size_t before = 5;  // "last "
  for (unsigned day = 0; day < std::size(weekdays); ++day) {
    const std::string_view weekday = weekdays[day];
    for (std::size_t at = text.find(weekday); at != std::string_view::npos; at = text.find(weekday, at + 1)) {
      const Word next = next_word(text, static_cast<std::uint32_t>(at + weekday.size()));
      const auto say = [&](WeekRule rule) { said_rules_.push_back({rule, std::chrono::weekday(day)}); };
      if (next.is("nearest") || next.is("closest")) say(WeekRule::nearest_to_month_end);
      if (at >= before && same_word(text.substr(at - before, before - 1), "last") &&
          (next.is("of") || next.is("in")))
        say(WeekRule::last_of_month);
    }
  }
}

// Where the phrase ends that begins at `at`, or the word where none does.
std::uint32_t FiscalCalendar::learn_phrase(std::string_view text, std::uint32_t at) {
  const Word word = read_word(text, at);
  auto phrase =
      may_begin_phrase(word) && !begins_figure(text, word) ? read_period_phrase(text, at) : std::nullopt;
  if (phrase && mixes_lengths(*phrase)) phrase = read_period_phrase(text.substr(0, text.find('\n', at)), at);
  if (phrase && phrase->ended && phrase->end) learn(*phrase, phrase->span);
  return std::max(phrase ? phrase->span.end : 0, word.span.end);
}

void FiscalCalendar::settle() {
  std::stable_sort(ends_.begin(), ends_.end(),
                   [](const PrintedEnd& a, const PrintedEnd& b) { return a.date < b.date; });
  std::vector<PrintedEnd> ends;
  for (const PrintedEnd& end : ends_) {
    if (ends.empty() || ends.back().date != end.date)
      ends.push_back(end);
    else if ((end.of_year && !ends.back().of_year) || (end.of_length && !ends.back().of_length))
      ends.back() = {end.date, end.span, end.of_year || ends.back().of_year, true};
  }
  ends_ = std::move(ends);
  const auto best = std::max_element(votes_.begin(), votes_.end());
  year_end_known_ = *best > 0;
  if (year_end_known_) year_end_month_ = static_cast<int>(best - votes_.begin());
  settle_weeks();
  settle_naming();
}

// Days of purchases and of graphs are no ends: where lengths are printed, only the ends of those tell the
// calendar.
void FiscalCalendar::settle_weeks() {
  std::vector<Date> lengths, all, years;
  for (const PrintedEnd& end : ends_) {
    all.push_back(end.date);
    if (end.of_length) lengths.push_back(end.date);
    if (end.of_year && month_meant(end.date) == year_end_month_) years.push_back(end.date);
  }
  by_weeks_ = end_on_weekday(lengths.size() > 1 ? lengths : all);
  if (years.empty()) return;
  WeekCalendar weeks{weekday_of(years.front()), {}};
  for (const Date year : years)
    if (weekday_of(year) != weeks.day) return;
  const bool said = std::any_of(said_rules_.begin(), said_rules_.end(),
                                [&](const SaidRule& rule) { return rule.day == weeks.day; });
  by_weeks_ = by_weeks_ || said;
  if (!by_weeks_) return;
  weeks_ = std::move(weeks);
  std::vector<WeekRule> rules;
  for (const WeekRule rule : {WeekRule::last_of_month, WeekRule::nearest_to_month_end}) {
    const bool may_be =
        !said || std::any_of(said_rules_.begin(), said_rules_.end(),
                             [&](const SaidRule& one) { return one.rule == rule && one.day == weeks_->day; });
    weeks_->rules = {rule};
    if (may_be && std::all_of(years.begin(), years.end(),
                              [&](Date end) { return end_by_weeks(year_meant(end)) == end; }))
      rules.push_back(rule);
  }
  weeks_->rules = std::move(rules);
}

// A fiscal year has the number of the year in which it ends, unless the document says otherwise.
void FiscalCalendar::settle_naming() {
  std::sort(offsets_.begin(), offsets_.end());
  if (!offsets_.empty()) {
    year_offset_ = offsets_[offsets_.size() / 2];
    return;
  }
  const bool early = year_end_month_ <= 2;
  std::optional<int> latest;
  for (const PrintedEnd& end : ends_)
    if (month_meant(end.date) == year_end_month_) latest = year_meant(end.date);
  if (named_by_beginning_ || (early && year_end_known_ && latest && latest_bare_year_ == *latest - 1))
    year_offset_ = -1;
}

}  // namespace tieout
