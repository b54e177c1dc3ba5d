// Tables that print no unit → the scale that the rest of the text proves, or a diagnostic.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

const std::string income = R"(
                     STATEMENTS OF OPERATIONS
                         Three months ended June 30,
                              2007          2006
Revenue                 $    6,532    $    5,871
Cost of revenue              2,118         2,004
Gross profit                 4,414         3,867
Net income              $    1,207    $    1,133
)";

// "3 inferred": scale and origin of each statement, apart by "; ".
std::string scales(const std::string& text) {
  static constexpr const char* origins[] = {"printed", "inferred", "assumed"};
  std::string out;
  for (const Statement& statement : statements_of(text)) {
    if (!out.empty()) out += "; ";
    out += std::to_string(statement.unit.scale) + " " + origins[static_cast<int>(statement.unit_origin)];
  }
  return out;
}

}  // namespace

TEST_CASE("a table without a unit is taken in whole units, and that is said") {
  CHECK(scales(income) == "0 assumed");
  CHECK(diagnostics_of(income) == "unit_unread");
}

TEST_CASE("prose that spells the table's figures out proves the scale") {
  const std::string prose = "Revenue for the quarter was $6,532,000 compared with $5,871,000 a year ago.\n";
  CHECK(scales(prose + income) == "3 inferred");
  CHECK(diagnostics_of(prose + income).empty());
}

TEST_CASE("rounded prose proves the scale where several figures agree") {
  CHECK(scales("Revenue was $6.53 million, gross profit $4.41 million, net income $1.21 million.\n" +
               income) == "3 inferred");
  CHECK(scales("Revenue was $6.5 million and net income $1.2 million.\n" + income) == "0 assumed");
}

TEST_CASE("the same digits said of something else prove nothing") {
  CHECK(scales("The new plant cost $6,532,000 and the office $5,871,000.\n" + income) == "0 assumed");
}

TEST_CASE("witnesses for two scales prove neither") {
  CHECK(scales("Revenue was $6,532,000 and last year $5,871,000; gross profit was $4,414 million.\n" +
               income) == "0 assumed");
}

TEST_CASE("prose in whole dollars that the table repeats digit for digit proves whole dollars") {
  const std::string whole = R"(
Revenue was $6,532,118 and net loss $1,207,442.

                     STATEMENTS OF OPERATIONS
                         Three months ended June 30,
                              2007          2006
Revenue                 $ 6,532,118   $ 5,871,020
Expenses                  7,739,560     6,004,310
Net loss                $(1,207,442)  $  (133,290)
)";
  CHECK(scales(whole) == "0 inferred");
  CHECK(diagnostics_of(whole).empty());
}

TEST_CASE("notes that disagree are settled table by table") {
  CHECK(scales(R"(
                  BALANCE SHEETS (in thousands)
                           June 30, 2007   June 30, 2006
Cash                            $ 32,615        $ 28,904
Receivables                       41,270          39,118
Total assets                    $ 73,885        $ 68,022

                  OUTLOOK (in millions)
                                    2008            2007
Capital spending                   $ 120           $ 110

                  LIQUID FUNDS
                           June 30, 2007   June 30, 2006
Cash                            $ 32,615        $ 28,904
Receivables                       41,270          39,118
)") == "3 printed; 6 printed; 3 inferred");
}

TEST_CASE("ratios, prices and counts of shares need no unit") {
  CHECK(diagnostics_of(R"(
                     KEY RATIOS
                           June 30, 2007   June 30, 2006
Gross margin                       56.1%           64.0%
Earnings per share                 $0.03           $0.04
)")
            .empty());
}

TEST_CASE("what all notes of a text agree on holds for its other tables, and is inferred") {
  CHECK(scales("            BALANCE SHEETS (in thousands)\n"
               "                           June 30, 2007   June 30, 2006\n"
               "Cash                            $ 32,615        $ 28,904\n"
               "Total assets                    $ 73,885        $ 68,022\n" +
               income) == "3 printed; 3 inferred");
}

TEST_CASE("the unit of a summary does not hold for statements that repeat it in whole dollars") {
  CHECK(scales(R"(
                  SUMMARY ($ in millions)
                         Three months ended June 30,
                              2007          2006
Revenue                      $ 6.53        $ 5.87
Gross profit                   4.41          3.87
Net income                     1.21          1.13

                     STATEMENTS OF OPERATIONS
                         Three months ended June 30,
                              2007          2006
Revenue                 $ 6,532,118   $ 5,871,020
Cost of revenue           2,118,004     2,004,310
Gross profit              4,414,114     3,866,710
Net income              $ 1,207,442   $ 1,133,290
)") == "6 printed; 0 inferred");
}

TEST_CASE("no company has tens of trillions of dollars") {
  const std::string text = R"(
                  SUMMARY ($ in millions)
                           June 30, 2007   June 30, 2006
Liquid funds                      $ 19.3          $ 17.6

                     BALANCE SHEETS
                           June 30, 2007   June 30, 2006
Cash                        $ 12,615,330    $ 10,904,117
Receivables                   41,270,200      39,118,645
Total assets                $ 53,885,530    $ 50,022,762
)";
  CHECK(scales(text) == "6 printed; 0 assumed");
  CHECK(diagnostics_of(text) == "unit_unread");
}

TEST_CASE("amounts of trillions and figures finer than any unit prove nothing") {
  CHECK(scales("The whole market is worth $2,000,000,000,000 a year.\n" + income) == "0 assumed");
  CHECK(scales("Revenue for the quarter was $6,532,000.\n"
               R"(
                     STATEMENTS OF OPERATIONS
                         Three months ended June 30,
                              2007          2006
Revenue                 0.12345678    0.12345679
Net income              0.11111111    0.11111112
)") == "0 assumed");
}
