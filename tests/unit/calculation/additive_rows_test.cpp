// What may be added to what: columns and rows of figures, and those that are left out of sums.
#include "core/calculation/additive_rows.h"

#include <doctest/doctest.h>

#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

// "digits_limit: Assets" a line.
std::string said_of(std::string_view text) {
  Diagnostics diagnostics;
  find_calculations(printed_table(text), 0, diagnostics);
  std::string said;
  for (const Diagnostic& diagnostic : diagnostics)
    said += std::string(describe(diagnostic.code).name) + ": " + diagnostic.detail + '\n';
  return said;
}

std::string calculations_in(const Statement& statement) {
  Diagnostics diagnostics;
  return print(find_calculations(statement, 0, diagnostics), statement);
}

}  // namespace

TEST_CASE("a figure enters sums up to seventeen digits beside the decimals of its statement") {
  const auto fund = [](std::string_view largest) {
    return "Bonds | " + std::string(largest) + "\nCash | 0.25\nOther | 100.50\n=Small | 100.75\n";
  };
  CHECK(said_of(fund("999,999,999,999,999")).empty());
  CHECK(calculations_of(fund("999,999,999,999,999")) == "Small = Cash + Other\n");
}

TEST_CASE("a row with more digits than can be added is in no sum, and that is said") {
  const auto fund = [](std::string_view first, std::string_view second) {
    return "Bonds | " + std::string(first) + "\nShares | " + std::string(second) +
           "\nCash | 0.250\nOther | 100.500\n=Small | 100.750\n";
  };
  CHECK(said_of(fund("100,000,000,000,000", "1.000")).empty());  // 10 to the 17th thousandths
  CHECK(said_of(fund("100,000,000,000,001", "1.000")) == "digits_limit: Bonds\n");
  CHECK(said_of(fund("(100,000,000,000,001)", "1.000")) == "digits_limit: Bonds\n");
  CHECK(said_of(fund("100,000,000,000,001", "999,999,999,999,999")) == "digits_limit: Bonds and 1 more\n");
  CHECK(calculations_of(fund("100,000,000,000,001", "1.000")) == "Small = Cash + Other\n");
}

TEST_CASE("sixty-four columns are added up, more than any table is read with") {
  const auto columns = [](std::size_t count) {
    Statement statement;
    statement.columns.resize(count);
    return additive_columns(statement).size();
  };
  CHECK(columns(64) == 64);
  CHECK(columns(65) == 64);
}

TEST_CASE("a row that ends before the last columns is blank in them") {
  Statement statement = printed_table("Note | |\nRent | 52,171 |\nWages | 23,322 |\n=Total | 75,493 |\n");
  for (LineItem& row : statement.rows) row.cells.resize(1);
  statement.rows[0].cells.clear();
  CHECK(calculations_in(statement) == "Total = Rent + Wages\n");
}

TEST_CASE("what may enter a sum is an amount in the unit of its row") {
  LineItem row = printed_table("Revenue | 500 | 50.0% | NM |").rows[0];
  CHECK(additive_cell(row, 0) != nullptr);
  CHECK(additive_cell(row, 1) == nullptr);
  CHECK(additive_cell(row, 2) == nullptr);
  CHECK(additive_cell(row, 3) == nullptr);
  row.cells[0]->unit = Unit{UnitKind::money, "EUR", 3};
  CHECK(additive_cell(row, 0) != nullptr);
  row.cells[0]->unit = Unit{UnitKind::shares, {}, 3};
  CHECK(additive_cell(row, 0) == nullptr);
  CHECK(additive_cell(printed_table("Margin | 50.0%").rows[0], 0) == nullptr);
}

TEST_CASE("rows in percent that are not marked so are in no sum") {
  Statement statement = printed_table("Rent | 52,171\nWages | 23,322\n=Total | 75,493\n");
  for (LineItem& row : statement.rows) row.kind = RowKind::item;
  for (LineItem& row : statement.rows) row.unit = {UnitKind::percent, {}, 0};
  CHECK(calculations_in(statement).empty());
}

TEST_CASE("what follows the per-share figures of an income statement is no part of its sums") {
  constexpr std::string_view text = R"(
Rent              | 52,171 | 51,627
$Value per share  | 1.25   | 1.20
Wages             | 23,322 | 19,519
=Total            | 75,493 | 71,146
)";
  CHECK(calculations_in(printed_table(text, StatementKind::balance_sheet)) == "Total = Rent + Wages\n");
  CHECK(calculations_in(printed_table(text, StatementKind::income_statement)).empty());
}

TEST_CASE("a sum of which rows of zeros would be one as well is a sum") {
  CHECK(
      calculations_of("Sold | 20,000\nReturned | (3,217)\nRebates | (6,783)\n=Net | 10,000\nOther | --\n") ==
      "Net = Sold + Returned + Rebates\n");
}

TEST_CASE("revenue less every expense, within rounding or but for one column") {
  const auto operating = [](std::string_view income) {
    return calculations_of(
        "Revenue | 10,000 | 9,000 | 7,500\nMaterials | 2,001 | 1,801 | 1,611\nWages | 3,001 | 2,901 | 2,203\n"
        "Freight | 1,001 | 1,101 | 907\n=Income | " +
        std::string(income) + '\n');
  };
  const std::string less = "Income = Revenue - Materials - Wages - Freight\n";
  CHECK(operating("3,997 | 3,197 | 2,779") == less);
  CHECK(operating("3,998 | 3,196 | 2,779") == less);
  CHECK(operating("3,998 | 3,196 | 2,780") == less);
  CHECK(operating("3,997 | 3,197 | 9,779") == less);
}

TEST_CASE("a total that is blank where another prints a dash is not the same total again") {
  const auto totals = [](std::string_view again) {
    return calculations_of(
        "Cash | 60,000 | --\nStock | 40,000 | --\n=Assets | 100,000 | --\nDebt | 73,000 | " +
        std::string(again) + "\nEquity | 27,000 | " + std::string(again) + "\n=Both | 100,000 | " +
        std::string(again) + '\n');
  };
  CHECK(totals("--") == "Assets = Cash + Stock\nBoth = Debt + Equity\nBoth = Assets\n");
  CHECK(totals("") == "Assets = Cash + Stock\nBoth = Debt + Equity\n");
}

}  // namespace tieout::test
