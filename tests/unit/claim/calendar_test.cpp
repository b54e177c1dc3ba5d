// Which days the times are that prose names.
#include "core/claim/calendar.h"

#include <doctest/doctest.h>

namespace tieout::test {
namespace {

TEST_CASE("a period whose beginning is not known has no such period a year earlier") {
  const Calendar calendar({}, {}, {});
  Period since_somewhen;
  since_somewhen.type = PeriodType::duration;
  since_somewhen.end = *make_date(2003, 6, 30);
  CHECK_FALSE(Calendar::length_in_months(since_somewhen).has_value());
  CHECK_FALSE(calendar.earlier(since_somewhen, 12).has_value());
}

TEST_CASE("a fortnight is no number of months") {
  CHECK_FALSE(Calendar::length_in_months(Period::weeks_ended(2, *make_date(2007, 6, 30))).has_value());
  CHECK(Calendar::length_in_months(Period::weeks_ended(13, *make_date(2007, 6, 30))) == 3);
  CHECK(Calendar::length_in_months(Period::weeks_ended(53, *make_date(2007, 6, 30))) == 12);
}

}  // namespace
}  // namespace tieout::test
