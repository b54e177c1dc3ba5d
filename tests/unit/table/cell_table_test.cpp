// Cells that know their positions, in tables set worse than most: rules, titles, heads beside columns, notes.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"
#include "tests/unit/support/statement_text.h"

namespace tieout {
namespace {

TEST_CASE("rules drawn in cells are no figures, above the heads, below them or above a total") {
  CHECK(tables_of("\t-----\t-----\n"
                  "\t2025\t2024\n"
                  "\t-----\t-----\n"
                  "Cash\t10\t11\n"
                  "Debt\t20\t2500\n"
                  "\t=====\t=====\n"
                  "Total\t30\t2511\n") == R"(0-0 2025
1-1 2024
Cash | 10 | 11
Debt | 20 | 2500
Total | 30 | 2511
)");
}

TEST_CASE("a row of years with a caption in the body is a row, and heads of years begin a table") {
  CHECK(tables_of("\t2025\t2024\n"
                  "Stores\t10\t11\n"
                  "Opened in\t1998\t2003\n"
                  "\t2023\t2022\n"
                  "Stores\t12\t13\n"
                  "December 31,\t2021\t2020\n"
                  "Stores\t14\t15\n"
                  "\tYear\t2019\n"
                  "Stores\t16\t17\n") == R"(0-0 2025
1-1 2024
Stores | 10 | 11
Opened in | 1998 | 2003
===
0-0 2023
1-1 2022
Stores | 12 | 13
===
0-0 2021
1-1 2020
Stores | 14 | 15
===
0-0 Year
1-1 2019
Stores | 16 | 17
)");
}

TEST_CASE("a table that prints its own title takes none from the lines above it") {
  const auto statements = test::statements_of(
      "Cash Flow Highlights\n\n"
      "Balance Sheets\t\t\n"
      "\tJune 30, 2025\tJune 30, 2024\n"
      "\t\t\n"
      "\tunaudited\tunaudited\n"
      "Cash\t10\t11\n"
      "Debt\t20\t21\n");
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].title == "Balance Sheets");
}

TEST_CASE("without heads the title ends at its unit note or at a blank row, captions follow") {
  CHECK(tables_of("Balance Sheets\t\t\n(in thousands)\t\t\nAssets\t\t\nCash\t10\t11\n") == R"(Assets
Cash | 10 | 11
)");
  CHECK(tables_of("Acme\t\t\n\t\t\nAssets\t\t\nCash\t10\t11\n") == R"(Assets
Cash | 10 | 11
)");
}

TEST_CASE("a head one cell beside its column is that column's") {
  const std::string expected = "0-0 2025\n1-1 2024\nCash | 120 | 110\nDebt | 80 | 70\n";
  CHECK(tables_of("\t2025\t \t2024\t \nCash\t \t120\t \t110\nDebt\t \t80\t \t70\n") == expected);
  CHECK(tables_of("\t2025\t \t \t2024\t \t \nCash\t \t \t120\t \t \t110\nDebt\t \t \t80\t \t \t70\n") ==
        expected);
  CHECK(tables_of("\t \t2025\t \t2024\nCash\t120\t \t110\t \nDebt\t80\t \t70\t \n") == expected);
}

TEST_CASE("figures that no row prints together are one column only where no heads part them") {
  CHECK(tables_of("\t2025\t2024\nBought\t120\t\nSold\t\t80\n") ==
        "0-0 2025\n1-1 2024\nBought | 120 | _\nSold | _ | 80\n");
  CHECK(tables_of("\t2025\t\nBought\t \t120\nSold\t80\t \n") == "0-0 2025\nBought | 120\nSold | 80\n");
  CHECK(tables_of("(in thousands)\t2025\t \nBought\t \t120\nSold\t80\t \n") ==
        "0-0 2025\nBought | _ | 120\nSold | 80 | _\n");
  CHECK(tables_of("Bought\t \t120\nSold\t80\t \n") == "Bought | _ | 120\nSold | 80 | _\n");
}

TEST_CASE("a note mark between two cells of one column is no figure") {
  CHECK(tables_of("\t2025\t\t\nBought\t10\t(1)\t \nSold\t \t \t20\n") ==
        "0-0 2025\nBought | 10\nSold | 20\n");
}

TEST_CASE("captions may be numbers, and further words before the figures belong to them") {
  CHECK(tables_of("\t2025\t2024\n747\t3\t4\nA320\t10\t9\nA350\t5\t6\n") ==
        "0-0 2025\n1-1 2024\n747 | 3 | 4\nA320 | 10 | 9\nA350 | 5 | 6\n");
  CHECK(
      tables_of(
          "Bonds\tDue\t2025\t2024\nSeries A\t2031\t30\t40\nSeries B\t2033\t50\t60\nTotal\tnet\t80\t100\n") ==
      "0-0 Due\n1-1 2025\n2-2 2024\nSeries A | 2031 | 30 | 40\nSeries B | 2033 | 50 | 60\n"
      "Total net | _ | 80 | 100\n");
  CHECK(tables_of("Boeing\tleased\n747\tleased\nAirbus\towned\n").empty());
}

