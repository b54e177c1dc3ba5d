// Rows that could be prices, counts or amounts → units, by words, headings and digits together.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

// The codes of what is doubtful about a table of these rows.
std::string doubts_about(const std::string& rows) {
  return diagnostics_of(
      "                 INCOME STATEMENT (in thousands)\n"
      "                      Year ended December 31,\n"
      "                          2007        2006\n" +
      rows);
}

}  // namespace

TEST_CASE("a row of which only one figure is a multiple or in pence is no row of them") {
  CHECK(units_of(R"(
(In thousands)
                                2007       2006       2005
Orders                         3.1x     12,345     11,222
Receivables                   12.3p     11,345     10,222
Leverage                       3.1x       3.2x      3,333
)") == "money 3; money 3; pure");
}

TEST_CASE("a heading of prices by the thing or with many words is none of prices per share") {
  CHECK(units_of(R"(
(In thousands)
                                          2007       2006
Per barrel:
  Costs                                  12.34      11.22
Per share of the common stock then outstanding:
  Dividends                              12.34      11.22
)") == "money; money/share");
}

TEST_CASE("a unit note among the rows that leaves prices out names none") {
  CHECK(units_of(R"(
|                | Second quarter | Full year |
|----------------|---------------:|----------:|
| (in millions, except per share amounts) | | |
| Interest expense | 6 | 25 |
| Amortization     | 1 | 4  |
)") == "money 6; money 6");
}

TEST_CASE("an amount below a heading of prices per share is none") {
  CHECK(units_of(R"(
(In thousands, except per share data)
                                          2007       2006
Earnings per share:
  Net income                             2,345      2,222
  Basic                                   0.52       0.48
$ per diluted share:
  Equity                              1,234.56   1,111.22
)") == "money 3; money/share; money/share");
}

TEST_CASE(
    "a price per share in the caption leaves the figures amounts, where they are not printed as prices") {
  CHECK(units_of(R"(
(In thousands, except per share data)
                                                  2007       2006
Cash dividends paid ($0.04 per common share)      (980)      (990)
Dividends of $0.04 per share                       0.04       0.04
Dividends per share                                  4          4
)") == "money 3; money/share; money/share");
}

TEST_CASE("costs of what is counted are amounts") {
  CHECK(units_of(R"(
(In thousands)
                                                  2007       2006
Cost of sales and other production costs        12,345     11,222
Divided by production                           23,456     22,333
)") == "money 3; pure");
}

TEST_CASE("shares in a caption with a price: the digits decide") {
  CHECK(units_of(R"(
(In thousands, except per share data)
                                                  2007       2006
Income per share on weighted average shares       0.52       0.48
Shares used in computing income per share       45,120     44,380
)") == "money/share; shares 3");
}

TEST_CASE("shares held on a balance sheet are money, shares counted below it are not") {
  CHECK(units_of(R"(
                  BALANCE SHEETS (in thousands)
                                 June 30, 2007   June 30, 2006
Total assets                         62,345         61,222
Shares held in treasury, at cost      2,345          2,222
Total liabilities                    12,345         11,222
Total equity                         50,000         50,000
Total liabilities and equity         62,345         61,222
Shares outstanding                   45,120         44,380
)") == "money 3; money 3; money 3; money 3; money 3; shares 3");
}

TEST_CASE("what is counted in dollars is money, save where the dollars are a threshold") {
  CHECK(units_of(R"(
                  SEGMENT INFORMATION (in thousands)
                                          2007       2006
Stores                                      45         44
Sales of stores in $                       123        112
Customers over $1 million                   45         44
)") == "pure; USD 3; pure");
}

TEST_CASE("prices and shares take the currency of a column, not its scale") {
  const auto statements = statements_of(R"(
CONSOLIDATED STATEMENTS OF INCOME
                           Yen              U.S. Dollars
                        (millions)           (thousands)
                 -----------------------   -------------
                    2006          2007          2007
Net sales          412,880       448,215     3,798,432
Net income          12,880        18,215       154,364
Net income per share  10.2          14.5          0.12
)");
  REQUIRE(statements.size() == 1);
  const LineItem& price = statements.front().rows.back();
  CHECK(print(price.unit) == "JPY/share");
  REQUIRE(price.cells[2]->unit);
  CHECK(print(*price.cells[2]->unit) == "USD/share");
}

TEST_CASE("points are doubtful only where every amount that has one has it before three digits") {
  CHECK(doubts_about("Revenue                  1.234       1.198\n"
                     "Costs                      801         790\n") == "grouping_ambiguous");
  CHECK(doubts_about("Revenue                  1.234       1.198\n"
                     "Costs                     80.1        79.0\n")
            .empty());
  CHECK(doubts_about("Revenue                  1.234       1.198\n"
                     "Costs                     8010        7900\n")
            .empty());
  CHECK(doubts_about("Revenue               1234.567    1198.567\n"
                     "Costs                    1.234       1.198\n")
            .empty());
  CHECK(doubts_about("Revenue                  1.234       1.198\n"
                     "Costs                      801          NM\n"
                     "Tax                        801\n"
                     "Margin                   12%         11%\n") == "grouping_ambiguous");
}

TEST_CASE("units that heads of columns name in part or in another currency") {
  CHECK(units_of("\t2025 ($ millions)\t2024 (millions)\nRevenue\t120\t110\nCosts\t80\t70\n") ==
        "USD 6; USD 6");
  const auto statements =
      statements_of("\t2025 ($ millions)\t2024 (\u20AC millions)\nRevenue\t120\t110\nCosts\t80\t70\n");
  REQUIRE(statements.size() == 1);
  const LineItem& revenue = statements.front().rows.front();
  CHECK(print(revenue.unit) == "USD 6");
  REQUIRE(revenue.cells[1]->unit);
  CHECK(print(*revenue.cells[1]->unit) == "EUR 6");
}

TEST_CASE("the currency may be named on a line of its own, audited statements say so") {
  const auto statements = statements_of(
      "BALANCE SHEETS\n(in thousands)\n(in US "
      "dollars)\n(audited)\n\n\t2025\t2024\nCash\t120\t110\nDebt\t80\t70\n");
  REQUIRE(statements.size() == 1);
  CHECK(print(statements.front().unit) == "USD 3");
  CHECK(statements.front().audited == true);
}

TEST_CASE("what is counted beside a currency is money, counts of shares may have decimals") {
  CHECK(units_of(R"(
                  SEGMENT INFORMATION ($ in thousands)
                                          2007       2006
Number of customers                         45         44
Customers, $                               123        112
)") == "pure; USD 3");
  CHECK(units_of(R"(
(In thousands, except per share data)
                                               2007        2006
Shares used in computing income per share  45,120.25   44,380.50
)") == "shares 3");
}

TEST_CASE("a unit note keeps the words beside it, below the heads as above them") {
  const auto note = [](const std::string& text) {
    const auto statements = statements_of(text);
    return statements.empty() ? "no statement"
                              : statements.front().unit_note + ": " + print(statements.front().unit);
  };
  CHECK(note("BALANCE SHEETS\nIn thousands (unaudited)\n\n\t2025\t2024\nCash\t120\t110\nDebt\t80\t70\n") ==
        "In thousands (unaudited): money 3");
  CHECK(note(R"(
                  BALANCE SHEETS
                                2025        2024
                           (In thousands, except share data)
Cash                             120         110
Debt                              80          70
)") == "(In thousands, except share data): money 3");
}

TEST_CASE("rates among amounts may print their sign in the first and last rows only") {
  const auto statements = statements_of(R"(
(Dollars in thousands)
                             2007        2006     Increase
Americas                   52,171      48,853       6.8%
Europe                     23,322      25,627      (9.0)
Asia                       11,204      10,316       8.6
Total                      86,697      84,796       2.2%
)");
  REQUIRE(statements.size() == 1);
  for (const LineItem& row : statements.front().rows) {
    CAPTURE(row.caption);
    REQUIRE(row.cells[2]->unit);
    CHECK(print(*row.cells[2]->unit) == "percent");
    CHECK_FALSE(row.cells[1]->unit);
  }
}

TEST_CASE("a rate among amounts as small as it makes none of them a rate") {
  const auto statements = statements_of(R"(
(Dollars in millions)
                             2007        2006
Revenue                      47.7        36.0
Gross profit                 16.7        11.9
Growth of revenue            32.5%
Cash                          8.8         7.0
)");
  REQUIRE(statements.size() == 1);
  for (const std::size_t row : {0u, 1u, 3u}) CHECK_FALSE(statements.front().rows[row].cells[0]->unit);
}
