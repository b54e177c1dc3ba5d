// The slips of a writer, one word or digit each, in the example and in two small releases: every one is
// found, named and repaired, and the releases themselves are clean.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "core/analyze.h"

namespace tieout::test {
namespace {

constexpr std::string_view stores = R"(Acme Stores Reports Third Quarter 2024 Results

SPRINGFIELD, Ill., Oct. 24, 2024 -- Acme Stores, Inc. (NYSE: ACM) today reported its results for the
third quarter ended September 30, 2024.

Net sales for the third quarter of 2024 increased 12.5% to $711.9 million from $632.9 million in the third
quarter of 2023. Gross margin declined 10 basis points to 31.1% in the third quarter of 2024 from 31.2% in
the third quarter of 2023.

Selling, general and administrative expenses increased $11.3 million to $192.5 million in the third quarter
of 2024 from $181.2 million in the third quarter of 2023. Operating income for the third quarter of 2024 was
less than $30 million.

Net income for the third quarter of 2024 was $14.9 million, or $0.56 per diluted share, compared with $12.7
million, or $0.48 per diluted share, in the third quarter of 2023. Free cash flow for the third quarter of
2024 was $20.4 million.

Cash and cash equivalents were $111.3 million at September 30, 2024, compared with $90.1 million at
December 31, 2023. Free cash flow of $20.4 million in the third quarter of 2024 was used to repay debt.

Outlook

Acme expects net sales between $700 million and $720 million for the fourth quarter of 2024.

                               ACME STORES, INC.
                      Consolidated Statements of Income
                 (in thousands, except per share data)
                                 (unaudited)

                                          Three months ended
                                             September 30,
                                          2024          2023
Net sales                             $  711,900    $  632,900
Cost of sales                            490,499       435,435
Gross profit                             221,401       197,465
Gross margin                                31.1%         31.2%
Selling, general and administrative
 expenses                                192,500       181,200
Operating income                          28,901        16,265
Interest expense                          (9,001)         (300)
Income before income taxes                19,900        15,965
Income tax expense                         4,975         3,265
Net income                            $   14,925    $   12,700

Net income per share:
  Basic                               $     0.57    $     0.49
  Diluted                             $     0.56    $     0.48
Weighted average shares:
  Basic                                   26,000        26,000
  Diluted                                 26,652        26,458


                               ACME STORES, INC.
                         Consolidated Balance Sheets
                               (in thousands)
                                 (unaudited)

                                      September 30,   December 31,
                                          2024            2023
Cash and cash equivalents             $  111,300      $   90,100
Accounts receivable                       50,000          48,000
Inventories                               99,000          97,000
  Total current assets                   260,300         235,100
Property and equipment, net              100,000         101,000
  Total assets                        $  360,300      $  336,100


                               ACME STORES, INC.
              Reconciliation of GAAP to Non-GAAP Measures
                 (in thousands, except per share data)
                                 (unaudited)

                                          Three months ended
                                             September 30,
                                          2024          2023
Net income                            $   14,925    $   12,700
Restructuring charges                      2,000           500
Non-GAAP net income                   $   16,925    $   13,200
)";

constexpr std::string_view biotech = R"(Nova Therapeutics Announces Full Year 2023 Results

BOSTON, Feb. 20, 2024 -- Nova Therapeutics, Inc. (Nasdaq: NOVA) reported its results for the year ended
December 31, 2023.

Total revenues for the year ended December 31, 2023 were $1.2 billion, compared to $0.9 billion for the year
ended December 31, 2022. Research and development expenses decreased to $602.4 million for the year ended
December 31, 2023 from $655.7 million for the year ended December 31, 2022.

Net loss narrowed to $135.1 million for the year ended December 31, 2023 from $421.6 million for the year ended
December 31, 2022. Operating loss for the year ended December 31, 2023 was $118.3 million, a decrease of 70.4%
compared to $400.0 million for the year ended December 31, 2022.

                            NOVA THERAPEUTICS, INC.
                 Consolidated Statements of Operations
                              (in thousands)
                                (unaudited)

