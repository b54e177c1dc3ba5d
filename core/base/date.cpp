// Calendar arithmetic on dates.
#include "core/base/date.h"

#include <cstdio>

namespace tieout {
namespace chrono = std::chrono;

std::optional<Date> make_date(int year, int month, int day) {
  if (month < 1 || day < 1) return std::nullopt;
  const Date date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                  chrono::day{static_cast<unsigned>(day)}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

Date add_days(Date date, int count) {
  return Date{chrono::sys_days{date} + chrono::days{count}};
}

Date add_months(Date date, int count) {
  const auto month = chrono::year_month{date.year(), date.month()} + chrono::months{count};
  const Date last{month / chrono::last};
  return is_month_end(date) || date.day() > last.day() ? last : Date{month / date.day()};
}

int days_between(Date from, Date to) {
  return static_cast<int>((chrono::sys_days{to} - chrono::sys_days{from}).count());
}

bool is_month_end(Date date) {
  return date == Date{date.year() / date.month() / chrono::last};
}

std::string to_string(Date date) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return buffer;
}

}  // namespace tieout
