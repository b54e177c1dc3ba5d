// What rows mean: a printed table, and the concept that each row gets.
#include "core/concept/assign_concepts.h"

#include <doctest/doctest.h>

#include "core/concept/concept.h"
#include "tests/unit/support/printed_table.h"

namespace tieout::test {
namespace {

// The concepts of the rows that have figures or could have, a dash where there is none.
std::string concepts_of(std::string_view text, StatementKind kind) {
  std::vector<Statement> statements{printed_table(text, kind)};
  assign_concepts(statements);
  std::string found;
  for (const LineItem& row : statements[0].rows) {
    if (row.kind == RowKind::heading) continue;
    if (!found.empty()) found += ' ';
    found += row.concept_id ? concept_name(*row.concept_id) : "-";
  }
  return found;
}

std::string income(std::string_view text) {
  return concepts_of(text, StatementKind::income_statement);
}
std::string balance(std::string_view text) {
  return concepts_of(text, StatementKind::balance_sheet);
}
std::string cash_flow(std::string_view text) {
  return concepts_of(text, StatementKind::cash_flow);
}

TEST_CASE("products and services are revenue or cost by their heading") {
  CHECK(income(R"(
Revenue:
  Product | 52,171
  Service | 23,322
  =Total revenue | 75,493
Cost of revenue:
  Product | 23,561
  Service | 9,563
  =Total cost of revenue | 33,124
=Gross profit | 42,369
Gross profit %:
  Product | 54.8%
  Total gross profit | 56.1%
)") == "revenue_product revenue_service revenue cost_of_product cost_of_service cost_of_revenue gross_profit "
       "- "
       "gross_margin_pct");
}

TEST_CASE("basic and diluted are earnings or shares by their unit") {
  CHECK(income(R"(
=Net income (loss) | (6,976)
Net income (loss) per share:
  $Basic | (0.03)
  $Diluted | (0.03)
Shares used in computing net income (loss) per share:
  #Basic | 259,786
  #Diluted | 259,786
)") == "net_income eps_basic eps_diluted shares_basic shares_diluted");
}

TEST_CASE("net income that is shared out below is that of all owners") {
  CHECK(income(R"(
=Net income | 100
Less: Net income attributable to noncontrolling interests | 7
=Net income attributable to Example Holdings, Inc. | 93
)") == "profit_loss nci_income net_income");
  CHECK(income(R"(
Minority interest | 7
=Net income | 93
)") == "nci_income net_income");
}

TEST_CASE("deferred income taxes are told apart by where they stand") {
  CHECK(balance(R"(
Assets
  Current assets:
    Deferred income taxes | 21,833
    =Total current assets | 459,848
  Deferred income taxes | 46,968
  =Total assets | 597,945
Liabilities and stockholders' equity
  Current liabilities:
    Accounts payable | 24,989
    =Total current liabilities | 118,839
  Deferred income taxes | 912
)") == "dta_current assets_current dta_noncurrent assets_total accounts_payable liab_current dtl");
}

TEST_CASE("totals without a caption are named where both sides agree") {
  CHECK(balance(R"(
Cash | 61
= | 598
Liabilities and equity
Total liabilities | 154
Total equity | 444
= | 598
)") == "cash assets_total liab_total equity_total liab_equity_total");
  CHECK(balance(R"(
Cash | 61
= | 598
Liabilities and equity
Total liabilities | 154
Total equity | 444
= | 599
)") == "cash - liab_total equity_total -");
}

TEST_CASE("what is a balance in one statement is a change in the other") {
  CHECK(cash_flow(R"(
Cash flows from operating activities:
  Net loss | (10,954)
  Deferred income taxes | 5,645
  Changes in operating assets and liabilities:
    Accounts receivable | (1,261)
    Deferred revenue | (7,377)
  =Net cash provided by operating activities | 335
Cash flows from investing activities:
  Purchases of property and equipment | (7,138)
  Decrease in restricted cash | 261
  =Net cash used in investing activities | (17,897)
=Net decrease in cash and cash equivalents | (1,000)
Cash and cash equivalents, beginning of period | 44,206
Cash and cash equivalents, end of period | 61,617
Supplemental disclosure:
  Interest | 83
)") == "net_income cf_deferred_tax cf_chg_ar cf_chg_deferred_rev cfo cf_capex cf_restricted_cash cfi "
       "cf_net_change "
       "cf_cash_begin cf_cash_end cf_interest_paid");
}

TEST_CASE("a total takes the concept from the item that shares its words") {
  CHECK(income(R"(
Net sales | 90
Other revenue | 10
=Total revenues | 100
)") == "revenue_contract - revenue");
}

TEST_CASE("earnings per share of continuing operations are not those of net income") {
  CHECK(income(R"(
Basic earnings per share:
  $Continuing operations | 1.10
  $Discontinued operations | 0.10
  $Net income | 1.20
Diluted earnings per share:
  $Continuing operations | 1.05
  $Discontinued operations | 0.10
  $Net income | 1.15
)") == "- - eps_basic eps_cont_diluted eps_disc_diluted eps_diluted");
}

TEST_CASE("one figure for basic and diluted has a concept of its own") {
  CHECK(income(R"(
=Net loss | (7)
$Net loss per share | (0.03)
)") == "net_income eps_basic_diluted");
  CHECK(income(R"(
$Basic and diluted net loss per share | (0.03)
)") == "eps_basic_diluted");
}

TEST_CASE("interest and deposits are a bank's only among the rows of a bank") {
  CHECK(income(R"(
Interest income | 10
Deposits | 3
)") == "interest_income -");
  CHECK(income(R"(
=Total interest income | 10
Interest expense:
  Deposits | 3
=Net interest income | 7
Provision for loan losses | 1
=Net interest income after provision for loan losses | 6
=Total noninterest income | 2
)") == "bank_interest_income bank_deposit_interest net_interest_income provision_credit nii_after_provision "
       "noninterest_income");
}

TEST_CASE("parts of amounts that stand elsewhere are not those amounts") {
  CHECK(income(R"(
Research and development | 100
Includes stock-based compensation as follows:
  Research and development | 7
)") == "research_development -");
}

TEST_CASE("rows that claim one concept equally leave it to neither, unless they print the same") {
  CHECK(balance(R"(
Automotive
  Cash and cash equivalents | 21
Financial services
  Cash and cash equivalents | 46
)") == "- -");
  CHECK(income(R"(
=Net income | 100
Comprehensive income:
  Net income | 100
)") == "net_income net_income");
}

TEST_CASE("a balance sheet without current items still has two sides") {
  CHECK(balance(R"(
Cash and due from banks | 5
Loans, net | 80
Deferred income taxes | 2
=Total assets | 87
Liabilities:
  Deposits | 70
  Noninterest-bearing deposits | 30
  Deferred income taxes | 1
=Total liabilities | 71
Allowance for loan losses | 1
)") == "cash_due_banks loans_net dta_noncurrent assets_total deposits deposits_nib dtl liab_total -");
}

TEST_CASE("without headings the totals of a cash flow statement tell its sections") {
  CHECK(cash_flow(R"(
Net income | 5
Inventories | 1
=Net cash provided by operating activities | 6
Purchases of investments | (3)
Purchases of held-to-maturity securities | (1)
=Net cash used in investing activities | (4)
Dividends | (1)
=Net cash used in financing activities | (1)
)") == "net_income cf_chg_inventory cfo cf_buy_invest cf_buy_invest cfi cf_dividends cff");
}

TEST_CASE("an unknown caption stays unmatched") {
  CHECK(income(R"(
Income from the moon | 7
Total of nothing in particular | 8
)") == "- -");
}

}  // namespace
}  // namespace tieout::test
