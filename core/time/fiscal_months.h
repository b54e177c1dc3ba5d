// What printed times and fiscal months come to: which month a last day means, how long a time is.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "core/base/date.h"
#include "core/time/period_words.h"

namespace tieout {

// A year or quarter that ends on a weekday may end a few days into the next month.
inline constexpr int days_into_next_month = 10;
inline int month_meant(Date date) {
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  if (static_cast<int>(static_cast<unsigned>(date.day())) > days_into_next_month) return month;
  return month == 1 ? 12 : month - 1;
}

inline int year_meant(Date date) {
  const bool turned = month_meant(date) == 12 && static_cast<unsigned>(date.month()) == 1;
  return static_cast<int>(date.year()) - (turned ? 1 : 0);
}

inline Date month_end(int year, int month) {
  namespace chrono = std::chrono;
  const chrono::month_day_last last{chrono::month{static_cast<unsigned>(month)}};
  return chrono::year_month_day{chrono::year{year} / last};
}

inline int wrap_month(int month) {
  return (month + 23) % 12 + 1;
}

inline std::chrono::weekday weekday_of(Date date) {
  return std::chrono::weekday(std::chrono::sys_days(date));
}

inline std::optional<Date> printed_end(const PrintedPeriod& printed) {
  return printed.end ? printed.end->date() : std::nullopt;
}

inline int length_in_months(const PrintedPeriod& printed) {
  if (printed.months) return *printed.months;
  if (printed.quarter) return 3;
  if (printed.half) return 6;
  return 0;
}

// Durations as long as each other: by months, all others together.
inline std::size_t latest_index(const PrintedPeriod& printed) {
  const int months = length_in_months(printed);
  return months > 0 && months <= 12 ? static_cast<std::size_t>(months) : 0;
}

// "fiscal 2025", "2025": a year without a day or a part of it.
inline bool is_bare_year(const PrintedPeriod& printed) {
  const bool part = printed.quarter || printed.half || printed.to_date || printed.inception || printed.weeks;
  return printed.year && !printed.end && !part && printed.months.value_or(12) == 12;
}

// Two lengths, two years, or two days that are not the ends of one stretch.
bool contradicts_itself(const PrintedPeriod& printed);

}  // namespace tieout
