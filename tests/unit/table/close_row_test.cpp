// Rows of tables copied out of a PDF viewer: which of the numbers on a line are the row's figures.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

// A table under "2025 2024": these rows and nothing else.
std::string under_two_years(const std::string& rows) {
  const std::string first = "0-0 2025\n1-1 2024\nSales | 1200 | 1100\n", last = "Total | 2000 | 1900\n";
  const std::string found = tables_of("2025 2024\nSales 1,200 1,100\n" + rows + "Total 2,000 1,900\n");
  const std::size_t at = found.find(last);
  if (found.compare(0, first.size(), first) != 0 || at == std::string::npos) return "not read: " + found;
  return found.substr(first.size(), at - first.size()) + found.substr(at + last.size());
}

TEST_CASE("rows that were joined on one line are left unread, and what stands in a caption is said to be") {
  CHECK(under_two_years("Products 700 600 Services 500 500\n") ==
        "unread 700\nunread 600\nunread 500\nunread 500\n");
  CHECK(under_two_years("Products 700 600 Services:\nRepairs 500 500\n") ==
        "Repairs | 500 | 500\nunread 700\nunread 600\n");
}

TEST_CASE("numbers side by side in a caption that are no amounts do not make it two rows") {
  CHECK(under_two_years("Balance at June 30 2025 in bonds 70 60\n"
                        "Senior 10 1/2% notes of 2031 120 110\n"
                        "Sales (1) (2) of products 50 40\n"
                        "Preferred stock, par $1 10,000 shares issued 12 11\n") ==
        R"(Balance at June 30 2025 in bonds | 70 | 60
Senior 10 1/2% notes of 2031 | 120 | 110
Sales (1) (2) of products | 50 | 40
Preferred stock, par $1 10,000 shares issued | 12 | 11
)");
}

TEST_CASE("a figure that a blank has parted is not read for its last digits") {
  CHECK(under_two_years("Rent $ 1, 234 1,100\n") == "unread 1, 234\nunread 1,100\n");
  CHECK(under_two_years("Rent 1,100 $ 1, 234\n") == "unread 1,100\nunread 1, 234\n");
  CHECK(under_two_years("Loss (1, 234) (1,100)\n").find('|') == std::string::npos);
  CHECK(under_two_years("Balance at June 30, 120 110\n") == "Balance at June 30, | 120 | 110\n");
}

TEST_CASE("a figure whose bracket is not closed is read, one whose bracket was not opened is not") {
  CHECK(under_two_years("Loss $ (12) $ (11\nRent 120 110)\n") ==
        "Loss | -12 | -11\nunread 120\nunread 110)\n");
}

TEST_CASE("a percent sign before the figures is of the caption, a sign of a currency is not") {
  CHECK(under_two_years("Growth, % 5 4\nRent, $ $ 50 $ 40\n") == "Growth, % | 5 | 4\nRent, | 50 | 40\n");
}

TEST_CASE("a rate before amounts is of the caption") {
  CHECK(under_two_years("Senior notes, 5.5% 500 400\nTerm loan, 6% 300\n") ==
        "Senior notes, 5.5% | 500 | 400\nunread 300\n");
}

TEST_CASE("rates under each year are figures, also where one is no number") {
  CHECK(under_two_years("Gross margin 45.2% 44.1%\nTax rate 21% NM\nYield 3.5 % —\n") ==
        "Gross margin | 45.2% | 44.1%\nTax rate | 21% | NM\nYield | 3.5% | --\n");
}

TEST_CASE("a rate before an amount is a figure where columns of shares stand beside those of amounts") {
  CHECK(tables_of("% 2025 Change\nSales 40% 1,200 100\nCost 60% 800 90\nTax 5% 70 8\n") ==
        "0-0 %\n1-1 2025\n2-2 Change\nSales | 40% | 1200 | 100\nCost | 60% | 800 | 90\nTax | 5% | 70 | 8\n");
}

TEST_CASE("where rows have references that no head names, one before a single figure is none of two") {
  CHECK(under_two_years("Cost 5 800 700\nRent 6 90 80\nTax 7 90\nDuties 3.1 500\n") ==
        "Cost 5 | 800 | 700\nRent 6 | 90 | 80\nunread 90\nunread 500\n");
}

TEST_CASE("captions end in words that elsewhere claim the number behind them") {
  CHECK(under_two_years("Cash at end of year 500 400\n"
                        "Net income per unit 1.20 1.10\n"
                        "Pension plan 90 80\n"
                        "Amounts due 120 110\n"
                        "Senior notes 120 110\n"
                        "Weighted average number 940 610\n"
                        "Fair value 130 120\n") == R"(Cash at end of year | 500 | 400
Net income per unit | 1.20 | 1.10
Pension plan | 90 | 80
Amounts due | 120 | 110
Senior notes | 120 | 110
Weighted average number | 940 | 610
Fair value | 130 | 120
)");
}

