// Printed heads and phrases → what they say of a period.
#include "core/time/period_words.h"

#include <doctest/doctest.h>

#include <string>

using namespace tieout;

namespace {

std::string show(const PrintedDate& date) {
  std::string out = std::to_string(date.month);
  if (date.day) out += "/" + std::to_string(*date.day);
  if (date.year) out += "/" + std::to_string(*date.year);
  return out;
}

// "months=3 ended end=6/30/2007": the parts that are printed, in a fixed order.
std::string show(const PrintedPeriod& period) {
  std::string out;
  const auto number = [&out](const char* name, const std::optional<int>& part) {
    if (part) out += std::string(name) + "=" + std::to_string(*part) + " ";
  };
  const auto flag = [&out](const char* name, bool set) {
    if (set) out += std::string(name) + " ";
  };
  number("months", period.months);
  number("weeks", period.weeks);
  number("quarter", period.quarter);
  number("half", period.half);
  flag("fiscal", period.fiscal);
  number("year", period.year);
  flag("ended", period.ended);
  flag("as_of", period.as_of);
  flag("to_date", period.to_date);
  flag("inception", period.inception);
  flag("trailing", period.trailing);
  if (period.start) out += "start=" + show(*period.start) + " ";
  if (period.end) out += "end=" + show(*period.end) + " ";
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("column heads say lengths, ends and years") {
  const struct {
    const char *head, *meaning;
  } rows[] = {
      {"Three months ended June 30, 2007", "months=3 ended end=6/30/2007"},
      {"3 Months Ended December 2004", "months=3 ended end=12/2004"},
      {"Six months ended June 30, 2006", "months=6 ended end=6/30/2006"},
      {"Nine Months Ended September 30, 2001 (Unaudited)", "months=9 ended end=9/30/2001"},
      {"For the year ended December 31: 1997", "months=12 year=1997 ended end=12/31"},
      {"Years Ended December 31, 1995", "months=12 ended end=12/31/1995"},
      {"Quarter ended December 31, 1998", "months=3 ended end=12/31/1998"},
      {"Three quarters ended May 29, 2011", "months=9 ended end=5/29/2011"},
      {"Two Quarters Ended June 30, 2007", "months=6 ended end=6/30/2007"},
      {"Quarters ended June 30, 2007", "months=3 ended end=6/30/2007"},
      {"13 Weeks Ended May 5, 2018", "weeks=13 ended end=5/5/2018"},
      {"Thirteen weeks ended May 5, 2018", "weeks=13 ended end=5/5/2018"},
      {"Fifty-two Weeks Ended January 29, 2000", "weeks=52 ended end=1/29/2000"},
      {"Twenty Six Weeks Ended August 4, 2018", "weeks=26 ended end=8/4/2018"},
      {"Twelve-month period ended March 31, 2020", "months=12 ended end=3/31/2020"},
      {"June 30, 2007", "end=6/30/2007"},
      {"As of December 31, 2006", "as_of end=12/31/2006"},
      {"At December 31: 1996", "year=1996 as_of end=12/31"},
      {"Q2 2007", "quarter=2 year=2007"},
      {"2Q25", "quarter=2 year=2025"},
      {"Q2'25", "quarter=2 year=2025"},
      {"Q4 FY25", "quarter=4 fiscal year=2025"},
      {"1H 2025", "half=1 year=2025"},
      {"First quarter 2000", "quarter=1 year=2000"},
      {"2nd Qtr 2011", "quarter=2 year=2011"},
      {"Quarter 3 2011", "quarter=3 year=2011"},
      {"4th Q 1995", "quarter=4 year=1995"},
      {"Fiscal 2007", "fiscal year=2007"},
      {"FY2025", "fiscal year=2025"},
      {"Fiscal Year Ended August 31, 2019", "months=12 fiscal ended end=8/31/2019"},
      {"Full Year 2025", "months=12 year=2025"},
      {"Year-to-date 2025", "year=2025 to_date"},
      {"YTD June 30, 2007", "to_date end=6/30/2007"},
      {"Period from inception (January 1, 1995) to June 30, 2007", "inception start=1/1/1995 end=6/30/2007"},
      {"Trailing twelve months ended June 30, 2007", "months=12 ended trailing end=6/30/2007"},
      {"2007", "year=2007"},
      {"% Change", ""},
      {"Notes", ""},
      {"$2007", ""},
  };
  for (const auto& row : rows) CHECK_MESSAGE(show(read_period_head(row.head)) == row.meaning, row.head);
}

TEST_CASE("phrases of prose end where the period does") {
  const struct {
    const char *prose, *phrase, *meaning;
  } rows[] = {
      {"second quarter of fiscal 2007 were $75.5 million", "second quarter of fiscal 2007",
       "quarter=2 fiscal year=2007"},
      {"first six months of fiscal 2007 was $11.0 million", "first six months of fiscal 2007",
       "months=6 fiscal year=2007"},
      {"second\nquarter ended June 30, 2007. Revenue", "second\nquarter ended June 30, 2007",
       "quarter=2 ended end=6/30/2007"},
      {"Q2 2007 on its website", "Q2 2007", "quarter=2 year=2007"},
      {"third quarter of 2007 and 2006", "third quarter of 2007", "quarter=3 year=2007"},
      {"fiscal year 2019, up 5%", "fiscal year 2019", "fiscal year=2019"},
      {"three months ended June 30, 2007 and March 31, 2007", "three months ended June 30, 2007",
       "months=3 ended end=6/30/2007"},
      {"fourth-quarter 2019 net income", "fourth-quarter 2019", "quarter=4 year=2019"},
      {"year ended March 31, 2020", "year ended March 31, 2020", "months=12 ended end=3/31/2020"},
  };
  for (const auto& row : rows) {
    const auto period = read_period_phrase(row.prose, 0);
    REQUIRE_MESSAGE(period, row.prose);
    CHECK(std::string(slice(row.prose, period->span)) == row.phrase);
    CHECK(show(*period) == row.meaning);
  }
  CHECK_FALSE(read_period_phrase("prior year results", 6));
  CHECK_FALSE(read_period_phrase("as expected", 0));
}
