// Heads of tables copied out of a PDF viewer: words apart by one blank, that stand over the columns their
// number and order leave for them, or over none that can be told.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/unit/support/grid_text.h"
#include "tests/unit/support/statement_text.h"

namespace tieout {
namespace {

// What the heads of a table with these rows name, column by column; empty where the table was not read.
std::string heads_of(const std::string& heads, const std::string& rows) {
  const std::string found = tables_of(heads + rows);
  return found.substr(0, std::min(found.find("Sales |"), found.find("unread")));
}

const std::string two_columns = "Sales 120 110\nCost 80 70\nTax 8 7\n";
const std::string three_columns = "Sales 120 100 20\nCost 80 64 16\nTax 8 6 2\n";
const std::string four_columns = "Sales 120 100 20 20\nCost 80 64 16 25\nTax 8 5 3 60\n";
const std::string six_columns = "Sales 120 100 20 220 200 20\nCost 80 64 16 160 128 32\nTax 8 6 2 16 12 4\n";

TEST_CASE("other years begin another table without a title between") {
  CHECK(tables_of("2025 2024\nSales 120 110\nCost 80 70\n2023 2022\nSales 100 90\nCost 60 50\n") ==
        "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n===\n"
        "0-0 2023\n1-1 2022\nSales | 100 | 90\nCost | 60 | 50\n");
}

TEST_CASE("one year is no head of two columns") {
  CHECK(heads_of("2025\n", two_columns).empty());
  CHECK(tables_of("2025 2024\nSales 120 110\nCost 80 70\n2023\nSales 100 90\nCost 60 50\nTax 6 5\n") ==
        "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n===\n"
        "unread 100\nunread 90\nunread 60\nunread 50\nunread 6\nunread 5\n");
}

TEST_CASE("no line with a head for each column, no table") {
  CHECK(heads_of("Three Months Ended June 30\n", two_columns).empty());
  CHECK(heads_of("(In thousands)\n", two_columns).empty());
  CHECK(heads_of("Change\n$ %\n", two_columns).empty());
  CHECK(heads_of("Three Months Ended\nJune 30,\nDecember 31,\n", two_columns).empty());
}

TEST_CASE("an amount and its part of sales in one period are not told apart by time") {
  CHECK(heads_of("Three Months Ended June 30, 2025\n$ %\n", two_columns).empty());
}

TEST_CASE("years one below the other do not say which dates they end") {
  CHECK(heads_of("Three Months Ended\nJune 30,\n2025\n2024\n", two_columns).empty());
  CHECK(heads_of("June 30, 2025\nJune 30, 2024\nChange\n", three_columns).empty());
}

TEST_CASE("every kind of length may stand over its columns") {
  const std::string years = "0-0 2025\n1-1 2024\n2-2 2025\n3-3 2024\n";
  const auto over_pairs = [&](const std::string& first, const std::string& second) {
    return heads_of(first + " " + second + "\n2025 2024 2025 2024\n", four_columns) ==
           "0-1 " + first + "\n2-3 " + second + "\n" + years;
  };
  CHECK(over_pairs("13 Weeks Ended", "26 Weeks Ended"));
  CHECK(over_pairs("Second Quarter", "First Half"));
  CHECK(over_pairs("Second Quarter", "Year to Date"));
  CHECK(over_pairs("Quarter Ended", "Twelve Months Ended"));
  CHECK(over_pairs("Last Three Months", "Trailing Twelve Months"));
}

TEST_CASE("years stand over their quarters") {
  CHECK(heads_of("2025 2024\nQ1 Q2 Q1 Q2\n", four_columns) ==
        "0-1 2025\n2-3 2024\n0-0 Q1\n1-1 Q2\n2-2 Q1\n3-3 Q2\n");
}

TEST_CASE("a quarter's number stands over the word") {
  CHECK(heads_of("Fourth Third\nQuarter Quarter\n2025 2025\n", two_columns) ==
        "0-0 Fourth\n1-1 Third\n0-0 Quarter\n1-1 Quarter\n0-0 2025\n1-1 2025\n");
}

TEST_CASE("the month in which a year ends is no day before the months of the next head") {
  CHECK(heads_of("Year Ended December 12 Months Ended December\n2025 2024\n", two_columns) ==
        "0-0 Year Ended December\n1-1 12 Months Ended December\n0-0 2025\n1-1 2024\n");
  CHECK(heads_of("Quarter Ended June 26 Weeks Ended June\n2025 2025\n", two_columns) ==
        "0-0 Quarter Ended June\n1-1 26 Weeks Ended June\n0-0 2025\n1-1 2025\n");
}

TEST_CASE("words that lead to a time begin its head") {
  CHECK(heads_of("As of and for the Three Months Ended June 30,\n2025 2024\n", two_columns) ==
        "0-1 As of and for the Three Months Ended June 30,\n0-0 2025\n1-1 2024\n");
  CHECK(heads_of("For the (Unaudited) Three Months Ended June 30,\n2025 2024\n", two_columns) ==
        "0-1 For the (Unaudited) Three Months Ended June 30,\n0-0 2025\n1-1 2024\n");
  CHECK(heads_of("As of June 30, 2025 As of December 31, 2024\n", two_columns) ==
        "0-0 As of June 30, 2025\n1-1 As of December 31, 2024\n");
}

TEST_CASE("fiscal years and fiscal quarters are heads like those of the calendar") {
  CHECK(heads_of("Fiscal 2025 Fiscal 2024\n", two_columns) == "0-0 Fiscal 2025\n1-1 Fiscal 2024\n");
  CHECK(heads_of("Fiscal Second Quarter 2025 2024\n", two_columns) ==
        "0-1 Fiscal Second Quarter\n0-0 2025\n1-1 2024\n");
  CHECK(heads_of("Second Quarter 2025 Second Quarter Fiscal 2024\n", two_columns) ==
        "0-0 Second Quarter 2025\n1-1 Second Quarter Fiscal 2024\n");
}

TEST_CASE("dates in digits are heads") {
  CHECK(heads_of("6/30/25 12/31/24\n", two_columns) == "0-0 6/30/25\n1-1 12/31/24\n");
}

TEST_CASE("marks and remarks go with the head before them, the first of a line stands over the captions") {
  CHECK(heads_of("2025(1) 2024(2)\n", two_columns) == "0-0 2025(1)\n1-1 2024(2)\n");
  CHECK(heads_of("2025: 2024*\n", two_columns) == "0-0 2025:\n1-1 2024*\n");
  CHECK(heads_of("2025; 2024\n", two_columns) == "0-0 2025;\n1-1 2024\n");
  CHECK(heads_of("2025 2024 (Restated)\n", two_columns) == "0-0 2025\n1-1 2024 (Restated)\n");
  CHECK(heads_of("(Unaudited) June 30, 2025 (Restated) June 30, 2024\n", two_columns) ==
        "0-0 June 30, 2025 (Restated)\n1-1 June 30, 2024\n");
}

TEST_CASE("change is one head over its amount and its percentage") {
  const std::string below = "0-0 2025\n1-1 2024\n";
  CHECK(heads_of("Three Months Ended June 30, Change\n2025 2024 $ %\n", four_columns) ==
        "0-1 Three Months Ended June 30,\n2-3 Change\n" + below + "2-2 $\n3-3 %\n");
  CHECK(heads_of("Years Ended June 30, Increase (Decrease)\n2025 2024 Amount Percent\n", four_columns) ==
        "0-1 Years Ended June 30,\n2-3 Increase (Decrease)\n" + below + "2-2 Amount\n3-3 Percent\n");
  CHECK(heads_of("Change\n2025 2024 $ %\n", four_columns) == "2-3 Change\n" + below + "2-2 $\n3-3 %\n");
}

TEST_CASE("a head of change comes over two lines") {
  CHECK(heads_of("Three Months Ended June 30, %\n2025 2024 Change\n", three_columns) ==
        "0-1 Three Months Ended June 30,\n2-2 %\n0-0 2025\n1-1 2024\n2-2 Change\n");
  CHECK(heads_of("%\n2025 2024 Change\n", three_columns) == "2-2 %\n0-0 2025\n1-1 2024\n2-2 Change\n");
  CHECK(heads_of("June 30, December 31, %\n2025 2024 Change\n", three_columns) ==
        "0-0 June 30,\n1-1 December 31,\n2-2 %\n0-0 2025\n1-1 2024\n2-2 Change\n");
}

TEST_CASE("dates without the column of change stand over the years in front of it") {
  CHECK(heads_of("June 30, December 31,\n2025 2024 Change\n", three_columns) ==
        "0-0 June 30,\n1-1 December 31,\n0-0 2025\n1-1 2024\n2-2 Change\n");
  CHECK(heads_of("Three Months Ended Six Months Ended\nJune 28, June 29, June 28, June 29,\n"
                 "2025 2024 Change 2025 2024 Change\n",
                 six_columns) == R"(0-2 Three Months Ended
3-5 Six Months Ended
0-0 June 28,
1-1 June 29,
3-3 June 28,
4-4 June 29,
0-0 2025
1-1 2024
2-2 Change
3-3 2025
4-4 2024
5-5 Change
)");
}

TEST_CASE("fewer dates than years, over years with change between, leave open whose they are") {
  CHECK(
      heads_of("Three Months Ended Six Months Ended\nJune 28, June 29,\n2025 2024 Change 2025 2024 Change\n",
               six_columns)
          .empty());
}

TEST_CASE("lengths and change by turns are not spread") {
  CHECK(heads_of("Three Months Ended Change Six Months Ended Change\n2025 2024 Change 2025 2024 Change\n",
                 six_columns)
            .empty());
}

TEST_CASE("more words than one over some of the columns behind the years are not spread") {
  CHECK(heads_of("Second Quarter $ %\n2025 2024 Change Growth Rate\n",
                 "Sales 120 100 20 20 1\nCost 80 64 16 25 1\nTax 8 6 2 33 1\n")
            .empty());
  CHECK(heads_of("% Change\n2025 2024 Actual Amount\n", four_columns).empty());
}

TEST_CASE("change may be printed before the years") {
  CHECK(heads_of("Change 2025 2024\n", three_columns) == "0-0 Change\n1-1 2025\n2-2 2024\n");
  CHECK(heads_of("Change % 2025 2024\n", four_columns) == "0-0 Change\n1-1 %\n2-2 2025\n3-3 2024\n");
}

TEST_CASE("increase and decrease are one head, with a blank or a slash between") {
  CHECK(heads_of("2025 2024 Increase/(Decrease)\n", three_columns) ==
        "0-0 2025\n1-1 2024\n2-2 Increase/(Decrease)\n");
  CHECK(heads_of("2025 2024 Increase (Decrease in %)\n", three_columns) ==
        "0-0 2025\n1-1 2024\n2-2 Increase (Decrease in %)\n");
  CHECK(heads_of("2025 2024 Change Increase (Decrease)\n", four_columns) ==
        "0-0 2025\n1-1 2024\n2-2 Change\n3-3 Increase (Decrease)\n");
}

TEST_CASE("a column is under one year and one length only") {
  CHECK(heads_of("June 30, 2025 June 30, 2024\n2025 2024\n", two_columns).empty());
  CHECK(heads_of("Three Months Ended Three Months Ended\nSecond Quarter First Quarter\n2025 2024\n",
                 two_columns)
            .empty());
}

TEST_CASE("heads whose parts differ are taken where each says its own period") {
  CHECK(heads_of("Q2 2025 Q2 2024 Six Months Ended June 30, 2025 Change\n", four_columns) ==
        "0-0 Q2 2025\n1-1 Q2 2024\n2-2 Six Months Ended June 30, 2025\n3-3 Change\n");
}

TEST_CASE("a date goes for the bare years behind it only where all dates go for as many") {
  CHECK(heads_of("June 30, 2025 2024 March 31, 2025 2024\n", four_columns) ==
        "0-1 June 30,\n2-3 March 31,\n0-0 2025\n1-1 2024\n2-2 2025\n3-3 2024\n");
  CHECK(heads_of("June 30, 2025 March 31, 2025 2024 2023\n", four_columns).empty());
  CHECK(heads_of("June 30, 2025 2024 March 31, 2025\n", three_columns).empty());
  CHECK(heads_of("2025 June 30, 2024\n", two_columns).empty());
  CHECK(heads_of("June 30, 2025 2024 Change\n", three_columns).empty());
  CHECK(heads_of("June 30, Year Ended\n2025 2024\n", two_columns).empty());
}

TEST_CASE("a line of other words between heads and lengths leaves open whose lengths they are") {
  CHECK(heads_of("Three Months Ended\nContinuing operations\n2025 2024\n", two_columns).empty());
  CHECK(
      heads_of("Three Months Ended in Germany Six Months Ended in France\n2025 2024\n", two_columns).empty());
  CHECK(heads_of("13 Weeks Ended in Germany 26 Weeks Ended in France\n2025 2024\n", two_columns).empty());
  CHECK(heads_of("Germany and France 2025 2024\nQ1 2025 Q1 2024 Q2 2025 Q2 2024\n", four_columns).empty());
  CHECK(heads_of("July 21 -\nSuccessor\n2025 2024\n", two_columns).empty());
}

TEST_CASE("parts of a year from day to day are no balances of their last days") {
  CHECK(
      heads_of("Successor Predecessor\nJuly 21 - January 1 -\nDecember 31 July 20\n2025 2025\n", two_columns)
          .empty());
}

TEST_CASE("names and addresses above the heads are none of them") {
  const std::string heads = "0-0 2025\n1-1 2024\n";
  CHECK(heads_of("Harrow & Pike Instruments, Inc.\nOne Mill Road\nDayton, Ohio\nUnited States\n2025 2024\n",
                 two_columns) == heads);
  CHECK(heads_of("Harrow & Pike Instruments, Inc.\n\nContinuing operations\n2025 2024\n", two_columns) ==
        heads);
}

TEST_CASE("a remark of one line is of the table, above its heads and below them") {
  const std::string heads = "0-0 2025\n1-1 2024\n";
  CHECK(heads_of("Unaudited\n2025 2024\n(In thousands)\n", two_columns) == heads);
  CHECK(heads_of("2025 2024\nAudited\n", two_columns) == heads);
  CHECK(heads_of("Restated\n2025 2024\n", two_columns) == heads);
  CHECK(heads_of("(In millions) 2025 2024\n", two_columns) == heads);
}

TEST_CASE("a parenthesis that begins beside the heads may end below them") {
  CHECK(tables_of("(in millions, except 2025 2024\nper share)\nSales 120 110\nCost 80 70\n") ==
        "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n");
  CHECK(tables_of("(in millions, except 2025 2024\nIncome (loss)\nSales 120 110\nCost 80 70\n") ==
        "0-0 2025\n1-1 2024\nIncome (loss)\nSales | 120 | 110\nCost | 80 | 70\n");
  CHECK(tables_of("(in millions, except 2025 2024\nContinuing:\nSales 120 110\nCost 80 70\n") ==
        "0-0 2025\n1-1 2024\nContinuing:\nSales | 120 | 110\nCost | 80 | 70\n");
}

TEST_CASE("blank lines among heads are of the layout, many of them part what stands above") {
  CHECK(heads_of("Six Months Ended\n\n2025 2024\n\n", two_columns) ==
        "0-1 Six Months Ended\n0-0 2025\n1-1 2024\n");
  CHECK(heads_of("Six Months Ended\n\n\n\n\n2025 2024\n", two_columns) == "0-0 2025\n1-1 2024\n");
  CHECK(heads_of("2025 2024\n\n\n\n\n", two_columns).empty());
}

TEST_CASE("a title, prose, or many lines between heads and rows part the two") {
  CHECK(heads_of("2025 2024\nBalance Sheets\n", two_columns).empty());
  CHECK(heads_of("2025 2024\nWe present the figures of all our regions together in the table below.\n",
                 two_columns)
            .empty());
  CHECK(heads_of("2025 2024\nAsia\nAfrica\nAmerica\nEurope\nOceania\nNorth\nSouth\nEast\nWest\n", two_columns)
            .empty());
}

TEST_CASE("years behind words that are a title, a time, a name in digits or long are none of heads") {
  CHECK(heads_of("Balance sheet data 2025 2024\n", two_columns).empty());
  CHECK(heads_of("Results for the Quarter in Europe 2025 2024\n", two_columns).empty());
  CHECK(heads_of("Plan B12 2025 2024\n", two_columns).empty());
  CHECK(heads_of("Results of all the regions in which we sell our instruments 2025 2024\n", two_columns)
            .empty());
}

TEST_CASE("percentages beside the years are a column of their own") {
  CHECK(heads_of("2025 2024 %\n", three_columns) == "0-0 2025\n1-1 2024\n2-2 %\n");
}

TEST_CASE("the same day under two lengths is one head over each") {
  CHECK(heads_of("Three Months Ended Six Months Ended\nJune 30, June 30,\n2025 2024 2025 2024\n",
                 four_columns) == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-1 June 30,
2-3 June 30,
0-0 2025
1-1 2024
2-2 2025
3-3 2024
)");
}

TEST_CASE("a currency and a sign above the columns behind the years are not spread") {
  CHECK(heads_of("Second Quarter EUR %\n2025 2024 Change %\n", four_columns).empty());
}

TEST_CASE("currencies with their scale in words or zeros are heads of units") {
  CHECK(heads_of("2025 2024\nUS$million US$million\n", two_columns) ==
        "0-0 2025\n1-1 2024\n0-0 US$million\n1-1 US$million\n");
  CHECK(heads_of("Tk000 Tk\u2019000\n2025 2024\n", two_columns) ==
        "0-0 Tk000\n1-1 Tk\u2019000\n0-0 2025\n1-1 2024\n");
}

TEST_CASE("the head of the references may end the line above the years") {
  CHECK(tables_of("Three Months Ended June 30, Note\n2025 2024\n"
                  "Sales 120 110\nCost 7 80 70\nTax 7 8\nProfit 32 33\n") ==
        "0-1 Three Months Ended June 30,\n0-0 2025\n1-1 2024\n"
        "Sales | 120 | 110\nCost 7 | 80 | 70\nunread 8\nunread 33\n");
}

TEST_CASE("heads that only some columns have, or that say more than one period, are not read") {
  CHECK(heads_of("June 30, 2025 December 31,\n", two_columns).empty());
  CHECK(heads_of("2025 Second Quarter 2024 Second Quarter\n", two_columns).empty());
  CHECK(heads_of("Fiscal 2025 ended June 30, Fiscal 2024 ended June 30,\n", two_columns).empty());
}

TEST_CASE("a fiscal year and one of its quarters stand side by side") {
  CHECK(heads_of("Fiscal 2025 Q2 2025\n", two_columns) == "0-0 Fiscal 2025\n1-1 Q2 2025\n");
}

TEST_CASE("letters behind a year make it a name that nobody knows, long words are no heads") {
  CHECK(heads_of("2025A 2024A\n", two_columns).empty());
  CHECK(heads_of("Manufacturing 2025 2024\n", three_columns).empty());
  CHECK(heads_of("2025. 2024.\n", two_columns) == "0-0 2025.\n1-1 2024.\n");
}

TEST_CASE("a group and its company stand over halves of the columns, of an odd number over none") {
  CHECK(heads_of("Group Bank\nThree Months Ended June 30,\n2025 2024 2025 2024\n", four_columns) ==
        "0-1 Group\n2-3 Bank\n0-3 Three Months Ended June 30,\n"
        "0-0 2025\n1-1 2024\n2-2 2025\n3-3 2024\n");
  CHECK(heads_of("Group Company\n2025 2024 2023\n", three_columns).empty());
}

TEST_CASE("heads without an end are no heads") {
  std::string heads;
  for (int line = 0; line < 30; ++line) heads += "2025 2024\n";
  CHECK(heads_of(heads, two_columns).empty());
}

TEST_CASE("a period over years whose shares have columns of their own is over all of them") {
  CHECK(heads_of("Three Months Ended June 30,\n2025 % 2024 %\n", four_columns) ==
        "0-3 Three Months Ended June 30,\n0-0 2025\n1-1 %\n2-2 2024\n3-3 %\n");
}

TEST_CASE("a word of change over columns that none below says to be of change is not spread") {
  CHECK(heads_of("Three Months Ended Change\n2025 2024 2023\n", three_columns).empty());
  CHECK(heads_of("Three Months Ended Change\n2025 2024 Change Variance\n", four_columns).empty());
  CHECK(heads_of("2025 Change\n% $ %\n", three_columns).empty());
}

TEST_CASE("heads that say only in part which period they mean are not read") {
  CHECK(heads_of("2025 2024 Inception\n", three_columns).empty());
  CHECK(heads_of("Fiscal 2025 2024\n", two_columns).empty());
  CHECK(heads_of("2025-06-30 2024\n", two_columns).empty());
}

TEST_CASE("heads whose parts stand on lines of their own are joined only where they are dates with years") {
  CHECK(heads_of("Q2\n2025 Q2\n2024\n", two_columns).empty());
  CHECK(heads_of("June 28,\nJune 29,\n", two_columns).empty());
}

TEST_CASE("a head of references on a line of its own is over none of the columns") {
  CHECK(heads_of("June 30,\nNote\n2025 2024\n", two_columns) == "0-1 June 30,\n0-0 2025\n1-1 2024\n");
}

TEST_CASE("lists of exhibits are no table") {
  CHECK(tables_of("Exhibit 2025 2024\nAgreement 10 12\nBylaws 3 4\nConsent 23 24\n").find('|') ==
        std::string::npos);
}

TEST_CASE("heads of parts, of notes and of what follows end the table above") {
  for (const std::string between :
       {"Debt matures in the following years\n", "Note 5 Debt\n", "Cost Fair Value\n", "Shares Amount\n",
        "Carrying Amount Fair Value\n", "High Low\n", "Amount Percent\n",
        "Number of Shares Price per Share\n", "Less than 1 year 1-3 years\n"})
    CHECK(tables_of("2025 2024\nSales 120 110\nCost 80 70\n" + between + "East 50 60\n") ==
          "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n");
}

TEST_CASE("a caption that holds one word of a pair goes on with the table") {
  for (const std::string caption : {"Gross Margin\n", "Cost of Sales\n", "Amount due in 1 year\n"})
    CHECK(tables_of("2025 2024\nSales 120 110\nCosts:\n" + caption + "East 50 60\nWest 5 6\n")
              .ends_with("East | 50 | 60\nWest | 5 | 6\n"));
}

TEST_CASE("a title right below a sentence that leads to it is the table's") {
  const auto statements = test::statements_of(
      "The results of our operations for the year are set out in the following statement:\n"
      "Condensed Statements of Operations\n"
      "Years Ended December 31,\n2025 2024\n"
      "Sales $ 120 $ 110\nCost of sales 80 70\nGross profit $ 40 $ 40\n");
  REQUIRE(statements.size() == 1);
  CHECK(statements.front().title == "Condensed Statements of Operations");
}

}  // namespace
}  // namespace tieout
