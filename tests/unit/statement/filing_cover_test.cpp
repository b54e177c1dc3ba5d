// Covers of filings that print their labels in odd places → registrant, symbol, period, day of filing.
#include <doctest/doctest.h>

#include "core/statement/filing_cover.h"

using namespace tieout;

namespace {

FilingCover cover_of(const std::string& text) {
  return read_filing_cover(read_source(text));
}

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : "none";
}

std::string registrant_of(const std::string& text) {
  return cover_of(text).company.value_or("none");
}

// "symbol | exchange"
std::string symbol_of(const std::string& text) {
  const FilingCover cover = cover_of(text);
  return cover.ticker.value_or("none") + " | " + cover.exchange.value_or("none");
}

}  // namespace

TEST_CASE("what a header states first counts") {
  const FilingCover cover = cover_of(
      "FILED AS OF DATE: 19961219\nFILED AS OF DATE: 19961220\n"
      "CONFORMED PERIOD OF REPORT: 19960927\n");
  CHECK(day(cover.filed) == "1996-12-19");
  CHECK(day(cover.period_end) == "1996-09-27");
}

TEST_CASE("the registrant is the nearest line above its label that can be a name") {
  const std::string label = "(Exact name of registrant as specified in its charter)\n";
  CHECK(registrant_of("Acme Inc.\n__________\n" + label) == "Acme Inc.");
  CHECK(registrant_of("Acme Inc.\nA____________\n" + label) == "Acme Inc.");
  CHECK(registrant_of("Acme Inc.\n" + std::string(120, 'x') + "\n" + label) == "Acme Inc.");
  CHECK(registrant_of("Acme Inc.\n*** " + label) == "Acme Inc.");
  CHECK(registrant_of(label) == "none");
  CHECK(registrant_of("Acme Inc.\n1\n2\n3\n4\n5\n6\n7\n" + label) == "none");
  CHECK(registrant_of("Acme Inc.\n" + label + "Other Inc.\n" + label) == "Acme Inc.");
  CHECK(registrant_of("Acme Inc.\nThis report, which was prepared without any haste and read by many people "
                      "before it was sent, states the " +
                      label) == "Acme Inc.");
}

TEST_CASE("a period without a whole date leaves the cover without one") {
  CHECK_FALSE(cover_of("FORM 10-Q\nFor the quarterly period ended sometime\n").months);
  CHECK_FALSE(cover_of("FORM 10-Q\nFor the quarterly period ended June 30\n").months);
  CHECK_FALSE(cover_of("FORM 10-Q\nFor the quarterly period ended").months);
  CHECK(cover_of("FORM 10-K\nFor the fiscal year ended June 30, 2025\n").months == 12);
}

TEST_CASE("a symbol stands before its exchange, or by itself on the line above") {
  const std::string head = "Title of each class   Trading symbol   Name of each exchange\n";
  CHECK(symbol_of(head + "Common Stock   ACME   Nasdaq Global Market\tyes\n") ==
        "ACME | Nasdaq Global Market");
  CHECK(symbol_of(head + "Common Stock   iACME   Nasdaq Global Market\n") == "none | none");
  CHECK(symbol_of(head + "Common Stock\n  ACME\nNasdaq Global Market\n") == "ACME | Nasdaq Global Market");
  CHECK(symbol_of(head + "ACME INC\nNasdaq Global Market\n") == "none | none");
  CHECK(symbol_of("ACME Nasdaq trading symbol\n") == "ACME | Nasdaq trading symbol");
  CHECK(symbol_of("Nasdaq trading symbol: ACME\n") == "none | none");
}

TEST_CASE("prose and lines far below the head of the symbols name none") {
  const std::string head = "Title of each class   Trading symbol   Name of each exchange\n";
  CHECK(symbol_of(head + std::string(400, 'x') + "   ACME   Nasdaq\n") == "none | none");
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += "Common Stock\n";
  CHECK(symbol_of(head + rows + "Common Stock   ACME   Nasdaq\n") == "none | none");
}
