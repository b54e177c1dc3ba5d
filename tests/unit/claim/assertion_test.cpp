// What sentences claim: measure, figure, time and comparison.
#include <doctest/doctest.h>

#include "tests/unit/support/prose_text.h"

namespace tieout::test {
namespace {

TEST_CASE("a comparison inherits its measure and has its own times") {
  CHECK(claims_in("Revenues for the second quarter of fiscal 2007 were $75.5 million compared\n"
                  "with $71.1 million in the first quarter of fiscal 2007 and $64.5 million for the\n"
                  "second quarter of fiscal 2006.") ==
        "revenue: 75.5e6, second quarter of fiscal 2007\n"
        "revenue: 71.1e6, first quarter of fiscal 2007\n"
        "revenue: 64.5e6, second quarter of fiscal 2006\n");
}

TEST_CASE("a year that is numbered is not the year that the release is about") {
  CHECK(claims_in("Revenue was $29.0 million, compared with $22.0 million for the full year 2006.") ==
        "revenue: 29.0e6\nrevenue: 22.0e6, for the full year 2006\n");
  CHECK(claims_in("Full-year 2006 revenue was $22.0 million.") == "revenue: 22.0e6, full year 2006\n");
  CHECK(claims_in("Revenue for the year 2006 was $22.0 million.") == "revenue: 22.0e6, for the year 2006\n");
  CHECK(claims_in("Revenue for the full year was $29.0 million.") == "revenue: 29.0e6, the full year\n");
}

TEST_CASE("what happened to a figure makes it no change, what names a change does") {
  CHECK(claims_in("Net sales of $75.5 million increased 17%.") == "revenue: 75.5e6\nrevenue growth: 17%\n");
  CHECK(claims_in("Net sales of $75.5 million fell from $80.0 million.") ==
        "revenue: 75.5e6\nrevenue: 80.0e6\n");
  CHECK(claims_in("Gross margin of 41.0% improved from 40.0%.") ==
        "gross_margin_pct ratio: 41.0%\ngross_margin_pct ratio: 40.0%\n");
  CHECK(claims_in("Gross margin was 20.5% down from 21.7%.") ==
        "gross_margin_pct ratio: 20.5%\ngross_margin_pct ratio: 21.7%\n");
  CHECK(claims_in("Net sales were 17% higher.") == "revenue growth: 17%\n");
  CHECK(claims_in("Acme saw a 17% increase in net sales.") == "revenue growth: 17%\n");
}

TEST_CASE("what a sentence opens with comparing is no time of its own") {
  CHECK(claims_in("Compared with the second quarter of 2006, revenue rose 5%.") ==
        "revenue growth: 5%, vs second quarter of 2006\n");
  CHECK(claims_in("Compared with $12.0 million a year ago, revenue was $14.0 million.") ==
        "revenue: 14.0e6\n");
}

TEST_CASE(
    "\"over\" a time is during it where nothing rose or fell before, and compares where something did") {
  CHECK(claims_in("Over the first six months of 2007, revenue was $29.0 million.") ==
        "revenue: 29.0e6, first six months of 2007\n");
  CHECK(
      claims_in("Revenue was $14.0 million; over the first quarter of 2007, net income was $2.1 million.") ==
      "revenue: 14.0e6\n"
      "net_income: 2.1e6, first quarter of 2007\n");
  CHECK(claims_in("Acme earned net income of $2.1 million over the first quarter of 2007.") ==
        "net_income: 2.1e6, first quarter of 2007 ?\n");
  CHECK(claims_in("Revenue rose 5% over the first quarter of 2007.") ==
        "revenue growth: 5%, vs first quarter of 2007\n");
  CHECK(claims_in("Revenue was $14.0 million, up 5% over the first quarter of 2007.") ==
        "revenue: 14.0e6\n"
        "revenue growth: 5%, vs first quarter of 2007\n");
}

TEST_CASE("the unit may stand on the next line") {
  CHECK(claims_in("Net loss for the second quarter of 2007 was $7.0\nmillion, or $0.03 per share.") ==
        "net_income loss: 7.0e6, second quarter of 2007\n"
        "eps_diluted loss: 0.03/share, second quarter of 2007\n");
}

TEST_CASE("a bar may part a bullet in a cell of its own from its text") {
  CHECK(claims_in("\u2022 | Revenue was $119.6 million in the second quarter of 2007.\n"
                  "\n"
                  "\u2022 | Net income was $6.8 million in the second quarter of 2007.\n") ==
        "revenue: 119.6e6, second quarter of 2007\n"
        "net_income: 6.8e6, second quarter of 2007\n");
}

TEST_CASE("each bullet is a sentence of its own, whatever mark it is printed with") {
  for (const std::string bullet :
       {"\u2022", "\u25E6", "\u25AA", "\u25CF", "\u2023", "\u25A0", "\u25CB", "\uF0B7"})
    CHECK_MESSAGE(claims_in(bullet + " Revenue of $119.6 million in the second quarter of 2007\n" + bullet +
                            " Net income of $6.8 million in the second quarter of 2007\n") ==
                      "revenue: 119.6e6, second quarter of 2007\n"
                      "net_income: 6.8e6, second quarter of 2007\n",
                  bullet);
}

TEST_CASE("prose groups thousands as the rest of its text does") {
  CHECK(claims_in(
            "Revenue for the second quarter of 2007 was EUR 1.234 million, gross profit EUR 1,5 million.\n\n"
            "Sales 12.433.118 11.408.200 801.300") ==
        "revenue: 1234e6, second quarter of 2007\n"
        "gross_profit: 1.5e6, second quarter of 2007\n");
}

TEST_CASE("\"this compared to\" speaks of the sentence before") {
  CHECK(claims_in("Net loss for the second quarter of 2007 was $7.0 million. This compared to a net loss of\n"
                  "$4.0 million in the first quarter of 2007, or $0.02 per share, and net income of $8.9\n"
                  "million for the second quarter of 2006, or $0.03 per diluted share.") ==
        "net_income loss: 7.0e6, second quarter of 2007\n"
        "net_income loss: 4.0e6, first quarter of 2007\n"
        "eps_diluted loss: 0.02/share, first quarter of 2007\n"
        "net_income: 8.9e6, second quarter of 2006\n"
        "eps_diluted: 0.03/share, second quarter of 2006\n");
}

TEST_CASE("a figure of several measures is of their sum, under all their words") {
  CHECK(claims_in(
            "Results included stock-based compensation, review costs and amortization of intangible\n"
            "assets of $18.8 million in the second quarter of 2007 and $13.8 million in the first quarter\n"
            "of 2007.") ==
        "stock based compensation , review costs and amortization of intangible assets: 18.8e6, second "
        "quarter of 2007\n"
        "stock based compensation , review costs and amortization of intangible assets: 13.8e6, first "
        "quarter of 2007\n");
}

TEST_CASE("growth stands before or after its direction") {
  CHECK(claims_in("Acme achieved 17.8% year-on-year revenue growth during the first six months of 2007.") ==
        "revenue growth: 17.8%, first six months of 2007, vs year on year\n");
  CHECK(claims_in(
            "Net sales for the quarter ended March 31, 2020 increased by 12.5% to $711.9 million, compared\n"
            "to $632.9 million for the prior year quarter.") ==
        "revenue growth: 12.5%, quarter ended march 31 , 2020, vs prior year quarter\n"
        "revenue: 711.9e6, quarter ended march 31 , 2020\n"
        "revenue: 632.9e6, prior year quarter\n");
  CHECK(claims_in("Revenue was $446.4 million, an 8.7% increase") ==
        "revenue: 446.4e6\nrevenue growth: 8.7%\n");
  CHECK(claims_in("Net sales decreased 3.2 percent.") == "revenue growth: -3.2%\n");
}

TEST_CASE("each of two changes has its own base") {
  CHECK(claims_in(
            "Revenue was $13.51 billion for the second quarter, up 101% from a year ago and up 88% from the\n"
            "previous quarter.") ==
        "revenue: 13.51e9, second quarter\n"
        "revenue growth: 101%, second quarter, vs year ago\n"
        "revenue growth: 88%, second quarter, vs previous quarter\n");
}

TEST_CASE("a change after a comparison is of the subject") {
  CHECK(
      claims_in(
          "Operating income was $91.1 million, compared to $63.2 million for the first quarter of 2019, an\n"
          "increase of 44%.") ==
      "operating_income: 91.1e6\n"
      "operating_income: 63.2e6, first quarter of 2019\n"
      "operating_income growth: 44%, vs first quarter of 2019\n");
}

TEST_CASE("an amount and a percentage of change stand together") {
  CHECK(claims_in("Revenue increased $4.3 million, or 6%, from the prior year.") ==
        "revenue change: 4.3e6, vs prior year\nrevenue growth: 6%, vs prior year\n");
}

TEST_CASE("points and basis points are changes of a margin") {
  CHECK(claims_in("Gross margin declined 10 basis points to 31.1% for the first quarter of 2020.") ==
        "gross_margin_pct change: -10 bps, first quarter of 2020\n"
        "gross_margin_pct ratio: 31.1%, first quarter of 2020\n");
}

TEST_CASE("a share of sales is a ratio") {
  CHECK(claims_in("Operating loss was $17.8 million, or 7 percent of net sales.") ==
        "operating_income loss: 17.8e6\noperating_income ratio loss: 7%\n");
}

TEST_CASE("the measure may stand after its figure") {
  CHECK(claims_in("We ended the first quarter with $1.2 billion in cash.") == "cash: 1.2e9, first quarter\n");
  CHECK(claims_in("We generated $44.6 million of cash flow from operations in Q1.") == "cfo: 44.6e6, q1\n");
}

TEST_CASE("a figure in parentheses is of the time named there") {
  CHECK(claims_in("Net income was $16 million (Q1 2019: $21 million)") ==
        "net_income: 16e6\nnet_income: 21e6, q1 2019\n");
  CHECK(claims_in("Profit before taxation was £5.9m (2004: £4.7m).") ==
        "pretax_income: 5.9e6\npretax_income: 4.7e6, 2004\n");
  CHECK(claims_in("Operating profit was £5.9m (2004: £4.7m and 2003: £4.1m).") ==
        "operating_income: 5.9e6\noperating_income: 4.7e6, 2004\noperating_income: 4.1e6, 2003\n");
}

TEST_CASE("a half year has a short name, and months may run to a day") {
  CHECK(claims_in("Revenue in H1 2005 was £61.2m (H1 2004: £56.0m).") ==
        "revenue: 61.2e6, h1 2005\nrevenue: 56.0e6, h1 2004\n");
  CHECK(claims_in("Revenue for the six months to 30 September 2005 was £61.2m.") ==
        "revenue: 61.2e6, six months to 30 september 2005\n");
}

TEST_CASE("pence and cents are hundredths") {
  CHECK(claims_in("Basic earnings per share were 8.3p (2004: 6.6 pence).") ==
        "eps_basic: 8.3e-2/share\neps_basic: 6.6e-2/share, 2004\n");
  CHECK(claims_in("Earnings per share were 12 cents.") == "eps_diluted: 12e-2/share\n");
}

TEST_CASE("words that narrow a measure leave doubt") {
  CHECK(claims_in("Net sales for the Business Solutions segment were $278.8 million.") ==
        "revenue part: 278.8e6\n");
  CHECK(claims_in("Desktop sales were $46.6 million.") == "revenue part: 46.6e6\n");
  CHECK(claims_in("Revenue in Productivity and Business Processes was $11.7 billion.") ==
        "revenue part: 11.7e9\n");
  CHECK(claims_in("Excluding these charges, net income was $3.0 million.") ==
        "net_income non-gaap: 3.0e6 ?\n");
  CHECK(claims_in("Acme revenue was $5.0 million.") == "revenue: 5.0e6\n");
}

TEST_CASE("what is expected is no report") {
  CHECK(claims_in("Acme expects revenue in the range of $290.0 million to $330.0 million.") ==
        "revenue range: 290.0..330.0e6 (expected)\n");
}

TEST_CASE("hedges are kept") {
  CHECK(claims_in("Revenue was approximately $5 million.") == "revenue: ~5e6\n");
  CHECK(claims_in("Revenue was more than $5 million.") == "revenue: >5e6\n");
  CHECK(claims_in("Net sales rose, an increase of 10% over $5.0 million.") ==
        "revenue growth: 10%\nrevenue: 5.0e6\n");
}

TEST_CASE("letters stand for millions and billions") {
  CHECK(claims_in("Revenue was $7.0M.") == "revenue: 7.0e6\n");
  CHECK(claims_in("Revenue was $1.2B.") == "revenue: 1.2e9\n");
}

TEST_CASE("an unknown noun takes the figure away from the measure before it") {
  CHECK(claims_in("Net income was $5 million and the board declared a dividend of $0.04 per share.") ==
        "net_income: 5e6\n");
}

TEST_CASE("numbers that measure nothing of the issuer are no claims") {
  for (const char* text : {"New Mountain Capital is an equity fund with assets under management totaling "
                           "more than $3.3\nbillion.",
                           "The world's five largest operators are customers.",
                           "Acme carries approximately 4 out of 10 minutes.",
                           "Founded in 1997, Acme has grown for the past four years.",
                           "Call 978-614-8672 on Form 10-K.", "We have 933 customers in 42 states."})
    CHECK(claims_in(text) == "");
}

}  // namespace
}  // namespace tieout::test
