// Signs that captions promise, and income-statement lines that the cash flow statement takes back.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

bool says(const std::string& checks, std::string_view line) {
  return checks.find(line) != std::string::npos;
}

std::string cash_flow(std::string_view rows) {
  return checks_of({printed_table("@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30\n" + std::string(rows),
                                  StatementKind::cash_flow)});
}

TEST_CASE("cash provided is positive, cash used is negative") {
  const std::string checks = cash_flow(R"(
Net cash provided by operating activities {cfo} | 335   | 5,385
Net cash used in investing activities {cfi}     | (500) | (20)
)");
  CHECK(says(checks, "caption_sign exact: Net cash provided by operating activities has the sign"));
  CHECK(says(checks, "caption_sign exact: Net cash used in investing activities has the sign"));
}

TEST_CASE("a caption that speaks of the other column differs, no more") {
  CHECK(says(cash_flow("Net cash provided by operating activities {cfo} | 335 | (20)\n"),
             "caption_sign difference: Net cash provided by operating activities has not the sign"));
}

TEST_CASE("a decrease of restricted cash brings cash in") {
  CHECK(says(
      cash_flow("Decrease in restricted cash {cf_restricted_cash} | 261 | 250\n"),
      "caption_sign exact: Decrease in restricted cash has the sign that its caption says: 261 and 250"));
}

TEST_CASE("captions of both signs, and cash used without parentheses throughout, promise nothing") {
  CHECK_FALSE(
      says(cash_flow("Net cash provided by (used in) financing {cff} | (708) | 3,673\n"), "caption_sign"));
  CHECK_FALSE(says(cash_flow("Net cash from (used in) investing {cfi} | 51 | (1,363)\n"), "caption_sign"));
  CHECK_FALSE(
      says(cash_flow("Cash (used in) from operating activities {cfo} | (51) | 1,363\n"), "caption_sign"));
  CHECK_FALSE(
      says(cash_flow("Net cash used in/generated from investing {cfi} | (51) | 36\n"), "caption_sign"));
  CHECK_FALSE(says(cash_flow("Net cash used in investing {cfi} | 51 | 1,363\n"), "caption_sign"));
}

std::string charged(std::string_view other, std::string_view revaluation) {
  return checks_of({printed_table("@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30\n"
                                  "Interest expense | (83) | (218)\n"
                                  "Other expense, net | " +
                                      std::string(other) + "\n",
                                  StatementKind::income_statement),
                    printed_table("@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30\n"
                                  "Net income {net_income} | (10,954) | 14,730\n"
                                  "Revaluation of options | " +
                                      std::string(revaluation) + R"(
Receivables {cf_chg_ar}                     | 83  | 218
Net cash from operations {cfo}              | 335 | 5,385
)",
                                  StatementKind::cash_flow)});
}

TEST_CASE("a charge without cash is taken back under another caption") {
  const std::string checks = charged("(936) | --", "936 | --");
  CHECK(says(checks,
             "add_back exact: Revaluation of options takes back a line of the income statement: "
             "−(936) = 936\n"));
  CHECK(says(checks,
             "add_back exact: Revaluation of options takes back a line of the income statement: −0 = 0\n"));
}

TEST_CASE("amounts that differ in a period, small ones, and balances that moved take back nothing") {
  CHECK_FALSE(says(charged("(936) | (12)", "936 | --"), "add_back"));
  CHECK_FALSE(says(charged("(36) | --", "36 | --"), "add_back"));
  CHECK_FALSE(says(charged("(936) | --", "111 | --"), "add_back"));
}

Statement revenue(std::string_view periods, std::string_view product) {
  return printed_table("@ | " + std::string(periods) + "\nProduct {revenue_product} | " +
                           std::string(product) + "\nService {revenue_service} | " + std::string(product) +
                           "\n",
                       StatementKind::income_statement);
}

TEST_CASE("what is left of a half year for its first quarter is not negative") {
  CHECK(says(
      checks_of({revenue("2006-04-01..2006-06-30", "48,853"), revenue("2006-01-01..2006-06-30", "93,395")}),
      "derived_signs exact: The rest of the period has no negative revenue or expense: 93,395 − 48,853 and "
      "93,395 − 48,853\n"));
  CHECK(says(
      checks_of({revenue("2006-04-01..2006-06-30", "48,853"), revenue("2006-01-01..2006-06-30", "39,395")}),
      "derived_signs difference"));
}

TEST_CASE("an adjustment is taken back where every period prints both, with one sign, and one line has it") {
  CHECK_FALSE(says(charged("(936) |", "936 | 400"), "add_back"));
  CHECK_FALSE(says(charged("(936) | (400)", "936 |"), "add_back"));
  CHECK_FALSE(says(charged("(936) | 400", "936 | 400"), "add_back"));
  CHECK_FALSE(says(charged("(936) | --\nOther charge | (936) | --", "936 | --"), "add_back"));
  CHECK(says(charged("(936) | --\nOther charge | (100) | --", "936 | --"), "add_back exact"));
  CHECK(says(charged("(936) | --\n$Charge per share | (936) | --", "936 | --"), "add_back exact"));
}

TEST_CASE("cash used is asked of the figures that are printed") {
  const std::string checks = checks_of({printed_table(
      "@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30\nNet cash used in investing {cfi} | (500) |",
      StatementKind::cash_flow)});
  CHECK(says(checks, "(500)"));
}

}  // namespace
}  // namespace tieout::test
