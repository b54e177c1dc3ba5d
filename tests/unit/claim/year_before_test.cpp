// Parts of the year before, named by their quarter or length → the column that they speak of, or none.
#include <doctest/doctest.h>

#include "core/analyze.h"
#include "tests/unit/support/statement_text.h"

namespace tieout::test {
namespace {

// What a sentence claims of net sales in a release on the third quarter of 2024: figure, period, and the
// value of the cell it is bound to.
std::string claims_of(const std::string& sentence) {
  const std::string text =
      "Acme Stores Reports Third Quarter 2024 Results\n"
      "\n"
      "SPRINGFIELD, Ill., Oct. 24, 2024 -- Acme Stores, Inc. (NYSE: ACM) today reported its results for the\n"
      "third quarter ended September 30, 2024.\n"
      "\n" +
      sentence +
      "\n"
      "\n"
      "                       Consolidated Statements of Income\n"
      "                                (in thousands)\n"
      "\n"
      "                           Three months ended         Nine months ended\n"
      "                              September 30,             September 30,\n"
      "                             2024        2023          2024         2023\n"
      "Net sales                $ 711,900    $ 632,900    $ 2,100,400  $ 1,840,700\n"
      "Cost of sales              490,499      435,435      1,450,300    1,262,600\n"
      "Gross profit             $ 221,401    $ 197,465    $   650,100  $   578,100\n";
  const Report report = analyze(text);
  std::string out;
  for (const Claim& claim : report.claims) {
    out += to_string(claim.value) + ": " + print(claim.period);
    for (const CellRef ref : claim.binds)
      out += " -> " + to_string(cell_at(report.statements, ref)->figure.value);
    out += "\n";
  }
  return out;
}

constexpr const char* third_quarter = "632.9: 2023-07-01..2023-09-30 3m -> 632900\n";
constexpr const char* nine_months = "1840.7: 2023-01-01..2023-09-30 9m -> 1840700\n";

}  // namespace

TEST_CASE("a quarter of last year is the column of that quarter, however the year is named") {
  CHECK(claims_of("Net sales in the third quarter of last year were $632.9 million.") == third_quarter);
  CHECK(claims_of("Net sales in the third quarter of the prior fiscal year were $632.9 million.") ==
        third_quarter);
  CHECK(claims_of("Net sales in the third quarter a year ago were $632.9 million.") == third_quarter);
  CHECK(claims_of("Net sales in last year's third quarter were $632.9 million.") == third_quarter);
  CHECK(claims_of("Net sales in the previous year's third fiscal quarter were $632.9 million.") ==
        third_quarter);
}

TEST_CASE("the first months of last year are no quarter of it") {
  CHECK(claims_of("Net sales in the first nine months of last year were $1,840.7 million.") == nine_months);
  CHECK(claims_of("Net sales in the prior fiscal year's first nine months were $1,840.7 million.") ==
        nine_months);
}

TEST_CASE("a part of last year that no column shows is bound to none") {
  CHECK(claims_of("Net sales in the second quarter of last year were $632.9 million.") ==
        "632.9: ~2023-04-01..2023-06-30 3m\n");
  CHECK(claims_of("Net sales in the first half of last year were $1,840.7 million.") ==
        "1840.7: ~2023-01-01..2023-06-30 6m\n");
}

TEST_CASE("\"last year\" alone behind a quarter is the year of that quarter, not the whole of it") {
  CHECK(claims_of("Net sales were $632.9 million in the third quarter last year.") == third_quarter);
}

}  // namespace tieout::test
