// Sums of periods with what is printed in one of them only: blanks, other kinds of rows, the rest of a year.
#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

constexpr auto income = StatementKind::income_statement;
constexpr auto cash_flows = StatementKind::cash_flow;

bool has(const std::string& checks, std::string_view words) {
  return checks.find(words) != std::string::npos;
}

// Two quarters and the half year side by side.
std::string halves(std::string_view rows, StatementKind kind = income) {
  return checks_of({printed_table(
      "@ | 2007-01-01..2007-03-31 | 2007-04-01..2007-06-30 | 2007-01-01..2007-06-30\n" + std::string(rows),
      kind)});
}

// A half year, and in another table its last quarter.
std::string half_and_quarter(std::string_view half, std::string_view quarter) {
  return checks_of({printed_table("@ | 2007-01-01..2007-06-30\n" + std::string(half), income),
                    printed_table("@ | 2007-04-01..2007-06-30\n" + std::string(quarter), income)});
}

}  // namespace

TEST_CASE("rows add up over the quarters where all three figures are printed") {
  const std::string checks = halves(R"(
Product  | 400 | 500 | 900
Service  | 100 | 120 | 220
Licences | 30  |     | 70
Other    |     | 15  | 15
Rent     | 20  | 25  |
)");
  CHECK(has(checks, "period_sum exact: Product adds up over the periods: 400 + 500 = 900"));
  CHECK(has(checks, "period_sum exact: Service"));
  CHECK(!has(checks, "Licences"));
  CHECK(!has(checks, "Other"));
  CHECK(!has(checks, "Rent"));
}

TEST_CASE("cash at the beginning and at the end of a period is not added up") {
  const std::string checks = halves(R"(
Operations {cfo}             | 30  | 40  | 70
Beginning {cf_cash_begin}    | 100 | 130 | 100
End {cf_cash_end}            | 130 | 170 | 170
)",
                                    cash_flows);
  CHECK(has(checks, "period_sum exact: Operations adds up over the periods: 30 + 40 = 70"));
  CHECK(!has(checks, "Beginning adds"));
  CHECK(!has(checks, "Beginning does"));
  CHECK(!has(checks, "End adds"));
}

TEST_CASE("rows of text have no figures that could add up") {
  Statement statement = printed_table(R"(
@       | 2007-01-01..2007-03-31 | 2007-04-01..2007-06-30 | 2007-01-01..2007-06-30
Stores  | 10 | 12 | 22
Product | 40 | 50 | 90
)",
                                      income);
  statement.rows[0].kind = RowKind::text;
  CHECK(!has(checks_of({statement}), "Stores"));
  CHECK(has(checks_of({statement}), "period_sum exact: Product"));
}

TEST_CASE("a year of five parts is not added up: parts are quarters or fewer") {
  const auto months = [](std::string_view heads, std::string_view figures) {
    return checks_of({printed_table("@ | " + std::string(heads) + "\nSales | " + std::string(figures) +
                                        "\nCosts | " + std::string(figures),
                                    income)});
  };
  CHECK(has(months("2007-01-01..2007-01-31 | 2007-02-01..2007-02-28 | 2007-03-01..2007-03-31 | "
                   "2007-04-01..2007-04-30 | 2007-01-01..2007-04-30",
                   "10 | 20 | 30 | 40 | 100"),
            "period_sum exact: Sales adds up over the periods: 10 + 20 + 30 + 40 = 100"));
  CHECK(!has(months("2007-01-01..2007-01-31 | 2007-02-01..2007-02-28 | 2007-03-01..2007-03-31 | "
                    "2007-04-01..2007-04-30 | 2007-05-01..2007-05-31 | 2007-01-01..2007-05-31",
                    "10 | 20 | 30 | 40 | 50 | 150"),
             "period_sum"));
}

