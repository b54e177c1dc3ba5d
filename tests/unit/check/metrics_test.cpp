// Derived metrics: printed statements → what follows from them, and what does not.
#include "core/check/metrics.h"

#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

constexpr std::string_view quarter = R"(
@                                     | 2007-04-01..2007-06-30 | 2006-04-01..2006-06-30
Total revenue {revenue}               | 75,493   | 64,480
Gross profit {gross_profit}           | 42,369   | 41,294
Operating income {operating_income}   | (15,402) | 5,500
Before taxes {pretax_income}          | (11,215) | 9,318
Benefit (provision) {income_tax}      | 4,239    | (404)
Net income {net_income}               | (6,976)  | 8,914
)";

constexpr std::string_view half = R"(
@                                     | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30
Total revenue {revenue}               | 146,639  | 124,475
Gross profit {gross_profit}           | 87,854   | 78,677
Operating income {operating_income}   | (25,727) | 8,802
Net income {net_income}               | (10,954) | 14,730
)";

constexpr std::string_view cash_flow = R"(
@                                          | 2007-01-01..2007-06-30
Depreciation {cf_depr_amort}               | 6,351
Amortization {amort_intangibles}           | 141
From operations {cfo}                      | 335
Purchases of equipment {cf_capex}          | (7,138)
)";

constexpr std::string_view balance_sheet = R"(
@                                          | 2007-06-30
Cash {cash}                                | 61,617
Marketable securities {marketable_debt_sec} | 243,605
Receivables {accounts_receivable}          | 72,438
Current assets {assets_current}            | 459,848
Current liabilities {liab_current}         | 118,839
)";

std::vector<Statement> all() {
  return {printed_table(quarter, StatementKind::income_statement),
          printed_table(half, StatementKind::income_statement),
          printed_table(balance_sheet, StatementKind::balance_sheet),
          printed_table(cash_flow, StatementKind::cash_flow)};
}

// "value end", for each metric of a name.
std::vector<std::string> values(const std::vector<Statement>& statements, std::string_view name) {
  std::vector<std::string> lines;
  for (const Metric& metric : derive_metrics(statements, {}))
    if (metric.name == name) lines.push_back(to_printed(metric.value) + " " + to_string(metric.period->end));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("margins are taken of revenue in every column") {
  CHECK(values(all(), "gross_margin") ==
        Lines{"56.1 2007-06-30", "64.0 2006-06-30", "59.9 2007-06-30", "63.2 2006-06-30"});
  CHECK(values(all(), "operating_margin").front() == "(20.4) 2007-06-30");
}

TEST_CASE("growth is measured a year back, and not from or to a loss") {
  CHECK(values(all(), "revenue_growth") == Lines{"17.1 2007-06-30", "17.8 2007-06-30"});
  CHECK(values(all(), "net_income_growth").empty());
}

TEST_CASE("the tax rate follows where the tax line is what lies between the incomes") {
  CHECK(values(all(), "effective_tax_rate") == Lines{"4.3 2006-06-30"});
}

TEST_CASE("free cash flow and EBITDA come from their printed parts") {
  CHECK(values(all(), "free_cash_flow") == Lines{"(6,803) 2007-06-30"});
  CHECK(values(all(), "ebitda") == Lines{"(19,235) 2007-06-30"});
}

TEST_CASE("capital expenditure without a sign leaves free cash flow open") {
  CHECK(values({printed_table(
                   "@ | 2007-01-01..2007-06-30\nOperations {cfo} | 335\nCapital spending {cf_capex} | 7,138",
                   StatementKind::cash_flow)},
               "free_cash_flow")
            .empty());
}

TEST_CASE("balances: working capital, current ratio, days of sales; no net cash where no debt is printed") {
  CHECK(values(all(), "working_capital") == Lines{"341,009 2007-06-30"});
  CHECK(values(all(), "current_ratio") == Lines{"3.87 2007-06-30"});
  CHECK(values(all(), "days_sales_outstanding") == Lines{"87 2007-06-30"});
  CHECK(values(all(), "net_cash").empty());
}

TEST_CASE("a quarter that is not printed is the half year less the quarter that is") {
  CHECK(values(all(), "derived_revenue") == Lines{"71,146 2007-03-31", "59,995 2006-03-31"});
  CHECK(values(all(), "derived_net_income") == Lines{"(3,978) 2007-03-31", "5,816 2006-03-31"});
}

TEST_CASE("a blank operand or another unit leaves a metric out") {
  CHECK(values({printed_table("@ | 2007-01-01..2007-06-30\nRevenue {revenue} | \nGross {gross_profit} | 5",
                              StatementKind::income_statement)},
               "gross_margin")
            .empty());
  CHECK(values({printed_table("@ | 2007-01-01..2007-06-30\nRevenue {revenue} | 9\nGross {gross_profit} | 5%",
                              StatementKind::income_statement)},
               "gross_margin")
            .empty());
}

}  // namespace tieout::test
