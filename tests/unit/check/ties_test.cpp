// Ties and roll-forwards with what is printed in one statement only: blanks, other units, segments.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

constexpr auto income = StatementKind::income_statement;
constexpr auto cash_flows = StatementKind::cash_flow;
constexpr auto balance_sheet = StatementKind::balance_sheet;

bool has(const std::string& checks, std::string_view words) {
  return checks.find(words) != std::string::npos;
}

// Two tables of a quarter, the second one of segments.
std::string beside_segments(std::string_view rows, std::string_view segments) {
  const std::string head = "@ | 2007-04-01..2007-06-30 | 2006-04-01..2006-06-30\n";
  return checks_of({printed_table(head + std::string(rows), income),
                    printed_table(head + std::string(segments), StatementKind::segment)});
}

}  // namespace

TEST_CASE("revenue from contracts is revenue; segments say when they are consolidated") {
  CHECK(has(beside_segments("Revenue {revenue} | 500 | 400", "Consolidated {revenue_contract} | 500 | 400"),
            "same_fact exact: Consolidated agrees with the other statement: 500 = 500"));
  CHECK(!has(beside_segments("Revenue {revenue} | 500 | 400", "Europe {revenue_contract} | 500 | 400"),
             "same_fact"));
}

TEST_CASE("a fact is tied to itself in the columns where both print it") {
  const std::string checks =
      beside_segments("Revenue {revenue} | 500 |", "Total revenue {revenue} | 500 | 400");
  CHECK(has(checks, "same_fact exact: Total revenue agrees with the other statement: 500 = 500"));
  CHECK(!has(checks, "400"));
  CHECK(!has(beside_segments("Revenue {revenue} | 500 | 400", "Total revenue {revenue} | | 390"), "500"));
}

TEST_CASE("a ratio and a heading are no facts that could be tied") {
  CHECK(!has(beside_segments("Revenue {revenue} | 500 | 400", "Total revenue {revenue} | 50.0% | 40.0%"),
             "same_fact"));
  CHECK(!has(beside_segments("Revenue {revenue} | 500 | 400", "Total revenue {revenue}\n  Europe | 20 | 30"),
             "same_fact"));
}

TEST_CASE("figures of two kinds or two currencies are not tied") {
  const std::string head = "@ | 2007-04-01..2007-06-30\n";
  const auto ties = [&](const Unit& unit) {
    std::vector<Statement> statements = {printed_table(head + "Revenue {revenue} | 500", income),
                                         printed_table(head + "Revenue {revenue} | 500", income)};
    statements[1].rows[0].unit = unit;
    return has(checks_of(statements), "same_fact");
  };
  CHECK(ties({UnitKind::money, "USD", 3}));
  CHECK(!ties({UnitKind::money, "EUR", 3}));
  CHECK(!ties({UnitKind::pure, "USD", 3}));
}

TEST_CASE("periods of which the first day is not known may be of two lengths and are not tied") {
  const std::string rows = "@ | 2007-04-01..2007-06-30\nRevenue {revenue} | 500";
  std::vector<Statement> statements = {printed_table(rows, income), printed_table(rows, income)};
  CHECK(has(checks_of(statements), "same_fact"));
  for (Statement& statement : statements) statement.columns[0].period->start.reset();
  CHECK(!has(checks_of(statements), "same_fact"));
}

namespace {

constexpr std::string_view opening_and_closing = R"(
@                                | 2007-06-30 | 2006-12-31
Cash {cash}                      | 600        | 500
Restricted cash {restricted_cash} | 40        |
)";

// What ties of the cash flow statement of the half year between the two days.
std::string cash(std::string_view sheet, std::string_view flows,
                 std::string_view period = "2007-01-01..2007-06-30") {
  return checks_of({printed_table(sheet, balance_sheet),
                    printed_table("@ | " + std::string(period) + "\n" + std::string(flows), cash_flows)});
}

}  // namespace

TEST_CASE("cash at both ends and its change tie to the balance sheet") {
  constexpr std::string_view flows = R"(
Change {cf_net_change}      | 100
Beginning {cf_cash_begin}   | 500
End {cf_cash_end}           | 600
)";
  const std::string checks = cash(opening_and_closing, flows);
  CHECK(has(checks, "cash_tie exact: End agrees with the balance sheet: 600 = 600"));
  CHECK(has(checks, "cash_tie exact: Beginning agrees with the balance sheet: 500 = 500"));
  CHECK(has(checks, "cash_tie exact: Change agrees with the balance sheet: 600 − 500 = 100"));
  CHECK(!has(cash(opening_and_closing, flows, "2007-06-30"), "cash_tie"));
}

TEST_CASE("restricted cash is part of what the cash flow statement ends with where it makes the tie") {
  CHECK(has(cash(opening_and_closing, "End {cf_cash_end} | 640"),
            "cash_tie exact: End agrees with the balance sheet: 600 + 40 = 640"));
}

