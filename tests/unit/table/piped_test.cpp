// Tables drawn with bars, and those whose fields are set apart by commas.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

TEST_CASE("a column that counts the rows is no figure and no caption") {
  CHECK(tables_of(R"(
|   | Item | 2025 | 2024 |
|--:|:-----|-----:|-----:|
| 0 | Revenue | 120 | 110 |
| 1 | Costs   | 80  | 70  |
| 4 | Profit  | 40  | 40  |
)") == R"(0-0 2025
1-1 2024
Revenue | 120 | 110
Costs | 80 | 70
Profit | 40 | 40
)");
}

TEST_CASE("Note over the captions heads the small numbers behind them") {
  CHECK(tables_of(R"(
| Note |    | 2025 | 2024 |
|------|----|-----:|-----:|
| Revenue | 20 | 1,120 | 1,110 |
| Costs   |    | 800   | 700   |
| Tax     | 4  | 100   | 90    |
)") == R"(0-0 Note
1-1 2025
2-2 2024
Revenue | 20 | 1120 | 1110
Costs | _ | 800 | 700
Tax | 4 | 100 | 90
)");
}

TEST_CASE("a word in brackets among the heads of a line is one of them") {
  CHECK(tables_of(R"(
| 2025 | 2024 | (Unfavorable) | 2025 | 2024 |
| Revenues | $ | 187 | $ | 181 | $ | 6 | 100 | % | 100 | % |
| Costs | 25 | 12 | (13 | ) | 13 | % | 7 | % |
)") == R"(0-0 2025
1-1 2024
2-2 (Unfavorable)
3-3 2025
4-4 2024
Revenues | 187 | 181 | 6 | 100% | 100%
Costs | 25 | 12 | -13 | 13% | 7%
)");
}

TEST_CASE("a Markdown table") {
  CHECK(tables_of(R"(
|                | 2025 | 2024 |
|----------------|-----:|-----:|
| Revenue        | $1,200 | $1,100 |
| Cost of revenue | (800) | (700) |
| Impairment     |      | 5    |
)") == R"(0-0 2025
1-1 2024
Revenue | 1200 | 1100
Cost of revenue | -800 | -700
Impairment | _ | 5
)");
}

TEST_CASE("heads that slipped to the left stand over the columns in their order") {
  CHECK(tables_of(R"(
|          | Three Months Ended |     | Six Months Ended |  |  |  |  |  |
|----------|---|---|---|---|---|---|---|---|
|          | 2025 |       | 2024 |  | 2025 |  | 2024 |  |
| Revenues | $ | 187 |  | $ | 181 | $ | 371 | 350 |
| Costs    |   | 25  |  |   | 12  |   | 60  | 41 |
| Credits  |   |     |  |   | 3   |   | 4   | 5  |
)") == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 2025
1-1 2024
2-2 2025
3-3 2024
Revenues | 187 | 181 | 371 | 350
Costs | 25 | 12 | 60 | 41
Credits | _ | 3 | 4 | 5
)");
}

TEST_CASE("a line of bars without blank cells gives its heads in order, a change behind the years") {
  CHECK(tables_of(R"(
| Three Months Ended June 30, | 2025 vs 2024 Change |
| 2025 | 2024 | $ | % |
| Revenues | $ | 187 | $ | 181 | $ | 6 | 3 | % |
| Costs | (25 | ) | (12 | ) | (13 | ) | (108 | )% |
| Credits | 3 |
)") == R"(0-1 Three Months Ended June 30,
2-3 2025 vs 2024 Change
0-0 2025
1-1 2024
2-2 $
3-3 %
Revenues | 187 | 181 | 6 | 3%
Costs | -25 | -12 | -13 | -108%
unread 3
)");
}

TEST_CASE("shares and their amount stand under one head of a line of bars") {
  CHECK(tables_of(R"(
| Common Stock | Retained | Total |
| Shares | Amount | Earnings | Equity |
| Balance, January 1 | 400 | $ | 4 | $ | 90 | $ | 94 |
| Net income | — | — | 8 | 8 |
)") == R"(0-1 Common Stock
2-2 Retained
3-3 Total
0-0 Shares
1-1 Amount
2-2 Earnings
3-3 Equity
Balance, January 1 | 400 | 4 | 90 | 94
Net income | -- | -- | 8 | 8
)");
}

TEST_CASE("a line of words begins another table below rows of fewer columns") {
  CHECK(tables_of(R"(
| 2025 | 2024 |
| Revenues | $ | 187 | $ | 181 |
| Costs | (25 | ) | (12 | ) |
| Capital | Earnings | Total |
| Balance, January 1 | 4 | 90 | 94 |
| Net income | — | 8 | 8 |
)") == R"(0-0 2025
1-1 2024
Revenues | 187 | 181
Costs | -25 | -12
===
0-0 Capital
1-1 Earnings
2-2 Total
Balance, January 1 | 4 | 90 | 94
Net income | -- | 8 | 8
)");
}

TEST_CASE("a row that is only a year begins the rows of that year, where the heads name none") {
  CHECK(tables_of(R"(
|          | June 30 | March 31 |
|----------|--------:|---------:|
| 2003     |         |          |
| Revenues | 187     | 181      |
| Costs    | 25      | 12       |
| Year Ended December 31, 2002 | | |
| Revenues | 173     | 177      |
| Costs    | 11      | 10       |
)") == R"(0-0 June 30
1-1 March 31
0-1 2003
Revenues | 187 | 181
Costs | 25 | 12
===
0-0 June 30
1-1 March 31
0-1 2002
Revenues | 173 | 177
Costs | 11 | 10
)");
}

TEST_CASE("a row that is only a year is a heading, where the heads name years") {
  CHECK(tables_of(R"(
|          | June 30, 2003 | March 31, 2003 |
|----------|--------:|---------:|
| 2003     |         |          |
| Revenues | 187     | 181      |
| Costs    | 25      | 12       |
)") == R"(0-0 June 30, 2003
1-1 March 31, 2003
2003
Revenues | 187 | 181
Costs | 25 | 12
)");
}

TEST_CASE("two bars side by side spread a head over columns") {
  CHECK(tables_of(R"(
| | Three months ended || Change |
| | 2025 | 2024 |  |
|---|---|---|---|
| Revenue | 120 | 110 | 9% |
| Cost | 80 | 70 | 14% |
)") == R"(0-1 Three months ended
2-2 Change
0-0 2025
1-1 2024
Revenue | 120 | 110 | 9%
Cost | 80 | 70 | 14%
)");
}

TEST_CASE("a table as database tools print it, with padding and a rule below the heads") {
  CHECK(tables_of(R"(
 caption  |  2025 |  2024
----------+-------+-------
 Cash     | 1,200 | 1,100
 Debt     |   300 |
)") == R"(0-0 2025
1-1 2024
Cash | 1200 | 1100
Debt | 300 | _
)");
}

TEST_CASE("rows cut at bars without their blank cells are read where they are full") {
  CHECK(tables_of("Three months ended June 30,\n"
                  "2025 | 2024 | % Change\n"
                  "Revenue | $ | 1,200 | $ | 1,100 | 9 | %\n"
                  "Cost | (800 | ) | (700 | ) | 14 | %\n"
                  "Shares | 500 | 510\n") == R"(0-2 Three months ended June 30,
0-0 2025
1-1 2024
2-2 % Change
Revenue | 1200 | 1100 | 9%
Cost | -800 | -700 | 14%
unread 500
unread 510
)");
}

TEST_CASE("comma-separated values, figures with thousands in quotes") {
  CHECK(tables_of("\"(in thousands)\",2025,2024\n"
                  "\"Cash, restricted\",\"1,200\",\"1,100\"\n"
                  "Debt,(300),\n"
                  "Equity,900,800.5\n") == R"(0-0 2025
1-1 2024
Cash, restricted | 1200 | 1100
Debt | -300 | _
Equity | 900 | 800.5
)");
}

TEST_CASE("bars without a cell between them at the beginning of a row are blank cells") {
  CHECK(tables_of(R"(
| || 2025 | 2024 |
|---|---|---|---|
| _Cash_ | | 1,200 | 1,100 |
| * 5 * | || 400 |
)") == R"(0-0 2025
1-1 2024
Cash | 1200 | 1100
* 5 * | _ | 400
)");
}

TEST_CASE("lines whose bars are all escaped have no cells") {
  CHECK(tables_of("Cash \\| 5\nDebt \\| 6\n---+---\n").empty());
}

TEST_CASE("fields with quotes, separators and closing digits in their captions, and a blank first field") {
  CHECK(tables_of(",2025,2024\n"
                  "\"The \"\"A\"\" notes\",300,200\n"
                  "Level 1,\"1,200\",\"1,100\"\n"
                  "Level 2,,40\n"
                  "Level 3,(50),60\n") == R"(0-0 2025
1-1 2024
The ""A"" notes | 300 | 200
Level 1 | 1200 | 1100
Level 2 | _ | 40
Level 3 | -50 | 60
)");
}

TEST_CASE("a table cut at commas and one cut at semicolons in one text") {
  CHECK(tables_of("\"Cash; restricted\",5,6\nDebt,7,8\nTotal,12,14\n\n"
                  "Sales;15;16\nCosts;7;9\nProfit;8;7\n") == R"(Cash; restricted | 5 | 6
Debt | 7 | 8
Total | 12 | 14
===
Sales | 15 | 16
Costs | 7 | 9
Profit | 8 | 7
)");
}

TEST_CASE("sentences with commas are no table") {
  CHECK(tables_of("Sales rose 10, costs 5\nProfit rose 20, tax 7\nCash fell 3, debt 4\n").empty());
}

TEST_CASE("figures of fixed-width text are not cut at their commas") {
  CHECK(tables_of("Cash           12,345\nReceivables    11,111\nTotal          23,456\n") ==
        "Cash | 12345\nReceivables | 11111\nTotal | 23456\n");
}

}  // namespace
}  // namespace tieout
