// The sentence above a table → its unit and its periods.
#include <doctest/doctest.h>

#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

// Unit note, scale and periods of the only statement.
std::string meaning(const std::string& text) {
  const auto statements = statements_of(text);
  if (statements.size() != 1) return std::to_string(statements.size()) + " statements";
  const Statement& statement = statements.front();
  return statement.unit_note + " " + std::to_string(statement.unit.scale) + ": " + periods_of(statement);
}

const std::string segments = R"(
                            Americas        Europe         Total
                          ----------    ----------    ----------
Net sales                     $1,204          $870        $2,074
Operating income                 311           118           429
)";

}  // namespace

TEST_CASE("a sentence above the heads gives the unit and the period that the table does not print") {
  CHECK(meaning(R"(
The following table sets out net sales and operating income of our segments for
the three months ended March 31, 2008 (in millions):
)" + segments) ==
        "(in millions) 6: 2008-01-01..2008-03-31 3m | 2008-01-01..2008-03-31 3m | "
        "2008-01-01..2008-03-31 3m");
}

TEST_CASE("behind the last comma, and as of a day") {
  CHECK(meaning(R"(
Our assets were held as follows as of March 31, 2008, in thousands:
)" + segments) == "in thousands 3: 2008-03-31 | 2008-03-31 | 2008-03-31");
}

TEST_CASE("a sentence that names two times says nothing of either") {
  CHECK(meaning(R"(
Sales for the three months ended March 31, 2008 compared with the three months
ended March 31, 2007 were as follows (in millions):
)" + segments) == "(in millions) 6: none | none | none");
  CHECK(meaning(R"(
Sales for the three and nine months ended September 30, 2008 were as follows:
)" + segments) == " 0: none | none | none");
}

TEST_CASE("only the last sentence of a paragraph leads to the table") {
  CHECK(meaning(R"(
In the year ended December 31, 2006 we sold our forests (amounts in thousands). The
segments of our business did well and their sales and income follow:
)" + segments) == " 0: none | none | none");
}

TEST_CASE("a sentence without a colon leads to nothing") {
  CHECK(meaning(R"(
For the three months ended March 31, 2008 we again report what our segments sold and
earned (in millions).
)" + segments) == " 0: none | none | none");
}

TEST_CASE("heads keep the times they print") {
  CHECK(meaning(R"(
The contracts that we held as of December 31, 2008 fall due as follows (in millions):

Year ending December 31,        2009          2010
Leases                          $120          $110
Debt                             300           250
)") == "(in millions) 6: 2009-01-01..2009-12-31 12m | 2010-01-01..2010-12-31 12m");
}

TEST_CASE("an exception of money is no unit of it; a scale of shares is none beside that of money") {
  CHECK(meaning("\nThe computation is as follows (in thousands, except net income and per share amounts):\n" +
                segments) == " 0: none | none | none");
  CHECK(meaning("\nThe computation is as follows (dollars in millions and shares in thousands):\n" +
                segments) == "(dollars in millions and shares in thousands) 6: none | none | none");
  CHECK(meaning("\nOur treasury stock moved as follows (shares in thousands):\n" + segments) ==
        "(shares in thousands) 0: none | none | none");
}

TEST_CASE("options and their prices take the unit of the options") {
  CHECK(meaning(R"(
Options were as follows for the year ended December 31, 2007 (option amounts are
presented in thousands):

                                         Number of     Weighted-average
                                          options       exercise price
Outstanding at beginning of year           18,404             $26.39
Granted                                     1,824             $89.78
)") == "(option amounts are presented in thousands) 3: 2007-01-01..2007-12-31 12m | other");
}

TEST_CASE("a unit beside the tags that open a table") {
  CHECK(meaning(R"(
<TABLE>
<CAPTION>                                        (In thousands)
Short-Term Borrowings
                                    1994              1993
<S>                                  <C>               <C>
Commercial paper                $   89,817        $  823,182
Notes payable to banks             202,383                --
</TABLE>
)")
            .starts_with("(In thousands) 3: "));
}

TEST_CASE("a full stop after an abbreviation ends no sentence") {
  for (const std::string name : {"Acme Co. The", "the no. The", "St. Anna"}) {
    CAPTURE(name);
    CHECK(meaning("\nIn the three months ended March 31, 2008 the shops of " + name +
                  " sold and earned (in millions):\n" + segments) ==
          "(in millions) 6: 2008-01-01..2008-03-31 3m | 2008-01-01..2008-03-31 3m | "
          "2008-01-01..2008-03-31 3m");
  }
}

TEST_CASE("weeks, halves and a year without a day are times, two years are one too many") {
  CHECK(meaning("\nSales for the thirteen weeks ended March 29, 2008 were as follows:\n" + segments) ==
        " 0: 2007-12-30..2008-03-29 13w | 2007-12-30..2008-03-29 13w | 2007-12-30..2008-03-29 13w");
  CHECK(meaning("\nSales for the first half ended June 30, 2008 were as follows:\n" + segments) ==
        " 0: ~2008-01-01..2008-06-30 6m | ~2008-01-01..2008-06-30 6m | ~2008-01-01..2008-06-30 6m");
  CHECK(meaning("\nSales as of this day of three months or more were as follows:\n" + segments) ==
        " 0: none | none | none");
  CHECK(meaning("\nSales for the year ended March 31, 2008 or 2007 were as follows:\n" + segments) ==
        " 0: none | none | none");
}

TEST_CASE("a unit behind the last comma is short, one in parentheses may name its scale twice") {
  CHECK(meaning("\nOur assets were held as follows, in the thousands of shops that we own in many towns:\n" +
                segments) == " 0: none | none | none");
  CHECK(meaning("\nOur assets were as follows (in thousands, save shares, also in thousands):\n" + segments)
            .starts_with("(in thousands, save shares, also in thousands) 3:"));
}
