// Which days the times are that prose names.
#include "core/claim/calendar.h"

#include <doctest/doctest.h>

#include <string>

#include "core/analyze.h"

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

// What a sentence says of revenue in a release on the second quarter of a fiscal year that ends in June 2008:
// figure, last day of its period, verdict.
std::string said(const std::string& sentence) {
  const Report report = analyze(
      "Acme Instruments Reports Second Quarter Results\n\n"
      "BOSTON, January 20, 2008 -- Acme Instruments, Inc. today announced results for the second\n"
      "quarter ended December 31, 2007.\n\n" +
      sentence +
      "\n\n"
      "                    ACME INSTRUMENTS, INC.\n"
      "                  STATEMENTS OF OPERATIONS\n"
      "                       (In thousands)\n\n"
      "                             Three Months Ended\n"
      "                                December 31,\n"
      "                              2007        2006\n"
      "Revenue                   $ 14,000    $ 12,000\n"
      "Cost of revenue              8,000       7,000\n"
      "Gross profit              $  6,000    $  5,000\n");
  std::string out;
  for (const Claim& claim : report.claims) {
    out += to_string(claim.value) + " " + (claim.period ? to_string(claim.period->end) : "-");
    for (const Check& check : report.checks)
      for (const auto index : check.claims)
        if (&report.claims[index] == &claim && check.verdict == Verdict::inconsistent) out += " inconsistent";
    out += claim.binds.empty() ? "\n" : " bound\n";
  }
  return out;
}

TEST_CASE("the quarter of a fiscal year that another year names ends in the year before") {
  CHECK(said("Revenue in the second quarter of fiscal 2008 was $14.0 million, compared with $12.0 million in "
             "the\n"
             "second quarter of fiscal 2007.") == "14.0 2007-12-31 bound\n12.0 2006-12-31 bound\n");
}

TEST_CASE("where this year's quarter is named without its year, last year's is not mistaken for a slip") {
  CHECK(said("Revenue in the second quarter was $14.0 million, compared with $12.0 million in the second "
             "quarter\n"
             "of fiscal 2007.") == "14.0 2007-12-31 bound\n12.0 2007-12-31\n");
}

TEST_CASE(
    "a year that ends in November is named for the year that it ends in, whatever year is named first") {
  const Report report = analyze(
      "Borden Tools, Inc. Annual Report\n\n"
      "We expect higher costs in fiscal 2026. Revenue of $14.0 million during fiscal 2025 grew from the "
      "$12.0\n"
      "million of fiscal 2024.\n\n"
      "                       BORDEN TOOLS, INC.\n"
      "                   STATEMENTS OF OPERATIONS\n"
      "                        (In thousands)\n\n"
      "                                 Years Ended\n"
      "                         November 28,  November 29,\n"
      "                             2025          2024\n"
      "Revenue                   $ 14,000      $ 12,000\n"
      "Cost of revenue              8,000         7,000\n"
      "Gross profit              $  6,000      $  5,000\n");
  for (const Claim& claim : report.claims) {
    if (claim.value != Decimal(140, 1)) continue;
    CHECK(claim.period->end == *make_date(2025, 11, 28));
    CHECK_FALSE(claim.binds.empty());
  }
  for (const Check& check : report.checks) CHECK(check.verdict != Verdict::inconsistent);
}

}  // namespace
}  // namespace tieout::test
