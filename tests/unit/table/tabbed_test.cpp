// Tab rows as HTML and spreadsheets give them, and the rows and columns in them.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

TEST_CASE("the tabs before a figure say its column, symbols in cells of their own belong to it") {
  CHECK(tables_of("\tJune 30, 2025\t\t\tJune 30, 2024\t\t\n"
                  "Cash\t$\t46,909\t \t$\t248\t \n"
                  "Loss\t \t(61\t)\t \t—\t \n"
                  "Margin\t \t54.8\t%\t \t(2.1\t)%\n") == R"(0-0 June 30, 2025
1-1 June 30, 2024
Cash | 46909 | 248
Loss | -61 | --
Margin | 54.8% | -2.1%
)");
}

TEST_CASE("a figure without its symbol spreads over the cell of the symbol") {
  CHECK(tables_of("\t2025\t\t2024\t\n"
                  "Revenue\t$\t120\t$\t110\n"
                  "Cost\t(80)\t\t(70)\t\n") == R"(0-0 2025
1-1 2024
Revenue | 120 | 110
Cost | -80 | -70
)");
}

TEST_CASE("rows of tabs in quoted mail, and no-break spaces before a caption, are read by what they show") {
  const std::string printed =
      "\t2025\t2024\nAssets\t\t\n  Cash\t120\t110\n  Other\t80\t70\nTotal\t200\t180\n";
  const std::string expected = tables_of(printed);
  CHECK(expected.find("\n..Cash | 120 | 110\n") != std::string::npos);
  CHECK(
      tables_of("> \t2025\t2024\n> Assets\t\t\n>   Cash\t120\t110\n>   Other\t80\t70\n> Total\t200\t180\n") ==
      expected);
  CHECK(tables_of("\t2025\t2024\nAssets\t\t\n\u00A0\u00A0Cash\t120\t110\n\u00A0\u00A0Other\t80\t70\n"
                  "Total\t200\t180\n") == expected);
}

TEST_CASE("a blank cell leaves its column blank") {
  CHECK(tables_of("\t2025\t2024\t2023\n"
                  "Revenue\t120\t110\t100\n"
                  "Impairment\t\t5\t\n"
                  "Other\t\t\t7\n") == R"(0-0 2025
1-1 2024
2-2 2023
Revenue | 120 | 110 | 100
Impairment | _ | 5 | _
Other | _ | _ | 7
)");
}

TEST_CASE("a head ends at a blank cell of its own") {
  CHECK(tables_of("\tThree months ended\t\t \n"
                  "\t2025\t2024\tChange\n"
                  "Revenue\t120\t110\t9%\n"
                  "Cost\t80\t70\t14%\n") == R"(0-1 Three months ended
0-0 2025
1-1 2024
2-2 Change
Revenue | 120 | 110 | 9%
Cost | 80 | 70 | 14%
)");
}

TEST_CASE("a percent sign beside a year is a head of its own") {
  CHECK(tables_of("\t2025\t%\t2024\t%\n"
                  "Sales\t120\t100.0\t110\t100.0\n"
                  "Cost\t80\t66.7\t70\t63.6\n") == R"(0-0 2025
1-1 %
2-2 2024
3-3 %
Sales | 120 | 100.0 | 110 | 100.0
Cost | 80 | 66.7 | 70 | 63.6
)");
}

TEST_CASE("heads that come again below figures begin a table of their own") {
  CHECK(tables_of("\tMarch 31, 2025\tMarch 31, 2024\n"
                  "Cash\t10\t11\n"
                  "\tQ1 2025\tQ1 2024\n"
                  "Sales\t20\t21\n") == R"(0-0 March 31, 2025
1-1 March 31, 2024
Cash | 10 | 11
===
0-0 Q1 2025
1-1 Q1 2024
Sales | 20 | 21
)");
}

TEST_CASE("years as captions are no figures") {
  CHECK(tables_of("Year\tPayments\tInterest\n"
                  "2026\t1,200\t40\n"
                  "2027\t1,300\t30\n") == R"(0-0 Payments
1-1 Interest
2026 | 1200 | 40
2027 | 1300 | 30
)");
}

TEST_CASE("note marks behind figures are no figures") {
  CHECK(tables_of("\t2025\t\t2024\t\n"
                  "Capital\t12.9\t(1)\t13.1\t(1)\n"
                  "Assets\t10.2\t\t9.8\t\n") == R"(0-0 2025
1-1 2024
Capital | 12.9 | 13.1
Assets | 10.2 | 9.8
)");
}

TEST_CASE("indentation and the stub column a caption stands in say its depth") {
  CHECK(tables_of("\t\t2025\t2024\n"
                  "Assets\t \t\t\n"
                  "\tCash\t10\t11\n"
                  "\t  Restricted\t2\t3\n") == R"(0-0 2025
1-1 2024
Assets
..Cash | 10 | 11
....Restricted | 2 | 3
)");
}

TEST_CASE("words with numbers among the figures stay unread") {
  CHECK(tables_of("\t2025\t2024\tChange\n"
                  "Revenue\t120\t110\tUp 9%\n"
                  "Cost\t80\t70\tUp 14%\n") == R"(0-0 2025
1-1 2024
Revenue | 120 | 110
Cost | 80 | 70
unread Up 9%
unread Up 14%
)");
}

TEST_CASE("a head over a column without figures is not moved to another") {
  CHECK(tables_of("\tThree months ended\t\tChange\t\n"
                  "\t2025\t2024\t$\t%\n"
                  "Other income\t12\t10\t2\tNot meaningful\n") == R"(0-1 Three months ended
2-2 Change
0-0 2025
1-1 2024
2-2 $
Other income | 12 | 10 | 2
)");
}

TEST_CASE("figures with decimal commas") {
  CHECK(
      tables_of("\t2009\t2008\nErlöse\t1.234,5\t1.198,2\nKosten\t(801,3)\t(790,9)\nGewinn\t433,2\t407,3\n") ==
      R"(0-0 2009
1-1 2008
Erlöse | 1234.5 | 1198.2
Kosten | -801.3 | -790.9
Gewinn | 433.2 | 407.3
)");
}

TEST_CASE("lines with tabs but without figures in columns are no table") {
  CHECK(tables_of("Investor contact\tMedia contact\n(617) 555-0100\t(617) 555-0199\n").empty());
}

}  // namespace
}  // namespace tieout
