// Days of the calendar, and numbers that are none.
#include "core/base/date.h"

#include <doctest/doctest.h>

namespace tieout {
namespace {

Date day(int year, int month, int number) {
  return *make_date(year, month, number);
}

TEST_CASE("no day is numbered zero, and none is past the end of its month") {
  CHECK(make_date(2007, 6, 30));
  CHECK(make_date(2008, 2, 29));
  CHECK_FALSE(make_date(2007, 2, 29));
  CHECK_FALSE(make_date(2007, 6, 0));
  CHECK_FALSE(make_date(2007, 0, 30));
  CHECK_FALSE(make_date(2007, 13, 1));
}

TEST_CASE("the last days of one fiscal period lie within ten days of each other") {
  CHECK(is_near(day(2007, 6, 30), day(2007, 7, 1)));
  CHECK(is_near(day(2007, 6, 30), day(2007, 6, 24)));
  CHECK(is_near(day(2007, 6, 30), day(2007, 7, 10)));
  CHECK_FALSE(is_near(day(2007, 6, 30), day(2007, 7, 11)));
  CHECK_FALSE(is_near(day(2007, 6, 30), day(2006, 6, 30)));
}

TEST_CASE("days are written as ISO 8601 writes them") {
  CHECK(to_string(day(2007, 6, 5)) == "2007-06-05");
}

}  // namespace
}  // namespace tieout
