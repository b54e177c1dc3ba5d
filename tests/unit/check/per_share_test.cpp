// Earnings per share: recomputed to the printed cent, with the unit of shares that fits.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

TEST_CASE("nearly equal quotients round to different cents") {
  CHECK(checks_of({printed_table(R"(
Net income {net_income}     | (6,976) | 8,914
$Basic {eps_basic}          | (0.03)  | 0.04
$Diluted {eps_diluted}      | (0.03)  | 0.03
#Basic {shares_basic}       | 259,786 | 252,664
#Diluted {shares_diluted}   | 259,786 | 256,326
)")}) == "earnings_per_share exact: Basic is recomputed: (6,976) / 259,786 = (0.026853), printed (0.03)\n"
         "sign_of_earnings_per_share exact: Basic has the sign of income: (0.03) against (6,976)\n"
         "earnings_per_share exact: Basic is recomputed: 8,914 / 252,664 = 0.035280, printed 0.04\n"
         "sign_of_earnings_per_share exact: Basic has the sign of income: 0.04 against 8,914\n"
         "earnings_per_share exact: Diluted is recomputed: (6,976) / 259,786 = (0.026853), printed (0.03)\n"
         "sign_of_earnings_per_share exact: Diluted has the sign of income: (0.03) against (6,976)\n"
         "earnings_per_share exact: Diluted is recomputed: 8,914 / 256,326 = 0.034776, printed 0.03\n"
         "sign_of_earnings_per_share exact: Diluted has the sign of income: 0.03 against 8,914\n"
         "diluted_shares exact: Diluted are at least the basic shares: 259,786 against 259,786\n"
         "antidilution exact: Diluted equal the basic shares in a loss period: 259,786 = 259,786\n"
         "diluted_shares exact: Diluted are at least the basic shares: 256,326 against 252,664\n"
         "diluted_earnings exact: Basic are at least the diluted earnings per share: 0.04 against 0.03\n");
}

TEST_CASE("shares in millions under a note of thousands are divided in the unit that fits") {
  const std::string checks = checks_of({printed_table(R"(
Net income {net_income}     | 6,093,000 | 5,429,000
$Basic {eps_basic}          | 6.18      | 5.12
#Basic {shares_basic}       | 985.9     | 1,060.4
)")});
  CHECK(checks.find("earnings_per_share exact: Basic is recomputed: 6,093,000 / 985.9") != std::string::npos);
}

TEST_CASE("a loss printed as a profit per share has the wrong sign") {
  const std::string checks = checks_of({printed_table(R"(
Net income {net_income}     | (6,976) | (3,978)
$Basic {eps_basic}          | 0.03    | (0.02)
#Basic {shares_basic}       | 259,786 | 259,768
)")});
  CHECK(checks.find(
            "sign_of_earnings_per_share inconsistent: Basic has not the sign of income: 0.03 against (6,976) "
            "[") != std::string::npos);
}

TEST_CASE("a number of shares in parentheses has the wrong sign") {
  CHECK(checks_of({printed_table(R"(
#Shares outstanding {shares_outstanding}  | (259,079) | 258,993
)")}) == "share_count inconsistent: Shares outstanding is below zero: no shares are: (259,079) "
         "[Shares outstanding -> 259,079, sign]\n");
  CHECK(checks_of({printed_table(R"(
#Shares outstanding {shares_outstanding}  | (259,079) | (258,993)
)")}) == "");
}

TEST_CASE("income that these shares do not divide is left alone") {
  CHECK(checks_of({printed_table(R"(
Net income {net_income}     | 7,987  | 6,111
$Adjusted {ng_eps}          | 0.45   | 0.61
#Diluted {shares_diluted}   | 38,187 | 38,000
)")}) == "");
}

namespace {

bool has(const std::string& checks, std::string_view words) {
  return checks.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("earnings per share are asked where they, income and shares are printed") {
  const std::string checks = checks_of({printed_table(R"(
Net income {net_income}     | (6,976) | 8,914   |         | 7,987   | 5,100
$Basic {eps_basic}          | (0.03)  | 0.04    | 0.02    | 0.00    |
#Basic {shares_basic}       | 259,786 | 252,664 | 250,000 |         | 255,000
)")});
  CHECK(has(checks, "earnings_per_share exact: Basic is recomputed: (6,976) / 259,786 = (0.026853)"));
  CHECK(has(checks, "earnings_per_share exact: Basic is recomputed: 8,914 / 252,664 = 0.035280"));
  CHECK(!has(checks, "0.02 "));
  CHECK(!has(checks, "7,987"));
  CHECK(!has(checks, "5,100"));
}

TEST_CASE("earnings of nothing do not tell which rows make them") {
  CHECK(!has(checks_of({printed_table(R"(
Net income {net_income}     | 12      | 9
$Basic {eps_basic}          | 0.00    | 0.00
#Basic {shares_basic}       | 259,786 | 252,664
)")}),
             "earnings_per_share"));
}

TEST_CASE("dilution is asked in the columns that print both counts and both earnings") {
  const std::string checks = checks_of({printed_table(R"(
$Basic {eps_basic}          | 0.05  | 0.04 |      | NM   | (0.06)
$Diluted {eps_diluted}      | 0.04  |      | 0.03 | 0.02 | (0.06)
#Basic {shares_basic}       | 1,000 | 900  |      | 700  | 800
#Diluted {shares_diluted}   | 1,100 |      | 950  | 750  |
)")});
  CHECK(checks ==
        "diluted_shares exact: Diluted are at least the basic shares: 1,100 against 1,000\n"
        "diluted_earnings exact: Basic are at least the diluted earnings per share: 0.05 against 0.04\n"
        "diluted_shares exact: Diluted are at least the basic shares: 750 against 700\n");
}

TEST_CASE("of counts in parentheses one alone is a slip") {
  CHECK(checks_of({printed_table(
            "#Shares outstanding {shares_outstanding} | (259,079) | (258,993) | 250,100 |")}) == "");
  Statement statement =
      printed_table("#Shares outstanding {shares_outstanding} | (259,079) | 258,993 | | NM");
  CHECK(has(checks_of({statement}), "share_count inconsistent"));
  statement.rows[0].cells[0]->unit = Unit{UnitKind::money, "USD", 3};
  CHECK(!has(checks_of({statement}), "share_count"));
}

}  // namespace
}  // namespace tieout::test
