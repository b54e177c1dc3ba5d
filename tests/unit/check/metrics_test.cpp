// Derived metrics: printed statements → what follows from them, and what does not.
#include "core/check/metrics.h"

#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"
#include "tests/unit/support/statement_text.h"

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

namespace {

// The rows of a table of one kind, of which the first may be in another unit than the others.
std::vector<Statement> rows(std::string_view text, StatementKind kind, int scale_of_first = 3) {
  std::vector<Statement> statements{printed_table(text, kind)};
  statements[0].rows[0].unit.scale = scale_of_first;
  return statements;
}

constexpr std::string_view all_in_one = R"(
@                                     | 2007-04-01..2007-06-30 | 2006-04-01..2006-06-30
Total revenue {revenue}               | 1,000 | 800
Gross profit {gross_profit}           | 400   | 300
Before taxes {pretax_income}          | 200   | 100
Taxes {income_tax}                    | 80    | 40
Net income {net_income}               | 120   | 60
)";

}  // namespace

TEST_CASE("margins are taken of revenue above zero, in the unit of the part") {
  const auto margin = [](std::string_view revenue, std::string_view profit, int scale = 3) {
    return values(rows("@ | 2007-04-01..2007-06-30\nRevenue {revenue} | " + std::string(revenue) +
                           "\nGross {gross_profit} | " + std::string(profit),
                       StatementKind::income_statement, scale),
                  "gross_margin");
  };
  CHECK(margin("1,000", "400") == Lines{"40.0 2007-06-30"});
  CHECK(margin("--", "400").empty());
  CHECK(margin("(1,000)", "400").empty());
  CHECK(margin("1,000", "NM").empty());
  CHECK(margin("1,000", "400", 6).empty());                 // revenue in millions, profit in thousands
  CHECK(margin("1,000", "999,999,999,999,999").empty());    // a hundredfold has too many digits
  CHECK(margin("0.000000001", "999,999,999,999").empty());  // and so has the percentage
}

TEST_CASE("a figure in another unit than its row is in that unit") {
  auto statements = rows(all_in_one, StatementKind::income_statement);
  CHECK(values(statements, "gross_margin").size() == 2);
  statements[0].rows[1].cells[0]->unit = Unit{UnitKind::money, "EUR", 3};
  CHECK(values(statements, "gross_margin") == Lines{"37.5 2006-06-30"});
  statements[0].rows[1].cells[1]->unit = Unit{UnitKind::pure, {}, 0};
  CHECK(values(statements, "gross_margin").empty());
}

TEST_CASE("growth is asked of one measure in one unit, printed in both years") {
  CHECK(values(rows(all_in_one, StatementKind::income_statement), "revenue_growth") ==
        Lines{"25.0 2007-06-30"});
  const auto growth = [](std::string_view revenue) {
    return values(rows("@ | 2007-04-01..2007-06-30 | 2006-04-01..2006-06-30\nRevenue {revenue} | " +
                           std::string(revenue),
                       StatementKind::income_statement),
                  "revenue_growth");
  };
  CHECK(growth("1,000 | ").empty());
  CHECK(growth("| 800").empty());
  CHECK(growth("999,999,999,999,999 | 0.5").empty());
  auto statements = rows(all_in_one, StatementKind::income_statement);
  statements[0].rows[0].cells[1]->unit = Unit{UnitKind::money, "EUR", 3};
  CHECK(values(statements, "revenue_growth").empty());
}