TEST_CASE("rows numbered in brackets keep their captions") {
  CHECK(tables_of("\t\t2025\t2024\n(1)\tRevenue\t120\t110\n(2)\tCost\t80\t70\n") ==
        "0-0 2025\n1-1 2024\n(1) Revenue | 120 | 110\n(2) Cost | 80 | 70\n");
}

TEST_CASE("a first column of small losses is a column") {
  CHECK(tables_of("(5)\t10\n(7)\t(8)\n") == " | -5 | 10\n | -7 | -8\n");
}

TEST_CASE("a caption broken over two rows is one, a section that ends in a colon is none of it") {
  CHECK(tables_of("\t2025\t2024\nNet cash provided by\t\t\noperating activities\t10\t11\n"
                  "Less:\t\t\ncapital expenditures\t20\t21\nOther\t\t\nNet\t30\t31\n") ==
        "0-0 2025\n1-1 2024\nNet cash provided by operating activities | 10 | 11\nLess:\n"
        "capital expenditures | 20 | 21\nOther\nNet | 30 | 31\n");
}

TEST_CASE("percentages in brackets over two cells, a bracket that opens nothing, one that closes nothing") {
  CHECK(tables_of("\t2025\t\t2024\t\nMargin\t(61%\t)\t(54%\t)\nGrowth\t10\t%\t12\t%\n"
                  "Rate\t(5%\t \t7%\t \nRank\t7\t)\t9\t \nTax\tn/a\t)\t9\t \n") ==
        "0-0 2025\n1-1 2024\nMargin | -61% | -54%\nGrowth | 10% | 12%\nRate | -5% | 7%\nRank | 7 | 9\n"
        "Tax | n/a | 9\n");
}

TEST_CASE("a symbol that no figure took is no figure") {
  CHECK(tables_of("\t2025\t2024\nCash\t10\t$\nDebt\t20\t21\n") ==
        "0-0 2025\n1-1 2024\nCash | 10 | _\nDebt | 20 | 21\n");
}

TEST_CASE("an index of exhibits or of pages is no table of figures") {
  CHECK(tables_of("Exhibit Number\tPage\n99.1\t5\n99.2\t9\n").empty());
  CHECK(tables_of("Exhibit Number\tSheets\tPage\n99.1\t4\t5\n99.2\t6\t9\n").empty());
  CHECK(tables_of("Number\tExhibit\tPage\nPress release\t99.1\t5\nSlides\t99.2\t9\n").empty());
  CHECK(tables_of("Contents\tPage\nBusiness\t3\nRisks\t12\nProperties\t30\nSignatures\t31\n").empty());
}

TEST_CASE("whole numbers that fall, have decimals or dashes among them are no pages") {
  CHECK(tables_of("\tStores\nEast\t3\nWest\t12\nNorth\t30\nSouth\t4\n") ==
        "0-0 Stores\nEast | 3\nWest | 12\nNorth | 30\nSouth | 4\n");
  CHECK(tables_of("\tStores\nEast\t3\nWest\t1.5\nNorth\t30\nSouth\t31\n") ==
        "0-0 Stores\nEast | 3\nWest | 1.5\nNorth | 30\nSouth | 31\n");
  CHECK(tables_of("\tStores\nEast\t3\nWest\t\u2014\nNorth\t30\nSouth\t31\n") ==
        "0-0 Stores\nEast | 3\nWest | --\nNorth | 30\nSouth | 31\n");
}

TEST_CASE("dashes between the ends of a range are no zeros, under a head of their own they are") {
  CHECK(tables_of("\tOutlook\t\t\nRevenue\t100\t-\t120\nCosts\t60\t-\t70\n") ==
        "0-1 Outlook\nRevenue | 100 | 120\nCosts | 60 | 70\n");
  CHECK(tables_of("\tOutlook\t\t\tActual\nRevenue\t100\t-\t120\t90\nCosts\t60\t-\t70\t50\n") ==
        "0-1 Outlook\n2-2 Actual\nRevenue | 100 | 120 | 90\nCosts | 60 | 70 | 50\n");
  CHECK(tables_of("\t2025\t2024\t2023\nGrants\t100\t-\t120\nFees\t60\t-\t70\n") ==
        "0-0 2025\n1-1 2024\n2-2 2023\nGrants | 100 | -- | 120\nFees | 60 | -- | 70\n");
}

}  // namespace
}  // namespace tieout
