// Printed column heads → real periods.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout::test;

namespace {

std::string periods(const std::string& text) {
  const auto statements = statements_of(text);
  return statements.empty() ? "no statement" : periods_of(statements.front());
}

}  // namespace

TEST_CASE("heads are stacked over each column") {
  CHECK(periods(R"(
                 STATEMENTS OF OPERATIONS
                      Three months   Three months
                         ended          ended
                        June 30,      March 31,
                          2007          2007
Revenue                  75,493        71,146
Cost of revenue          33,124        25,661
Gross profit             42,369        45,485
)") == "2007-04-01..2007-06-30 3m | 2007-01-01..2007-03-31 3m");
}

TEST_CASE("a head spans the years below it") {
  CHECK(periods(R"(
                 STATEMENTS OF CASH FLOWS
                                Six months ended
                                    June 30,
                                2007        2006
Net income                    10,954      14,730
Depreciation                   6,351       4,732
Net cash provided by operating
 activities                   17,305      19,462
)") == "2007-01-01..2007-06-30 6m | 2006-01-01..2006-06-30 6m");
}

TEST_CASE("a quarter over the first of two years is of both, not the months beside it") {
  CHECK(periods(R"(
The third quarter ended September 30, 2020.

|           | Third Quarter |      | Nine Months |      |
|-----------|--------------:|-----:|------------:|-----:|
|           | 2020          | 2019 | 2020        | 2019 |
| Net sales | 120           | 110  | 350         | 330  |
| Costs     | 80            | 70   | 240         | 230  |
)") == "~2020-07-01..2020-09-30 3m | ~2019-07-01..2019-09-30 3m | 2020-01-01..2020-09-30 9m | "
       "2019-01-01..2019-09-30 9m");
}

TEST_CASE("quarters and years stand side by side") {
  CHECK(periods(R"(
                 STATEMENTS OF OPERATIONS
                    QUARTER ENDED DECEMBER 31,    YEAR ENDED DECEMBER 31,
                        1998          1997           1998         1997
Net sales             252,893        66,040        609,996      147,787
Cost of sales         199,476        53,127        476,155      118,969
Gross profit           53,417        12,913        133,841       28,818
)") == "1998-10-01..1998-12-31 3m | 1997-10-01..1997-12-31 3m | 1998-01-01..1998-12-31 12m | "
       "1997-01-01..1997-12-31 12m");
}

TEST_CASE("periods run to a day, each column of its own length") {
  CHECK(periods(R"(
Consolidated income statement
for the six months to 30 September 2005
                      6 months to     Half year to     Year to
                     30 September     30 September    31 March
                             2005             2004        2005
                             £000             £000        £000
Revenue                    61,234           56,018     115,402
Cost of sales             (40,110)         (37,244)    (76,007)
Gross profit               21,124           18,774      39,395
)") == "2005-04-01..2005-09-30 6m | 2004-04-01..2004-09-30 6m | 2004-04-01..2005-03-31 12m");
}

TEST_CASE("Q/Q and Y/Y are changes from the columns so far back") {
  const auto statements = statements_of(R"(
                 STATEMENTS OF OPERATIONS
                          Three months ended
                 ----------------------------------
                 April 27,   January 26,  April 28,
                    2025        2025         2024        Q/Q          Y/Y
Revenue            44,062      39,331      26,044         12%          69%
Gross margin        60.5%       73.0%       78.4%   (12.5) pts   (17.9) pts
Net income         18,775      22,091      14,881        (15)%         26%
)");
  REQUIRE(statements.size() == 1);
  const auto& columns = statements.front().columns;
  REQUIRE(columns.size() == 5);
  CHECK(columns[3].role == tieout::ColumnRole::percent_change);
  CHECK(columns[3].versus.value().same_as(*columns[1].period));
  CHECK(columns[4].versus.value().same_as(*columns[2].period));
  CHECK(columns[4].period.value().same_as(*columns[0].period));
}

TEST_CASE("the columns of a balance sheet are days") {
  CHECK(periods(R"(
                      BALANCE SHEETS
                          June 30,    December 31,
                            2007          2006
Cash                      61,617        44,206
Inventory                 33,177        22,266
Total assets              94,794        66,472
)") == "2007-06-30 | 2006-12-31");
}

TEST_CASE("words beside the heads complete the years") {
  CHECK(periods(R"(
               STATEMENT OF EARNINGS
For the year ended December 31:      1997     1996     1995
Revenue                            78,508   75,947   71,940
Cost                               47,899   45,408   41,573
Gross profit                       30,609   30,539   30,367
)") == "1997-01-01..1997-12-31 12m | 1996-01-01..1996-12-31 12m | 1995-01-01..1995-12-31 12m");
}

TEST_CASE("a line above the table completes the years") {
  CHECK(periods(R"(
               CONSOLIDATED STATEMENT OF INCOME
     For the Years Ended December 31, 2001, 2000 and 1999
                                     2001     2000     1999
Sales                             131,528  141,230  135,073
Costs of sales                    129,159  126,120  118,985
Operating income                    2,369   15,110   16,088
)") == "2001-01-01..2001-12-31 12m | 2000-01-01..2000-12-31 12m | 1999-01-01..1999-12-31 12m");
}

TEST_CASE("weeks are counted, not months") {
  CHECK(periods(R"(
             STATEMENTS OF OPERATIONS
                    13 Weeks Ended        26 Weeks Ended
                  August 4,  July 29,   August 4,  July 29,
                    2018       2017       2018       2017
Net sales          1,000        900      2,000      1,800
Cost of sales        600        500      1,200      1,000
Gross profit         400        400        800        800
)") == "2018-05-06..2018-08-04 13w | 2017-04-30..2017-07-29 13w | 2018-02-04..2018-08-04 26w | "
       "2017-01-29..2017-07-29 26w");
}

TEST_CASE("a period of weeks begins after the year end that is printed") {
  // Fourteen weeks: the extra one is known from the date of the other statement.
  const auto statements = statements_of(R"(
              STATEMENTS OF OPERATIONS
                         Three Months Ended
                   January 1, 2000  December 26, 1998
Net sales                 2,343           1,710
Cost of sales             1,736           1,228
Gross margin                607             482

                  BALANCE SHEETS
                   January 1, 2000  September 25, 1999
Cash                      1,586           1,326
Inventories                  15              20
Total assets              1,601           1,346
)");
  REQUIRE(statements.size() == 2);
  CHECK(periods_of(statements[0]) == "~1999-09-26..2000-01-01 3m | ~1998-09-27..1998-12-26 3m");
}

TEST_CASE("quarters named by fiscal year are resolved by dates printed elsewhere") {
  CHECK(periods(R"(
The company reported results for its second quarter of fiscal 2020 ended December 29, 2019.

             STATEMENTS OF OPERATIONS
                     Q2 FY20    Q2 FY19
Revenue               1,000        900
Cost of revenue         600        500
Gross profit            400        400
)") == "~2019-09-30..2019-12-29 3m | none");
}

TEST_CASE("a quarter is the calendar's where another year's end confirms it") {
  const auto statements = statements_of(R"(
             STATEMENTS OF OPERATIONS
                  First Quarter
                  2020      2019
Revenue          1,000       900
Cost of revenue    600       500
Gross profit       400       400

                BALANCE SHEETS
               March 31,  December 31,
                  2020      2019
Cash             1,000       900
Inventories        600       500
Total assets     1,600     1,400
)");
  REQUIRE(statements.size() == 2);
  CHECK(periods_of(statements[0]) == "~2020-01-01..2020-03-31 3m | ~2019-01-01..2019-03-31 3m");
}

TEST_CASE("without a date anywhere a quarter is no period") {
  CHECK(periods(R"(
             STATEMENTS OF OPERATIONS
                     Q2 2020    Q2 2019
Revenue               1,000        900
Cost of revenue         600        500
Gross profit            400        400
)") == "none | none");
}

TEST_CASE("a subtitle between heads and figures does not part them") {
  const auto statements = statements_of(R"(
                  SELECTED FINANCIAL HIGHLIGHTS
                        As of and for the three months ended
                          March 31,       December 31,
                            2020              2019

Statement of Income Data
Net interest income         32,095            32,405
Provision for losses         9,940             1,055
Net income                  22,155            31,350

Balance Sheet Data (at period end)
Securities                 187,812           142,067
Total assets             2,507,123         2,556,652
Total deposits           1,921,915         1,912,232
)");
  REQUIRE(statements.size() == 2);
  CHECK(periods_of(statements[0]) == "2020-01-01..2020-03-31 3m | 2019-10-01..2019-12-31 3m");
  CHECK(periods_of(statements[1]) == "~2020-03-31 | ~2019-12-31");
}

TEST_CASE("change columns are no periods") {
  CHECK(periods(R"(
             STATEMENTS OF OPERATIONS
                      Three Months Ended June 30,
                      2007      2006     Change   % Change
Revenue              1,000       900       100       11.1%
Cost of revenue        600       500       100       20.0%
Gross profit           400       400        --         --
)") == "2007-04-01..2007-06-30 3m | 2006-04-01..2006-06-30 3m | change | percent_change");
}

TEST_CASE("percent columns beside every value are shares of it") {
  CHECK(periods(R"(
             STATEMENTS OF OPERATIONS
                     Three Months Ended June 30,
                      2007      %      2006      %
Revenue              1,000   100.0      900   100.0
Cost of revenue        600    60.0      500    55.6
Gross profit           400    40.0      400    44.4
)") == "2007-04-01..2007-06-30 3m | percent_of_base | 2006-04-01..2006-06-30 3m | percent_of_base");
}

TEST_CASE("a column of an entity names its member") {
  const auto statements = statements_of(R"(
             STATEMENT OF CASH FLOWS
                   2001                      2000
           Automotive  Services     Automotive  Services
For the years ended December 31, 2001 and 2000
Net income      100        200          300        400
Depreciation     10         20           30         40
Net cash provided by operating activities
                110        220          330        440
)");
  REQUIRE_FALSE(statements.empty());
  REQUIRE(statements[0].columns.size() == 4);
  CHECK(statements[0].columns[0].member == "Automotive");
  CHECK(statements[0].columns[3].member == "Services");
}

TEST_CASE("two dates under each length belong to the years in their order, with words beside them") {
  CHECK(periods(R"(
                      CONSOLIDATED INCOME
                                          For the 13         For the 26
                                          Weeks Ended        Weeks Ended
                                        July 3, 2004 and   July 3, 2004 and
                                         June 28, 2003      June 28, 2003
    (millions, except earnings per
     common share)                       2004     2003      2004      2003
    Total revenues                      8,781   10,196    16,575    19,076
    Total costs and expenses            8,728    9,707    16,563    18,278
    Operating income                       53      489        12       798
)") == "2004-04-04..2004-07-03 13w | 2003-03-30..2003-06-28 13w | 2004-01-04..2004-07-03 26w | "
       "2002-12-29..2003-06-28 26w");
}

TEST_CASE("of two dates above the table each year takes its own") {
  CHECK(periods(R"(
Segment Income Statements

For the 13 Weeks Ended July 3, 2004 and June 28, 2003

                            Domestic        Consolidated
                         2004     2003     2004     2003
    Total revenues      7,673    9,137    8,781   10,196
    Costs and expenses  7,631    8,671    8,728    9,707
    Operating income       42      466       53      489
)") == "2004-04-04..2004-07-03 13w | 2003-03-30..2003-06-28 13w | 2004-04-04..2004-07-03 13w | "
       "2003-03-30..2003-06-28 13w");
}

TEST_CASE("average balances are of the length that their heads print") {
  CHECK(periods(R"(
          AVERAGE BALANCES AND NET INTEREST ANALYSIS
                     Three Months Ended      Three Months Ended
                     September 30, 1997      September 30, 1996
                      Average               Average
                      Balance  Interest     Balance  Interest
Loans               1,371,440    30,041   1,288,017    28,104
Deposits with banks     4,300        60       6,810        94
)") == "1997-07-01..1997-09-30 3m | 1997-07-01..1997-09-30 3m | 1996-07-01..1996-09-30 3m | "
       "1996-07-01..1996-09-30 3m");
}

TEST_CASE("nine months in a letter and quarters beside them") {
  CHECK(periods("Consolidated Income Statement\n"
                "in EUR million\tNotes\tQ3 2008\t9M 2008\t9M 2007\n"
                "Sales\t(1)\t274.6\t812.4\t747.1\n"
                "EBIT\t\t24.8\t71.3\t60.3\n"
                "Net income\t\t15.1\t42.9\t30.9\n"
                "\n"
                "Consolidated Balance Sheet\n"
                "in EUR million\tSep. 30, 2008\tDec. 31, 2007\n"
                "Inventories\t187.3\t168.9\n"
                "Total assets\t778.9\t750.1\n") ==
        "note | ~2008-07-01..2008-09-30 3m | ~2008-01-01..2008-09-30 9m | ~2007-01-01..2007-09-30 9m");
}

TEST_CASE("the name of the first section stands between heads and rows") {
  CHECK(periods(R"(
Quarterly Summary

                                      June 30,     March 31,
                                        2008         2008
Income statement
Interest income                       64,118       67,902
Interest expense                      27,340       31,275
Net interest income                   36,778       36,627
)") != "no statement");
}

TEST_CASE("a year that comes again belongs to the next length, wherever its spanner is printed") {
  CHECK(periods(R"(
                 INCOME STATEMENTS
                          Three Months Ended                  Nine Months Ended
                                   March 31,                          March 31,
                       2020            2019            2020                2019
Product              15,871          15,448          49,894              48,966
Service              19,150          15,123          55,088              43,160
Total revenue        35,021          30,571         104,982              92,126
)") == "~2020-01-01..2020-03-31 3m | 2019-01-01..2019-03-31 3m | ~2019-07-01..2020-03-31 9m | "
       "2018-07-01..2019-03-31 9m");
}

TEST_CASE("no-break spaces part the words of a length") {
  CHECK(
      periods("                 INCOME STATEMENTS\n"
              "                      Three\u00a0Months\u00a0Ended              Nine\u00a0Months\u00a0Ended\n"
              "                  March\u00a031, 2020      2019    March\u00a031, 2020     2019\n"
              "Product                   15,871    15,448           49,894   48,966\n"
              "Service                   19,150    15,123           55,088   43,160\n"
              "Total revenue             35,021    30,571          104,982   92,126\n") ==
      "2020-01-01..2020-03-31 3m | 2019-01-01..2019-03-31 3m | 2019-07-01..2020-03-31 9m | "
      "2018-07-01..2019-03-31 9m");
}

TEST_CASE("a year that comes again does not take the length before it") {
  CHECK(periods(R"(
Income statements

|               | Three Months Ended March 31, |        |         | Nine Months Ended March 31, |
|---------------|-----------------------------:|-------:|--------:|----------------------------:|
|               | 2020                         | 2019   | 2020    | 2019                        |
| Total revenue | 35,021                       | 30,571 | 104,982 | 92,126                      |
| Net income    | 10,752                       | 8,809  | 33,079  | 26,053                      |
)") == "2020-01-01..2020-03-31 3m | 2019-01-01..2019-03-31 3m | ~2019-07-01..2020-03-31 9m | "
       "2018-07-01..2019-03-31 9m");
}

TEST_CASE("years that come again under no length of their own have no period") {
  CHECK(periods(R"(
Operating statistics for the quarter ended March 31, 2020

| Per workday | 2020 | 2019 | Change | 2020 | 2019 |
|-------------|-----:|-----:|-------:|-----:|-----:|
| Shipments   | 29.1 | 28.2 | 3.2    | 28.4 | 27.7 |
| Tonnage     | 18.6 | 18.9 | (1.6)  | 18.1 | 18.0 |
)") == "none | none | change | none | none");
}

TEST_CASE("a head that names two years, or a day and another year, has no period") {
  CHECK(periods(R"(
| Proceeds | Three months ended March 31, 2020 2019 | Q2 2018 Q3 2018 |
|----------|---------------------------------------:|----------------:|
| Gas      | 208                                    | 253             |
| Oil      | 12                                     | 14              |
)") == "none | none");
}

TEST_CASE("of years listed above a column the one right over it is its own") {
  CHECK(periods(R"(
Consolidated Statements of Operations

|         | For the Quarters Ended March 31, 2020 and 2019 |         |
|---------|-----------------------------------------------:|--------:|
|         | 2020                                           | 2019    |
| Revenue | 446,376                                        | 410,659 |
| Costs   | 415,148                                        | 385,142 |
)") == "2020-01-01..2020-03-31 3m | 2019-01-01..2019-03-31 3m");
}

TEST_CASE("a title of two lengths gives none of them to its columns") {
  CHECK(periods(R"(
Segment results for the three months and nine months ended September 30, 2020

| Region | Sept. 30, 2020 | Sept. 30, 2019 |
|--------|---------------:|---------------:|
| North  | 120            | 110            |
| South  | 80             | 70             |
)") == "2020-09-30 | 2019-09-30");
}

TEST_CASE("days of February in two years, and quarters by their short name") {
  CHECK(periods("Statements of Income\n"
                "\tThree Months Ended February 29/28,\t\tTwelve Months Ended February 29/28,\t\n"
                "\t2020\t2019\t2020\t2019\n"
                "Net sales\t245,365\t202,548\t1,061,817\t927,087\n"
                "Cost of sales\t189,213\t160,125\t821,301\t730,010\n") ==
        "2019-12-01..2020-02-29 3m | 2018-12-01..2019-02-28 3m | 2019-03-01..2020-02-29 12m | "
        "2018-03-01..2019-02-28 12m");
  CHECK(periods("Organic sales since the year ended December 31, 2019\n\n\t2020\t2019\n\tQtr 1\tQtr "
                "1\nSales\t459.8\t417.3\nGrowth\t25.0\t4.3\n") ==
        "~2020-01-01..2020-03-31 3m | ~2019-01-01..2019-03-31 3m");
}