TEST_CASE("growth is measured between periods of one length and kind, whether their first days are known") {
  const auto growth = [](Period later, Period earlier) {
    auto statements = rows(all_in_one, StatementKind::income_statement);
    statements[0].columns[0].period = later;
    statements[0].columns[1].period = earlier;
    return values(statements, "revenue_growth").size();
  };
  const Date end = *make_date(2007, 6, 30), before = *make_date(2006, 6, 30);
  const auto named = [](PeriodType type, Date end, std::optional<int> months, std::optional<int> weeks) {
    return Period{type, {}, end, months, weeks, {}};
  };
  const auto duration = PeriodType::duration, instant = PeriodType::instant;
  CHECK(growth(Period::months_ended(3, end), Period::months_ended(3, before)) == 1);
  CHECK(growth(Period::months_ended(6, end), Period::months_ended(3, before)) == 0);
  CHECK(growth(named(duration, end, 3, {}), named(duration, before, 3, {})) == 1);
  CHECK(growth(Period::months_ended(3, end), named(duration, before, 3, {})) == 1);
  CHECK(growth(named(duration, end, 3, {}), named(duration, before, 6, {})) == 0);
  CHECK(growth(named(duration, end, {}, 13), named(duration, before, {}, 26)) == 0);
  CHECK(growth(named(instant, end, {}, {}), named(duration, before, {}, {})) == 0);
  CHECK(growth(named(duration, end, {}, {}), named(instant, before, {}, {})) == 0);
}

TEST_CASE("the tax rate needs both incomes and the tax in one unit") {
  CHECK(values(rows(all_in_one, StatementKind::income_statement), "effective_tax_rate") ==
        Lines{"40.0 2007-06-30", "40.0 2006-06-30"});
  for (const std::size_t row : {3u, 4u}) {
    auto statements = rows(all_in_one, StatementKind::income_statement);
    statements[0].rows[row].unit.scale = 6;
    CHECK(values(statements, "effective_tax_rate").empty());
  }
  CHECK(values(rows(R"(
@                            | 2007-04-01..2007-06-30
Before taxes {pretax_income} | 999,999,999,999,999
Taxes {income_tax}           | 80
Net income {net_income}      | (1)
)",
                    StatementKind::income_statement),
               "effective_tax_rate")
            .empty());
}

TEST_CASE("sums are made of figures in one unit that leave room for all their digits") {
  const auto free_cash_flow = [](std::string_view cash, int scale) {
    return values(rows("@ | 2007-01-01..2007-06-30\nOperations {cfo} | " + std::string(cash) +
                           "\nEquipment {cf_capex} | (7,138)",
                       StatementKind::cash_flow, scale),
                  "free_cash_flow");
  };
  CHECK(free_cash_flow("10,000", 3) == Lines{"2,862 2007-06-30"});
  CHECK(free_cash_flow("10,000", 6).empty());
  CHECK(free_cash_flow("(999,999,999,999,999)", 3).empty());
}

TEST_CASE("EBITDA needs depreciation that is added back, not what is amortised alone or taken off") {
  const auto ebitda = [](std::string_view lines) {
    return values(
        {printed_table("@ | 2007-04-01..2007-06-30\nOperating {operating_income} | 300",
                       StatementKind::income_statement),
         printed_table("@ | 2007-04-01..2007-06-30\n" + std::string(lines), StatementKind::cash_flow)},
        "ebitda");
  };
  CHECK(ebitda("Depreciation {cf_depr_amort} | 50\nIntangibles {amort_intangibles} | 20") ==
        Lines{"370 2007-06-30"});
  CHECK(ebitda("Depreciation {cf_depr_amort} | 50\nIntangibles {amort_intangibles} | ") ==
        Lines{"350 2007-06-30"});
  CHECK(ebitda("Depreciation {cf_depr_amort} | (50)").empty());
  CHECK(ebitda("Intangibles {amort_intangibles} | 20").empty());
}

TEST_CASE("balances in two units, or with nothing owed, have no ratio") {
  const auto ratio = [](std::string_view owed, int scale) {
    return values(
        rows("@ | 2007-06-30\nAssets {assets_current} | 400\nOwed {liab_current} | " + std::string(owed),
             StatementKind::balance_sheet, scale),
        "current_ratio");
  };
  CHECK(ratio("160", 3) == Lines{"2.50 2007-06-30"});
  CHECK(ratio("160", 6).empty());
  CHECK(ratio("--", 3).empty());
}

TEST_CASE("net cash is what is held less every debt that is printed") {
  CHECK(values(rows(R"(
@                                 | 2007-06-30 | 2006-12-31
Cash {cash}                       | 500        | 400
Investments {st_investments}      | 100        | --
Current debt {debt_current}       |            | 50
Long-term debt {lt_debt}          | 250        | 300
)",
                    StatementKind::balance_sheet),
               "net_cash") == Lines{"350 2007-06-30", "50 2006-12-31"});
}

