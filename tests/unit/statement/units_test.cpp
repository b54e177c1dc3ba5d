// Unit notes, captions and figures → units of rows.
#include <doctest/doctest.h>

#include "core/unit/unit_note.h"
#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

// "3 USD, per share excepted": what a note says.
std::string note(std::string_view line) {
  const auto read = read_unit_note(line);
  if (!read) return "none";
  std::string out = read->scale ? std::to_string(*read->scale) : "?";
  if (!read->currency.empty()) out += " " + std::string(read->currency.text());
  if (read->excepts_per_share) out += ", per share excepted";
  if (read->excepts_shares) out += ", shares excepted";
  return out;
}

}  // namespace

TEST_CASE("notes of whole units, of billions and of thousands by their zeros") {
  CHECK(note("(in dollars)") == "0 USD");
  CHECK(note("(In U.S. dollars)") == "0 USD");
  CHECK(note("(in whole dollars, except shares)") == "0 USD, shares excepted");
  CHECK(note("(in euros)") == "0 EUR");
  CHECK(note("\u20ACbn") == "9 EUR");
  CHECK(note("US$\u2019000") == "3 USD");
}

TEST_CASE("noughts, exceptions and further amounts in a note") {
  CHECK(note("(in US dollars)") == "0 USD");
  CHECK(note("(in 000s)") == "3");
  CHECK(note("(amounts 000)") == "none");
  CHECK(note("(in millions, except per diluted share)") == "6, per share excepted");
  CHECK(note("(in millions, of which 3 thousand in cash)") == "none");
}

TEST_CASE("the head of a column of shares states no unit of money") {
  CHECK_FALSE(read_head_unit("Shares (000)"));
  CHECK_FALSE(read_head_unit("Number (thousands)"));
  CHECK(read_head_unit("Amount (in thousands)")->scale == 3);
}

TEST_CASE("a scale in a caption stands in brackets or behind a preposition") {
  CHECK(read_own_scale("Production (thousands)") == 3);
  CHECK(read_own_scale("Production in thousands") == 3);
  CHECK(read_own_scale("Assets in billions") == 9);
  CHECK_FALSE(read_own_scale("Thousands served"));
}

TEST_CASE("a letter in brackets names hundredths") {
  CHECK(names_hundredths("Earnings per share (p)"));
  CHECK(names_hundredths("Earnings per share (c)"));
  CHECK_FALSE(names_hundredths("Earnings per share (b)"));
}

