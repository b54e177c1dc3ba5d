// Heads that name their periods in fewer words than most → what days they are of, and what stays unknown.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout::test;

namespace {

// The periods of a statement with these two heads.
std::string periods_under(const std::string& left, const std::string& right, const std::string& text = "") {
  const auto statements =
      statements_of(text + "| | " + left + " | " + right +
                    " |\n|---|---|---|\n| Revenue | 120 | 110 |\n| Net income | 80 | 70 |\n");
  return statements.empty() ? "no statement" : periods_of(statements.front());
}

}  // namespace

TEST_CASE("a year that ends in the first days of January is the year before's") {
  CHECK(periods_under("Year ended January 3, 2026", "Fiscal 2024",
                      "The year ended December 28, 2024 had 52 weeks.\n\n") ==
        "~2024-12-29..2026-01-03 12m | ~2023-12-31..2024-12-28 12m");
  CHECK(periods_under("Fiscal year 2025 ended January 3, 2026", "Fiscal year 2024") == "..2026-01-03 | none");
}

TEST_CASE("lengths longer than a year") {
  CHECK(periods_under("Eighteen months ended June 30, 2025", "Eighteen months ended June 30, 2024") ==
        "2024-01-01..2025-06-30 18m | 2023-01-01..2024-06-30 18m");
}

TEST_CASE("a part of a year that no calendar tells is a period only where another year confirms it") {
  CHECK(periods_under("First half 2025", "First half 2024") == "none | none");
  CHECK(periods_under("First half 2025", "Six months ended June 30, 2024") ==
        "~2025-01-01..2025-06-30 6m | 2024-01-01..2024-06-30 6m");
  CHECK(periods_under("Nine months 2025", "Nine months 2024") == "none | none");
}

TEST_CASE("the year to date runs from the beginning of the fiscal year") {
  CHECK(periods_under("YTD June 30, 2025", "Year ended December 31, 2024") ==
        "2025-01-01..2025-06-30 6m | 2024-01-01..2024-12-31 12m");
  CHECK(periods_under("YTD 2025", "YTD 2024") == "none | none");
}

TEST_CASE("a day that its year does not have is no end") {
  CHECK(periods_under("June 31, 2025", "June 30, 2024") == "none | ..2024-06-30");
}

TEST_CASE("months that are no quarters are counted where periods end on a weekday") {
  CHECK(periods_under("Two months ended February 27, 2026", "Two months ended February 28, 2025") ==
        "~2025-12-28..2026-02-27 2m | ~2025-01-01..2025-02-28 2m");
}

TEST_CASE("what began with a company has no other beginning than the day that is printed") {
  CHECK(periods_under("From inception to June 30, 2025", "Six months ended June 30, 2024") ==
        "..2025-06-30 | 2024-01-01..2024-06-30 6m");
  CHECK(periods_under("From inception (May 1, 2023) to June 30, 2025", "Six months ended June 30, 2024") ==
        "2023-05-01..2025-06-30 | 2024-01-01..2024-06-30 6m");
}

TEST_CASE("a line above the heads gives the year to parts of it") {
  const auto periods = [](const std::string& line, const std::string& heads) {
    const auto statements =
        statements_of(line + "\n\n" + heads + "\nRevenue\t120\t110\nNet income\t80\t70\n");
    return statements.empty() ? "no statement" : periods_of(statements.front());
  };
  CHECK(periods("Year ended December 31, 2025", "\tFirst Quarter\tSecond Quarter") ==
        "~2025-01-01..2025-03-31 3m | ~2025-04-01..2025-06-30 3m");
  CHECK(periods("Year ended December 31, 2025", "\tFirst half\tSecond half") ==
        "~2025-01-01..2025-06-30 6m | ~2025-07-01..2025-12-31 6m");
}

TEST_CASE("the quarter of one head is that of the year before beside it, of no other year") {
  CHECK(periods_under("Third Quarter 2025", "2024",
                      "Of all the years in the long history of the company the year ended December 31, 2024 "
                      "was the best.\n\n") == "~2025-07-01..2025-09-30 3m | ~2024-07-01..2024-09-30 3m");
  CHECK(periods_under("Third Quarter 2025", "2021",
                      "Of all the years in the long history of the company the year ended December 31, 2024 "
                      "was the best.\n\n") == "~2025-07-01..2025-09-30 3m | ~2021-01-01..2021-12-31 12m");
}

TEST_CASE("a head takes from its neighbour only what both can be of") {
  const std::string year =
      "Of all the years in the long history of the company the year ended December 31, 2024 was the "
      "best.\n\n";
  CHECK(periods_under("Third Quarter", "2024", year) == "none | ~2024-01-01..2024-12-31 12m");
  CHECK(periods_under("Third Quarter 2025", "September 30, 2024", year) ==
        "~2025-07-01..2025-09-30 3m | ..2024-09-30");
  CHECK(periods_under("Three months ended June 30, 2025", "Six months 2024", year) ==
        "2025-04-01..2025-06-30 3m | ~2024-01-01..2024-06-30 6m");
}

TEST_CASE("two days are one stretch where its length is that of the words beside them") {
  CHECK(periods_under("26 weeks December 29, 2024 to June 28, 2025", "Year ended December 28, 2024") ==
        "2024-12-29..2025-06-28 26w | ~2023-12-31..2024-12-28 12m");
  CHECK(periods_under("January 1, 2025 to June 31, 2025", "Year ended December 31, 2024") ==
        "none | 2024-01-01..2024-12-31 12m");
}
