// Marks around figures as printers set them → figures, dashes, captions.
#include <doctest/doctest.h>

#include "core/table/head_words.h"
#include "core/table/stream_heads.h"
#include "tests/unit/support/grid_text.h"
#include "tests/unit/support/statement_text.h"

namespace tieout {
namespace {

TEST_CASE("zeros drawn with dashes, bare, in brackets, between dashes, behind a currency") {
  CHECK(tables_of("                       2025       2024\n"
                  "Cash                    120        110\n"
                  "Preferred stock         -0-        -0-\n"
                  "Warrants              $ -0-      $ -0-\n"
                  "Options                (--)       (--)\n"
                  "Notes                  $ --       $ --\n") == R"(0-0 2025
1-1 2024
Cash | 120 | 110
Preferred stock | -- | --
Warrants | -- | --
Options | -- | --
Notes | -- | --
)");
}

TEST_CASE("a dash whose bracket does not close is a dash at the end of a line") {
  CHECK(tables_of("                       2025       2024\n"
                  "Cash                    120        110\n"
                  "Debt                    300        200\n"
                  "Options                 $(-        $(-\n") == R"(0-0 2025
1-1 2024
Cash | 120 | 110
Debt | 300 | 200
Options | -- | --
)");
}

TEST_CASE("footnote marks glued to figures are no part of them") {
  CHECK(tables_of("                       2025       2024\n"
                  "Cash                  1,120\u2020     1,110\u2021\n"
                  "Debt                  1,300\u00B9     1,200\u00B2\n"
                  "Notes                 1,400\u00B3     1,250^\n"
                  "Leases                1,500(a)   1,260(12)\n"
                  "Other                 1,600      1,270\n") == R"(0-0 2025
1-1 2024
Cash | 1120 | 1110
Debt | 1300 | 1200
Notes | 1400 | 1250
Leases | 1500 | 1260
Other | 1600 | 1270
)");
}

TEST_CASE("a mark whose bracket does not close leaves its figure unread rather than guessed") {
  const std::string tables = tables_of(
      "                       2025       2024\n"
      "Cash                  1,120      1,110\n"
      "Debt                  1,300      1,200\n"
      "Leases                1,500      1,260(a\n");
  CHECK(tables.find("Debt | 1300 | 1200\n") != std::string::npos);
  CHECK(tables.find("1260") == std::string::npos);
}

TEST_CASE("triangles mark losses") {
  CHECK(tables_of("                       2025       2024\n"
                  "Operating profit        120        \u25B3110\n"
                  "Net profit              \u25B280        70\n") == R"(0-0 2025
1-1 2024
Operating profit | 120 | -110
Net profit | -80 | 70
)");
}

TEST_CASE("dots without blanks behind a word lead to the figures") {
  CHECK(tables_of("                       2025       2024\n"
                  "Cash................    120        110\n"
                  "Debt ...............    300        200\n"
                  "Notes . . . . . . . .   400        250\n") == R"(0-0 2025
1-1 2024
Cash | 120 | 110
Debt | 300 | 200
Notes | 400 | 250
)");
}

TEST_CASE("letters and numbers in front of a caption begin one") {
  CHECK(tables_of("                       2025       2024\n"
                  "a) Cash                 120        110\n"
                  "b) Debt to\n"
                  "(1) banks               300        200\n"
                  "(12) Notes              310        210\n"
                  "Leases\n"
                  "(loss)                  320        220\n") == R"(0-0 2025
1-1 2024
a) Cash | 120 | 110
b) Debt to (1) banks | 300 | 200
(12) Notes | 310 | 210
Leases (loss) | 320 | 220
)");
}

TEST_CASE("pages behind a head and numbers behind colons are no amounts") {
  CHECK(tables_of("                      Page\n"
                  "Business                 3\n"
                  "Risks                   12\n")
            .empty());
  CHECK(tables_of("ACCESSION NUMBER:           12345\n"
                  "FILE NUMBER:                23456\n"
                  "FILM NUMBER:                34567\n")
            .empty());
  CHECK(tables_of("Pages printed (in millions)\n"
                  "East                     3\n"
                  "West                    12\n") == "East | 3\nWest | 12\n");
}

TEST_CASE("titles may be headings of Markdown, bulleted lines and hashes without a blank are none") {
  const std::string table = "\n\n\t2025\t2024\nCash\t120\t110\nDebt\t300\t200\n";
  const auto title = [&](const std::string& line) {
    const auto statements = test::statements_of(line + table);
    return statements.empty() ? "no statement" : statements.front().title;
  };
  CHECK(title("## Balance Sheets") == "Balance Sheets");
  CHECK(title("**Balance Sheets**") == "Balance Sheets");
  CHECK(title("## **Balance Sheets**") == "Balance Sheets");
  CHECK(title("**Balance** and **Sheets**") == "**Balance** and **Sheets**");
  CHECK(title("#Balance Sheets") == "#Balance Sheets");
  CHECK(title("\u2022 Balance Sheets").empty());
  CHECK(title("###").empty());
}

TEST_CASE("words that are of a time, and such as look like one") {
  for (const std::string_view word : {"9M", "Q3'08", "1H25", "FY2007", "2q08"}) {
    CAPTURE(word);
    CHECK(is_period_word(word));
  }
  for (const std::string_view word : {"M3", "Q123456", "12", "Cash"}) {
    CAPTURE(word);
    CHECK_FALSE(is_period_word(word));
  }
  CHECK(is_short_date("12/31/2025"));
  CHECK(is_short_date("Dec-2025"));
  CHECK_FALSE(is_short_date("Dec-25"));
  CHECK_FALSE(is_short_date("Dec-2025-draft"));
  CHECK_FALSE(is_short_date("5-Dec"));
  CHECK_FALSE(is_short_date(""));
}

TEST_CASE("tags in square brackets are no row") {
  CHECK(tables_of("                       2025       2024\n"
                  "[C]                    [C]        [C]\n"
                  "Cash                    120        110\n"
                  "Debt                    300        200\n") == R"(0-0 2025
1-1 2024
Cash | 120 | 110
Debt | 300 | 200
)");
}

TEST_CASE("a row that is a quarter, a stretch or a day begins no year of the table") {
  for (const std::string heading :
       {"December 31, 2003", "Third Quarter 2003", "Nine months 2003", "Thirteen weeks 2003"}) {
    CAPTURE(heading);
    CHECK(tables_of("                      March 31   June 30\n"
                    "2004\n"
                    "Sales                       10        11\n" +
                    heading +
                    "\n"
                    "Costs                        7         8\n"
                    "Net                          3         3\n") ==
          "0-0 March 31\n1-1 June 30\n0-1 2004\nSales | 10 | 11\n" + heading +
              "\nCosts | 7 | 8\nNet | 3 | 3\n");
  }
}

TEST_CASE("words that head columns") {
  CHECK(is_head_text("CHANGE"));
  CHECK(is_head_text("Change %"));
  CHECK(is_head_text("% of sales"));
  CHECK_FALSE(is_head_text("Cash"));
  CHECK_FALSE(is_head_text(std::string(81, '%')));
}

}  // namespace
}  // namespace tieout
