// Tables as a browser's clipboard gives them where cells hold blocks: one cell per line, rows without ends.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

// Lines written on one: "/" ends a line.
std::string lines(std::string_view text) {
  std::string result;
  for (char c : text) result += c == '/' ? '\n' : c;
  return result;
}

TEST_CASE("a caption as long as a sentence stands over its figures") {
  CHECK(tables_of(R"(
2025

2024

Cash

140

110

Preferred stock, $0.001 par value; 5,000,000 shares authorized, 2,050 and 1,580 shares issued and outstanding as of June 30, 2025 and December 31, 2024, respectively.

205

158

Total

345

268
)") == R"(0-0 2025
1-1 2024
Cash | 140 | 110
Preferred stock, $0.001 par value; 5,000,000 shares authorized, 2,050 and 1,580 shares issued and outstanding as of June 30, 2025 and December 31, 2024, respectively. | 205 | 158
Total | 345 | 268
)");
}

TEST_CASE("dates printed with the title are no heads") {
  CHECK(tables_of(R"(
April 29, 2025

Consolidated Balance Sheets

March 31, 2025 and December 31, 2024

March 31,

December 31,

2025

2024

Cash

140

110

Total

345

268
)") == R"(0-0 March 31,
1-1 December 31,
0-0 2025
1-1 2024
Cash | 140 | 110
Total | 345 | 268
)");
}

TEST_CASE("figures without percent signs stand in the columns without, where every other row prints them") {
  CHECK(tables_of(R"(
| 2025 | % of sales | 2024 | % of sales |
| Sales | $ | 400 | 100 | % | $ | 300 | 100 | % |
| Costs | 100 | 25 | % | 60 | 20 | % |
| Profit | 300 | 75 | % | 240 | 80 | % |
| Shares | 50 | 49 |
)") == R"(0-0 2025
1-1 % of sales
2-2 2024
3-3 % of sales
Sales | 400 | 100% | 300 | 100%
Costs | 100 | 25% | 60 | 20%
Profit | 300 | 75% | 240 | 80%
Shares | 50 | _ | 49 | _
)");
}

TEST_CASE("rows are told by captions, columns by the count of figures") {
  CHECK(tables_of(lines("Balance Sheets/(in thousands)// /March 31, 2020/ /December 31, 2019/"
                        "Cash/$/4,190/// /$/3,808//Receivables/845// /633//Debt/(120/)/ /(98/)/"
                        "Total assets/$/8,893// /$/8,318//")) == R"(0-0 March 31, 2020
1-1 December 31, 2019
Cash | 4190 | 3808
Receivables | 845 | 633
Debt | -120 | -98
Total assets | 8893 | 8318
)");
}

TEST_CASE("a row with a blank cell is given columns by the cells that stand for it") {
  CHECK(tables_of(lines("/ /2025/ /2024/ /% Change/"
                        "Sales/120// /110// /9/%/"
                        "Cost/80// /70// /14/%/"
                        "Impairment/ // /5// / //"
                        "Profit/40// /35// /14/%/")) == R"(0-0 2025
1-1 2024
2-2 % Change
Sales | 120 | 110 | 9%
Cost | 80 | 70 | 14%
Impairment | _ | 5 | _
Profit | 40 | 35 | 14%
)");
}

TEST_CASE("a row with a blank cell that left no trace stays unread") {
  CHECK(tables_of(lines("2025//2024//Sales//120//110//Cost//80//70//Impairment//5//Profit//40//35//")) ==
        R"(0-0 2025
1-1 2024
Sales | 120 | 110
Cost | 80 | 70
Profit | 40 | 35
unread 5
)");
}

TEST_CASE("a row of another width has its figures in other columns") {
  CHECK(
      tables_of(lines("Orders/10/ / /20/ / /Bills/ / /30/ / /40/Sales/11/ / /21/ / /Fees/ / /31/ / /41/")) ==
      R"(Orders | 10 | _ | 20 | _
Bills | _ | 30 | _ | 40
Sales | 11 | _ | 21 | _
Fees | _ | 31 | _ | 41
)");
}

TEST_CASE("an unlabelled total is a row of its own") {
  CHECK(tables_of(lines("/2025/ /2024/Product/52/ /51/Service/23/ /19/ /75/ /70/Cost/30/ /28/")) ==
        R"(0-0 2025
1-1 2024
Product | 52 | 51
Service | 23 | 19
 | 75 | 70
Cost | 30 | 28
)");
}

TEST_CASE("below a head of notes, a small number too many is a reference and no figure") {
  CHECK(
      tables_of(lines("Note/2025/2024/Product/4/520/510/Service/230/190/Sales/5/750/700/Cost/12/(300)/(280)/"
                      "Profit/450/420")) == R"(0-0 2025
1-1 2024
Product 4 | 520 | 510
Service | 230 | 190
Sales 5 | 750 | 700
Cost 12 | -300 | -280
Profit | 450 | 420
)");
}

TEST_CASE("without one, a small number is a figure like the others") {
  CHECK(tables_of(lines("2025/2024/2023/Stores/4/52/56/Sales/230/190/420/Staff/75/70/145")) == R"(0-0 2025
1-1 2024
2-2 2023
Stores | 4 | 52 | 56
Sales | 230 | 190 | 420
Staff | 75 | 70 | 145
)");
}

TEST_CASE("the number of the page is not a figure of the last row") {
  CHECK(tables_of(lines("/2025/ /2024/Cash/5,200/ /5,100/Debt/2,300/ /1,900/Total/7,500/ /7,000////7//")) ==
        R"(0-0 2025
1-1 2024
Cash | 5200 | 5100
Debt | 2300 | 1900
Total | 7500 | 7000
)");
}

TEST_CASE("heads of two spans over years that come again") {
  CHECK(tables_of(lines("Three Months Ended/ /Six Months Ended/June 30,/ /June 30,/2025/ /2024/ /2025/ /2024/"
                        "Sales/1/ /2/ /3/ /4/Cost/5/ /6/ /7/ /8/")) == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-1 June 30,
2-3 June 30,
0-0 2025
1-1 2024
2-2 2025
3-3 2024
Sales | 1 | 2 | 3 | 4
Cost | 5 | 6 | 7 | 8
)");
}

TEST_CASE("heads written column by column") {
  CHECK(tables_of(lines("March 27,//2020// /December 27,//2019//Cash/208/ /162/Inventories/186/ /175/")) ==
        R"(0-0 March 27,
1-1 December 27,
0-0 2020
1-1 2019
Cash | 208 | 162
Inventories | 186 | 175
)");
}

TEST_CASE("shares of sales stand over the columns that print percent signs") {
  CHECK(tables_of(lines("13 weeks ended/August 1, 2015/August 2, 2014/% of sales/% of sales/"
                        "Net sales/$/326/100.0/%/$/396/100.0/%/Cost of sales/268/82.2/%/333/84.2/%/")) ==
        R"(0-3 13 weeks ended
0-0 August 1, 2015
1-1 % of sales
2-2 August 2, 2014
3-3 % of sales
Net sales | 326 | 100.0% | 396 | 100.0%
Cost of sales | 268 | 82.2% | 333 | 84.2%
)");
}

TEST_CASE("amount and percent of a change have columns of their own") {
  CHECK(tables_of(lines("March 31,/December 31,/Increase (Decrease)/2020/2019/Amount/Percent/"
                        "Mortgages:/First liens/420/430/(10/)/(2/)/Home equity/78/79/(1/)/(2/)/")) ==
        R"(0-0 March 31,
1-1 December 31,
2-3 Increase (Decrease)
0-0 2020
1-1 2019
2-2 Amount
3-3 Percent
Mortgages:
First liens | 420 | 430 | -10 | -2
Home equity | 78 | 79 | -1 | -2
)");
}

TEST_CASE("as many names as columns below one head are their names") {
  CHECK(tables_of(lines("Quarter ended June 30, 2014/Segment/Electric/Gas/Other/Total/"
                        "Revenues/140/6/2/148/Depreciation/16/1/2/19/")) == R"(0-3 Quarter ended June 30, 2014
0-0 Electric
1-1 Gas
2-2 Other
3-3 Total
Revenues | 140 | 6 | 2 | 148
Depreciation | 16 | 1 | 2 | 19
)");
}

TEST_CASE("percent signs over every other column are of the shares") {
  CHECK(tables_of(lines("August 4, 2007/July 29, 2006/%/%/Amount/Sales/Amount/Sales/"
                        "Merchandise/458/82.1/481/83.3/Service/100/17.9/96/16.7/")) == R"(0-1 August 4, 2007
2-3 July 29, 2006
1-1 %
3-3 %
0-0 Amount
1-1 Sales
2-2 Amount
3-3 Sales
Merchandise | 458 | 82.1 | 481 | 83.3
Service | 100 | 17.9 | 96 | 16.7
)");
}

TEST_CASE("dates stand over the local currency and its translation") {
  CHECK(tables_of(lines("Three Months Ended/September 30, 2023/September 30, 2024/RMB/RMB/US$/"
                        "Revenues/98/44/6/Costs/70/19/2/")) == R"(0-2 Three Months Ended
0-0 September 30, 2023
1-2 September 30, 2024
0-0 RMB
1-1 RMB
2-2 US$
Revenues | 98 | 44 | 6
Costs | 70 | 19 | 2
)");
}

TEST_CASE("two dates over three years are told by the year that does not fall") {
  CHECK(tables_of(lines("September 30,/December 31,/2008/2007/2007/Cash/163/156/186/Debt/25/26/27/")) ==
        R"(0-1 September 30,
2-2 December 31,
0-0 2008
1-1 2007
2-2 2007
Cash | 163 | 156 | 186
Debt | 25 | 26 | 27
)");
}

TEST_CASE("lengths beside columns of change are of the columns of time") {
  CHECK(tables_of(lines("Thirteen weeks/Thirteen weeks/ended/ended/% Increase/"
                        "April 3, 2010/March 28, 2009/Decrease/(unaudited)/(unaudited)/"
                        "Net sales/22/21/5.1/%/Cost of sales/13/14/-5.7/%/")) == R"(0-0 Thirteen weeks
1-1 Thirteen weeks
0-0 ended
1-1 ended
2-2 % Increase
0-0 April 3, 2010
1-1 March 28, 2009
2-2 Decrease
Net sales | 22 | 21 | 5.1%
Cost of sales | 13 | 14 | -5.7%
)");
}

TEST_CASE("a unit note broken by heads is over no column") {
  CHECK(tables_of(lines("Highlights/(Dollars in Thousands Except Shares/Three Months Ended March 31,/"
                        "and Per Share Data)/2008/2007/Revenues/149/165/Net income/14/26/")) ==
        R"(0-1 Three Months Ended March 31,
0-0 2008
1-1 2007
Revenues | 149 | 165
Net income | 14 | 26
)");
}

TEST_CASE("a second year below the rows of the first stands under the same heads") {
  CHECK(tables_of(lines("Quarter Ended/June 30/March 31/2003/Revenues/187/181/Costs/25/12/2002/"
                        "Revenues/173/177/Costs/11/10/")) == R"(0-1 Quarter Ended
0-0 June 30
1-1 March 31
0-1 2003
Revenues | 187 | 181
Costs | 25 | 12
===
0-1 Quarter Ended
0-0 June 30
1-1 March 31
0-1 2002
Revenues | 173 | 177
Costs | 11 | 10
)");
}

TEST_CASE("names and numbers of a filing's header are no table") {
  CHECK(tables_of("ACCESSION NUMBER:\t\t0000320193\nFILED AS OF DATE:\t\t19961219\n"
                  "CENTRAL INDEX KEY:\t\t0000320\nFILM NUMBER:\t\t96683426\nZIP:\t\t95014\n\tPAGE\n")
            .empty());
}

TEST_CASE("numbers among lines of text are no table") {
  CHECK(tables_of("Contacts\n3\nAgenda\n4\nOutlook\n5\nQuestions\n6\n").empty());
}

TEST_CASE("years between the rows are the years of what follows, of their quarters or days alone") {
  const std::string heads = "/First Quarter/Second Quarter/", rows = "Sales/10/11/Costs/7/8/";
  CHECK(tables_of(lines(heads + "2004/" + rows + "2003/" + rows)) == R"(0-0 First Quarter
1-1 Second Quarter
0-1 2004
Sales | 10 | 11
Costs | 7 | 8
===
0-0 First Quarter
1-1 Second Quarter
0-1 2003
Sales | 10 | 11
Costs | 7 | 8
)");
}

TEST_CASE("a bar before each cell parts no columns") {
  CHECK(tables_of(R"(
|Three months ended
June 30
|2003
|2002
|
Net sales
|$
|1,200
|$
|1,100
|
Other income (loss)
|(33
|)
|11
|
Income taxes
|47
|56
)") == R"(0-1 Three months ended
0-1 June 30
0-0 2003
1-1 2002
Net sales | 1200 | 1100
Other income (loss) | -33 | 11
Income taxes | 47 | 56
)");
}

TEST_CASE("lines of one cell each behind a bar are rows of as many columns as the heads name") {
  CHECK(tables_of("|First Quarter\n|Second Quarter\n|Sales\n|10\n|11\n|Costs\n|7\n|8\n") ==
        R"(0-0 First Quarter
1-1 Second Quarter
Sales | 10 | 11
Costs | 7 | 8
)");
}

TEST_CASE("a year behind the last figures of a table is none of them, though words follow it") {
  const std::string heads = "/First Quarter/Second Quarter/", rows = "Sales/10/11/Costs/7/8/";
  CHECK(tables_of(lines("2004/(In thousands)" + heads + rows + "2003/(In thousands)" + heads + rows)) ==
        R"(0-1 2004
0-0 First Quarter
1-1 Second Quarter
Sales | 10 | 11
Costs | 7 | 8
===
0-1 2003
0-0 First Quarter
1-1 Second Quarter
Sales | 10 | 11
Costs | 7 | 8
)");
}

TEST_CASE("the sum of the columns may be called consolidated, under a word over the captions") {
  CHECK(tables_of(lines("Segment/Electric/Gas/Other/Consolidated/Sales/10/11/4/25/Costs/7/8/3/18/")) ==
        R"(0-0 Electric
1-1 Gas
2-2 Other
3-3 Consolidated
Sales | 10 | 11 | 4 | 25
Costs | 7 | 8 | 3 | 18
)");
}

TEST_CASE("a row that lacks as many figures as stand below it without a caption may be a broken one") {
  const std::string above =
                        "Note | 2022 | 2021 | 2020 |\nRevenue | 2 | 530.2 | 461.2 | 950.5 |\n"
                        "Costs | (457.7) | (402.1) | (826.0) | |\nInterest | 4 | (4.5) | (4.4) | (9.2) |\n",
                    below = "Profit | 65.7 | 52.5 | 109.7 | |\n";
  const std::string read =
      "0-0 2022\n1-1 2021\n2-2 2020\nRevenue 2 | 530.2 | 461.2 | 950.5\n"
      "Costs | -457.7 | -402.1 | -826.0\nInterest 4 | -4.5 | -4.4 | -9.2\n";
  CHECK(tables_of(above + "Amortisation |\n|\n(2.3) | (2.6) |\n(6.0) |\n" + below) ==
        read + "Profit | 65.7 | 52.5 | 109.7\nunread (2.3)\nunread (2.6)\nunread (6.0)\n");
}

}  // namespace
}  // namespace tieout
