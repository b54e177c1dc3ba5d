// Calendar arithmetic on dates.
#include "core/base/date.h"

#include <cstdlib>

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

bool is_near(Date a, Date b) {
  return std::abs(days_between(a, b)) <= fiscal_slack_days;
}

std::string to_string(Date date) {
  std::string text = "0000-00-00";
  const auto print = [&text](unsigned number, std::size_t first, std::size_t digits) {
    for (std::size_t at = first + digits; at-- > first; number /= 10)
      text[at] = static_cast<char>('0' + number % 10);
  };
  print(static_cast<unsigned>(static_cast<int>(date.year())), 0, 4);
  print(static_cast<unsigned>(date.month()), 5, 2);
  print(static_cast<unsigned>(date.day()), 8, 2);
  return text;
}

}  // namespace tieout
