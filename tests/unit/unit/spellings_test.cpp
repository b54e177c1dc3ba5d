// A corpus of spellings of units, and of words that are none: known to every reader of units or to none.
#include <doctest/doctest.h>

#include <string>

#include "core/unit/unit_note.h"
#include "core/unit/unit_words.h"
#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

std::string note(std::string_view line) {
  const auto read = read_unit_note(line);
  if (!read) return "none";
  std::string out = read->scale ? std::to_string(*read->scale) : "?";
  if (!read->currency.empty()) out += " " + std::string(read->currency.text());
  if (read->share_scale) out += ", shares " + std::to_string(*read->share_scale);
  return out;
}

std::string head(std::string_view label) {
  const auto unit = unit_of_head(label);
  if (!unit) return "none";
  return print(*unit) + (unit->is_open() ? " of the table" : "");
}

}  // namespace

TEST_CASE("every spelling of a unit note is read") {
  const struct {
    const char *line, *meaning;
  } rows[] = {
      {"(in mn)", "6"},
      {"(in bn)", "9"},
      {"TEUR", "3 EUR"},
      {"(in T\u20AC)", "3 EUR"},
      {"M\u20AC", "6 EUR"},
      {"k\u20AC", "3 EUR"},
      {"\u20ACm", "6 EUR"},
      {"EURm", "6 EUR"},
      {"MSEK", "6 SEK"},
      {"SEK million", "6 SEK"},
      {"DKK m", "6 DKK"},
      {"(NOK in millions)", "6 NOK"},
      {"\u20B9 crore", "7 INR"},
      {"(\u20B9 in lakhs)", "5 INR"},
      {"US$ thousands", "3 USD"},
      {"in thousands of Canadian dollars", "3 CAD"},
      {"(Expressed in Canadian dollars)", "0 CAD"},
      {"(C$ millions, except earnings per share)", "6 CAD"},
      {"$000", "3 USD"},
      {"\u00A3'000", "3 GBP"},
      {"\u00A3000s", "3 GBP"},
      {"RMB'000", "3 CNY"},
      {"RM'000", "3 MYR"},
      {"CHF mn", "6 CHF"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(note(row.line) == row.meaning, row.line);
}

TEST_CASE("counts of shares may have a scale of their own in the note") {
  CHECK(note("(In millions, except number of shares, which are reflected in thousands, and per-share "
             "amounts)") == "6, shares 3");
  CHECK(note("(dollars in millions, except per share; shares in thousands)") == "6 USD, shares 3");
  CHECK(note("(options in thousands, aggregate intrinsic value in millions)") == "6, shares 3");
  CHECK(note("(shares in millions)") == "?, shares 6");
}

TEST_CASE("words that name no unit are no note") {
  for (const char* line : {"Net sales grew in Europe", "Nist and Sons", "The number of stores", "mils",
                           "sales of 5 million", "(Unaudited)", "Sales growth in euro zone markets"})
    CHECK_MESSAGE(note(line) == "none", line);
}

TEST_CASE("heads decide for their columns") {
  const struct {
    const char *label, *meaning;
  } rows[] = {
      {"Number of shares", "shares of the table"},
      {"Shares (in thousands)", "shares 3"},
      {"Options (thous.)", "shares 3"},
      {"Performance Share Units (In thousands)", "shares 3"},
      {"Common Stock Shares", "shares of the table"},
      {"Common Stock Amount", "none"},
      {"Weighted-Average Grant-Date Fair Value", "money/share"},
      {"Weighted- Average Exercise Price", "money/share"},
      {"Purchase Price Adjustments", "none"},
      {"Quoted Prices in Active Markets (Level 1)", "none"},
      {"Aggregate Intrinsic Value (in millions)", "none"},
      {"Restricted Stock Outstanding Weighted Average Grant Date Fair Value", "money/share"},
      {"Remaining Contractual Term (years)", "pure"},
      {"Effective Interest Rate", "percent"},
      {"Basis Pt Chg", "percent"},
      {"Number of stores", "pure"},
      {"Year Ended Jan 26, 2025 (In millions, except per share data)", "none"},
      {"2025", "none"},
  };
  for (const auto& row : rows) CHECK_MESSAGE(head(row.label) == row.meaning, row.label);
}

TEST_CASE("a rate in a caption is of no figure") {
  CHECK(units_of(R"(
(in millions)
                                 2025      2024
4.25% Notes due 2040              640       655
3.10% Notes due 2041              450       461
Total debt                      1,090     1,116
)") == "money 6; money 6; money 6");
}

TEST_CASE("shares between counts of shares are counts, prices between prices are prices") {
  CHECK(units_of(R"(
(in millions, except per share data)
                                            2025      2024
Net income                                $  710    $  655
Weighted average shares, basic             3,197     3,174
Stock-based awards                           292       298
Weighted average shares, diluted           3,489     3,472
EPS                                       $ 0.66    $ 0.61
Earn-out adjustment                        (0.02)     0.01
Adjusted EPS                              $ 0.64    $ 0.62
)") == "USD 6; shares 6; shares 6; shares 6; USD/share; USD/share; USD/share");
}

TEST_CASE("rates with signs at the first and last rows alone are rates between") {
  CHECK(units_of(R"(
                                 2025      2024
Statutory rate                   21.0%     21.0%
State taxes                       2.4       2.1
Research credits                 (1.8)     (1.6)
Effective rate                   21.6%     21.5%
)") == "percent; percent; percent; percent");
}
