// What the statements say of themselves: said where it agrees, left alone where it does not.
#include "core/check/metadata.h"

#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

Statement statement_of(StatementKind kind, std::string_view heads) {
  Statement statement = printed_table(std::string(heads) + "\nCash | 61,617 | 44,206\n", kind);
  statement.unit_origin = UnitOrigin::printed;
  statement.entity = "EXAMPLE, INC.";
  return statement;
}

std::string rules_of(const std::vector<Statement>& statements) {
  ReleaseFacts release;
  release.period = Period::months_ended(3, *make_date(2007, 6, 30));
  Checks checks;
  check_metadata(statements, release, checks);
  std::string rules;
  for (const Check& check : checks) {
    CHECK(check.verdict == Verdict::exact);
    rules += std::string(check.rule) + '\n';
  }
  return rules;
}

TEST_CASE("dates, lengths, scale and company that agree are said") {
  CHECK(rules_of({statement_of(StatementKind::income_statement,
                               "@ | 2007-04-01..2007-06-30 | 2006-04-01..2006-06-30"),
                  statement_of(StatementKind::income_statement,
                               "@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30"),
                  statement_of(StatementKind::balance_sheet, "@ | 2007-06-30 | 2006-12-31"),
                  statement_of(StatementKind::cash_flow,
                               "@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30")}) ==
        "release_period\nbalance_sheet_date\nopening_date\nsame_periods\none_scale\none_entity\n");
}

TEST_CASE("a comparative of the year before, another quarter and another company are no findings") {
  Statement other = statement_of(StatementKind::balance_sheet, "@ | 2007-03-31 | 2006-03-31");
  other.entity = "OTHER, INC.";
  CHECK(rules_of({statement_of(StatementKind::income_statement,
                               "@ | 2007-01-01..2007-03-31 | 2006-01-01..2006-03-31"),
                  other,
                  statement_of(StatementKind::cash_flow,
                               "@ | 2006-10-01..2007-03-31 | 2005-10-01..2006-03-31")}) == "one_scale\n");
}

// An income statement of so many different quarters, then a half year and its quarters.
std::string parts_after(std::size_t quarters) {
  std::vector<Statement> statements;
  Date end = *make_date(1990, 3, 31);
  for (std::size_t i = 0; i < quarters; ++i, end = add_months(end, 6)) {
    Statement statement = printed_table("Revenue | 500", StatementKind::income_statement);
    statement.columns[0].period = Period::months_ended(3, end);
    statements.insert(statements.end(), {statement, statement});  // what is printed again counts once
  }
  statements.push_back(printed_table(
      "@ | 2007-01-01..2007-06-30 | 2007-01-01..2007-03-31 | 2007-04-01..2007-06-30\nRevenue | 9 | 4 | 5",
      StatementKind::income_statement));
  return rules_of(statements);
}

TEST_CASE("a half year of two quarters is said among twenty-four periods, and of more among the first") {
  CHECK(parts_after(0) == "parts_of_period\n");
  CHECK(parts_after(21) == "parts_of_period\n");
  CHECK(parts_after(22).empty());
}

TEST_CASE("a release of a period without a first day agrees with a column without one") {
  Statement statement = printed_table("Revenue | 500", StatementKind::income_statement);
  Period open = Period::months_ended(3, *make_date(2007, 6, 30));
  open.start.reset();
  statement.columns[0].period = open;
  ReleaseFacts release;
  release.period = open;
  Checks checks;
  check_metadata({statement}, release, checks);
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].message ==
        "The first column of the income statement is the period of the release: 2007-06-30");
}

}  // namespace
}  // namespace tieout::test
