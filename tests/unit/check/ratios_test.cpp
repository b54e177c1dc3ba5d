// Percentages: rows recomputed from other rows, columns recomputed from other columns.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

TEST_CASE("a margin by product is what its cost leaves of its revenue") {
  const std::string checks = checks_of({printed_table(R"(
Revenue:
  Product           | 52,171 | 51,627
Cost of revenue:
  Product           | 23,561 | 17,082
Gross profit %
  Product           | 54.8%  | 66.9%
)")});
  CHECK(checks ==
        "ratio exact: Product is recomputed: 1 − 23,561 / 52,171 = 54.8389%, printed 54.8%\n"
        "ratio exact: Product is recomputed: 1 − 17,082 / 51,627 = 66.9127%, printed 66.9%\n");
}

TEST_CASE("a transposed percentage is found by its rows") {
  const std::string checks = checks_of({printed_table(R"(
Total revenue {revenue}     | 75,493 | 71,146 | 64,480
Gross profit {gross_profit} | 42,369 | 45,485 | 41,294
Gross margin {gross_margin_pct} | 65.1%  | 63.9%  | 64.0%
)")});
  CHECK(checks.find(
            "ratio inconsistent: Gross margin is not what its rows give: 42,369 / 75,493 = 56.1231%, printed "
            "65.1%, difference 8.9769 [Gross margin -> 56.1, ") != std::string::npos);
}

TEST_CASE("changes are recomputed in amount and in percent; from a loss no percentage is") {
  CHECK(
      checks_of({printed_table(R"(
@                | 2007-06-30 | 2006-06-30 | change | percent change
Revenue          | 75,493     | 64,480     | 11,013 | 17.1%
Expenses         | 57,771     | 35,794     | 21,977 | 61.4%
Tax              | 404        | 381        | 23     | 6.0%
Net income       | (6,976)    | 8,914      | (15,890) | NM
)")}) ==
      "change exact: Revenue is the change: 75,493 − 64,480 = 11,013\n"
      "change exact: Expenses is the change: 57,771 − 35,794 = 21,977\n"
      "change exact: Tax is the change: 404 − 381 = 23\n"
      "change exact: Net income is the change: (6,976) − 8,914 = (15,890)\n"
      "percent_change exact: Revenue is the percent change: 75,493 / 64,480 − 1 = 17.0797%, printed 17.1%\n"
      "percent_change exact: Expenses is the percent change: 57,771 / 35,794 − 1 = 61.3986%, printed 61.4%\n"
      "percent_change exact: Tax is the percent change: 404 / 381 − 1 = 6.0367%, printed 6.0%\n");
}

TEST_CASE("the earlier column may stand first, and costs in parentheses grow in size") {
  CHECK(checks_of({printed_table(R"(
@                | 2006-06-30 | 2007-06-30 | percent change
Revenue          | 64,480     | 75,493     | 17.1%
Gross profit     | 41,294     | 42,369     | 2.6%
Net income       | 8,914      | 6,976      | (21.7)%
Cost of revenue  | (23,186)   | (33,124)   | 42.9%
Selling          | (12,608)   | (15,812)   | 25.4%
Tax              | (404)      | (381)      | (5.7)%
)")}) ==
        "percent_change exact: Revenue is the percent change: 75,493 / 64,480 − 1 = 17.0797%, printed 17.1%\n"
        "percent_change exact: Gross profit is the percent change: 42,369 / 41,294 − 1 = 2.6033%, printed "
        "2.6%\n"
        "percent_change exact: Net income is the percent change: 6,976 / 8,914 − 1 = (21.7411)%, printed "
        "(21.7)%\n"
        "percent_change exact: Cost of revenue is the percent change: (33,124) / (23,186) − 1 = 42.8621%, "
        "printed 42.9%\n"
        "percent_change exact: Selling is the percent change: (15,812) / (12,608) − 1 = 25.4124%, printed "
        "25.4%\n"
        "percent_change exact: Tax is the percent change: (381) / (404) − 1 = (5.6931)%, printed (5.7)%\n");
}

namespace {

// Columns of a year and the year before, and what is said of the third.
std::string compared(std::string_view third, std::string_view rows) {
  return checks_of(
      {printed_table("@ | 2007-06-30 | 2006-06-30 | " + std::string(third) + '\n' + std::string(rows))});
}

}  // namespace

TEST_CASE("a change is asked where both years and the change are printed") {
  CHECK(compared("change",
                 "Revenue | 75,493 | 64,480 | 11,013\nOther | 40 | | 40\nTax | | 30 | (30)\n"
                 "Fees | 90 | 70 |") == "change exact: Revenue is the change: 75,493 − 64,480 = 11,013\n");
  CHECK(compared("change", "Margin | 56.1% | | 2.0%").empty());
  CHECK(compared("change", "Margin | 56.1% | 54.1% |").empty());
}

TEST_CASE("a column that names the periods it compares is not held against two others") {
  const auto named = [](std::string_view label) {
    Statement statement =
        printed_table("@ | 2007-06-30 | 2006-06-30 | change\nRevenue | 75,493 | 64,480 | 11,013");
    statement.columns[2].label = label;
    return checks_of({statement});
  };
  CHECK(named("Change") == "change exact: Revenue is the change: 75,493 − 64,480 = 11,013\n");
  CHECK(named("2Q07 vs. 2Q06").empty());
  CHECK(named("2Q07 versus 2Q06").empty());
}

TEST_CASE("a change against a period that is not printed is that of the columns before it") {
  Statement statement =
      printed_table("@ | 2007-06-30 | 2006-06-30 | change\nRevenue | 75,493 | 64,480 | 11,013");
  statement.columns[2].period = statement.columns[0].period;
  CHECK(checks_of({statement}) == "change exact: Revenue is the change: 75,493 − 64,480 = 11,013\n");
  statement.columns[2].versus = Period::instant(*make_date(2005, 6, 30));
  CHECK(checks_of({statement}) == "change exact: Revenue is the change: 75,493 − 64,480 = 11,013\n");
}

TEST_CASE("shares of the row of a hundred percent; what is no amount has none") {
  const std::string checks = checks_of({printed_table(R"(
@                | 2007-06-30 | percent of base
Orders           |            | 100
Revenue          | 75,493     | 100
Cost             | 33,124     | 43.9
Gross profit     | 42,369     | 56.1
Research         |            | 8.2
$Per share       | 0.32       | 1.0
Selling          | 15,812     |
)")});
  CHECK(checks ==
        "footing exact: Gross profit foots: 75,493 − 33,124 = 42,369\n"
        "percent_of_base exact: Cost is the share of the base: 33,124 / 75,493 = 43.8769, printed 43.9\n"
        "percent_of_base exact: Gross profit is the share of the base: 42,369 / 75,493 = 56.1231, printed "
        "56.1\n");
}

namespace {

std::string margin(std::string_view revenue, std::string_view profit, std::string_view percent) {
  return checks_of(
      {printed_table("Revenue {revenue} | " + std::string(revenue) + "\nGross {gross_profit} | " +
                     std::string(profit) + "\nMargin {gross_margin_pct} | " + std::string(percent))});
}

bool has(const std::string& checks, std::string_view words) {
  return checks.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a margin is recomputed in the columns that print profit and revenue") {
  CHECK(margin("75,493 | 71,146 |", "42,369 | | 41,294", "56.1% | 63.9% | 64.0%") ==
        "ratio exact: Margin is recomputed: 42,369 / 75,493 = 56.1231%, printed 56.1%\n");
}

TEST_CASE("a margin that its rows do not give, or in one of three columns, is of other rows") {
  CHECK(!has(margin("75,493 | 71,146", "42,369 | 45,485", "30.0% | 20.0%"), "ratio"));
  CHECK(
      !has(margin("75,493 | 71,146 | 64,480", "42,369 | 45,485 | 41,294", "56.1% | 20.0% | 30.0%"), "ratio"));
}

TEST_CASE("two rows of one name that no heading tells apart make no margin") {
  CHECK(!has(checks_of({printed_table("Product | 52,171 | 51,627\nProduct | 23,561 | 17,082\n"
                                      "Product | 54.8% | 66.9%")}),
             "ratio"));
}

TEST_CASE("a share of revenue is looked for among the eighty rows before it") {
  const auto share = [](std::size_t between) {
    std::string text = "Revenue {revenue} | 75,493 | 64,480\nSelling | 15,812 | 12,608\n";
    for (std::size_t row = 0; row < between; ++row) text += "Note\n";
    return checks_of({printed_table(text + "Share | 20.9% | 19.6%")});
  };
  CHECK(has(share(79), "ratio exact: Share is recomputed: 15,812 / 75,493 = 20.9450%, printed 20.9%"));
  CHECK(!has(share(80), "ratio"));
}

TEST_CASE("amounts of too many digits to compare are the parts of no quotient") {
  const auto quotient = [](std::string_view rows, int scale) {
    Statement statement = printed_table(
        "@ | 2020-01-01..2020-03-31 | 2020-04-01..2020-06-30 | 2020-07-01..2020-09-30\n" + std::string(rows));
    statement.unit.scale = scale;
    for (LineItem& row : statement.rows)
      if (row.kind != RowKind::ratio) row.unit.scale = scale;
    return has(checks_of({statement}), "quotient exact");
  };
  constexpr std::string_view rows =
      "Costs | 6,337 | 7,218 | 5,921\nIncome | 9,871 | 9,652 | 9,143\nEfficiency | 64.20% | 74.78% | 64.76%";
  constexpr std::string_view large =
      "Costs | 633,700,000 | (721,800,000) | 5,921\nIncome | 98,710,000 | (96,520,000) | 9,143\n"
      "Efficiency | 641.98% | 747.82% | 64.76%";
  CHECK(quotient(rows, 3));
  CHECK(!quotient(rows, 12));
  CHECK(!quotient(large, 9));
  CHECK(!quotient("Costs | 6,337\nIncome | 9,871\nEfficiency | 64.19815%", 3));
  CHECK(!quotient("Costs | 6,337\nIncome | 9,871\nEfficiency | 1,234,567,890.1%", 3));
  CHECK(!quotient("Costs | 6.3371234\nIncome | 9.8711234\nEfficiency | 64.20%", 3));
}

}  // namespace
}  // namespace tieout::test
