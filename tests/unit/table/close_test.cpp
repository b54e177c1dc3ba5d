// Tables copied out of a PDF viewer: one blank between all words and figures, so that only the number of
// figures in a row, and the heads above, say columns.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

// A table under "2025 2024": these rows and nothing else.
std::string under_two_years(const std::string& rows) {
  const std::string heads = "0-0 2025\n1-1 2024\n";
  const std::string found = tables_of("2025 2024\nSales 1,200 1,100\n" + rows + "Total 2,000 1,900\n");
  const std::string first = heads + "Sales | 1200 | 1100\n", last = "Total | 2000 | 1900\n";
  const std::size_t at = found.find(last);
  if (found.compare(0, first.size(), first) != 0 || at == std::string::npos) return "not read: " + found;
  return found.substr(first.size(), at - first.size()) + found.substr(at + last.size());
}

TEST_CASE("rows that end in as many figures as the heads name are a table") {
  CHECK(tables_of("Statements of Operations\n"
                  "Three Months Ended Six Months Ended\n"
                  "June 28, June 29, June 28, June 29,\n"
                  "2025 2024 2025 2024\n"
                  "Net sales:\n"
                  "Products $ 613 $ 564 $ 1,287 $ 1,908\n"
                  "Other income/(expense), net (171) 142 ( 698) —\n"
                  "Margin 12.5 % 11 % 12% (2.1)%\n"
                  "Growth NM n/m -- N/A\n") == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 June 28,
1-1 June 29,
2-2 June 28,
3-3 June 29,
0-0 2025
1-1 2024
2-2 2025
3-3 2024
Net sales:
Products | 613 | 564 | 1287 | 1908
Other income/(expense), net | -171 | 142 | -698 | --
Margin | 12.5% | 11% | 12% | -2.1%
Growth | NM | n/m | -- | N/A
)");
}

TEST_CASE("dates that are printed over two lines in each column come as one run of words") {
  CHECK(tables_of("Three Months Ended Six Months Ended\n"
                  "June 28,\n2025 June 29,\n2024 June 28,\n2025 June 29,\n2024\n"
                  "Sales 613 564 1,287 1,908\n"
                  "Cost 401 380 800 791\n") == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 June 28, 2025
1-1 June 29, 2024
2-2 June 28, 2025
3-3 June 29, 2024
Sales | 613 | 564 | 1287 | 1908
Cost | 401 | 380 | 800 | 791
)");
}

TEST_CASE("a row with a figure too few is left unread: nothing says which of its columns is blank") {
  CHECK(under_two_years("Impairment 500\n") == "unread 500\n");
}

TEST_CASE("a row with a figure too many is left unread") {
  CHECK(under_two_years("Shares of 12 500 400 300\n") == "unread 500\nunread 400\nunread 300\n");
}

TEST_CASE("numbers that the word before them claims belong to the caption") {
  CHECK(under_two_years("Notes due 2027 1,234 1,100\n"
                        "Inventories, Note 5 500 400\n"
                        "Level 2 300 200\n"
                        "Balance at December 31, 2023 70 60\n"
                        "Balance at December 31 2023 50 40\n"
                        "Common stock, par value $0.01 12 11\n") == R"(Notes due 2027 | 1234 | 1100
Inventories, Note 5 | 500 | 400
Level 2 | 300 | 200
Balance at December 31, 2023 | 70 | 60
Balance at December 31 2023 | 50 | 40
Common stock, par value $0.01 | 12 | 11
)");
}

TEST_CASE("a claimed number is no figure, where the row then has one too few") {
  CHECK(under_two_years("Notes due 2027 1,234\nLevel 2 300\n") == "unread 1,234\nunread 300\n");
}

TEST_CASE("a note mark before the figures belongs to the caption where it is one too many") {
  CHECK(under_two_years("Other sales (1) 500 400\n") == "Other sales (1) | 500 | 400\n");
}

TEST_CASE("a small figure in brackets is a figure where no marks are printed, and in doubt where they are") {
  CHECK(under_two_years("Other (1) 400\n") == "Other | -1 | 400\n");
  CHECK(under_two_years("Other (1) 400\nServices (2) 50 40\n") == "Services (2) | 50 | 40\nunread 400\n");
}

TEST_CASE("a year before the figures is no figure: a row with one figure behind it lacks another") {
  CHECK(under_two_years("Debentures 2031 400\nBonds, series A 2031 400 300\n") ==
        "Bonds, series A 2031 | 400 | 300\nunread 400\n");
  CHECK(under_two_years("Write-down (2024) 400\nReversal (2024) 40 30\n") ==
        "Reversal (2024) | 40 | 30\nunread 400\n");
  CHECK(tables_of("2025 2024\nSales 120 110\nDebentures 2031 40\nCost 80 70\n") ==
        "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\nunread 40\n");
}