TEST_CASE("the price of a share is of the caption on either side of par value") {
  CHECK(under_two_years("Common stock, par value $0.01 12 11\n"
                        "Common stock, par value $ 0.01 12 11\n"
                        "Common stock, par 0.01 12 11\n"
                        "Common stock, $1 par value 219 216\n"
                        "Common stock, $0.01 par value $ 219 $ 216\n"
                        "Common stock, no par value 219 216\n"
                        "Common stock, without par value 219 216\n") ==
        R"(Common stock, par value $0.01 | 12 | 11
Common stock, par value $ 0.01 | 12 | 11
Common stock, par 0.01 | 12 | 11
Common stock, $1 par value | 219 | 216
Common stock, $0.01 par value | 219 | 216
Common stock, no par value | 219 | 216
Common stock, without par value | 219 | 216
)");
}

TEST_CASE("a caption that breaks behind a number goes on with the next line") {
  CHECK(under_two_years("Common stock, no par value; 50,000\n"
                        "shares authorized, issued and outstanding 219 216\n") ==
        "Common stock, no par value; 50,000 shares authorized, issued and outstanding | 219 | 216\n");
}

TEST_CASE("days and numbered things before the figures are of the caption") {
  CHECK(under_two_years("Balance, March 31 70 60\n"
                        "Dividends of 31 March 2024 50 40\n"
                        "Limits of section 382 30 20\n"
                        "Well no. 7 12 11\n"
                        "Class-action 7 6\n") == R"(Balance, March 31 | 70 | 60
Dividends of 31 March 2024 | 50 | 40
Limits of section 382 | 30 | 20
Well no. 7 | 12 | 11
Class-action | 7 | 6
)");
}

TEST_CASE("brackets, signs and dashes may stand apart from their figures") {
  CHECK(under_two_years("Loss (1,234 ) ( 1,100)\n"
                        "Tax $ (1,234) $ ( 1,100 )\n"
                        "Rent - 12\n"
                        "Per share $ .25 $ —\n") == R"(Loss | -1234 | -1100
Tax | -1234 | -1100
Rent | -- | 12
Per share | 0.25 | --
)");
}

TEST_CASE("a dash between caption and figures may be a figure: the row has one too many") {
  CHECK(under_two_years("Buildings - 12 10\n") == "unread -\nunread 12\nunread 10\n");
}

TEST_CASE("a mark behind the figures is one too many") {
  CHECK(under_two_years("Rent 120 100 (1)\n") == "unread 120\nunread 100\nunread (1)\n");
}

TEST_CASE("marks of notes that touch each other or are letters are of the caption") {
  CHECK(under_two_years("Other (1)(2) 500 400\nRent (a) 50 40\nFuel(2) 5 4\n") ==
        "Other (1)(2) | 500 | 400\nRent (a) | 50 | 40\nFuel(2) | 5 | 4\n");
}

TEST_CASE("a figure whose thousands a blank parts is not read for the digits behind it") {
  CHECK(under_two_years("Duties 2 034 900\nFees 30 007 8 012\n") ==
        "unread 2 034\nunread 900\nunread 30 007\nunread 8 012\n");
  CHECK(tables_of("2025 2024\nSales 1 200 1 100\nCost 1 000 900\nTax 1 000 9 100\nTotal 2 000 1 900\n")
            .find('|') == std::string::npos);
  CHECK(under_two_years("1, 234 1,100\nRent $1, 234 1,100\n") ==
        "unread 1, 234\nunread 1,100\nunread $1, 234\nunread 1,100\n");
}

TEST_CASE("words and small numbers with commas before the figures do not part them") {
  CHECK(under_two_years("Smith & Co, 120 110\nPhases 1, two 120 110\nSales in $, 120 110\n") ==
        "Smith & Co, | 120 | 110\nPhases 1, two | 120 | 110\nSales in $, | 120 | 110\n");
}

TEST_CASE("brackets hold losses where they are no years and no marks of notes") {
  CHECK(under_two_years("Loss (12.5) (1,234)\nTax (1234) 12\nFees (2345) 12\nPer share (.5) .3\n") ==
        "Loss | -12.5 | -1234\nTax | -1234 | 12\nFees | -2345 | 12\nPer share | -0.5 | 0.3\n");
}

TEST_CASE("large percentages are no years") {
  CHECK(under_two_years("Decline -2024% -12%\nGrowth 1500% 2500%\n") ==
        "Decline | -2024% | -12%\nGrowth | 1500% | 2500%\n");
  CHECK(under_two_years("Growth since 2024 1500 %\nRate in base year 2024 12.5 %\n") ==
        "unread 1500 %\nunread 12.5 %\n");
}

TEST_CASE("a rate of four digits in brackets or behind a year is no year") {
  CHECK(under_two_years("Decline (2024)% (12)%\nGrowth since 2024 2500 %\n") ==
        "Decline | -2024% | -12%\nunread 2500 %\n");
}