                                           Year ended
                                          December 31,
                                       2023          2022
Total revenues                    $ 1,203,400   $   904,100
Operating expenses:
  Cost of sales                       401,300       303,200
  Research and development            602,400       655,700
  Selling, general and
   administrative                     318,000       345,200
    Total operating expenses        1,321,700     1,304,100
Loss from operations                 (118,300)     (400,000)
Interest expense                      (16,800)      (21,600)
Net loss                          $  (135,100)  $  (421,600)
)";

#ifndef __EMSCRIPTEN__
std::string example() {
  std::ifstream file(TIEOUT_CASES "/sonus-2007Q2.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
#endif

// "slip -> repair" of every contradiction that the text holds, and "near" where a figure is off by its last
// digit.
std::string slips_in(const std::string& text) {
  const Report report = analyze(text);
  std::string found;
  for (const Check& check : report.checks) {
    if (check.claims.empty()) continue;
    const bool near = check.verdict == Verdict::near;
    if (check.verdict != Verdict::inconsistent && !near) continue;
    found +=
        (found.empty() ? "" : "; ") + std::string(near ? "near " : "") + std::string(check.causes.front());
    if (!check.suspects.empty()) found += " -> " + to_string(check.suspects.front().repair);
  }
  return found;
}

// The same after one change; the words must stand in the text once.
std::string slips_after(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return slips_in(text.replace(at, from.size(), to));
}

std::string in_stores(std::string_view from, std::string_view to) {
  return slips_after(std::string(stores), from, to);
}

std::string in_biotech(std::string_view from, std::string_view to) {
  return slips_after(std::string(biotech), from, to);
}

TEST_CASE("sound releases hold no slip") {
  CHECK(slips_in(std::string(stores)) == "");
  CHECK(slips_in(std::string(biotech)) == "");
}

#ifndef __EMSCRIPTEN__
std::string in_example(std::string_view from, std::string_view to) {
  return slips_after(example(), from, to);
}

TEST_CASE("the example holds no slip") {
  CHECK(slips_in(example()) == "");
}

TEST_CASE("digits transposed") {
  CHECK(in_example("were $75.5 million", "were $57.5 million") == "digits_transposed -> 75.5");
  CHECK(in_example("or $0.03 per share", "or $0.30 per share") == "digits_transposed -> -0.03");
}
TEST_CASE("the figure of another quarter") {
  CHECK(in_example("with $71.1 million", "with $75.5 million") == "wrong_period -> 71.1");
}
TEST_CASE("the name of another quarter") {
  CHECK(in_example("in the first quarter of fiscal 2007", "in the second quarter of fiscal 2007") ==
        "wrong_period -> 75.5");
}
TEST_CASE("income for loss") {
  CHECK(in_example("Net loss for the\nfirst six months", "Net income for the\nfirst six months") ==
        "sign -> -11.0; sign -> -0.04");
}
TEST_CASE("billion for million") {
  CHECK(in_example("$146.6 million", "$146.6 billion") == "scale -> 0.1");
}
TEST_CASE("decline for growth") {
  CHECK(in_example("revenue growth during", "revenue decline during") == "direction -> 17.8");
}
TEST_CASE("basis points for per cent") {
  CHECK(in_example("17.8% year", "17.8 basis points year") == "percent_points -> 17.8");
}
TEST_CASE("a digit dropped") {
  CHECK(in_example("$124.5 million", "$14.5 million") == "digit_dropped -> 124.5");
}
TEST_CASE("a digit doubled") {
  CHECK(in_example("$64.5 million", "$644.5 million") == "digit_doubled -> 64.5");
}
TEST_CASE("one digit changed") {
  CHECK(in_example("$14.7 million", "$14.1 million") == "one_digit -> 14.7");
}
TEST_CASE("growth measured from the later figure") {
  CHECK(in_example("17.8% year", "15.1% year") == "base_swapped -> 17.8");
}
TEST_CASE("the figure of another line") {
  CHECK(in_example("$7.0\nmillion", "$11.2\nmillion") == "wrong_row -> -7.0");
}
TEST_CASE("basic for diluted") {
  CHECK(in_example("or $0.03 per diluted share", "or $0.04 per diluted share") == "wrong_row -> 0.03");
}
TEST_CASE("rounded the wrong way") {
  CHECK(in_example("$8.9 million", "$9.0 million") == "near rounding_direction");
}
#endif

TEST_CASE("decreased for increased") {
  CHECK(in_stores("2024 increased 12.5%", "2024 decreased 12.5%") == "direction -> 12.5; direction -> 711.9");
}
TEST_CASE("decreased for increased, of a cost") {
  CHECK(in_stores("expenses increased $11.3", "expenses decreased $11.3") ==
        "direction -> 11.3; direction -> 192.5");
}
TEST_CASE("increased for decreased, of a cost") {
  CHECK(in_biotech("expenses decreased to", "expenses increased to") == "direction -> 602.4");
}
TEST_CASE("widened for narrowed, of a loss") {
  CHECK(in_biotech("loss narrowed to", "loss widened to") == "direction -> -135.1");
}
TEST_CASE("per cent for basis points") {
  CHECK(in_stores("declined 10 basis points", "declined 10%") == "percent_points -> -10");
}
TEST_CASE("the figure outside GAAP") {
  CHECK(in_stores("was $14.9 million", "was $16.9 million") == "gaap_non_gaap -> 14.9");
}
TEST_CASE("last year's figure") {
  CHECK(in_stores("was $14.9 million", "was $12.7 million") == "wrong_period -> 14.9");
  CHECK(in_stores("were $111.3 million", "were $90.1 million") == "wrong_period -> 111.3");
}
TEST_CASE("the ends of a range swapped") {
  CHECK(in_stores("between $700 million", "between $770 million") == "range_order");
}
TEST_CASE("one figure stated in two ways") {
  CHECK(in_stores("cash flow of $20.4 million", "cash flow of $24.0 million") == "stated_differently");
}
TEST_CASE("more than for less than") {
  CHECK(in_stores("less than $30 million", "more than $30 million") == "hedge -> 29");
}
TEST_CASE("million for billion") {
  CHECK(in_biotech("were $1.2 billion", "were $1.2 million") == "scale -> 1203.4");
}
TEST_CASE("a table that prints no unit may be in thousands: prose in whole dollars is no slip") {
  CHECK(
      slips_in(
          "Acme, Inc. today announced results for its third quarter ended May 29, 2011. Net income for the\n"
          "fiscal 2011 third quarter rose to $397,000 or $.14 per diluted share.\n"
          "\n"
          "Third quarter ended\nMay 29,\nMay 30,\n2011\n2010\n"
          "Net sales\n6,532\n4,657\nCost of products sold\n5,066\n3,744\nGross margin\n1,466\n913\n"
          "Selling expense\n1,069\n755\nNet earnings\n397\n158\n"
          "Diluted income per share\n$0.14\n$0.06\n") == "");
}
TEST_CASE("a round figure is near many: a threshold is no slip") {
  CHECK(in_stores("used to repay debt", "used to repay debt before reaching $18 million in net income") ==
        "");
}
TEST_CASE("a percentage of change with transposed digits") {
  CHECK(in_biotech("70.4%", "74.0%") == "digits_transposed -> -70.4");
}

TEST_CASE(
    "an amount that a measure jumped by is no end of a range: the level behind it is held to the table") {
  constexpr std::string_view text = R"(Acme Paper Reports Fiscal 2024

APPLETON, Wis., August 8, 2024 -- Revenue of Acme Paper jumped $100 million to $1,300 million in the year
ended June 30, 2024. Cost of sales was $800 million in the year ended June 30, 2024.

                       ACME PAPER COMPANY
              Consolidated Statements of Operations
                         (in millions)

                                      Year Ended June 30,
                                        2024         2023
Revenue                               $1,200       $1,100
Cost of sales                            800          750
Gross profit                            $400         $350
)";
  const Report report = analyze(text, {});
  REQUIRE(report.claims.size() >= 2);
  CHECK(report.claims[0].kind() == ClaimKind::change);
  CHECK(!report.claims[0].high());
  for (const Check& check : report.checks)
    if (check.reported == Decimal(1300, 0)) CHECK(check.verdict != Verdict::exact);
}

}  // namespace
}  // namespace tieout::test
