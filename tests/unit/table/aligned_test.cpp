// Fixed-width tables as printed, and the rows and columns in them.
#include <doctest/doctest.h>

#include "tests/unit/support/grid_text.h"

namespace tieout {
namespace {

TEST_CASE("a figure with its unit keeps its column and stays unread") {
  CHECK(tables_of(R"(
                              2025       2024
Revenue                     £4.1m      £3.9m
Orders                        120        110
Tax                         1,850-       900
Cover                       4.5:1        3.9
Deposits                   [12.4]         11
)") == R"(0-0 2025
1-1 2024
Revenue
Orders | 120 | 110
Tax | _ | 900
Cover | _ | 3.9
Deposits | _ | 11
unread £4.1m
unread £3.9m
unread 1,850-
unread 4.5:1
unread [12.4]
)");
}

TEST_CASE("raised digits and numbers in braces behind a figure are notes") {
  CHECK(tables_of(R"(
                              2025       2024
Revenue                     410⁽³⁾       390
Orders                        120{1}     110
Costs                       85⁴          80
)") == R"(0-0 2025
1-1 2024
Revenue | 410 | 390
Orders | 120 | 110
Costs | 85 | 80
)");
}

TEST_CASE("a caption that ends with an owner goes on below its figures") {
  CHECK(tables_of(R"(
                              2025       2024
Total liabilities             120        110
Total liabilities and
  stockholders'               410        390
  equity
)") == R"(0-0 2025
1-1 2024
Total liabilities | 120 | 110
Total liabilities and stockholders' equity | 410 | 390
)");
}

TEST_CASE("heads stacked over each column") {
  CHECK(tables_of(R"(
                                 Three months   Three months
                                    ended          ended
                                   June 30,      March 31,
                                     2007          2007
Revenue:
   Product                       $    52,171    $    51,627
   Service                            23,322         19,519
      Total revenue                   75,493         71,146
)") == R"(0-0 Three months
1-1 Three months
0-0 ended
1-1 ended
0-0 June 30,
1-1 March 31,
0-0 2007
1-1 2007
Revenue:
...Product | 52171 | 51627
...Service | 23322 | 19519
......Total revenue | 75493 | 71146
)");
}

TEST_CASE("a spanner stands over the columns that the rule below it covers") {
  CHECK(tables_of(R"(
                          QUARTER ENDED DECEMBER 31,      YEAR ENDED DECEMBER 31,
                          --------------------------      -----------------------
                             1998           1997             1998         1997
                          ---------       --------         --------     --------
Net sales                 $ 252,893       $ 66,040         $609,996     $147,787
Cost of sales               199,476         53,127          476,155      118,969
                          =========       ========         ========     ========
)") == R"(0-1 QUARTER ENDED DECEMBER 31,
2-3 YEAR ENDED DECEMBER 31,
0-0 1998
1-1 1997
2-2 1998
3-3 1997
Net sales | 252893 | 66040 | 609996 | 147787
Cost of sales | 199476 | 53127 | 476155 | 118969
)");
}

TEST_CASE("captions wrapped before, around and after their figures") {
  CHECK(tables_of(R"(
                                            2007       2006
  Repayment of notes due to Acme
   Limited shareholders                     (335)        --
  Sale of common stock in connection
   with employee plans                        --      2,310
  Payment of tax withholding
   obligations related to net share
   settlement of restricted                 (300)        --
    stock award
  Proceeds from options                       73         23
   granted to employees
)") == R"(0-0 2007
1-1 2006
Repayment of notes due to Acme Limited shareholders | -335 | --
Sale of common stock in connection with employee plans | -- | 2310
Payment of tax withholding obligations related to net share settlement of restricted stock award | -300 | --
Proceeds from options granted to employees | 73 | 23
)");
}

TEST_CASE("captions in capitals go on with a joining word, and with counts of shares") {
  CHECK(tables_of(R"(
                                            1995       1994
CASH PROVIDED BY OPERATING ACTIVITIES
BEFORE TAXES                             4,973.8    4,997.7
INCOME TAXES PAID                       (2,029.6)    (857.8)
LESS TREASURY STOCK, AT COST
 254,614,794 SHARES - 1995
 235,341,571 SHARES - 1994               5,747.4    4,470.8
EARNINGS PER SHARE
FROM CONTINUING OPERATIONS                  2.70       2.38
FROM DISCONTINUED OPERATIONS                0.10       0.20
)") == R"(0-0 1995
1-1 1994
CASH PROVIDED BY OPERATING ACTIVITIES BEFORE TAXES | 4973.8 | 4997.7
INCOME TAXES PAID | -2029.6 | -857.8
LESS TREASURY STOCK, AT COST 254,614,794 SHARES - 1995 235,341,571 SHARES - 1994 | 5747.4 | 4470.8
EARNINGS PER SHARE
FROM CONTINUING OPERATIONS | 2.70 | 2.38
FROM DISCONTINUED OPERATIONS | 0.10 | 0.20
)");
}

TEST_CASE("the second line of a caption that is printed twice is one line of it") {
  CHECK(tables_of(R"(
                                                 2001       2000
Collections of receivables and lease
  investments
  investments                                  46,961     54,290
Net increase/(decrease) in cash and
    cash
equivalents
    cash equivalents                              705      1,662
)") == R"(0-0 2001
1-1 2000
Collections of receivables and lease investments | 46961 | 54290
Net increase/(decrease) in cash and cash equivalents | 705 | 1662
)");
}

TEST_CASE("a caption on one line and its figures on the next") {
  CHECK(tables_of(R"(
                                   1998       1997
Accumulated depreciation
                                  (1,181)    (1,159)
Land held for development
                                  26,216     28,110
)") == R"(0-0 1998
1-1 1997
Accumulated depreciation | -1181 | -1159
Land held for development | 26216 | 28110
)");
}

TEST_CASE("a heading is not the beginning of its first item") {
  CHECK(tables_of(R"(
                                            2007       2006
Liabilities and stockholders' equity
Current liabilities:
  Accounts payable                         24,989     17,219
  Accrued expenses                         36,950     43,653

Commitments and contingencies

Gross profit %
   Product                                  54.8%      66.9%
   Service                                  59.0%      56.0%
)") == R"(0-0 2007
1-1 2006
Liabilities and stockholders' equity
Current liabilities:
..Accounts payable | 24989 | 17219
..Accrued expenses | 36950 | 43653
Commitments and contingencies
Gross profit %
...Product | 54.8% | 66.9%
...Service | 59.0% | 56.0%
)");
}

TEST_CASE("leader dots, glued and spaced, are no part of a caption") {
  CHECK(tables_of(R"(
                                      1995       1994
Net sales........................   $16,681    $14,970
Materials and production . . . . .    7,456      5,963
)") == R"(0-0 1995
1-1 1994
Net sales | 16681 | 14970
Materials and production | 7456 | 5963
)");
}

TEST_CASE("blank cells stay blank, a dash is a zero, a mark is kept") {
  CHECK(tables_of(R"(
                            1998       1997      Change
Sales                      1,737      2,179        (20)%
Severance                    375        --           NM
Restructuring costs                     207          NM
Net book value                40         43        (7)%
)") == R"(0-0 1998
1-1 1997
2-2 Change
Sales | 1737 | 2179 | -20%
Severance | 375 | -- | NM
Restructuring costs | _ | 207 | NM
Net book value | 40 | 43 | -7%
)");
}

TEST_CASE("one full row with its heads says where the blank columns are") {
  CHECK(tables_of(R"(
                              2004      2003     Change
Earnings per share            0.24      0.22       0.02
  Retail business                                    --
  Generation                                       0.02
)") == R"(0-0 2004
1-1 2003
2-2 Change
Earnings per share | 0.24 | 0.22 | 0.02
..Retail business | _ | _ | --
..Generation | _ | _ | 0.02
)");
}

TEST_CASE("a long caption may reach up to its first figure") {
  CHECK(tables_of(R"(
                                     1997       1996
Net increase in cash                 22.9       69.3
Cash and equivalents at beginning 1,604.0      829.4
Cash and equivalents at end      $1,626.9     $898.7
)") == R"(0-0 1997
1-1 1996
Net increase in cash | 22.9 | 69.3
Cash and equivalents at beginning | 1604.0 | 829.4
Cash and equivalents at end | 1626.9 | 898.7
)");
}

TEST_CASE("columns may drift down the page") {
  CHECK(tables_of(R"(
                            1998       1997
Sales                      1,737      2,179
Cost                       1,000      1,100
Rent                                     12
Tax                           50         60
Interest                        10         20
Other                            5          6
Fees                                      777
Net                              1          2
)") == R"(0-0 1998
1-1 1997
Sales | 1737 | 2179
Cost | 1000 | 1100
Rent | _ | 12
Tax | 50 | 60
Interest | 10 | 20
Other | 5 | 6
Fees | _ | 777
Net | 1 | 2
)");
}

TEST_CASE("figures aligned on the left, with parentheses and symbols apart, as browsers print them") {
  CHECK(tables_of(R"(
                           Three Months Ended
                        October 27,   October 29,
                           2024          2023
Revenue                  $  35,082     $ 18,120
Interest expense            (61   )      (63    )
Other                       36           (66    )
)") == R"(0-1 Three Months Ended
0-0 October 27,
1-1 October 29,
0-0 2024
1-1 2023
Revenue | 35082 | 18120
Interest expense | -61 | -63
Other | 36 | -66
)");
}

TEST_CASE("EDGAR's tags bound a table and are no rows of it") {
  CHECK(tables_of(R"(
<TABLE>
<CAPTION>
                              June 27,     September 27,
                                1997           1996
<S>                             <C>            <C>
Cash                          $ 1,018         $ 1,552
Inventories:
  Finished goods                  336             406
</TABLE>
<PAGE>   6
<TABLE>
<S>                             <C>            <C>
Notes payable                     127             186
Accounts payable                  812             791
</TABLE>
)") == R"(0-0 June 27,
1-1 September 27,
0-0 1997
1-1 1996
Cash | 1018 | 1552
Inventories:
..Finished goods | 336 | 406
===
Notes payable | 127 | 186
Accounts payable | 812 | 791
)");
}

TEST_CASE("quoted mail is read as if it were not quoted") {
  CHECK(tables_of("> \n>                 2007     2006\n> Revenue        75,493   71,146\n> Cost           "
                  "33,124   25,661\n") ==
        "0-0 2007\n1-1 2006\nRevenue | 75493 | 71146\nCost | 33124 | 25661\n");
}

TEST_CASE("footnote marks behind figures are no columns") {
  CHECK(tables_of(R"(
                            2007           2006
Revenue                   75,493 (1)     71,146
Cost                      33,124         25,661(a)
)") == R"(0-0 2007
1-1 2006
Revenue | 75493 | 71146
Cost | 33124 | 25661
)");
}

TEST_CASE("figures without a blank between them are columns of their own") {
  CHECK(tables_of(R"(
                     2003         2002          2003         2002
Interest expense  (21,870)     (17,340)      (60,401)     (55,118)
Net loss      $(5,904,383) $(4,196,107) $(16,506,115)$(12,255,831)
)") == R"(0-0 2003
1-1 2002
2-2 2003
3-3 2002
Interest expense | -21870 | -17340 | -60401 | -55118
Net loss | -5904383 | -4196107 | -16506115 | -12255831
)");
}

TEST_CASE("a symbol before a word belongs to the head") {
  CHECK(tables_of(R"(
                             % of
                     2001   Sales
Net sales         211,408  100.0%
Cost of sales     143,969   68.1
)") == R"(1-1 % of
0-0 2001
1-1 Sales
Net sales | 211408 | 100.0%
Cost of sales | 143969 | 68.1
)");
}

TEST_CASE("the third line of a caption hangs beside the second") {
  CHECK(tables_of(R"(
                                   2004      2003
Special charges                      41        28
Accelerated depreciation
 resulting from CSC Purchased
 Services transaction                39         -
Total                                80        28
)") == R"(0-0 2004
1-1 2003
Special charges | 41 | 28
Accelerated depreciation resulting from CSC Purchased Services transaction | 39 | --
Total | 80 | 28
)");
}

TEST_CASE("prose holds no table") {
  CHECK(tables_of(R"(
Revenues for the second quarter of fiscal 2007 were $75.5 million compared
with $71.1 million in the first quarter of fiscal 2007 and $64.5 million for
the second quarter of fiscal  2006.  Net loss  was  $7.0
million,  or  $0.03  per  share,  in  the  quarter  ended  June  30,  2007
)") == "");
}

TEST_CASE("a table without prose, heads or captions keeps its figures in columns") {
  CHECK(tables_of("   12   34\n   56   78\n") == " | 12 | 34\n | 56 | 78\n");
}

TEST_CASE("heads of numeric dates begin a table of their own") {
  CHECK(tables_of(R"(
                    9/30/2008   6/30/2008   3/31/2008
Net income              2,924       2,948       2,909
Diluted EPS              0.47        0.47        0.46

                      9/30/08    12/31/07    % Change
Total assets        1,402,330   1,350,120        3.9%
Deposits            1,110,250   1,080,660        2.7%
)") == "0-0 9/30/2008\n1-1 6/30/2008\n2-2 3/31/2008\nNet income | 2924 | 2948 | 2909\n"
       "Diluted EPS | 0.47 | 0.47 | 0.46\n===\n"
       "0-0 9/30/08\n1-1 12/31/07\n2-2 % Change\nTotal assets | 1402330 | 1350120 | 3.9%\n"
       "Deposits | 1110250 | 1080660 | 2.7%\n");
}

TEST_CASE("heads of words below a table of columns begin another") {
  CHECK(
      tables_of(R"(
                                   2018        2017
Rental revenue                   45,210      43,870
Property expenses                14,320      13,980

                                        Low        High
Net income per diluted share          $0.92       $1.00
FFO per diluted share                 $2.02       $2.10
)") ==
      "0-0 2018\n1-1 2017\nRental revenue | 45210 | 43870\nProperty expenses | 14320 | 13980\n===\n"
      "0-0 Low\n1-1 High\nNet income per diluted share | 0.92 | 1.00\nFFO per diluted share | 2.02 | 2.10\n");
}

TEST_CASE("a text indented as a whole is read as one that is not") {
  const std::string at_the_edge =
      "            2007       2006\nCash       1,234      5,678\nOther        234        678\n";
  const std::string indented =
      "                 2007       2006\n     Cash       1,234      5,678\n     Other        234        "
      "678\n";
  CHECK(tables_of(indented) == tables_of(at_the_edge));
  CHECK(tables_of(at_the_edge) == "0-0 2007\n1-1 2006\nCash | 1234 | 5678\nOther | 234 | 678\n");
}

}  // namespace
}  // namespace tieout
