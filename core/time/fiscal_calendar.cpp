// Derives real dates from what is printed and the issuer's calendar.
#include "core/time/fiscal_calendar.h"

#include <algorithm>
#include <cstdlib>

#include "core/time/fiscal_months.h"

namespace tieout {
namespace {

// How far a printed end may lie from the end that counting months gives.
constexpr int days_of_slack = 9;

}  // namespace

// The last day of the year of weeks that ends in this year, where the rule is known.
std::optional<Date> FiscalCalendar::end_by_weeks(int year) const {
  if (!weeks_ || weeks_->rules.empty()) return std::nullopt;
  std::optional<Date> found;
  const Date last = month_end(year, year_end_month_);
  const int back = static_cast<int>((weekday_of(last) - weeks_->day).count());
  for (const WeekRule rule : weeks_->rules) {
    const bool after = rule == WeekRule::nearest_to_month_end && back > 3;
    const Date day = add_days(last, after ? 7 - back : -back);
    if (found && *found != day) return std::nullopt;
    found = day;
  }
  return found;
}

std::optional<FiscalCalendar::PrintedEnd> FiscalCalendar::nearest_end(Date estimate, int days) const {
  std::optional<PrintedEnd> best;
  const auto rank = [&](const PrintedEnd& end) {
    const int tier = end.of_year ? 0 : end.of_length ? 1 : 2;
    return std::pair(tier, std::abs(days_between(estimate, end.date)));
  };
  for (auto it = std::lower_bound(ends_.begin(), ends_.end(), add_days(estimate, -days),
                                  [](const PrintedEnd&end, Date date) { return end.date < date; });
       it != ends_.end() && days_between(estimate, it->date) <= days; ++it)
    if (!best || rank(*it) < rank(*best)) best = *it;
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
  const int year = fiscal_year - year_offset_;
  const Date estimate = month_end(year, year_end_month_);
  if (const auto printed = nearest_end(estimate, days_of_slack);
      printed && (!by_weeks_ || !weeks_ || weekday_of(printed->date) == weeks_->day))
    return End{printed->date, Evidence::inferred, printed->span};
  if (!year_end_known_) return std::nullopt;
  const Span proof = proofs_[static_cast<std::size_t>(year_end_month_)];
  if (!by_weeks_) return End{estimate, Evidence::inferred, proof};
  const auto end = end_by_weeks(year);
  return end ? std::optional(End{*end, Evidence::inferred, proof}) : std::nullopt;
}

// The end of the first `months` of a fiscal year.
std::optional<FiscalCalendar::End> FiscalCalendar::end_of_part(int fiscal_year, int months) const {
  const Date estimate = add_months(month_end(fiscal_year - year_offset_, year_end_month_), months - 12);
  if (months == 12) return year_end(fiscal_year);
  if (const auto printed = nearest_end(estimate, days_of_slack))
    return End{printed->date, Evidence::inferred, printed->span};
  if (by_weeks_ || (!year_end_known_ && !is_confirmed(estimate))) return std::nullopt;
  return End{estimate, Evidence::inferred, proofs_[static_cast<std::size_t>(year_end_month_)]};
}

// "Six months 2024": as far into the year as the latest six months that are printed.
std::optional<FiscalCalendar::End> FiscalCalendar::end_of_latest_part(const PrintedPeriod& printed) const {
  const std::optional<Date>& latest = latest_[latest_index(printed)];
  if (!latest) return printed.months ? end_of_part(*printed.year, *printed.months) : std::nullopt;
  const int years = *printed.year - static_cast<int>(latest->year());
  const Date last = is_month_end(*latest)
                        ? month_end(*printed.year, static_cast<int>(static_cast<unsigned>(latest->month())))
                        : add_days(*latest, 364 * years);
  if (const auto known = nearest_end(last, days_of_slack))
    return End{known->date, Evidence::inferred, known->span};
  if (!is_month_end(*latest)) return std::nullopt;
  const auto proof = nearest_end(*latest, 0);
  return End{last, Evidence::inferred, proof ? proof->span : Span{}};
}

std::optional<FiscalCalendar::End> FiscalCalendar::end_of(const PrintedPeriod& printed) const {
  if (const auto end = printed_end(printed))
    return End{*end, printed.end->day ? Evidence::printed : Evidence::inferred, {}};
  if (printed.end && printed.year) {
    const auto end = printed.end->date_in(*printed.year);
    return end ? std::optional(End{*end, Evidence::printed, {}}) : std::nullopt;
  }
  if (printed.end || !printed.year) return std::nullopt;
  if (printed.quarter) return end_of_part(*printed.year, *printed.quarter * 3);
  if (printed.half) return end_of_part(*printed.year, *printed.half * 6);
  const bool part_of_year = printed.to_date || (printed.months && *printed.months < 12);
  return part_of_year ? end_of_latest_part(printed) : year_end(*printed.year);
}

// The printed end so many quarters of 13 weeks, or a week more, before.
const FiscalCalendar::PrintedEnd* FiscalCalendar::weeks_before(Date end, int months) const {
  const PrintedEnd* found = nullptr;
  for (const PrintedEnd& before : ends_) {
    const int days = days_between(before.date, end), weeks = months / 3 * 13;
    if (days != 7 * weeks && days != 7 * (weeks + 1)) continue;
    if (found == nullptr || (before.of_length && !found->of_length)) found = &before;
  }
  return found;
}

// The day after the previous period's end where that is printed; else counted in months, or in weeks where
// the issuer's periods end on a weekday. Where neither can be known there is no start.
void FiscalCalendar::set_start(Period& period, int months) const {
  const Date counted = add_days(add_months(period.end, -months), 1);
  period.start = counted;
  if (!by_weeks_ && is_month_end(period.end)) return;
  period.evidence = Evidence::inferred;
  if (months % 3 != 0) return;
  if (const PrintedEnd* before = weeks_before(period.end, months)) {
    period.start = add_days(before->date, 1);
    period.because[1] = before->span;
    return;
  }
  if (!by_weeks_) {
    if (const auto before = nearest_end(add_days(counted, -1), days_of_slack); before && before->of_length)
      period.start = add_days(before->date, 1);
    return;
  }
  if (months < 12) {
    period.start = add_days(period.end, 1 - 7 * 13 * (months / 3));
    return;
  }
  period.start.reset();
  if (const auto before = end_by_weeks(year_meant(period.end) - 1); before && months == 12)
    period.start = add_days(*before, 1);
}

Period FiscalCalendar::duration(const PrintedPeriod& printed, End end) const {
  Period period{PeriodType::duration, std::nullopt, end.date,     std::nullopt,
                std::nullopt,         end.evidence, {end.because}};
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
  set_start(period, months);
  return period;
}

std::optional<Period> FiscalCalendar::year_ended(Date day) const {
  if (!year_end_known_ || month_meant(day) != year_end_month_ || !(by_weeks_ || is_month_end(day)))
    return std::nullopt;
  Period period{PeriodType::duration, std::nullopt, day, 12, std::nullopt, Evidence::inferred, {}};
  period.because[0] = proofs_[static_cast<std::size_t>(year_end_month_)];
  set_start(period, 12);
  period.evidence = Evidence::inferred;
  return period;
}

std::optional<Period> FiscalCalendar::resolve(const PrintedPeriod& printed,
                                              std::optional<PeriodType> wanted) const {
  const auto end = end_of(printed);
  if (!end || contradicts_itself(printed)) return std::nullopt;
  // Whether a bare year means its last day or all of it nothing says.
  if (!wanted && is_bare_year(printed) && !printed.fiscal && !printed.months && !printed.as_of &&
      !printed.ended)
    return std::nullopt;
  const bool bare_date = !printed.has_length() && printed.end.has_value();
  const bool of_a_day = printed.as_of || wanted == PeriodType::instant || (!wanted && bare_date);
  if (of_a_day && !(printed.has_length() && wanted != PeriodType::instant)) {
    Period period = Period::instant(end->date);
    period.evidence = end->evidence;
    period.because[0] = end->because;
    return period;
  }
  return duration(printed, *end);
}

}  // namespace tieout
