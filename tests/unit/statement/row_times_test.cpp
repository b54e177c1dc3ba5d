// Rows that are of another time than their columns → which.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout::test;

namespace {

std::string times(const std::string& text) {
  const auto statements = statements_of(text);
  return statements.empty() ? "no statement" : times_of(statements.front());
}

}  // namespace

TEST_CASE("cash at the two ends of a cash flow statement is of days") {
  CHECK(times("STATEMENTS OF CASH FLOWS\n(In millions)\n\n\tYear Ended December 31,\n\t2025\t2024\n"
              "Net income\t120\t110\nNet cash provided by operating activities\t150\t140\n"
              "Cash, beginning of year\t60\t50\nCash, end of year\t70\t60\n") ==
        "Cash, beginning of year: ~2024-12-31 | ~2023-12-31\nCash, end of year: ~2025-12-31 | ~2024-12-31\n");
}

TEST_CASE("an opening balance whose day cannot be known has none") {
  CHECK(times("STATEMENTS OF CASH FLOWS\n\n\tDecember 31, 2025\tDecember 31, 2024\n"
              "Net income\t120\t110\nNet cash provided by operating activities\t150\t140\n"
              "Cash, beginning of period\t60\t50\n") == "Cash, beginning of period: none | none\n");
}

TEST_CASE("a statement of equity: balances are of their days, movements of the time between") {
  CHECK(
      times("STATEMENT OF STOCKHOLDERS' EQUITY\n(In thousands)\n\n\tCommon stock\tRetained earnings\tTotal\n"
            "Balance at December 31, 2023\t10\t500\t510\nNet income\t-\t80\t80\nDividends\t-\t(20)\t(20)\n"
            "Balance at December 31, 2024\t10\t560\t570\n") ==
      "Balance at December 31, 2023: 2023-12-31 | 2023-12-31 | 2023-12-31\n"
      "Net income: ~2024-01-01..2024-12-31 | ~2024-01-01..2024-12-31 | ~2024-01-01..2024-12-31\n"
      "Dividends: ~2024-01-01..2024-12-31 | ~2024-01-01..2024-12-31 | ~2024-01-01..2024-12-31\n"
      "Balance at December 31, 2024: 2024-12-31 | 2024-12-31 | 2024-12-31\n");
}

TEST_CASE("a balance at the first of January is the one of the evening before") {
  CHECK(
      times("STATEMENT OF STOCKHOLDERS' EQUITY\n\n\tCommon stock\tRetained earnings\n"
            "Balance, January 1, 2024\t10\t500\nNet income\t-\t80\nBalance, December 31, 2024\t10\t580\n") ==
      "Balance, January 1, 2024: 2023-12-31 | 2023-12-31\nNet income: ~2024-01-01..2024-12-31 | "
      "~2024-01-01..2024-12-31\nBalance, December 31, 2024: 2024-12-31 | 2024-12-31\n");
}

TEST_CASE("a row that names its quarter is of that quarter of the column's year") {
  CHECK(times("Dividends declared per share\n\n\tYear ended December 31, 2025\tYear ended December 31, 2024\n"
              "First quarter\t0.62\t0.58\nFourth quarter\t0.66\t0.61\n") ==
        "First quarter: ~2025-01-01..2025-03-31 3m | ~2024-01-01..2024-03-31 3m\n"
        "Fourth quarter: ~2025-10-01..2025-12-31 3m | ~2024-10-01..2024-12-31 3m\n");
}

TEST_CASE("a date at the end of a caption that names an event makes no balance of the row") {
  CHECK(times("STATEMENTS OF OPERATIONS\n\n\tYear Ended December 31,\n\t2025\t2024\nRevenue\t120\t110\n"
              "Shares issued on January 5, 2025\t5\t4\nNet income\t20\t10\n") == "");
}