TEST_CASE("days of sales outstanding are those of a quarter that ends with the balance sheet") {
  const auto days = [](std::string_view period, std::string_view sold, std::string_view owed, int scale) {
    auto statements = rows("@ | " + std::string(period) + "\nRevenue {revenue} | " + std::string(sold),
                           StatementKind::income_statement, scale);
    statements.push_back(
        printed_table("@ | 2007-06-30\nReceivables {accounts_receivable} | " + std::string(owed),
                      StatementKind::balance_sheet));
    return values(statements, "days_sales_outstanding");
  };
  const std::string_view quarter = "2007-04-01..2007-06-30";
  CHECK(days(quarter, "910", "400", 3) == Lines{"40 2007-06-30"});  // 400 / 910 * 91
  CHECK(days("2007-01-01..2007-06-30", "910", "400", 3).empty());
  CHECK(days("2007-06-01..2007-06-30", "910", "400", 3).empty());
  CHECK(days("2007-01-01..2007-03-31", "910", "400", 3).empty());
  CHECK(days("2007-06-30", "910", "400", 3).empty());
  CHECK(days(quarter, "910", "400", 6).empty());
  CHECK(days(quarter, "(910)", "400", 3).empty());
  CHECK(days(quarter, "910", "999,999,999,999,999", 3).empty());
}

namespace {

// What is left of the first period when the second is taken off, with its length as named.
std::vector<std::string> rest_of(Period whole, Period part) {
  std::vector<Statement> statements = {
      printed_table("@ |\nRevenue {revenue} | 1,000", StatementKind::income_statement),
      printed_table("@ |\nRevenue {revenue} | 600", StatementKind::income_statement)};
  statements[0].columns[0].period = whole;
  statements[1].columns[0].period = part;
  std::vector<std::string> lines;
  for (const Metric& metric : derive_metrics(statements, {}))
    if (metric.name == "derived_revenue")
      lines.push_back(to_printed(metric.value) + " " + print(metric.period));
  return lines;
}

Period days(Date start, Date end, std::optional<int> months, std::optional<int> weeks = {}) {
  return {PeriodType::duration, start, end, months, weeks, Evidence::printed};
}

}  // namespace

TEST_CASE("the rest of a period has the months or weeks that the part leaves of it") {
  const Date january = *make_date(2007, 1, 1), april = *make_date(2007, 4, 1), june = *make_date(2007, 6, 30);
  CHECK(rest_of(days(january, june, 6), days(april, june, 3)) == Lines{"400 ~2007-01-01..2007-03-31 3m"});
  CHECK(rest_of(days(january, june, {}, 26), days(april, june, {}, 13)) ==
        Lines{"400 ~2007-01-01..2007-03-31 13w"});
  CHECK(rest_of(days(january, june, 6), days(april, june, {})) == Lines{"400 ~2007-01-01..2007-03-31"});
  CHECK(rest_of(days(january, june, {}, 26), days(april, june, 3)) == Lines{"400 ~2007-01-01..2007-03-31"});
}

TEST_CASE("a period and a part that is named as long leave nothing between them") {
  const Date sunday = *make_date(2007, 3, 31), april = *make_date(2007, 4, 1), june = *make_date(2007, 6, 30);
  CHECK(rest_of(days(sunday, june, 3), days(april, june, 3)).empty());
  CHECK(rest_of(days(sunday, june, {}, 13), days(april, june, {}, 13)).empty());
  CHECK(rest_of(days(sunday, june, 3), days(april, june, 6)).empty());
}

TEST_CASE("a period of which the first day is not known leaves no rest") {
  const Date january = *make_date(2007, 1, 1), june = *make_date(2007, 6, 30);
  const Period open{PeriodType::duration, {}, june, 3, {}, {}};
  CHECK(rest_of(open, days(january, june, 6)).empty());
  CHECK(rest_of(days(january, june, 6), open).empty());
}

}  // namespace tieout::test
