// Ranges: columns or rows called low, high and midpoint → their order and their middle.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

// A table with columns of these labels.
Statement outlook(const std::vector<std::string>& labels, std::string_view rows) {
  Statement statement = printed_table(rows, StatementKind::guidance);
  statement.columns.resize(labels.size());
  for (std::size_t c = 0; c < labels.size(); ++c) statement.columns[c].label = labels[c];
  for (LineItem& row : statement.rows) row.cells.resize(labels.size());
  return statement;
}

std::string ranges(const std::vector<std::string>& labels, std::string_view rows) {
  return checks_of({outlook(labels, rows)});
}

}  // namespace

TEST_CASE("columns of a range are in order, whichever end comes first") {
  const std::string rows = "Revenue | 700 | 720\nExpenses | 300 | 310";
  const std::string holds =
      "range_order exact: Revenue is not below the low end: 720 against 700\n"
      "range_order exact: Expenses is not below the low end: 310 against 300\n";
  CHECK(ranges({"Low", "High"}, rows) == holds);
  CHECK(ranges({"High end", "Low end"}, "Revenue | 720 | 700\nExpenses | 310 | 300") == holds);
}

TEST_CASE("a midpoint lies in the middle, between the ends or after them") {
  CHECK(ranges({"Low", "Midpoint", "High"}, "Revenue | 700 | 710 | 720")
            .find("midpoint exact: Revenue is the middle of its range (twice the midpoint): 700 + 720 = 710 "
                  "× 2") != std::string::npos);
  CHECK(ranges({"Low", "High", "Mid-point"}, "Revenue | 700 | 720 | 710").find("midpoint exact") !=
        std::string::npos);
  CHECK(ranges({"Midpoint", "Low", "High"}, "Revenue | 710 | 700 | 720").find("midpoint exact") !=
        std::string::npos);
}

TEST_CASE("a low end without a high end beside it is no range") {
  CHECK(ranges({"Low", "Prior", "Actual"}, "Revenue | 700 | 720 | 730").empty());
  CHECK(ranges({"Low"}, "Revenue | 700").empty());
  CHECK(ranges({"High", "Prior", "Actual", "Low"}, "Revenue | 720 | 700 | 690 | 710").empty());
}

TEST_CASE("an end that is blank leaves its row out, and so does a midpoint") {
  const std::string checks = ranges({"Low", "Midpoint", "High"}, R"(
Revenue   | 700 | 710 | 720
Expenses  |     | 305 | 310
Taxes     | 20  | 21  |
Interest  | 4   |     | 6
)");
  CHECK(checks ==
        "range_order exact: Revenue is not below the low end: 720 against 700\n"
        "midpoint exact: Revenue is the middle of its range (twice the midpoint): 700 + 720 = 710 × 2\n"
        "range_order exact: Interest is not below the low end: 6 against 4\n");
}

TEST_CASE("of losses the larger may be called the high end: that is a difference, not a slip") {
  CHECK(ranges({"Low", "High"}, "Revenue | 700 | 720\nNet loss | (10) | (12)")
            .find("range_order difference: Net loss is below the low end: (12) against (10)") !=
        std::string::npos);
}

TEST_CASE("rows of a range are in order, one below the other") {
  CHECK(ranges({""}, "Revenue, low end | 700\nRevenue, high end | 720") ==
        "range_order exact: Revenue, high end is not below the low end: 720 against 700\n");
  CHECK(ranges({""}, "Revenue, high end | 720\nRevenue, low end | 700") ==
        "range_order exact: Revenue, high end is not below the low end: 720 against 700\n");
}

TEST_CASE("rows of two levels or two units, or that are not side by side, are no range") {
  CHECK(ranges({""}, "Low | 700\n  High | 720").empty());
  CHECK(ranges({""}, "Low | 700\n$High | 7.20").empty());
  CHECK(ranges({""}, "Low | 700\nPrior | 710\nHigh | 720").empty());
  CHECK(ranges({""}, "High | 720\nHigh | 730\nPrior | 710\nLow | 700\nLow | 690").empty());
  CHECK(checks_of({Statement{}}).empty());
}

}  // namespace tieout::test
