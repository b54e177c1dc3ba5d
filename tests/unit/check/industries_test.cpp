// Ratios, rates, ranges and prices that banks, insurers and others print: what is recomputed, and what is
// left alone.
#include <doctest/doctest.h>

#include "core/check/year_share.h"
#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

bool says(const std::string& checks, std::string_view line) {
  return checks.find(line) != std::string::npos;
}

std::string highlights(std::string_view rows) {
  return checks_of({printed_table(
      "@ | 2020-01-01..2020-03-31 | 2019-10-01..2019-12-31 | 2019-01-01..2019-03-31\n" + std::string(rows))});
}

TEST_CASE("an efficiency ratio is the quotient of the rows that give it in every quarter") {
  const std::string rows = R"(
Noninterest expense     | 24,662 | 25,150 | 22,386
Adjusted revenue        | 41,985 | 44,178 | 39,671
Efficiency ratio        | )";
  CHECK(
      says(highlights(rows + "58.74% | 56.93% | 56.43%\n"),
           "quotient exact: Efficiency ratio is recomputed: 24,662 / 41,985 = 58.74003%, printed 58.74%\n"));
  CHECK_FALSE(says(highlights(rows + "61.25% | 60.17% | 59.94%\n"), "quotient"));
}

TEST_CASE("a quotient that one quarter misses differs, no more") {
  const std::string checks = highlights(R"(
Tangible equity         | 320,647 | 320,542 | 308,700
Tangible assets         | 3,787,128 | 3,792,060 | 3,916,313
Equity to assets        | 8.474% | 8.453% | 7.828%
)");
  CHECK_FALSE(says(checks, "inconsistent"));
}

TEST_CASE("a return on equity is that of a year") {
  CHECK(says(
      highlights(R"(
Net income              | 1,258 | 10,014 | (4,073)
Average equity          | 482,567 | 473,562 | 459,713
Return on average equity | 1.05% | 8.39% | (3.59)%
)"),
      "rate_of_return exact: Return on average equity is recomputed for a year: (1,258 × 366) / (482,567 × "
      "91) = 1.04849%, printed 1.05%\n"));
}

TEST_CASE("book value per share, where shares are printed in full beside thousands") {
  CHECK(says(highlights(R"(
Total equity            | 477,351 | 478,060 | 467,050
#Shares outstanding     | 15,198,986 | 15,444,434 | 15,440,334
$Book value per share   | 31.41 | 30.95 | 30.25
)"),
             "quotient exact: Book value per share is recomputed"));
}

TEST_CASE("coarse percentages agree with too many rows to tell: nothing is said") {
  CHECK_FALSE(says(highlights(R"(
Product                 | 120 | 131 | 140
Service                 | 60  | 66  | 70
Support                 | 30  | 33  | 35
Other                   | 10  | 11  | 12
Utilization             | 50% | 50% | 50%
)"),
                   "quotient"));
}

TEST_CASE("loss and expense ratios make the combined ratio") {
  CHECK(says(highlights(R"(
Loss ratio              | 62.1% | 63.4% | 60.2%
Expense ratio           | 33.3% | 32.9% | 33.0%
Combined ratio          | 95.4% | 96.3% | 93.2%
)"),
             "ratio_sum exact: Combined ratio adds up: 62.1% + 33.3% = 95.4%\n"));
  CHECK(says(highlights(R"(
Loss ratio              | 62.1% | 63.4% | 60.2%
Expense ratio           | 33.3% | 32.9% | 33.0%
Combined ratio          | 95.4% | 96.3% | 99.2%
)"),
             "ratio_sum difference: Combined ratio does not add up: 60.2% + 33.0% = 93.2"));
}

TEST_CASE("percentages that add up once by chance are no sum") {
  CHECK_FALSE(says(highlights(R"(
Gross margin            | 40.0% | 41.3% | 42.2%
Research                | 12.5% | 12.9% | 13.0%
Occupancy               | 52.5% | 96.3% | 99.2%
)"),
                   "ratio_sum"));
}