TEST_CASE("a blank at either side leaves the tie out") {
  CHECK(!has(cash(opening_and_closing, "Beginning {cf_cash_begin} | 500\nEnd {cf_cash_end} |"), "End"));
  CHECK(
      !has(cash("@ | 2007-06-30 | 2006-12-31\nCash {cash} | | 500", "End {cf_cash_end} | 600"), "cash_tie"));
  CHECK(!has(cash("@ | 2007-06-30 | 2006-12-31\nCash {cash} | 600 |", "Change {cf_net_change} | 100"),
             "cash_tie"));
  CHECK(!has(checks_of({printed_table(opening_and_closing, balance_sheet),
                        printed_table("@ | 2007-01-01..2007-06-30 | 2006-07-01..2006-12-31\n"
                                      "End {cf_cash_end} | | 500",
                                      cash_flows)}),
             "600"));
}

TEST_CASE("a balance sheet is tied by columns of a day; a column of a period in it is another table's") {
  CHECK(!has(
      cash("@ | 2007-01-01..2007-06-30 | 2006-12-31\nCash {cash} | 600 | 500", "End {cf_cash_end} | 600"),
      "cash_tie"));
}

namespace {

constexpr std::string_view earned = "Net income {net_income} | 90\nOperations {cfo} | 95\n";

std::string rolled(std::string_view sheet, std::string_view flows) {
  return cash("@ | 2007-06-30 | 2006-12-31\n" + std::string(sheet), std::string(earned) + std::string(flows));
}

}  // namespace

TEST_CASE("a balance is rolled forward from the day before the cash flows begin to the day they end") {
  CHECK(has(rolled("Retained earnings {retained_earnings} | 580 | 500", "Dividends {cf_dividends} | (10)"),
            "roll_forward exact: Retained earnings rolls forward: 500 + 90 + (10) = 580"));
  CHECK(has(rolled("Retained earnings {retained_earnings} | 590 | 500", "Dividends {cf_dividends} |"),
            "roll_forward exact: Retained earnings rolls forward: 500 + 90 = 590"));
  CHECK(!has(rolled("Retained earnings {retained_earnings} | 580 |", ""), "roll_forward"));
  CHECK(!has(rolled("Retained earnings {retained_earnings} | | 500", ""), "roll_forward"));
  CHECK(
      !has(cash("@ | 2007-01-01..2007-06-30 | 2006-12-31\nRetained earnings {retained_earnings} | 590 | 500",
                earned),
           "roll_forward"));
}

TEST_CASE("income that the cash flow statement leaves blank is that of the income statement") {
  const auto earnings = [](std::string_view flows, std::string_view member) {
    std::vector<Statement> statements = {
        printed_table("@ | 2007-01-01..2007-06-30\nNet income {net_income} | 90", income),
        printed_table("@ | 2007-06-30 | 2006-12-31\nRetained earnings {retained_earnings} | 590 | 500",
                      balance_sheet),
        printed_table("@ | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30\n" + std::string(flows),
                      cash_flows)};
    statements[0].columns[0].member = member;
    return has(checks_of(statements), "roll_forward exact");
  };
  CHECK(earnings("Net income {net_income} | | 70\nOperations {cfo} | 95 | 80", ""));
  CHECK(earnings("Operations {cfo} | 95 | 80", ""));
  CHECK(!earnings("Operations {cfo} | 95 | 80", "Europe"));
}

TEST_CASE("what may explain a difference is said where the cash flow statement prints it") {
  const auto causes = [](std::string_view flows) {
    const std::vector<Statement> statements = {
        printed_table("@ | 2007-06-30 | 2006-12-31\nGoodwill {goodwill} | 580 | 500", balance_sheet),
        printed_table("@ | 2007-01-01..2007-06-30\n" + std::string(earned) + std::string(flows), cash_flows)};
    std::string causes;
    for (const Check& check : run_checks(FactBook(statements), {}, {}, {}))
      if (check.rule == "roll_forward")
        for (const std::string_view cause : check.causes) causes += std::string(cause) + " ";
    return causes;
  };
  CHECK(causes("Acquisitions {cf_acquisitions} | (80)") == "acquisition reclassification ");
  CHECK(causes("Acquisitions {cf_acquisitions} | --") == "reclassification ");
  CHECK(causes("Acquisitions {cf_acquisitions} | NM") == "reclassification ");
}

TEST_CASE("equity moves with its components where all are printed at both dates") {
  const auto equity = [](std::string_view rows) { return rolled(rows, ""); };
  const std::string_view whole = R"(
Common stock {common_stock}            | 110 | 100
Retained earnings {retained_earnings}  | 590 | 500
=Total equity {equity_total}           | 700 | 600
)";
  CHECK(has(equity(whole),
            "equity_movement exact: Total equity moves with its components: 110 − 100 + 590 − "
            "500 = 700 − 600"));
}

TEST_CASE("equity that is blank at one date did not move; a component that is blank there is nothing") {
  const auto equity = [](std::string_view stock, std::string_view total) {
    return rolled("Common stock {common_stock} | " + std::string(stock) +
                      "\nRetained earnings {retained_earnings} | 590 | 500\n"
                      "=Total equity {equity_total} | " +
                      std::string(total) + '\n',
                  "");
  };
  CHECK(has(equity("110 |", "700 | 500"),
            "equity_movement exact: Total equity moves with its components: 110 + "
            "590 − 500 = 700 − 500"));
  CHECK(!has(equity("110 | 100", "700 |"), "equity_movement"));
  CHECK(!has(equity("110 | 100", "| 600"), "equity_movement"));
}

}  // namespace tieout::test
