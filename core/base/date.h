// A calendar date and the arithmetic that periods need.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace tieout {

using Date = std::chrono::year_month_day;

// Nothing where the day does not exist.
std::optional<Date> make_date(int year, int month, int day);
// The day `count` days later (earlier where negative).
Date add_days(Date date, int count);
// The same day `count` months later; the last day of a month stays the last day of a month.
Date add_months(Date date, int count);
// Days from `from` to `to`.
int days_between(Date from, Date to);
bool is_month_end(Date date);
// Fiscal periods of 52 and 53 weeks end within ten days of the month's end they are named for.
inline constexpr int fiscal_slack_days = 10;
// Whether two last days may be those of one fiscal period.
bool is_near(Date a, Date b);
// "2007-06-30"
std::string to_string(Date date);

}  // namespace tieout