TEST_CASE("a year that a row begins with is its caption") {
  CHECK(under_two_years("2026 500 400\n2027 300\n") == "2026 | 500 | 400\nunread 300\n");
}

TEST_CASE("columns of change have words for heads") {
  CHECK(tables_of("Three Months Ended June 30,\n"
                  "2025 2024 $ Change % Change\n"
                  "Sales $ 120 $ 100 $ 20 20 %\n"
                  "Cost 80 70 10 14 %\n") == R"(0-3 Three Months Ended June 30,
0-0 2025
1-1 2024
2-2 $ Change
3-3 % Change
Sales | 120 | 100 | 20 | 20%
Cost | 80 | 70 | 10 | 14%
)");
}

TEST_CASE("a length printed before the first of the years is of all of them") {
  CHECK(tables_of("Years Ended December 31, 2025 2024\n"
                  "Sales 1,200 1,100\n"
                  "Cost 800 700\n") == R"(0-1 Years Ended December 31,
0-0 2025
1-1 2024
Sales | 1200 | 1100
Cost | 800 | 700
)");
}

TEST_CASE("currencies below the years are heads of their own, words beside them stand over the captions") {
  CHECK(tables_of("2025 2024 Change\n"
                  "Amounts in millions EUR EUR %\n"
                  "Premiums 102 93 10\n"
                  "Claims 89 91 (2)\n") == R"(0-0 2025
1-1 2024
2-2 Change
0-0 EUR
1-1 EUR
2-2 %
Premiums | 102 | 93 | 10
Claims | 89 | 91 | -2
)");
}

TEST_CASE("references that most rows have leave as many columns as the heads name") {
  CHECK(tables_of("Notes 2025 2024\n"
                  "Revenue 4 1,200 1,100\n"
                  "Cost of sales 5 (800) (700)\n"
                  "Gross profit 400 400\n"
                  "Tax 3, 7 (90) (80)\n"
                  "Dividend 8 50\n") == R"(0-0 2025
1-1 2024
Revenue 4 | 1200 | 1100
Cost of sales 5 | -800 | -700
Gross profit | 400 | 400
Tax 3, 7 | -90 | -80
unread 50
)");
}

TEST_CASE("the head of the references may stand on a line of its own") {
  for (const std::string heads : {"Note\n2025 2024\n", "2025 2024\nNote\n"})
    CHECK(tables_of(heads + "Sales 1,200 1,100\nCost 800 700\nTax 7 90\nDuties 7 60 50\n") ==
          "0-0 2025\n1-1 2024\nSales | 1200 | 1100\nCost | 800 | 700\nDuties 7 | 60 | 50\nunread 90\n");
}

TEST_CASE("references to notes before the figures are none of them") {
  CHECK(tables_of("Note 2025 2024\n"
                  "Sales 3 1,200 1,100\n"
                  "Cost 800 700\n"
                  "Tax 7 90\n") == R"(0-0 2025
1-1 2024
Sales 3 | 1200 | 1100
Cost | 800 | 700
unread 90
)");
}

TEST_CASE("captions are joined over lines by their words alone") {
  CHECK(under_two_years("Net cash provided by\noperating activities 500 400\nCurrent assets\nCash 12 11\n") ==
        R"(Net cash provided by operating activities | 500 | 400
Current assets
Cash | 12 | 11
)");
}

TEST_CASE("the number of a page between rows is none of them") {
  CHECK(under_two_years("Cost 500 400\n17\nTax 12 11\n") == "Cost | 500 | 400\nTax | 12 | 11\n");
}

TEST_CASE("heads that may be spread over the columns in two ways make no table, and its figures are unread") {
  CHECK(tables_of("Three Months Ended Year Ended\n"
                  "June 30, 2025 March 31, 2025 June 30, 2024 December 31, 2024\n"
                  "Sales 120 110 100 400\n"
                  "Cost 80 70 60 300\n"
                  "Tax 8 7 6 30\n") ==
        "unread 120\nunread 110\nunread 100\nunread 400\nunread 80\nunread 70\nunread 60\nunread 300\n"
        "unread 8\nunread 7\nunread 6\nunread 30\n");
}

TEST_CASE("days of single columns are not spread over groups of them") {
  CHECK(tables_of("Three Months Ended Six Months Ended\n"
                  "June 28, June 29,\n"
                  "2025 2024 2025 2024\n"
                  "Sales 120 110 230 210\n"
                  "Cost 80 70 160 150\n")
            .find('|') == std::string::npos);
}

TEST_CASE("two columns under the same heads are told apart by something that was not read") {
  CHECK(tables_of("Automotive Services\n"
                  "2025 2024 2025 2024\n"
                  "Sales 120 110 230 210\n"
                  "Cost 80 70 160 150\n")
            .find('|') == std::string::npos);
}