TEST_CASE("the name of a model is no rest of a figure") {
  CHECK(under_two_years("Model 5 0x5 120 110\n") == "Model 5 0x5 | 120 | 110\n");
}

TEST_CASE("one rate alone lacks the figure of the other column") {
  CHECK(under_two_years("Term loan 6%\n") == "unread 6%\n");
}

TEST_CASE("a star is the figure of a column whose amount is too small to print") {
  CHECK(under_two_years("Rent 1,200 *\n") == "Rent | 1200 | *\n");
}

TEST_CASE("a line of one figure and no caption is the number of a page only where it is small and bare") {
  CHECK(under_two_years("25\n") == "");
  CHECK(under_two_years("1234\n$ 12\n") == "unread 1234\nunread 12\n");
  CHECK(under_two_years("12%\n(3)\n") == "unread 12%\nunread (3)\n");
  CHECK(under_two_years("\u2014\n") == "unread \u2014\n");
}

TEST_CASE("a sum may be printed without a caption") {
  CHECK(under_two_years("Cost 800 700\n400 400\n") == "Cost | 800 | 700\n | 400 | 400\n");
}

TEST_CASE("numbers that a name, a share's price or a leader parts from the figures are of the caption") {
  CHECK(under_two_years("Notes, series 3 2031 400 300\nPar value $1 12 11\nRent ..... 2031 40 30\n"
                        "Senior 5% notes of the bank 120 110\nSales : 5 4\n") ==
        "Notes, series 3 2031 | 400 | 300\nPar value $1 | 12 | 11\nRent ..... 2031 | 40 | 30\n"
        "Senior 5% notes of the bank | 120 | 110\nSales : | 5 | 4\n");
}

TEST_CASE("under a head of notes signs, dashes and sums are no references") {
  CHECK(tables_of("Ref 2025 2024\nNote $m $m\nSales 3 1,200 1,100\nCost (5) 7\nTax $ 5 $ 6\n"
                  "Other \u2014 5\n1,100 900\nRates 3.1 4.1\nLeases 3.1 700 \u2014\nDuties $ 3.1 4\n") ==
        R"(0-0 2025
1-1 2024
0-0 $m
1-1 $m
Sales 3 | 1200 | 1100
Cost | -5 | 7
Tax | 5 | 6
Other | -- | 5
 | 1100 | 900
Rates | 3.1 | 4.1
Leases 3.1 | 700 | --
Duties | 3.1 | 4
)");
}

TEST_CASE("references under their short head are of the captions, behind the years they are a column") {
  CHECK(tables_of("Ref 2025 2024\nSales 3 120 110\nCost 4 80 70\nTax 5 8\n") ==
        "0-0 2025\n1-1 2024\nSales 3 | 120 | 110\nCost 4 | 80 | 70\nunread 8\n");
  CHECK(tables_of("2025 2024 Note\nSales 120 110 3\nCost 80 70 4\nTax 8 7\n") ==
        "0-0 2025\n1-1 2024\n2-2 Note\nSales | 120 | 110 | 3\nCost | 80 | 70 | 4\nunread 8\nunread 7\n");
  for (const std::string head : {"June 30, 2025 Note\n", "Q2 2025 Note\n"})
    CHECK(tables_of(head + "Sales 120 3\nCost 80 4\n").find("1-1 Note\nSales | 120 | 3\n") !=
          std::string::npos);
}

TEST_CASE("a head of notes behind words that are no time is over no column") {
  CHECK(tables_of("Change Note\n2025 2024\nSales 120 110\nCost 80 70\nTax 8 7\n").find('|') ==
        std::string::npos);
}

TEST_CASE("a currency that begins a longer word is no head of its column") {
  CHECK(tables_of("US$denominated 2025 2024\nSales 12 120 110\nCost 8 80 70\nTax 1 8 7\n").find('|') ==
        std::string::npos);
}

TEST_CASE("a month at the end of a caption has a day behind it, or a dash or a rate that is none") {
  CHECK(under_two_years("Rent for March \u2014 12\nRate of May 5% 4%\nBalance at May 31 12 11\n") ==
        "Rent for March | -- | 12\nRate of May | 5% | 4%\nBalance at May 31 | 12 | 11\n");
}

TEST_CASE("signs and words of a caption before a year stay in it") {
  CHECK(under_two_years("Stake, % 2031 100 90\n% 2032 40 30\nPar value 0.01 12 11\n") ==
        "Stake, % 2031 | 100 | 90\n% 2032 | 40 | 30\nPar value 0.01 | 12 | 11\n");
}

TEST_CASE("rows that all may lack a figure are no table") {
  CHECK(tables_of("2025 2024\nBonds 2031 400\nLoans 2032 300\nLeases 2033 200\n").find('|') ==
        std::string::npos);
}

}  // namespace
}  // namespace tieout
