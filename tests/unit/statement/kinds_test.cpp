// Titles and captions → kinds of statement; headings above a table → title, entity, audited.
#include <doctest/doctest.h>

#include "core/statement/statement_kind.h"
#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;
using enum StatementKind;

TEST_CASE("titles name kinds") {
  const struct {
    const char* title;
    StatementKind kind;
  } rows[] = {
      {"Condensed Consolidated Statements of Operations", income_statement},
      {"CONSOLIDATED STATEMENT OF INCOME", income_statement},
      {"Consolidated Statements of Operations and Comprehensive Loss", income_statement},
      {"Consolidated Statements of Comprehensive Income", comprehensive_income},
      {"Condensed Consolidated Balance Sheets", balance_sheet},
      {"consolidated statement of financial position", balance_sheet},
      {"Average Balance Sheets", other},
      {"Consolidated Statements of Cash Flows", cash_flow},
      {"Consolidated Statements of Stockholders' Equity", equity},
      {"Reconciliation of GAAP to Non-GAAP Net Income", reconciliation},
      {"Segment Information", segment},
      {"Full Year Guidance", guidance},
      {"Financial Highlights", highlights},
  };
  for (const auto& row : rows) CHECK_MESSAGE(kind_of_title(row.title) == row.kind, row.title);
  CHECK_FALSE(kind_of_title("INVENTORIES"));
}

TEST_CASE("captions tell the kind where the title is silent or wrong") {
  CHECK(kind_of("", {"total assets", "accounts payable", "retained earnings", "total liabilities and equity"},
                {}) == balance_sheet);
  CHECK(kind_of("Consolidated Statement of Retained Earnings",
                {"net income", "net cash provided by operating activities",
                 "net cash used by investing activities", "net cash used by financing activities"},
                {}) == cash_flow);
  CHECK(kind_of("", {"net sales", "cost of sales", "operating expenses", "net income", "basic", "diluted"},
                {}) == income_statement);
  CHECK(kind_of("", {"raw materials", "finished goods"}, {}) == other);
}

TEST_CASE("what captions tell outranks a title only where it is no income statement that a title speaks of") {
  const std::vector<std::string> assets = {"total assets", "accounts payable", "retained earnings",
                                           "total liabilities and equity"};
  const std::vector<std::string> income = {"net sales", "cost of sales", "operating expenses", "net income",
                                           "basic"};
  Column segment;
  segment.member = "Europe";
  CHECK(kind_of("Reconciliation of GAAP to Non-GAAP", assets, {}) == balance_sheet);
  CHECK(kind_of("Reconciliation of GAAP to Non-GAAP", income, {}) == reconciliation);
  CHECK(kind_of("Segment Information", assets, {segment}) == StatementKind::segment);
}

TEST_CASE("activities without operations are cash flows where there are several, or the cash they end with") {
  CHECK(kind_of("",
                {"net cash from financing", "total cash financing", "cash at beginning of year",
                 "cash at end of year"},
                {}) == cash_flow);
  CHECK(kind_of("",
                {"net cash from investing", "cash used in investing", "net cash from financing",
                 "total cash used in financing"},
                {}) == cash_flow);
  CHECK(kind_of("", {"net cash from investing", "net cash from financing"}, {}) == cash_flow);
  CHECK(kind_of("", {"net cash from financing", "total cash financing"}, {}) == other);
}

TEST_CASE("averages and results among balances make no balance sheet, averages no income statement") {
  CHECK(kind_of("", {"total assets", "total deposits", "total equity"}, {}) == balance_sheet);
  CHECK(kind_of("", {"total liabilities and equity", "total deposits", "total equity"}, {}) == balance_sheet);
  CHECK(kind_of("", {"total assets", "total deposits", "total equity", "net income"}, {}) == other);
  CHECK(kind_of("", {"total liabilities and equity", "total deposits", "total equity", "net income"}, {}) ==
        other);
  CHECK(kind_of("",
                {"net sales", "cost of sales", "expenses", "net income", "basic", "return on average equity"},
                {}) == other);
}

TEST_CASE("columns that are components of equity make a statement of equity") {
  std::vector<Column> columns(4);
  columns[0].label = "Common shares";
  columns[1].label = "Retained earnings";
  columns[2].label = "Level 2";
  columns[3].label = "Total";
  CHECK(kind_of("", {"balance at january 1", "net income", "other comprehensive income"}, columns) != equity);
  columns[2].label = "AOCI";
  columns[3].label = "Treasury stock";
  CHECK(kind_of("", {"balance at january 1", "net income", "other comprehensive income"}, columns) == equity);
}

TEST_CASE("the lines above a table are its entity, title, unit note and audit") {
  const auto statements = statements_of(R"(
                       SONUS NETWORKS, INC.
          Condensed Consolidated Statements of Operations
               (in thousands, except per share data)
                           (unaudited)

                         June 30, 2007   June 30, 2006
Revenue                 $       75,493  $       64,480
Cost of revenue                 33,124          23,186
Gross profit                    42,369          41,294
)");
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].entity == "SONUS NETWORKS, INC.");
  CHECK(statements[0].title == "Condensed Consolidated Statements of Operations");
  CHECK(statements[0].unit_note == "(in thousands, except per share data)");
  CHECK(statements[0].audited == false);
  CHECK(statements[0].kind == income_statement);
}

TEST_CASE("the halves of a balance sheet cut by a page are one statement") {
  const auto statements = statements_of(R"(
               CONSOLIDATED BALANCE SHEETS
                         June 30, 2007   June 30, 2006
Cash                            75,493          64,480
Inventories                     33,124          23,186
Total assets                   108,617          87,666

                             Page 4

         CONSOLIDATED BALANCE SHEETS (Continued)
                         June 30, 2007   June 30, 2006
Accounts payable                58,617          57,666
Common stock                    50,000          30,000
Total liabilities and equity   108,617          87,666
)");
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].rows.size() == 6);
}