TEST_CASE("heads of words, lists of dates and sentences that lead to a table end the one above") {
  const std::string read = "0-0 2025\n1-1 2024\nSales | 120 | 110\nCost | 80 | 70\n";
  for (const std::string between :
       {"Americas Total\n", "January 1, Additions December 31,\n", "Debt matures as follows:\n",
        "(In thousands)\nGross Net\n", "9. Leases\n", "Segment Information\nGross Net\n"})
    CHECK(tables_of("2025 2024\nSales 120 110\nCost 80 70\n" + between + "East 50 60\n") == read);
}

TEST_CASE("the name of a section right above a row does not") {
  CHECK(under_two_years("Balance sheet data\nCash 12 11\n") == "Balance sheet data\nCash | 12 | 11\n");
}

TEST_CASE("numbers in prose, addresses and telephones are no table") {
  CHECK(tables_of("We sold our interests in 2025 and 2024, when sales were 120 and 110\n"
                  "and the offices at 12 Main Street were left for those at 15 17\n"
                  "Investors: +1 212 555 0100 200\n"
                  "Media: +1 212 555 0101 201\n")
            .empty());
}

TEST_CASE("a leader of dots stands between caption and figures") {
  CHECK(under_two_years("Wages ........... $ 500 $ 400\nRent . . . . . . 70 60\n") ==
        "Wages | 500 | 400\nRent | 70 | 60\n");
}

TEST_CASE("without heads, rows with one blank between their columns are no aligned table either") {
  CHECK(tables_of("Jerome York Director\n83\nEX-3.3\n2\n") == "");
}

TEST_CASE("dates come over two lines in each column, a line for each part") {
  CHECK(tables_of("Three Months Ended Six Months Ended\n"
                  "June 28,\n2025\nJune 29,\n2024\nJune 28,\n2025\nJune 29,\n2024\n"
                  "Sales 613 564 1,287 1,908\n"
                  "Cost 401 380 800 791\n") == R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 June 28, 2025
1-1 June 29, 2024
2-2 June 28, 2025
3-3 June 29, 2024
Sales | 613 | 564 | 1287 | 1908
Cost | 401 | 380 | 800 | 791
)");
}

TEST_CASE("a second blank stands where a row has no sign of the currency") {
  const std::string rows =
      "Three Months Ended Six Months Ended\n"
      "Jun 28, 2025 Jun 29, 2024 Jun 28, 2025 Jun 29, 2024\n"
      "Revenue $ 613 $ 564 $ 1,287 $ 1,908\n"
      "Cost of revenue  401  380  800  791\n"
      "Other income, net  12  (7)  31  —\n"
      "Income tax expense  64  51  149  322\n"
      "Net income $ 160 $ 126 $ 369 $ 795\n";
  const std::string found = R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 Jun 28, 2025
1-1 Jun 29, 2024
2-2 Jun 28, 2025
3-3 Jun 29, 2024
Revenue | 613 | 564 | 1287 | 1908
Cost of revenue | 401 | 380 | 800 | 791
Other income, net | 12 | -7 | 31 | --
Income tax expense | 64 | 51 | 149 | 322
Net income | 160 | 126 | 369 | 795
)";
  CHECK(tables_of(rows) == found);
}

TEST_CASE("a group and its company report the same years side by side") {
  CHECK(tables_of("STATEMENT OF PROFIT OR LOSS\n"
                  "Group Company\n"
                  "For the year ended 31 March Note 2026 2025 2026 2025\n"
                  "Rs.'000 Rs.'000 Rs.'000 Rs.'000\n"
                  "Revenue 4 45,507 37,486 22,858 17,330\n"
                  "Cost of sales (33,000) (28,000) (17,000) (13,000)\n"
                  "Profit for the year 12,507 9,486 5,858 4,330\n"
                  "Earnings per share 10.1 8.82 6.37 5.23 3.35\n") == R"(0-1 Group
2-3 Company
0-3 For the year ended 31 March
0-0 2026
1-1 2025
2-2 2026
3-3 2025
0-0 Rs.'000
1-1 Rs.'000
2-2 Rs.'000
3-3 Rs.'000
Revenue 4 | 45507 | 37486 | 22858 | 17330
Cost of sales | -33000 | -28000 | -17000 | -13000
Profit for the year | 12507 | 9486 | 5858 | 4330
Earnings per share 10.1 | 8.82 | 6.37 | 5.23 | 3.35
)");
}

TEST_CASE("years of a group and its company that differ leave open whose they are") {
  CHECK(tables_of("Group Company\n2026 2025 2026 2024\n"
                  "Revenue 507 486 858 330\nCost of sales 300 280 170 130\nProfit 207 206 688 200\n") ==
        "unread 507\nunread 486\nunread 858\nunread 330\nunread 300\nunread 280\nunread 170\nunread 130\n"
        "unread 207\nunread 206\nunread 688\nunread 200\n");
}

