// How prose prints figures: units, ranges, hedges, marks around them.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/support/prose_text.h"

namespace tieout::test {
namespace {

TEST_CASE("\"over\" behind a growth compares, elsewhere it is a bound") {
  CHECK(claims_in("Net sales rose, an increase of 10 percent over $5.0 million.") ==
        "revenue growth: 10%\nrevenue: 5.0e6\n");
  CHECK(claims_in("Net sales rose 10 % over $5.0 million.") == "revenue growth: 10%\nrevenue: 5.0e6\n");
  CHECK(claims_in("Net sales rose, a 10% increase over $5.0 million.") ==
        "revenue growth: 10%\nrevenue: 5.0e6\n");
  CHECK(claims_in("Net sales rose $0.5 million over $5.0 million.") ==
        "revenue change: 0.5e6\nrevenue: 5.0e6\n");
  CHECK(claims_in("Net sales rose $0.5 billion over $5.0 billion.") ==
        "revenue change: 0.5e9\nrevenue: 5.0e9\n");
  CHECK(claims_in("Net sales were over $5.0 million.") == "revenue: >5.0e6\n");
  CHECK(claims_in("Over $5.0 million of net sales were reported.") == "revenue: >5.0e6\n");
}

TEST_CASE("points are written in many ways") {
  for (const char* points : {"2.0 percentage points", "2.0% points", "2.0 points", "2.0 pts"}) {
    CAPTURE(points);
    CHECK(claims_in("Gross margin rose " + std::string(points) + ".") ==
          "gross_margin_pct change: 2.0 points\n");
  }
  CHECK(claims_in("Gross margin fell 1% point.") == "gross_margin_pct change: -1 points\n");
  CHECK(claims_in("Net interest margin rose 5 basis points to 3.50%.") ==
        "nim change: 5 bps\nnim ratio: 3.50%\n");
}

TEST_CASE("a range has two ends of one unit") {
  CHECK(claims_in("Revenue was $500-$600 million.") == "revenue range: 500..600e6\n");
  CHECK(claims_in("Revenue was between $24 million and $40 million.") == "revenue range: 24..40e6\n");
  CHECK(claims_in("Revenue was between $24 million and growing.") == "revenue: 24e6\n");
  CHECK(claims_in("Revenue was $500 thousand to $600 million.") == "revenue: 600e6 ?\n");
}

TEST_CASE("a minus stands before the sign of the currency, parentheses around or behind it") {
  CHECK(claims_in("Operating cash flow was -$7.0M.") == "cfo: -7.0e6\n");
  CHECK(claims_in("Net loss was ($7.0M).") == "net_income loss: 7.0e6\n");
  CHECK(claims_in("Net loss was $(7.0) million.") == "net_income loss: -7.0e6\n");
  CHECK(claims_in("Net loss of approximately $7.0 million.") == "net_income loss: ~7.0e6\n");
}

TEST_CASE("currencies are signs or words, shares have neither") {
  CHECK(claims_in("Revenue was \u20AC7.0 million.") == "revenue: 7.0e6\n");
  CHECK(claims_in("Revenue was 4 million dollars.") == "revenue: 4e6\n");
  CHECK(claims_in("Diluted earnings per share were 8.3 cents.") == "eps_diluted: 8.3e-2/share\n");
  CHECK(claims_in("Weighted average diluted shares outstanding were 26.7 million diluted shares.") ==
        "shares_diluted: 26.7 sharese6\n");
  CHECK(claims_in("Shares outstanding were 26.7 million shares.") == "shares_outstanding: 26.7 sharese6\n");
  CHECK(claims_in("Revenue was 26.7 million shares.") == "");
  CHECK(claims_in("Earnings per share were $5.0 million.") == "");
}

TEST_CASE("bullets, quotes and the marks of quoted mail are no part of a sentence") {
  const std::string sentence = "Revenue was $7.0 million.", claim = "revenue: 7.0e6\n";
  for (const char* mark : {"\u2022 ", "\u25CF ", "\u25AA ", "\u25A0 ", "\u25E6 ", "\u2023 ", "\u25CB ",
                           "\uF0B7 ", "\u201E", "\u201C"}) {
    CAPTURE(mark);
    CHECK(claims_in(mark + sentence) == claim);
  }
  CHECK(claims_in("> Revenue was $7.0\n> million.") == claim);
  CHECK(claims_in(">Revenue was $7.0\n>million.") == claim);
}

TEST_CASE("weeks are numbered in words with a hyphen") {
  for (const char* weeks : {"twenty six", "thirty nine", "fifty two", "fifty three"}) {
    std::string hyphened = weeks;
    hyphened[hyphened.find(' ')] = '-';
    CHECK(claims_in("For the " + hyphened + " weeks ended June 30, 2007, revenue was $29.0 million.") ==
          "revenue: 29.0e6, " + std::string(weeks) + " weeks ended june 30 , 2007\n");
  }
}

TEST_CASE("quarters and halves are named by letters") {
  CHECK(claims_in("2Q07 revenue was $3.0 million.") == "revenue: 3.0e6, 2q07\n");
  CHECK(claims_in("Q2 FY24 revenue was $3.0 million.") == "revenue: 3.0e6, q2 fy24\n");
  CHECK(claims_in("1H05 revenue was $3.0 million.") == "revenue: 3.0e6, 1h05\n");
  CHECK(claims_in("H1 2005 revenue was $3.0 million.") == "revenue: 3.0e6, h1 2005\n");
  CHECK(claims_in("Full fiscal 2007 revenue was $3.0 million.") == "revenue: 3.0e6, full fiscal 2007\n");
  CHECK(claims_in("In FY2x, revenue was $3.0 million.") == "revenue part: 3.0e6\n");
}

TEST_CASE("a ratio is of the measure before it, measured by the one behind") {
  CHECK(claims_in("SG&A as a percentage of net sales was 15.0%.") == "sga ratio: 15.0%\n");
  CHECK(claims_in("SG&A as a % of net sales was 15.0%.") == "sga ratio: 15.0%\n");
  CHECK(claims_in("Operating margin was 7.0% in the second quarter (Q1 2019: 6.0%).") ==
        "op_margin_pct ratio: 7.0%, second quarter\nop_margin_pct ratio: 6.0%, q1 2019\n");
  CHECK(claims_in("Revenue was $580 million (Q1 2019 $558 million).") ==
        "revenue: 580e6\nrevenue: 558e6, q1 2019\n");
}

TEST_CASE("each measure of a comparison has its own figure") {
  CHECK(claims_in(
            "Revenue was $5.0 million compared with $4.0 million and operating income was $2.0 million.") ==
        "revenue: 5.0e6\nrevenue: 4.0e6\noperating_income: 2.0e6\n");
  CHECK(claims_in(
            "Revenue was $5.0 million compared with $4.0 million, operating income totaled $2.0 million.") ==
        "revenue: 5.0e6\nrevenue: 4.0e6\noperating_income: 2.0e6\n");
}

TEST_CASE("a loss that worsened grew") {
  CHECK(claims_in("Net loss worsened 5% to $7.0 million.") ==
        "net_income growth loss: 5%\nnet_income loss: 7.0e6\n");
}

}  // namespace
}  // namespace tieout::test
