// Resolves the times that prose names to days.
#include "core/claim/calendar.h"

#include <algorithm>
#include <cstdlib>

namespace tieout {
namespace {

// Nobody compares with a year further away.
constexpr int most_years = 40;

int month_of(Date date) {
  return static_cast<int>(static_cast<unsigned>(date.month()));
}

int year_of(Date date) {
  return static_cast<int>(date.year());
}

// Fiscal quarters are counted in 12 to 14 weeks.
int months_in(int weeks) {
  return (weeks + 6) / 13 * 3;
}

}  // namespace

Calendar::Calendar(const std::vector<Statement>& statements, const ReleaseFacts& release,
                   const std::vector<When>& named) {
  read_periods(statements, release);
  read_anchor(named);
}

std::optional<int> Calendar::length_in_months(const Period& period) {
  int months = 0;
  if (period.months)
    months = *period.months;
  else if (period.weeks)
    months = months_in(*period.weeks);
  else if (period.start)
    months = (days_between(*period.start, period.end) + 15) / 30;
  return months > 0 ? std::optional(months) : std::nullopt;
}

void Calendar::read_periods(const std::vector<Statement>& statements, const ReleaseFacts& release) {
  for (const Statement& statement : statements)
    for (const Column& column : statement.columns) {
      if (!column.period || column.role != ColumnRole::value) continue;
      auto& known = column.period->type == PeriodType::duration ? durations_ : instants_;
      const auto same = [&](const Period& other) { return other.same_as(*column.period); };
      if (std::none_of(known.begin(), known.end(), same)) known.push_back(*column.period);
    }
  current_ = release.period ? release.period : latest_reported(statements);
  if (!current_) return;
  int lengths = 0;
  for (const Period& period : durations_) lengths += period.end == current_->end;
  one_length_ = lengths <= 1;
}

// The latest period of the statements of what was earned, the shortest of those that end together.
std::optional<Period> Calendar::latest_reported(const std::vector<Statement>& statements) const {
  std::optional<Period> latest;
  for (const Statement& statement : statements) {
    if (statement.kind != StatementKind::income_statement && statement.kind != StatementKind::cash_flow)
      continue;
    for (const Column& column : statement.columns) {
      if (column.role != ColumnRole::value || !column.period || column.period->type != PeriodType::duration)
        continue;
      const bool later = !latest || column.period->end > latest->end;
      const bool shorter = latest && column.period->end == latest->end &&
                           length_in_months(*column.period) < length_in_months(*latest);
      if (later || shorter) latest = column.period;
    }
  }
  return latest;
}

void Calendar::read_anchor(const std::vector<When>& named) {
  for (const When& when : named)
    if (when.kind == WhenKind::quarter && when.end && !anchor_)
      anchor_ = Anchor{when.year.value_or(0), when.quarter, *when.end, true};
  if (!anchor_ && current_ && length_in_months(*current_) == 3)
    for (const When& when : named)
      if (when.kind == WhenKind::quarter && !anchor_) anchor_ = Anchor{0, when.quarter, current_->end, true};
  if (!anchor_ && current_ && length_in_months(*current_) == 12) anchor_ = Anchor{0, 4, current_->end, true};
  if (!anchor_ && current_ && month_of(current_->end) % 3 == 0)
    anchor_ = Anchor{year_of(current_->end), month_of(current_->end) / 3, current_->end, false};
  if (anchor_ && anchor_->year == 0) find_anchor_year(named);
}

// The year printed with the anchor's quarter, or with a fiscal year; else that of its last day.
void Calendar::find_anchor_year(const std::vector<When>& named) {
  const int ended = year_of(anchor_->end);
  // A calendar year, or a fiscal year that ends past February, is named for the year that it ends in; those
  // that end before are named either way.
  const bool ends_late = anchor_->quarter == 4 && month_of(anchor_->end) > 2;
  if (ends_late || month_of(anchor_->end) == anchor_->quarter * 3) {
    anchor_->year = ended;
    return;
  }
  const auto fits = [&](const When& when) { return when.year && std::abs(*when.year - ended) <= 1; };
  if (const auto year = year_of_quarter(named, ended)) {
    anchor_->year = *year;
    return;
  }
  for (const When& when : named)
    if (when.kind == WhenKind::year && fits(when) && *when.year >= ended) {
      anchor_->year = *when.year;
      return;
    }
  anchor_->year = ended;
  anchor_->firm = false;
}

// The first year named with the quarter. Where the quarter is first mentioned without it, "the second quarter
// of fiscal 2007" may be the one before: the year is a guess, unless yet another year before is named.
std::optional<int> Calendar::year_of_quarter(const std::vector<When>& named, int ended) {
  std::optional<int> found;
  bool any = false, sure = anchor_->quarter == 4;  // a fiscal year is named for the year that it ends in
  for (const When& when : named) {
    const bool same = when.kind == WhenKind::quarter && when.quarter == anchor_->quarter;
    if ((same || when.kind == WhenKind::year) && when.year == ended - 1) sure = true;
    if (!same) continue;
    const bool fits = when.year && (*when.year == ended || *when.year == ended + 1);
    if (fits && !any) sure = true;
    any = true;
    if (fits && !found) found = when.year;
  }
  if (found == ended && !sure) anchor_->firm = false;
  return found;
}

// A period of the tables of this length that ends on or near the day, or the days themselves.
Period Calendar::snap(Date end, int months) const {
  for (const Period& period : durations_)
    if (length_in_months(period) == months && is_near(period.end, end)) return period;
  Period period = Period::months_ended(months, end);
  period.evidence = Evidence::inferred;
  return period;
}

std::optional<Period> Calendar::earlier(const Period& period, int months) const {
  const Date end = add_months(period.end, -months);
  if (period.type == PeriodType::duration) {
    const auto length = length_in_months(period);
    return length ? std::optional(snap(end, *length)) : std::nullopt;
  }
  for (const Period& instant : instants_)
    if (is_near(instant.end, end)) return instant;
  return Period::instant(end);
}

std::optional<KnownPeriod> Calendar::resolve(const When& when, const std::optional<Period>& base) const {
  switch (when.kind) {
    case WhenKind::quarter:
      return resolve_quarter(when);
    case WhenKind::to_date:
      if (!anchor_) return std::nullopt;
      return resolve_named(when.year.value_or(anchor_->year), when.months, when.months);
    case WhenKind::year:
      return resolve_named(*when.year, 12, 12);
    case WhenKind::bare_year: {
      const bool of_base = base && anchor_ && base->type == PeriodType::duration;
      if (!of_base) return resolve_named(*when.year, 12, 12);
      const int years = *when.year - anchor_->year;
      const auto period = years == 0 ? base : earlier(*base, -12 * years);
      return period ? std::optional(KnownPeriod{*period, false}) : std::nullopt;
    }
    case WhenKind::same_of_year:
      return resolve_same_of_year(*when.year, base ? base : current_);
    case WhenKind::ended:
      return resolve_ended(when);
    case WhenKind::instant:
      return KnownPeriod{Period::instant(*when.end), true};
    case WhenKind::end_of:
      return resolve_end_of();
    default:
      return resolve_relative(when, base);
  }
}

// The year may be the calendar's or the issuer's: what agrees is taken, what does not is no slip.
std::optional<KnownPeriod> Calendar::resolve_same_of_year(int year, const std::optional<Period>& base) const {
  if (!base || std::abs(year_of(base->end) - year) > most_years) return std::nullopt;
  const auto period = earlier(*base, 12 * (year_of(base->end) - year));
  return period ? std::optional(KnownPeriod{*period, false}) : std::nullopt;
}

std::optional<KnownPeriod> Calendar::resolve_quarter(const When& when) const {
  if (when.end) return KnownPeriod{snap(*when.end, 3), true};
  if (!anchor_) return std::nullopt;
  const int year = when.year.value_or(when.quarter > anchor_->quarter ? anchor_->year - 1 : anchor_->year);
  std::optional<KnownPeriod> known = resolve_named(year, when.quarter * 3, 3);
  if (known && !when.year && when.quarter != anchor_->quarter) known->firm = false;
  return known;
}

// The `length` months that end `months_into_year` months after the fiscal year began.
std::optional<KnownPeriod> Calendar::resolve_named(int year, int months_into_year, int length) const {
  if (!anchor_ || std::abs(year - anchor_->year) > most_years) return std::nullopt;
  const int months = (year - anchor_->year) * 12 + months_into_year - anchor_->quarter * 3;
  return KnownPeriod{snap(add_months(anchor_->end, months), length), anchor_->firm};
}

std::optional<KnownPeriod> Calendar::resolve_relative(const When& when,
                                                      const std::optional<Period>& base) const {
  if (anchor_ && when.kind == WhenKind::year_earlier && (when.quarter != 0 || when.months != 0)) {
    auto known = resolve_of_year_before(when);
    if (known) known->firm = known->firm && (base || one_length_);
    return known;
  }
  const std::optional<Period> from = base ? base : current_;
  if (!from) return std::nullopt;
  if (when.kind == WhenKind::year_earlier) {
    const auto period = earlier(*from, 12);
    return period ? std::optional(KnownPeriod{*period, base.has_value() || one_length_}) : std::nullopt;
  }
  if (when.kind == WhenKind::preceding) {
    const auto period = earlier(*from, 3);
    return period ? std::optional(KnownPeriod{*period, length_in_months(*from) == 3}) : std::nullopt;
  }
  if (!current_ || !anchor_) return std::nullopt;
  return KnownPeriod{snap(anchor_->end, when.kind == WhenKind::current ? 3 : 12), one_length_};
}

// "the second quarter of last year": of the fiscal year before the one that the release reports on; which one
// that is has to be guessed of any part but the one that the release is about.
std::optional<KnownPeriod> Calendar::resolve_of_year_before(const When& when) const {
  const int months_into_year = when.quarter != 0 ? when.quarter * 3 : when.months;
  const int length = when.quarter != 0 ? 3 : when.months;
  std::optional<KnownPeriod> known = resolve_named(anchor_->year - 1, months_into_year, length);
  if (known && months_into_year != anchor_->quarter * 3) known->firm = false;
  return known;
}

std::optional<KnownPeriod> Calendar::resolve_ended(const When& when) const {
  const int months = when.weeks != 0 ? months_in(when.weeks) : when.months;
  if (months == 0) return std::nullopt;
  return KnownPeriod{snap(*when.end, months), true};
}

std::optional<KnownPeriod> Calendar::resolve_end_of() const {
  if (!current_) return std::nullopt;
  return KnownPeriod{Period::instant(current_->end), false};
}

}  // namespace tieout
