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

TEST_CASE("names and numbers of a filing's header are no table") {
  CHECK(tables_of("ACCESSION NUMBER:\t\t0000320193\nFILED AS OF DATE:\t\t19961219\n"
                  "CENTRAL INDEX KEY:\t\t0000320\nFILM NUMBER:\t\t96683426\nZIP:\t\t95014\n\tPAGE\n")
            .empty());
}

TEST_CASE("numbers among lines of text are no table") {
  CHECK(tables_of("Contacts\n3\nAgenda\n4\nOutlook\n5\nQuestions\n6\n").empty());
}

}  // namespace
}  // namespace tieout
