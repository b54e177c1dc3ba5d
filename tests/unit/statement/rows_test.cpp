// Printed rows → kinds and nesting.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout::test;

namespace {

// Without the line break that opens the text of a test.
std::string rows(const std::string& text) {
  const auto statements = statements_of(text);
  return statements.empty() ? "no statement" : "\n" + rows_of(statements.front());
}

}  // namespace

TEST_CASE("totals indented deeper than their items belong to the heading that they name") {
  CHECK(rows(R"(
                STATEMENTS OF OPERATIONS
                                June 30, 2007   June 30, 2006
Revenue:
   Product                            52,171          48,853
   Service                            23,322          15,627
      Total revenue                   75,493          64,480

Cost of revenue:
   Product                            23,561          16,199
   Service                             9,563           6,987
      Total cost of revenue           33,124          23,186

Gross profit                          42,369          41,294
)") == R"(
heading Revenue:
  item Product
  item Service
  subtotal Total revenue
heading Cost of revenue:
  item Product
  item Service
  subtotal Total cost of revenue
subtotal Gross profit
)");
}

TEST_CASE("blanks that stray before the lines of close text are no indentation") {
  CHECK(rows(R"(
STATEMENTS OF OPERATIONS
Three Months Ended
June 30, 2007 June 30, 2006
Earnings per share:
 Basic 0.17 0.13
Diluted 0.16 0.12
Shares used in computing earnings per share:
 Basic 14,994 15,406
Diluted 15,056 15,465
)") == R"(
heading Earnings per share:
  per_share Basic
  per_share Diluted
heading Shares used in computing earnings per share:
  shares Basic
  shares Diluted
)");
}

TEST_CASE("sections without colons hold the headings under them, unlabelled totals end them") {
  CHECK(rows(R"(
                  BALANCE SHEETS
                               June 30, 2007   June 30, 2006
               Assets
Current assets:
  Cash                                61,617          44,206
  Inventory                           33,177          22,266
    Total current assets              94,794          66,472

Goodwill                               7,841              --
                                     102,635          66,472

Liabilities and stockholders' equity
Current liabilities:
  Accounts payable                    24,989          17,219
  Accrued expenses                    36,950          43,653
    Total current liabilities         61,939          60,872

Commitments and contingencies

Stockholders' equity:
  Common stock                           262             262
  Retained earnings                   40,434           5,338
      Total stockholders' equity      40,696           5,600
                                     102,635          66,472
)") == R"(
heading Assets
  heading Current assets:
    item Cash
    item Inventory
    subtotal Total current assets
  item Goodwill
total
heading Liabilities and stockholders' equity
  heading Current liabilities:
    item Accounts payable
    item Accrued expenses
    subtotal Total current liabilities
  item Commitments and contingencies
  heading Stockholders' equity:
    item Common stock
    item Retained earnings
    subtotal Total stockholders' equity
total
)");
}

TEST_CASE("headings nest where nothing is indented") {
  CHECK(rows("CONSOLIDATED BALANCE SHEETS\n"
             "(in thousands)\n"
             "\tJune 30, 2007\tDecember 31, 2006\n"
             "ASSETS\n"
             "Current assets:\n"
             "Cash\t61,617\t44,206\n"
             "Inventory\t33,177\t22,266\n"
             "Total current assets\t94,794\t66,472\n"
             "Goodwill\t7,841\t1,000\n"
             "Total assets\t102,635\t67,472\n") == R"(
heading ASSETS
  heading Current assets:
    item Cash
    item Inventory
    subtotal Total current assets
  item Goodwill
total Total assets
)");
}

TEST_CASE("rows with a bullet are parts of the row with figures above them, or of their heading") {
  CHECK(rows("STATEMENTS OF CASH FLOWS\n"
             "(in thousands)\n"
             "\t2007\t2006\n"
             "Net income\t16,428\t21,401\n"
             "Non-cash items\t35,546\t33,526\n"
             "- Depreciation\t27,044\t19,644\n"
             "- Share-based compensation\t8,502\t13,882\n"
             "Changes in working capital:\n"
             "- Receivables\t4,788\t6,018\n"
             "- Payables\t(1,679)\t(5,485)\n"
             "Cash from operating activities\t55,083\t55,460\n") == R"(
item Net income
item Non-cash items
  item - Depreciation
  item - Share-based compensation
heading Changes in working capital:
  item - Receivables
  item - Payables
subtotal Cash from operating activities
)");
}

TEST_CASE("a ruled-off row that its rows add up to is a sum whatever its caption") {
  CHECK(rows(R"(
                  BALANCE SHEETS
                                         1997        1996
Current assets                          1,000         900
Plant and other property               42,133      41,893
Less: Accumulated depreciation         23,786      24,486
                                     --------    --------
Plant and other property - net         18,347      17,407
Goodwill                                  100         100
                                     --------    --------
Total assets                           19,447      18,407
                                     ========    ========
)") == R"(
item Current assets
item Plant and other property
item Less: Accumulated depreciation
subtotal Plant and other property - net
item Goodwill
total Total assets
)");
}

TEST_CASE("the income that a cash flow statement begins with is an item") {
  CHECK(rows(R"(
               STATEMENTS OF CASH FLOWS
                                    Year ended June 30,
                                      2007        2006
Cash flows from operating activities:
  Net income                         1,000         900
  Depreciation                         100         100
      Net cash provided by operating
       activities                    1,100       1,000
Cash, beginning of year                 50          50
Cash, end of year                    1,150       1,050
)") == R"(
heading Cash flows from operating activities:
  item Net income
  item Depreciation
  subtotal Net cash provided by operating activities
item Cash, beginning of year
total Cash, end of year
)");
}

TEST_CASE("references to notes are no part of a caption") {
  CHECK(rows(R"(
                  BALANCE SHEETS
                                         1997        1996
Cash                                    1,000         900
Inventories (Note 5)                   42,133      41,893
Total assets                           43,133      42,793
)") == R"(
item Cash
item Inventories
total Total assets
)");
}

TEST_CASE("what a caption carries beside its words: a column of notes, dots, one letter") {
  CHECK(rows("\t2025\t2024\nInventories      D, 4\t10\t11\nDebt      of others\t20\t21\n"
             "Leases      1,234,567,890\t30\t31\nA\t40\t41\n") == R"(
item Inventories
item Debt of others
item Leases 1,234,567,890
item A
)");
}

TEST_CASE("a ruled row that two rows add up to is a sum, blanks and words among the figures aside") {
  CHECK(rows(R"(
                              2025       2024       2023
East                             5         NM          0
West                             3          4          0
                             -----      -----      -----
Both                             8          4          0
)") == R"(
item East
item West
total Both
)");
  CHECK(rows(R"(
                              2025       2024       2023
Printed                          8         NM          4
Spoilt                           3          4          1
                             -----      -----      -----
Sold                             5         NM          3
)") == R"(
item Printed
item Spoilt
total Sold
)");
}

TEST_CASE("a caption without figures before a total is a heading where the total is its own") {
  CHECK(rows(R"(
                BALANCE SHEETS
                                June 30, 2007   June 30, 2006
Assets
Total assets                          94,794          66,472
Debts to others

   Total debts                        24,794          16,472
Commitments
Total equity                          70,000          50,000
)") == R"(
heading Assets
total Total assets
heading Debts to others
  subtotal Total debts
item Commitments
subtotal Total equity
)");
}

TEST_CASE("a paragraph among the rows is text") {
  const std::string paragraph =
      "Deposits that fall due within a year of the day of the balance sheet and those that do not but may be "
      "called at any time by the holder are both shown in the row below at face value";
  CHECK(rows("\t2025\t2024\nCash\t10\t11\n" + paragraph + "\t\t\nDeposits\t20\t21\nDebt\t30\t31\n") ==
        "\nitem Cash\ntext " + paragraph + "\nitem Deposits\nitem Debt\n");
}

TEST_CASE("a table goes on under its title and heads where the title says so in any spelling") {
  const std::string heads = "\n\n\tJune 30, 2007\tJune 30, 2006\n";
  for (const std::string said : {"(continued)", "(contd.)", "(cont'd)"}) {
    CAPTURE(said);
    CHECK(rows("BALANCE SHEETS" + heads + "Cash\t10\t11\nInventory\t20\t21\n\nBALANCE SHEETS " + said +
               heads + "Debt\t5\t6\nEquity\t25\t26\n") == R"(
item Cash
item Inventory
item Debt
item Equity
)");
  }
  CHECK(rows("BALANCE SHEETS" + heads + "Cash\t10\t11\nInventory\t20\t21\n\nBALANCE SHEETS OF ACME" + heads +
             "Debt\t5\t6\nEquity\t25\t26\n") == R"(
item Cash
item Inventory
)");
}
