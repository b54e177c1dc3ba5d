// Where tables copied out of a PDF viewer begin and end, and which lines above them are their titles.
#include <doctest/doctest.h>

#include <string>

#include "core/table/tables.h"
#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

const std::string above = "2025 2024\nSales 120 110\nCost 80 70\n";
const std::string above_read = "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n";

// The lines above the heads of the table that `lines` stand over.
std::string titles_of(const std::string& lines) {
  const std::string text = lines + above;
  const Source source = read_source(text);
  std::string titles;
  for (const Grid& grid : read_tables(source))
    for (const Span line : grid.preamble) titles += std::string(source.slice(line)) + "\n";
  return titles;
}

TEST_CASE("what leads to another table ends the one above") {
  for (const std::string between :
       {"The following table shows our regions:\n", "Note 5 - Debt\n", "Table 3 - Regions\n", "12\tRegions\n",
        "Cost Fair Value\n", "Amount Per Share Amount Per Share\n",
        "Our regions sold more instruments than in the year before, as new dealers were found.\n",
        "\n\n\n\n\n\n\n\n\n\n\n\n\n", "Asia\nAfrica\nAmerica\nEurope\nOceania\nNorth\nSouth\nEast\nWest\n"})
    CHECK(tables_of(above + between + "East 50 60\n") == above_read);
}

TEST_CASE("long lines are captions of several lines rather than heads of parts") {
  CHECK(tables_of(above +
                  "Common Stock Authorized, Issued And Outstanding In The Hands Of Directors, Officers, "
                  "Employees And Others Total\nof the company 50 60\n") ==
        above_read +
            "Common Stock Authorized, Issued And Outstanding In The Hands Of Directors, Officers, "
            "Employees And Others Total of the company | 50 | 60\n");
}

TEST_CASE("a title or a remark goes on with the table where a row stands below, with or without blanks") {
  CHECK(tables_of(above + "Balance sheet data\n\nCash 12 11\n") ==
        above_read + "Balance sheet data\nCash | 12 | 11\n");
  CHECK(tables_of(above + "(In thousands)\n") == above_read);
  CHECK(tables_of(above + "Balance sheet data\n\n") == above_read);
}

TEST_CASE("blank lines between rows are of the layout") {
  CHECK(tables_of("2025 2024\nSales 120 110\n\n\nCost 80 70\n") == above_read);
}

TEST_CASE("the number of a page below the last row is none of the table") {
  CHECK(tables_of(above + "17\n") == above_read);
}

TEST_CASE("figures among lines without captions are no table, nor are they held to be one") {
  CHECK(tables_of("Lot A 12 11\nLot B 13 12\nLot C 14 13\n12 11\n13 12\n14 15\n16 17\n").empty());
}

TEST_CASE("rows of which no number of figures has the half are left unread") {
  CHECK(tables_of("2025 2024\nA shop 1 2\nB shop 3 4\nC shop 1 2 3\nD shop 4 5 6\nE shop 1 2 3 4\n")
            .find('|') == std::string::npos);
}

TEST_CASE("a row with more figures than a table has columns counts for none") {
  std::string many = "Odd";
  for (int figure = 0; figure < 60; ++figure) many += " 1" + std::to_string(figure);
  CHECK(tables_of(above + many + "\nTax 8 7\n").find("Tax | 8 | 7\n") != std::string::npos);
}

TEST_CASE("rows that all begin with a year lack a figure each") {
  CHECK(tables_of("2025 2024\nNotes A 2027 1,234\nNotes B 2028 1,100\nNotes C 2029 1,000\n").find('|') ==
        std::string::npos);
}

TEST_CASE("a list of exhibits is no statement") {
  CHECK(tables_of("2025 2024\nExhibit Index\nLease 12 11\nRent 4 5\nSupply 5 6\n").find('|') ==
        std::string::npos);
}

TEST_CASE("a mark in brackets is explained below the table, in one digit or two") {
  for (const std::string mark : {"(1)", "(12)"})
    CHECK(tables_of(above + "Other " + mark + " 40\nTax 8 7\n" + mark + " To one customer.\n") ==
          above_read + "Tax | 8 | 7\nunread 40\n");
  CHECK(tables_of(above + "Other (1) 40\nTax 8 7\n(1999 figures are not shown.)\n(a) Not audited.\n") ==
        above_read + "Other | -1 | 40\nTax | 8 | 7\n");
}

TEST_CASE("where a blank parts thousands, one blank parts no columns") {
  CHECK(tables_of("2025 2024\nSales 1 234 567 1 100 200\nCost 1 000 567 900 100\nTax 12 034 11 056\n"
                  "Revenue of 12 345 678 and 23 456 789 in all, 34 567 890 and 45 678 901 before\n")
            .find('|') == std::string::npos);
}

TEST_CASE("wide gaps in many rows are columns, by place") {
  CHECK(tables_of("               2025     2024\n"
                  "Sales  120  110\n"
                  "Cost  80  70\n"
                  "Tax  8  7\n"
                  "Impairment               50\n"
                  "Fees            5         4\n")
            .find("Impairment | 50") == std::string::npos);
}

TEST_CASE("two blanks before words end a table whose figures stand behind two") {
  const std::string rows = "2025 2024\nSales  120  110\nCost  80  70\nTax  8  7\n";
  const std::string read = "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\nTax | 8 | 7\n";
  CHECK(tables_of(rows + "Regions  sold 50\nEast 50 60\n") == read);
  CHECK(tables_of(rows + "Regions   120   60\n").compare(0, read.size(), read) == 0);
}

TEST_CASE("titles and remarks above the heads are the table's") {
  CHECK(titles_of("Harrow & Pike Instruments, Inc.\nStatements of Operations\n(In thousands)\n") ==
        "Harrow & Pike Instruments, Inc.\nStatements of Operations\n");
  CHECK(titles_of("Statements of Operations of Harrow & Pike Instruments, Inc. And All Its Companies\n") ==
        "Statements of Operations of Harrow & Pike Instruments, Inc. And All Its Companies\n");
}

TEST_CASE("prose above the titles is not the table's, nor is its last line") {
  const std::string title = "Statements of Operations\n";
  CHECK(titles_of("Sales rose in all of the regions in which we sell.\n" + title) == title);
  CHECK(titles_of("and the new dealers.\n" + title) == title);
  CHECK(titles_of("Sales rose in all of the regions in which we sell, those in\nDayton, Ohio\n" + title) ==
        title);
  CHECK(titles_of("Sales rose in all of the regions in which we sell.\nDayton, Ohio\n" + title) ==
        "Dayton, Ohio\n" + title);
  CHECK(titles_of("Sales of all of the regions in which we sell are:\nDayton, Ohio\n" + title) ==
        "Dayton, Ohio\n" + title);
}

TEST_CASE("lines of columns, many blank lines and lines far above are not the table's") {
  const std::string title = "Statements of Operations\n";
  CHECK(titles_of("Phone    Facsimile\n" + title) == title);
  CHECK(titles_of("Dayton, Ohio\n\n\n\n\n\n" + title) == title);
  CHECK(titles_of("First\nSecond\nThird\nFourth\nFifth\nSixth\nSeventh\nEighth\n" + title) ==
        "Second\nThird\nFourth\nFifth\nSixth\nSeventh\nEighth\n" + title);
  CHECK(titles_of("(all amounts of this page are in thousands of dollars and not audited)\n" + title) ==
        "(all amounts of this page are in thousands of dollars and not audited)\n" + title);
}

}  // namespace
}  // namespace tieout