TEST_CASE("shares bought back at an average price make what was paid") {
  const std::string checks = checks_of({printed_table(R"(
@ | 2020-01-01..2020-03-31
#Shares repurchased         | 1,250
$Average price per share    | 48.16
Cost of shares repurchased  | 60,200
)")});
  CHECK(says(checks, "average_price exact: Average price per share is recomputed: 60,200 / 1,250 = 48.16"));
}

TEST_CASE("an average price of other purchases is left alone") {
  CHECK_FALSE(says(checks_of({printed_table(R"(
@ | 2020-01-01..2020-03-31
#Shares repurchased         | 1,250
$Average price per share    | 51.02
Cost of shares repurchased  | 60,200
)")}),
                   "average_price"));
}

Statement with_labels(std::string_view text, std::initializer_list<std::string_view> labels) {
  Statement statement = printed_table(text);
  std::size_t column = 0;
  for (const std::string_view label : labels) statement.columns[column++].label = label;
  return statement;
}

TEST_CASE("a range has its low end first, and its midpoint in the middle") {
  const std::string checks = checks_of({with_labels(R"(
@ | | |
Revenue                 | 4,125 | 4,145 | 4,135
Adjusted income         | 270   | 310   | 290
)",
                                                    {"Low", "High", "Midpoint"})});
  CHECK(says(checks, "range_order exact: Revenue is not below the low end: 4,145 against 4,125\n"));
  CHECK(says(checks, "midpoint exact: Adjusted income is the middle of its range"));
}

TEST_CASE("ends that are swapped in one row differ; ranges printed high to low are read so") {
  CHECK(says(checks_of({with_labels("@ | |\nRevenue | 4,145 | 4,125\nIncome | 270 | 310\n",
                                    {"Low end", "High end"})}),
             "range_order difference: Revenue is below the low end: 4,125 against 4,145\n"));
  CHECK_FALSE(says(checks_of({with_labels("@ | | | |\nJune | 49.13 | 33.58 | 47.10 | 32.13\n",
                                          {"A High", "A Low", "B High", "B Low"})}),
                   "range_order difference"));
}

Statement compared(std::string_view rows) {
  Statement statement =
      printed_table("@ | 2020-01-01..2020-03-31 | 2019-01-01..2019-03-31 |\n" + std::string(rows));
  statement.columns[2].role = ColumnRole::change;
  return statement;
}

TEST_CASE("changes of percentages are in points, or in basis points without saying so") {
  CHECK(
      says(checks_of({compared("Gross margin | 54.8% | 53.1% | 1.7%\nTax rate | 21.0% | 23.5% | (2.5)%\n")}),
           "change_in_points exact: Gross margin is the change in points: 54.8% − 53.1% = 1.7%\n"));
  CHECK(says(checks_of({compared("Gross margin | 54.8% | 53.1% | 170\nTax rate | 21.0% | 23.5% | (250)\n")}),
             "change_in_points exact: Gross margin is the change in points"));
  CHECK_FALSE(
      says(checks_of({compared("Margin | 71.2% | 70.3% | 1.3%\nOccupancy | 92.9% | 94.7% | (1.9)%\n")}),
           "change_in_points"));
}

Statement average_balances(std::string_view yields) {
  Statement statement = printed_table(
      "@ | 2020-01-01..2020-03-31 | 2020-01-01..2020-03-31 | 2020-01-01..2020-03-31\n" + std::string(yields));
  statement.columns[2].role = ColumnRole::other;
  return statement;
}

TEST_CASE("the rate beside an average balance is what its income makes of it in a year") {
  const std::string checks = checks_of({average_balances(R"(
Loans                   | 3,677,017 | 39,810 | 4.35%
Securities              | 763,894   | 4,628  | 2.44
Deposits with banks     | 91,884    | 267    | 1.17
Other                   | 50,000    | 311    | 2.50
)")});
  CHECK(says(checks,
             "yield exact: Loans is recomputed for a year: (39,810 × 366) / (3,677,017 × 91) = 4.35448"));
  CHECK(says(checks, "yield exact: Securities"));
  CHECK_FALSE(says(checks, "inconsistent"));
}

TEST_CASE("three columns that are no balance, income and rate are left alone") {
  CHECK_FALSE(says(checks_of({average_balances(R"(
Loans                   | 3,677,017 | 39,810 | 7.35%
Securities              | 763,894   | 4,628  | 5.44
Deposits with banks     | 91,884    | 267    | 6.17
)")}),
                   "yield"));
}

TEST_CASE("measures of the issuer's own are bridged, and say so") {
  const std::string checks = highlights(R"(
Net income {net_income}                 | 41,615 | 30,201 | 26,321
Gain on sale of real estate             | (19,621) | -- | --
Depreciation and amortization           | 26,619 | 25,010 | 24,875
=Funds from operations {ffo}            | 48,613 | 55,211 | 51,196
)");
  CHECK(says(checks,
             "funds_from_operations exact: Funds from operations is bridged: 41,615 + (19,621) + 26,619 = "
             "48,613\n"));
}

template <typename Figure>
std::string hostile(int rows, int columns, Figure&& figure) {
  static constexpr std::string_view marks[] = {"", "", "#", "$"};
  std::string text;
  for (int row = 0; row < rows; ++row) {
    const bool percent = row % 5 == 4;
    text += std::string(percent ? "" : marks[row % 5]) + "Row " + std::to_string(row);
    for (int column = 0; column < columns; ++column)
      text += " | " + std::to_string(figure(row, column)) + (percent ? ".0%" : "");
    text += '\n';
  }
  return checks_of({printed_table(text, StatementKind::income_statement)});
}

TEST_CASE("hostile shapes say nothing, whatever their units") {
  CHECK(hostile(200, 3, [](int, int) { return 0; }) == "");
  CHECK(hostile(200, 3, [](int, int) { return 4711; }) == "");
  CHECK(hostile(200, 3, [](int row, int) { return row; }) == "");
  CHECK(hostile(200, 3, [](int row, int column) { return (row + 1) * (column + 17); }) == "");
  CHECK(hostile(200, 3, [](int row, int column) { return 1013 + 17 * row + 100003 * column; }) == "");
  std::uint32_t state = 1;
  CHECK(hostile(60, 60, [&](int, int) {
          return static_cast<int>((state = state * 1664525u + 1013904223u) >> 22);
        }) == "");
}

TEST_CASE("percentages alone in a progression are no sums") {
  std::string rows;
  for (int row = 1; row < 40; ++row)
    rows += "Row | " + std::to_string(row) + ".0% | " + std::to_string(row) + ".0% | " + std::to_string(row) +
            ".0%\n";
  CHECK_FALSE(says(highlights(rows), "ratio_sum"));
}

TEST_CASE(
    "shares bought back are priced where all three figures are printed, whatever the sign of what was paid") {
  const std::string checks = checks_of({printed_table(R"(
@ | 2020-01-01..2020-03-31 | 2020-04-01..2020-06-30 | 2020-07-01..2020-09-30 | 2020-10-01..2020-12-31 | 2019-01-01..2019-03-31
#Shares repurchased         | 1,250    | 1,000    |       | --   | 2,000
$Average price per share    | 48.16    |          | 50.00 | --   | 41.05
Cost of shares repurchased  | (60,200) | (50,000) | 1,000 | --   |
)")});
  CHECK(says(checks, "average_price exact: Average price per share is recomputed: (60,200) / 1,250 = 48.16"));
  CHECK_FALSE(says(checks, "50.00"));
  CHECK_FALSE(says(checks, "41.05"));
}

TEST_CASE("an average price without a row of what was paid or of how many were bought is left alone") {
  CHECK_FALSE(
      says(checks_of({printed_table("$Average price per share | 48.16\n#Shares repurchased | 1,250")}),
           "average_price"));
  CHECK_FALSE(
      says(checks_of({printed_table("$Average price per share | 48.16\nShares repurchased, cost | 60,200")}),
           "average_price"));
}

TEST_CASE("a period that ends before it begins is no share of a year") {
  Period period = Period::months_ended(3, *make_date(2020, 3, 31));
  CHECK(year_share(period, DayCount::actual).part == 91);  // of a leap year: 31 + 29 + 31 days
  CHECK(year_share(period, DayCount::actual).year == 366);
  CHECK(year_share(period, DayCount::months).part == 3);
  period.start = *make_date(2020, 4, 1);
  CHECK(year_share(period, DayCount::actual).part == 1);
  CHECK(year_share(period, DayCount::actual).year == 1);
}

}  // namespace
}  // namespace tieout::test