TEST_CASE("a heading that is only a price per share is of all rows down to the next heading") {
  CHECK(units_of(R"(
                               Third Quarter
                              2020      2019
$ in millions:
  Net income                 (28.0)      5.3
  Operating earnings         (10.4)      6.3
$ per diluted share:
  Net income                 (1.54)     0.29
  Operating earnings         (0.57)     0.35
)") == "USD 6; USD 6; USD/share; USD/share");
}

TEST_CASE("whole figures below a heading of prices are none where its prices have decimals") {
  CHECK(units_of(R"(
(In millions, except per share data)
                                       2020      2019
Diluted net income per share:
  As reported                         $2.70     $1.09
  Without one-time effects             2.95      1.21
  Purchases of equipment                (11)      (20)
  Free cash flow                      6,048     2,643
)") == "USD/share; USD/share; USD 6; USD 6");
}

TEST_CASE("amounts beside their rates are amounts") {
  CHECK(units_of(R"(
(In millions)
                             Carrying   Average    Carrying   Average
                               amount      rate      amount      rate
Corporate securities             $517     5.16%        $785     5.55%
Foreign securities                636     4.94%         613     5.55%
Total                           1,153     5.04%       1,398     5.55%
)") == "USD 6; USD 6; USD 6");
  CHECK(units_of(R"(
                      2020      2019
Gross margin         56.1%      64.0
Tax rate              33.0      32.0
)") == "percent; percent");
}

TEST_CASE("several heads that name one unit give it to the whole table") {
  CHECK(units_of("Major segments\n\tNet Revenues ($ Millions)\tNet Revenues ($ Millions)\tAdjusted Profit\n"
                 "North\t428.6\t357.9\t71.8\nSouth\t250.4\t282.6\t26.7\n") == "USD 6; USD 6");
}

TEST_CASE("the sentence above a table gives its unit to every year of it") {
  CHECK(units_of(R"(
Selected quarterly information is as follows (in thousands):

                      June 30      March 31
2003
Revenues                 187           181
Costs                     25            12
2002
Revenues                 173           177
Costs                     11            10
)") == "money 3; money 3; money 3; money 3");
}

TEST_CASE("unit notes say scale, currency and exceptions") {
  const struct {
    const char *line, *meaning;
  } rows[] = {
      {"(in thousands, except per share data)", "3, per share excepted"},
      {"(in thousands, except share data)", "3, shares excepted"},
      {"(In millions, except share and per share amounts)", "6, per share excepted, shares excepted"},
      {"(Dollars in millions)", "6 USD"},
      {"($ in thousands)", "3 USD"},
      {"$000", "3 USD"},
      {"(000s omitted)", "3"},
      {"(Thousands of Dollars and Shares, Except Per Share Data)", "3 USD, per share excepted"},
      {"In millions of euros", "6 EUR"},
      {"Amounts in million EUR", "6 EUR"},
      {"(EUR in millions)", "6 EUR"},
      {"(RMB in thousands)", "3 CNY"},
      {"(in millions of Canadian dollars)", "6 CAD"},
      {"(in thousands of U.S. dollars)", "3 USD"},
      {"(£ in millions)", "6 GBP"},
      {"(Rs. in Lakhs)", "5 INR"},
      {"Income statement (£m)", "6 GBP"},
      {"(€ bn)", "9 EUR"},
      {"EUR m, except per share", "6 EUR, per share excepted"},
      {"US$'000", "3 USD"},
      {"U.S.$ in thousands", "3 USD"},
      {"S$ million", "6 SGD"},
      {"NZ$000", "3 NZD"},
      {"R$ million", "6 BRL"},
      {"RMB'Million", "6 CNY"},
      {"Rs.'000", "3"},
      {"(Rupees in millions)", "6"},
      {"(Rupees in crores)", "7 INR"},
      {"RM'000", "3 MYR"},
      {"RMB\u2019000", "3 CNY"},
      {"HK$'000", "3 HKD"},
      {"sales of $5m and more", "none"},
      {"(Rs. crore)", "7 INR"},
      {"Millions", "6"},
      {"Millions, except per share amounts", "6, per share excepted"},
      {"(in billions)", "9"},
      {"(unaudited)", "none"},
      {"revenue of $3.3 million", "none"},
      {"Balance Sheets", "none"},
      {"We have sold the products to many millions of customers all over the world, and they like them",
       "none"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(note(row.line) == row.meaning, row.line);
}

TEST_CASE("shares are in the scale of the statement, per-share figures are not") {
  CHECK(units_of(R"(
             STATEMENTS OF OPERATIONS
       (in thousands, except per share data)
                         June 30, 2007   June 30, 2006
Revenue                 $       75,493  $       64,480
Net income                       6,976           8,914
Net income per share:
   Basic                $         0.03  $         0.04
   Diluted                        0.03            0.03
Shares used in computing net income per share:
   Basic                       259,786         252,664
   Diluted                     259,786         256,326
)") == "USD 3; USD 3; USD/share; USD/share; shares 3; shares 3");
}

TEST_CASE("the caption's own scale wins, and digits correct a note that cannot hold") {
  CHECK(units_of(R"(
             STATEMENTS OF OPERATIONS
       (in millions, except share and per share data)
                               June 30, 2007   June 30, 2006
Net sales                     $        2,343  $        1,710
Net income                               183             152
Earnings per share                      1.14            1.12
Shares used (in thousands)           161,039         135,270
Weighted average shares          161,039,000     135,270,000
)") == "USD 6; USD 6; USD/share; shares 3; shares");
}

TEST_CASE("percent rows have no scale") {
  CHECK(units_of(R"(
             STATEMENTS OF OPERATIONS
                  (in thousands)
                         June 30, 2007   June 30, 2006
Net sales               $       75,493  $       64,480
Gross profit                    42,369          41,294
Gross margin                     56.1%           64.0%
Effective tax rate                33.0            32.0
)") == "USD 3; USD 3; percent; percent");
}

TEST_CASE("what is excepted below the heads of columns is of the statement, of no column") {
  CHECK(units_of("\tThree Months Ended\t\n\tMarch 31,\t\n\t2020\t2019\n"
                 "\t(In thousands, except per share data)\t\n\t(unaudited)\t\n"
                 "Commissions\t$ 155,954\t$ 112,760\nTotal revenues\t168,978\t124,491\nNet income per "
                 "share\t2.01\t1.42\n") == "USD 3; USD 3; USD/share");
}

TEST_CASE("par values and share counts on a balance sheet describe money") {
  CHECK(units_of(R"(
                       BALANCE SHEETS
             (in millions, except share data)
                                            June 30, 2007   June 30, 2006
Total assets                               $        2,000  $        1,900
Common stock, $.01 par value; 320,000,000
 shares authorized and outstanding                  1,345           1,349
Total liabilities and stockholders' equity          2,000           1,900
)") == "USD 6; USD 6; USD 6");
}

TEST_CASE("a unit in every head is the unit of the table, pence are hundredths") {
  CHECK(units_of(R"(
Consolidated income statement
                                  six months     six months
                                       ended          ended
                                30 September   30 September
                                        2005           2004
                                       £'000          £'000
Revenue                               61,234         56,018
Cost of sales                       (40,110)       (37,244)
Profit for the period                  4,143          3,307
Earnings per share
Basic                                   8.3p           6.6p
)") == "GBP 3; GBP 3; GBP 3; GBP/share");
}

TEST_CASE("pence and cents are hundredths of the currency") {
  const auto statements = statements_of(R"(
Consolidated income statement (£ in millions)
                                        2005           2004
Revenue                                 61.2           56.0
Profit for the year                      4.1            3.3
Basic earnings per share                8.3p           6.6p
Dividend per share (pence)               2.1            2.0
)");
  REQUIRE(statements.size() == 1);
  REQUIRE(statements.front().rows.size() == 4);
  CHECK(statements.front().rows[2].unit.scale == -2);
  CHECK(statements.front().rows[3].unit.scale == -2);
}

TEST_CASE("three noughts below a head are a scale, no figures") {
  CHECK(units_of(R"(
Consolidated income statement
                                        2005           2004
                                        £000           £000
Revenue                               61,234         56,018
Cost of sales                       (40,110)       (37,244)
)") == "GBP 3; GBP 3");
}

TEST_CASE("the number of a note is no money") {
  const auto statements = statements_of(R"(
Consolidated income statement (£ in thousands)
                              Notes        2005           2004
Revenue                         2        61,234         56,018
Cost of sales                          (40,110)       (37,244)
Finance costs                   3         (881)          (702)
Profit for the year                     20,243         18,072
)");
  REQUIRE(statements.size() == 1);
  const LineItem& revenue = statements.front().rows.front();
  CHECK(print(revenue.unit) == "GBP 3");
  CHECK(print(revenue.cells[0]->unit.value()) == "pure");
  CHECK_FALSE(revenue.cells[1]->unit);
}

TEST_CASE("dividends in cents are per share, other amounts in cents are not") {
  const auto statements = statements_of(R"(
                              FY12       FY11
                                $m         $m
Revenue                    1,243.5    1,162.2
Net profit after tax          88.1       80.4
Final dividend (cents)         6.0        5.5
Fuel margin (cents)            6.1        5.8
)");
  REQUIRE(statements.size() == 1);
  const auto& rows = statements.front().rows;
  REQUIRE(rows.size() == 4);
  CHECK(print(rows[1].unit) == "USD 6");
  CHECK(print(rows[2].unit) == "USD/share");
  CHECK(rows[2].unit.scale == -2);
  CHECK(print(rows[3].unit) == "USD -2");
}

TEST_CASE("customers over an amount are counted") {
  CHECK(units_of(R"(
Key Metrics (in thousands)
                              Oct 31, 2019   Jul 31, 2019
Customers over $100k                   702            655
Deferred revenue                   101,220         98,310
)") == "pure; money 3");
}

TEST_CASE("prices of things are whole, things are counted") {
  CHECK(units_of(R"(
Operating Highlights ($ in thousands)
                                            2011         2010
Production:
  Oil (MBbl)                                 412          365
  Natural gas (MMcf)                       2,310        2,450
Average prices:
  Oil (per Bbl)                        $   92.14    $   82.40
Costs per Boe:
  Lease operating expense              $    9.80    $    9.12
Revenues:
  Oil                                  $  37,961    $  30,076
)") == "pure; pure; USD; USD; USD 3");
}

TEST_CASE("what is printed with a currency is no count, whatever its caption") {
  CHECK(units_of(R"(
Operating Highlights
                                            2008         2007
Production (MMcf)                          4,158        1,857
Production taxes                      $      .71   $      .34
)") == "pure; USD");
}

TEST_CASE("heads in two currencies give each column its own unit") {
  const auto statements = statements_of(R"(
CONSOLIDATED STATEMENTS OF INCOME
                           Yen              U.S. Dollars
                        (millions)           (thousands)
                 -----------------------   -------------
                    2006          2007          2007
Net sales          412,880       448,215     3,798,432
Cost of sales      301,402       325,204     2,755,966
Gross profit       111,478       123,011     1,042,466
)");
  REQUIRE(statements.size() == 1);
  const LineItem& sales = statements.front().rows.front();
  CHECK(print(sales.unit) == "JPY 6");
  CHECK_FALSE(sales.cells[1]->unit);
  CHECK(print(sales.cells[2]->unit.value()) == "USD 3");
}

TEST_CASE("prices per average share are prices, sales in kilowatt hours no money") {
  CHECK(units_of(R"(
(Thousands of Dollars)
                                          2006       2005
Net Income                              22,782     19,951
Earnings Per Average Common Share         0.37       0.33
Earnings per common and common equivalent
  share                                   0.37       0.33
)") == "USD 3; USD/share; USD/share");
  CHECK(units_of(R"(
(Thousands of Dollars)
                                          2006       2005
Electric sales (million kWh):
  Residential                            1,744      1,802
  Commercial                             1,610      1,588
)") == "pure 6; pure 6");
}

TEST_CASE("a total among prices is a price, and an amount below them is none") {
  CHECK(units_of(R"(
(In millions, except per share data)
                                          2006       2005
Net loss from continuing operations      (61.4)     (22.3)
Net loss                                 (61.6)    (227.8)
Basic and diluted loss per share
Continuing operations                   $(0.57)    $(0.22)
Net loss                                $(0.57)    $(2.20)
Total comprehensive loss                 (61.9)    (229.0)
)") == "USD 6; USD 6; USD/share; USD/share; USD 6");
}

TEST_CASE("points that may group thousands are said to be doubtful") {
  const std::string rows = R"(
                 INCOME STATEMENT (in thousands)
                      Year ended December 31,
                          2007        2006
Revenue                  1.234       1.198
Costs                      801         790
)";
  CHECK(diagnostics_of(rows) == "grouping_ambiguous");
  CHECK(diagnostics_of("We sold 1,250 cars, 1,100 vans and 2,300 bikes.\n" + rows).empty());
}
