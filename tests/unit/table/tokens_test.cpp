// Marks around figures as printers set them → figures, dashes, captions.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

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

}  // namespace
}  // namespace tieout
