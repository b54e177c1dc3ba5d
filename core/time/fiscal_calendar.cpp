// Derives real dates from what is printed and the issuer's calendar.
#include "core/time/fiscal_calendar.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/text/word.h"

namespace tieout {
namespace {

// A year or quarter that ends on a weekday may end a few days into the next month.
constexpr int days_into_next_month = 10;
// How far a printed end may lie from the end that counting months gives.
constexpr int days_of_slack = 9;

int month_meant(Date date) {
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  if (static_cast<int>(static_cast<unsigned>(date.day())) > days_into_next_month) return month;
  return month == 1 ? 12 : month - 1;
}

int year_meant(Date date) {
  const bool turned = month_meant(date) == 12 && static_cast<unsigned>(date.month()) == 1;
  return static_cast<int>(date.year()) - (turned ? 1 : 0);
}

Date month_end(int year, int month) {
  namespace chrono = std::chrono;
  const chrono::month_day_last last{chrono::month{static_cast<unsigned>(month)}};
  return chrono::year_month_day{chrono::year{year} / last};
}

int wrap_month(int month) {
  return (month + 23) % 12 + 1;
}

std::optional<Date> printed_end(const PrintedPeriod& printed) {
  return printed.end ? printed.end->date() : std::nullopt;
}

int length_in_months(const PrintedPeriod& printed) {
  if (printed.months) return *printed.months;
  if (printed.quarter) return 3;
  if (printed.half) return 6;
  return 0;
}

// Durations as long as each other: by months, all others together.
std::size_t latest_index(const PrintedPeriod& printed) {
  const int months = length_in_months(printed);
  return months > 0 && months <= 12 ? static_cast<std::size_t>(months) : 0;
}

// Whether the ends fall on one weekday rather than with the month.
bool end_on_weekday(const std::vector<Date>& ends) {
  std::array<std::size_t, 7> days{};
  std::size_t within_month = 0;
  for (const Date end : ends) {
    ++days[std::chrono::weekday(std::chrono::sys_days(end)).c_encoding()];
    within_month += !is_month_end(end);
  }
  const std::size_t most = *std::max_element(days.begin(), days.end());
  return within_month * 2 > ends.size() || (within_month > 0 && most * 5 >= ends.size() * 4);
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

// Two lengths, or "March 31, 2020" above "2019": fiscal years alone may have another number than their end.
bool contradicts_itself(const PrintedPeriod& printed) {
  const bool other_year = printed.year && !printed.fiscal && printed.end && printed.end->year &&
                          *printed.end->year != *printed.year;
  return printed.two_lengths || printed.two_years || other_year || names_two_days(printed);
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

void FiscalCalendar::vote_year_end(int month, int weight) {
  votes_[static_cast<std::size_t>(wrap_month(month))] += weight;
}

void FiscalCalendar::learn(const PrintedPeriod& printed) {
  const auto end = printed_end(printed);
  if (!end) return;
  ends_.push_back(*end);
  const bool year = printed.months == 12 && !printed.trailing && !printed.quarter;
  if (year) vote_year_end(month_meant(*end), 3);
  if (printed.quarter && !printed.to_date) vote_year_end(month_meant(*end) + (4 - *printed.quarter) * 3, 3);
  if (std::optional<Date>& latest = latest_[latest_index(printed)];
      printed.has_length() && (!latest || *end > *latest))
    latest = end;
  if (!printed.year || !(printed.fiscal || printed.quarter)) return;
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
}

// Where the phrase ends that begins at `at`, or the word where none does.
std::uint32_t FiscalCalendar::learn_phrase(std::string_view text, std::uint32_t at) {
  const Word word = read_word(text, at);
  auto phrase =
      may_begin_phrase(word) && !begins_figure(text, word) ? read_period_phrase(text, at) : std::nullopt;
  if (phrase && mixes_lengths(*phrase)) phrase = read_period_phrase(text.substr(0, text.find('\n', at)), at);
  if (phrase && phrase->ended && phrase->end) learn(*phrase);
  return std::max(phrase ? phrase->span.end : 0, word.span.end);
}

void FiscalCalendar::settle() {
  std::sort(ends_.begin(), ends_.end());
  ends_.erase(std::unique(ends_.begin(), ends_.end()), ends_.end());
  const auto best = std::max_element(votes_.begin(), votes_.end());
  year_end_known_ = *best > 0;
  if (year_end_known_) year_end_month_ = static_cast<int>(best - votes_.begin());
  by_weeks_ = end_on_weekday(ends_);
  std::sort(offsets_.begin(), offsets_.end());
  if (!offsets_.empty()) year_offset_ = offsets_[offsets_.size() / 2];
}

std::optional<Date> FiscalCalendar::nearest_end(Date estimate, int days) const {
  std::optional<Date> best;
  for (auto it = std::lower_bound(ends_.begin(), ends_.end(), add_days(estimate, -days));
       it != ends_.end() && days_between(estimate, *it) <= days; ++it)
    if (!best || std::abs(days_between(estimate, *it)) < std::abs(days_between(estimate, *best))) best = *it;
  return best;
}

int FiscalCalendar::months_into_year(Date end) const {
  return wrap_month(month_meant(end) - year_end_month_);
}

// Whether the same day of the year before or after is printed as an end.
bool FiscalCalendar::is_confirmed(Date estimate) const {
  return nearest_end(add_months(estimate, 12), 0) || nearest_end(add_months(estimate, -12), 0);
}

std::optional<FiscalCalendar::End> FiscalCalendar::year_end(int fiscal_year) const {
  const Date estimate = month_end(fiscal_year - year_offset_, year_end_month_);
  const auto printed = nearest_end(estimate, days_of_slack);
  if (!printed && !year_end_known_) return std::nullopt;
  return End{printed.value_or(estimate), Evidence::inferred};
}

// The end of the first `months` of a fiscal year.
std::optional<FiscalCalendar::End> FiscalCalendar::end_of_part(int fiscal_year, int months) const {
  const Date estimate = add_months(month_end(fiscal_year - year_offset_, year_end_month_), months - 12);
  const auto known = nearest_end(estimate, days_of_slack);
  if (!known && !year_end_known_ && !is_confirmed(estimate)) return std::nullopt;
  return End{known.value_or(estimate), Evidence::inferred};
}

std::optional<FiscalCalendar::End> FiscalCalendar::end_of(const PrintedPeriod& printed) const {
  if (const auto end = printed_end(printed))
    return End{*end, printed.end->day ? Evidence::printed : Evidence::inferred};
  if (printed.end && printed.year) {
    const auto end = printed.end->date_in(*printed.year);
    return end ? std::optional(End{*end, Evidence::printed}) : std::nullopt;
  }
  if (printed.end || !printed.year) return std::nullopt;
  if (printed.quarter) return end_of_part(*printed.year, *printed.quarter * 3);
  if (printed.half) return end_of_part(*printed.year, *printed.half * 6);
  const bool part_of_year = printed.to_date || (printed.months && *printed.months < 12);
  if (!part_of_year) return year_end(*printed.year);
  const std::optional<Date>& latest = latest_[latest_index(printed)];
  if (!latest) return printed.months ? end_of_part(*printed.year, *printed.months) : std::nullopt;
  const Date last = is_month_end(*latest)
                        ? month_end(*printed.year, static_cast<int>(static_cast<unsigned>(latest->month())))
                        : add_days(*latest, 364 * (*printed.year - static_cast<int>(latest->year())));
  return End{nearest_end(last, days_of_slack).value_or(last), Evidence::inferred};
}

// The day after the previous period's end where that is printed; else counted in months, or in weeks where
// the issuer's periods end on a weekday.
Date FiscalCalendar::start_of(int months, Date end, Evidence& evidence) const {
  const Date counted = add_days(add_months(end, -months), 1);
  if (!by_weeks_ && is_month_end(end)) return counted;
  evidence = Evidence::inferred;
  if (const auto before = nearest_end(add_days(counted, -1), days_of_slack)) return add_days(*before, 1);
  if (months % 3 != 0) return counted;
  return add_days(end, 1 - 7 * 13 * (months / 3));
}

Period FiscalCalendar::duration(const PrintedPeriod& printed, End end) const {
  Period period{PeriodType::duration, std::nullopt, end.date, std::nullopt, std::nullopt, end.evidence};
  if (printed.weeks) {
    period.weeks = printed.weeks;
    period.start = add_days(end.date, 1 - 7 * *printed.weeks);
    return period;
  }
  if (const auto start = printed.start ? printed.start->date() : std::nullopt; start && *start < end.date) {
    period.start = *start;
    return period;
  }
  if (printed.inception) return period;
  int months = length_in_months(printed);
  if (months == 0 && printed.to_date) months = months_into_year(end.date);
  if (months == 0 && printed.year && !printed.end) months = 12;
  if (months == 0) return period;
  period.months = months;
  period.start = start_of(months, end.date, period.evidence);
  return period;
}

std::optional<Period> FiscalCalendar::resolve(const PrintedPeriod& printed,
                                              std::optional<PeriodType> wanted) const {
  const auto end = end_of(printed);
  if (!end || contradicts_itself(printed)) return std::nullopt;
  const bool bare_date = !printed.has_length() && printed.end.has_value();
  const bool of_a_day = printed.as_of || wanted == PeriodType::instant || (!wanted && bare_date);
  if (of_a_day && !(printed.has_length() && wanted != PeriodType::instant)) {
    Period period = Period::instant(end->date);
    period.evidence = end->evidence;
    return period;
  }
  return duration(printed, *end);
}

}  // namespace tieout
