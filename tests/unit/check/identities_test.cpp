// Identities that captions promise, whether or not the rows stand where sums are looked for.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

TEST_CASE("assets, liabilities and equity across the totals of a balance sheet") {
  const std::string checks = checks_of({printed_table(R"(
@ | 2007-06-30 | 2006-12-31
=Total assets {assets_total}                   | 597,945 | 589,604
Total liabilities {liab_total}                 | 153,818 | 157,071
Total equity {equity_parent}                   | 444,127 | 432,533
=Liabilities and equity {liab_equity_total}    | 597,945 | 589,604
)",
                                                      StatementKind::balance_sheet)});
  CHECK(checks.find("accounting_equation exact: Total assets ties: 153,818 + 444,127 = 597,945\n") !=
        std::string::npos);
  CHECK(checks.find("balance exact: Liabilities and equity ties: 597,945 = 597,945\n") != std::string::npos);
  CHECK(checks.find("inconsistent") == std::string::npos);
}

TEST_CASE("an identity that holds in no column was read from the wrong rows: nothing is said") {
  CHECK(checks_of({printed_table(R"(
Gross profit {gross_profit}         | 42,369 | 45,485
Research                            | 11,111 | 12,345
Operating expenses {opex_total}     | 31,771 | 35,810
Operating income {operating_income} | 15,402 | 10,325
)")}) == "");
}

TEST_CASE("income taxes are taken with the sign that fits") {
  const std::string checks = checks_of({printed_table(R"(
Income before income taxes {pretax_income} | 9,318 | 8,112
Effective tax rate                         | 4.3%  | 6.1%
Memo: earlier year                         | 1,234 | 4,321
Income taxes {income_tax}                  | 404   | 495
Minority                                   | 77    | 81
Net income {net_income}                    | 8,914 | 7,617
)")});
  CHECK(checks.find("net_income exact: Net income ties: 9,318 − 404 = 8,914\n") != std::string::npos);
}

TEST_CASE("what stands between liabilities and equity belongs to the equation") {
  const std::string checks = checks_of({printed_table(R"(
@ | 2020-03-31 | 2019-12-31
=Total assets {assets_total}      | 10,424 | 8,855
Total liabilities {liab_total}    | 7,627  | 5,859
Redeemable interests              | 61     |
Total equity {equity_parent}      | 2,736  | 2,996
)",
                                                      StatementKind::balance_sheet)});
  CHECK(checks.find("accounting_equation exact: Total assets ties: 7,627 + 2,736 + 61 = 10,424\n") !=
        std::string::npos);
  CHECK(checks.find("difference") == std::string::npos);
}

TEST_CASE("an identity that one of two columns misses by no slip was read from the wrong rows") {
  const std::string checks = checks_of({printed_table(R"(
Net income {net_income}                | 871 | 900
Preferred dividends {preferred_dividends} | 18 | 20
To common holders {ni_to_common}       | 777 | 880
)")});
  CHECK(checks.find("difference") == std::string::npos);
  CHECK(checks.find("inconsistent") == std::string::npos);
}

TEST_CASE("an identity of figures too small to prove a sum is known by its captions") {
  CHECK(checks_of({printed_table(R"(
Before taxes {pretax_income}  | 9
Taxes {income_tax}            | (4)
Net income {net_income}       | 5
)")}) == "net_income exact: Net income ties: 9 + (4) = 5\n");
}

TEST_CASE("working capital is what current assets leave of current liabilities") {
  const std::string checks = checks_of({printed_table(R"(
Current assets {assets_current}      | 9
Current liabilities {liab_current}   | 4
Working capital {working_capital}    | 5
)")});
  CHECK(checks.find("working_capital exact: Working capital ties: 9 − 4 = 5\n") != std::string::npos);
}

TEST_CASE("of a concept in more than twelve rows the first twelve are looked at") {
  const auto taxes = [](std::size_t rows) {
    std::string text = "Before taxes {pretax_income} | 9\n";
    for (std::size_t row = 1; row < rows; ++row) text += "Taxes {income_tax} |\n";
    text += "Taxes {income_tax} | 4\nNet income {net_income} | 5\n";
    return checks_of({printed_table(text)});
  };
  CHECK(taxes(12) == "net_income exact: Net income ties: 9 − 4 = 5\n");
  CHECK(taxes(13).empty());
}

}  // namespace
}  // namespace tieout::test
