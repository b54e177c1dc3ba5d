// Footing: sums that hold, sums that do not, and who is suspected.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

std::string checks_of_table(std::string_view text) {
  return checks_of({printed_table(text)});
}

TEST_CASE("a total that foots says so with its figures") {
  CHECK(checks_of_table(R"(
Product        | 52,171 | 51,627
Service        | 23,322 | 19,519
=Total revenue | 75,493 | 71,146
)") == "footing exact: Total revenue foots: 52,171 + 23,322 = 75,493\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("one unit off is within the rounding of three figures") {
  CHECK(checks_of_table(R"(
Product        | 52,171 | 51,627
Service        | 23,322 | 19,519
=Total revenue | 75,494 | 71,146
)") == "footing rounding: Total revenue foots: 52,171 + 23,322 = 75,493, printed 75,494, within rounding\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("transposed digits are inconsistent, and found") {
  CHECK(checks_of_table(R"(
Product        | 52,711 | 51,627
Service        | 23,322 | 19,519
=Total revenue | 75,493 | 71,146
)") == "footing inconsistent: Total revenue does not foot: 52,711 + 23,322 = 76,033, printed 75,493, "
       "difference (540) "
       "[Product -> 52,171, digits_transposed]\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("the figure that repairs most relations is suspected first") {
  CHECK(checks_of_table(R"(
Product           | 52,171 | 51,627
Service           | 23,322 | 19,519
=Total revenue    | 75,439 | 71,146
Cost              | 33,124 | 25,661
=Gross profit     | 42,369 | 45,485
)") == "footing inconsistent: Total revenue does not foot: 52,171 + 23,322 = 75,493, printed 75,439, "
       "difference (54) "
       "[Total revenue -> 75,493, digits_transposed]\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n"
       "footing inconsistent: Gross profit does not foot: 75,439 − 33,124 = 42,315, printed 42,369, "
       "difference 54 "
       "[Total revenue -> 75,493, digits_transposed]\n"
       "footing exact: Gross profit foots: 71,146 − 25,661 = 45,485\n");
}

TEST_CASE("what no slip of the hand explains is a difference, not an alarm") {
  CHECK(checks_of_table(R"(
Product        | 52,171 | 51,627
Service        | 23,322 | 19,519
=Total revenue | 68,888 | 71,146
)") == "footing difference: Total revenue does not foot: 52,171 + 23,322 = 75,493, printed 68,888, "
       "difference (6,605)\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("an operand that is no number leaves the sum unchecked") {
  CHECK(checks_of_table(R"(
Product        | 52,171 | 51,627
Service        | NM     | 19,519
=Total revenue | 75,493 | 71,146
)") == "footing not_evaluable: Total revenue is not checked: a figure is blank or not a number\n"
       "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("a broken sum is all of its section, with rows that have figures in the broken column only") {
  const std::string checks = checks_of_table(R"(
Financing activities
  Repurchases of common stock | --        | (42,690)
  Issuance of notes           | 650,000   | --
  Repayment of notes          | --        | 300,835
  Borrowings, net             | (270,000) | 330,000
  Other                       | (94,655)  | (471)
=Net cash used in financing   | 285,345   | (13,996)
)");
  CHECK(
      checks.find("footing inconsistent: Net cash used in financing does not foot: (42,690) + 0 + 300,835 + "
                  "330,000 + (471) = 587,674, printed (13,996), difference (601,670) [Repayment of notes -> "
                  "(300,835), sign") != std::string::npos);
}

TEST_CASE("a total that is blank in a column is not asked there, nor is a sum with a percentage in it") {
  const std::string checks = checks_of({printed_table(R"(
Product         | 52,171 | 51,627 | 40,000 |
Service         | 23,322 | 19,519 | 10,000 |
=Total revenue  | 75,493 | 71,146 |        |
)")});
  CHECK(checks ==
        "footing exact: Total revenue foots: 52,171 + 23,322 = 75,493\n"
        "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

TEST_CASE("a sum is not asked in a column where one of its rows prints a multiple") {
  CHECK(checks_of({printed_table(R"(
Product         | 52,171 | 51,627 | 40,000
Service         | 23,322 | 19,519 | 2.5x
=Total revenue  | 75,493 | 71,146 | 40,000
)")}) == "footing exact: Total revenue foots: 52,171 + 23,322 = 75,493\n"
         "footing exact: Total revenue foots: 51,627 + 19,519 = 71,146\n");
}

}  // namespace
}  // namespace tieout::test