TEST_CASE("a margin lies between those of the quarters, and is not held against an amount of its name") {
  CHECK(has(halves("Margin | 50.0% | 60.0% | 55.2%"),
            "ratio_between_periods exact: Margin lies between those of its periods: 55.2% against 50.0% and "
            "60.0%"));
  const auto quarters = [](std::string_view margin, std::string_view half) {
    return checks_of(
        {printed_table("@ | 2007-04-01..2007-06-30 | 2007-01-01..2007-03-31\nMargin" + std::string(margin),
                       income),
         printed_table("@ | 2007-01-01..2007-06-30\n" + std::string(half), income)});
  };
  CHECK(has(quarters("| 60.0% | 50.0%", "Margin | 55.2%"), "ratio_between_periods exact"));
  CHECK(!has(quarters("| 60 | 50", "Margin | 55.2%"), "ratio_between_periods"));
  CHECK(!has(quarters("| 60 | 50", "$Margin | 55.20"), "per_share_periods"));
  CHECK(!has(quarters("| 60 | 50", "#Margin | 55"), "weighted_shares"));
}

TEST_CASE("what is left of a half year beside its last quarter foots as well") {
  constexpr std::string_view half = "Product | 900\nService | 220\n=Total | 1,120";
  CHECK(has(half_and_quarter(half, "Product | 500\nService | 120\n=Total | 620"),
            "derived_period exact: Total foots for the rest of the period too: 900 − 500 + 220 − 120 = 1,120 "
            "− 620"));
  CHECK(!has(half_and_quarter(half, "Product | 500\nService |\n=Total | 620"), "derived_period"));
  CHECK(!has(half_and_quarter(half, "Product | 500\nService | 120\n=Total |"), "derived_period"));
  const Statement blank = printed_table(R"(
@        | 2007-01-01..2007-06-30 | 2006-01-01..2006-06-30
Product  | 1,120 | 900
Service  |       | 220
=Total   | 1,120 | 1,120
)",
                                        income);
  CHECK(!has(checks_of({blank, printed_table("@ | 2007-04-01..2007-06-30\nProduct | 620\nService | --\n"
                                             "=Total | 620",
                                             income)}),
             "derived_period"));
}

TEST_CASE("no revenue or expense of a quarter exceeds that of the half year") {
  constexpr std::string_view half = R"(
Revenue {revenue}         | 1,000
Cost {cost_of_revenue}    | 600
Research {research_development}            | (90)
Selling {sga}             | 50
)";
  CHECK(has(half_and_quarter(half, R"(
Revenue {revenue}         | 480
Cost {cost_of_revenue}    | 300
Research {research_development}            | 40
Selling {sga}             | (20)
)"),
            "derived_signs exact: The rest of the period has no negative revenue or expense: 1,000 − 480 and "
            "600 − 300\n"));
  CHECK(has(half_and_quarter("Revenue {revenue} | 1,000\nCost {cost_of_revenue} |",
                             "Revenue {revenue} | 480\nCost {cost_of_revenue} | 300"),
            "derived_signs exact: The rest of the period has no negative revenue or expense: 1,000 against "
            "480\n"));
  CHECK(has(half_and_quarter("Revenue {revenue} | 1,000\nCost {cost_of_revenue} | 20",
                             "Revenue {revenue} | 480\nCost {cost_of_revenue} |"),
            "derived_signs exact"));
  CHECK(has(half_and_quarter("Revenue {revenue} | 1,000", "Revenue {revenue} | 1,480"),
            "derived_signs difference: The rest of the period has a negative revenue or expense"));
}

namespace {

// Net income of the cash flows of a half year beside that of two quarters.
std::string net_income(std::string_view flows, std::string_view quarters) {
  return checks_of(
      {printed_table("@ | 2007-04-01..2007-06-30 | 2007-01-01..2007-03-31\n" + std::string(quarters), income),
       printed_table("@ | 2007-01-01..2007-06-30\n" + std::string(flows), cash_flows)});
}

}  // namespace

TEST_CASE("net income of the cash flow statement is the sum of the quarters where all are printed") {
  constexpr std::string_view flows = "Net income {net_income} | 200";
  CHECK(has(net_income(flows, "Net income {net_income} | 120 | 80"),
            "period_sum exact: Net income adds up over the periods: 80 + 120 = 200"));
  CHECK(!has(net_income(flows, "Net income {net_income} | 120 |"), "period_sum"));
  CHECK(!has(net_income(flows, "Sales {revenue} | 120 | 80"), "period_sum"));
  CHECK(
      !has(net_income("Net income {net_income} | 200%", "Net income {net_income} | 120 | 80"), "period_sum"));
}

}  // namespace tieout::test