TEST_CASE("rows with one small number too many begin with references to notes") {
  CHECK(under_two_years("Current debt 5 282 233\nLong-term debt 5 1,085 604\n") ==
        "Current debt 5 | 282 | 233\nLong-term debt 5 | 1085 | 604\n");
  CHECK(under_two_years("Current debt 5 282 233\nLong-term debt 1,085 604\n") ==
        "Long-term debt | 1085 | 604\nunread 5\nunread 282\nunread 233\n");
}

TEST_CASE("a year is part of the caption, an amount behind the word is none") {
  CHECK(under_two_years("Cash at the end of the year 1,137 1,777\nProfit for the year 943 839\n"
                        "Class 2 570 440\nNotes of fiscal year 2025 50 40\n") ==
        "Cash at the end of the year | 1137 | 1777\nProfit for the year | 943 | 839\n"
        "Class 2 | 570 | 440\nNotes of fiscal year 2025 | 50 | 40\n");
}

TEST_CASE("the dates of the statement above the years of its columns are no heads of their own") {
  CHECK(tables_of("Balance Sheets\nDecember 31, 2025 and 2024\n2025 2024\n(in millions)\n"
                  "Cash 2,300 2,100\nReceivables 4,800 4,500\n") == R"(0-0 2025
1-1 2024
Cash | 2300 | 2100
Receivables | 4800 | 4500
)");
  CHECK(tables_of("Statements of Operations\nYears ended December 31, 2025, 2024, and 2023\n2025 2024 2023\n"
                  "Sales 2,300 2,100 2,000\nCost 1,800 1,500 1,400\n") == R"(0-0 2025
1-1 2024
2-2 2023
Sales | 2300 | 2100 | 2000
Cost | 1800 | 1500 | 1400
)");
}

TEST_CASE("prose that ends in dates above the heads is none of them") {
  CHECK(tables_of("The table below gives changes of our loans\nfrom December 31, 2024 to March 31, 2025.\n\n"
                  "March 31, December 31, Increase/(Decrease)\n(in thousands) 2025 2024 Amount Percent\n"
                  "Home equity 78,011 79,812 (1,801) (2)%\nOther 77,011 78,812 (1,801) (2)%\n") ==
        R"(0-0 March 31,
1-1 December 31,
2-3 Increase/(Decrease)
0-0 2025
1-1 2024
2-2 Amount
3-3 Percent
Home equity | 78011 | 79812 | -1801 | -2%
Other | 77011 | 78812 | -1801 | -2%
)");
}

TEST_CASE("rows that do not stand below each other are read by order, however wide their gaps") {
  CHECK(tables_of("Statements of Operations  Three Months Ended    Six Months Ended\n"
                  "  June 28, 2025    June 29, 2024    June 28, 2025    June 29, 2024\n"
                  "Sales  $  67,184      $  70,958      $  298,085      $  316,199\n"
                  "Cost of sales  42,586      46,387      189,282      201,471\n"
                  "Gross margin on sales  24,598      24,571      108,803      114,728\n"
                  "Research and development  7,307      6,761      29,915      26,251\n"
                  "Selling, general and administrative  6,151      6,440      24,932      25,094\n"
                  "Other  29      (237)      (565)      (334)\n"
                  "Impairment of goodwill  13      16\n"
                  "Income before taxes  11,111      11,133      53,391      63,049\n"
                  "Taxes  4,042      3,936      16,741      19,300\n"
                  "Net income of the whole group  $  7,069      $  7,197      $  36,650      $  43,749\n") ==
        R"(0-1 Three Months Ended
2-3 Six Months Ended
0-0 June 28, 2025
1-1 June 29, 2024
2-2 June 28, 2025
3-3 June 29, 2024
Sales | 67184 | 70958 | 298085 | 316199
Cost of sales | 42586 | 46387 | 189282 | 201471
Gross margin on sales | 24598 | 24571 | 108803 | 114728
Research and development | 7307 | 6761 | 29915 | 26251
Selling, general and administrative | 6151 | 6440 | 24932 | 25094
Other | 29 | -237 | -565 | -334
Income before taxes | 11111 | 11133 | 53391 | 63049
Taxes | 4042 | 3936 | 16741 | 19300
Net income of the whole group | 7069 | 7197 | 36650 | 43749
unread 13
unread 16
)");
}

TEST_CASE("two blanks between columns are read by place") {
  CHECK(tables_of("                2025    2024\n"
                  "Sales            120     110\n"
                  "Impairment                50\n"
                  "Cost              80      70\n") == R"(0-0 2025
1-1 2024
Sales | 120 | 110
Impairment | _ | 50
Cost | 80 | 70
)");
}

}  // namespace
}  // namespace tieout
