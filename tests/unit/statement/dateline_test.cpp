// How a release opens, in prints that are rarer or worse: datelines, listings, leads, headlines → facts.
#include <doctest/doctest.h>

#include "core/statement/statements.h"
#include "tests/unit/support/statement_text.h"

using namespace tieout;
using namespace tieout::test;

namespace {

ReleaseFacts facts_of(const std::string& text) {
  return read_release_facts(read_source(text), statements_of(text));
}

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : "none";
}

// "place | date | wire | company"
std::string opening_of(const std::string& text) {
  const ReleaseFacts facts = facts_of(text);
  return facts.place.value_or("none") + " | " + day(facts.date) + " | " + facts.wire.value_or("none") +
         " | " + facts.company.value_or("none");
}

std::string listing_of(const std::string& printed) {
  const ReleaseFacts facts = facts_of("ROME - Acme (" + printed + ") today reported");
  return facts.exchange.value_or("none") + " | " + facts.ticker.value_or("none");
}

std::string period_of(const std::string& lead) {
  return print(facts_of("ROME, Aug. 7, 2007 -- Acme, Inc. today reported results for the " + lead).period);
}

std::string headline_above(const std::string& lines) {
  return facts_of(lines + "ROME, Jan. 26, 1999 -- Acme, Inc. today announced").headline.value_or("none");
}

}  // namespace

TEST_CASE("small words belong to the name of a place") {
  CHECK(opening_of("SAN JUAN de la RAMBLA, Spain, April 29, 2020 -- Acme S.A. (NYSE: ACM) today reported") ==
        "SAN JUAN de la RAMBLA, Spain | 2020-04-29 | none | Acme S.A.");
  CHECK(opening_of("Isle of Man, April 29, 2020 -- Acme plc (NYSE: ACM) today reported") ==
        "Isle of Man | 2020-04-29 | none | Acme plc");
}

TEST_CASE("dots, brackets and a wire's country part a dateline") {
  CHECK(opening_of("London\u2026 April 29, 2020 \u2026 Acme plc (NYSE: ACM) today reported a net loss") ==
        "London | 2020-04-29 | none | Acme plc");
  CHECK(opening_of("ROME [April 29, 2020] Acme Inc. today reported a net loss") ==
        "ROME | 2020-04-29 | none | Acme Inc.");
  CHECK(opening_of("SINGAPORE, April 29, 2020 /PRNewswire-Asia/ -- Acme Inc. today reported a net loss") ==
        "SINGAPORE | 2020-04-29 | PRNewswire-Asia | Acme Inc.");
}

TEST_CASE("a place, a day and a sentence that reports or announces make a dateline") {
  for (const std::string said : {"announced", "announces", "reported", "reports"}) {
    CAPTURE(said);
    CHECK(opening_of("ROME, April 29, 2020 - Acme Inc. " + said + " a net loss.") ==
          "ROME | 2020-04-29 | none | Acme Inc.");
  }
  CHECK(opening_of("ROME, April 29, 2020 - Acme Inc. held a meeting.") == "none | none | none | none");
}

TEST_CASE("the name of a wire without a place, a day or a sentence opens nothing") {
  CHECK(opening_of("/PRNewswire/ -- Acme Inc. today reported a net loss.") == "none | none | none | none");
  CHECK(opening_of("ROME, April 29, 2020 /PRNewswire") == "none | none | none | none");
}

TEST_CASE("a label between the day and the sentence is no place") {
  CHECK(opening_of("April 29, 2020 -- NEWS RELEASE -- Acme Inc. (NYSE: ACM) today reported a net loss.") ==
        "none | none | none | none");
  CHECK(opening_of("NEWS RELEASE -- Acme Inc. (NYSE: ACM) today reported a net loss.") ==
        "none | none | none | none");
}

TEST_CASE("the company is what the sentence begins with, where a name stands there") {
  CHECK(opening_of("ROME, April 29, 2020 /PRNewswire/ -- Acme Inc. , today reported a net loss.") ==
        "ROME | 2020-04-29 | PRNewswire | Acme Inc.");
  CHECK(opening_of("ROME, April 29, 2020 /PRNewswire/ -- Results of the second quarter follow.") ==
        "ROME | 2020-04-29 | PRNewswire | none");
  CHECK(
      opening_of("ROME, April 29, 2020 /PRNewswire/ -- a maker of anvils, rockets and portable holes for the "
                 "whole of the country and beyond it, Acme Inc. today reported a net loss.") ==
      "ROME | 2020-04-29 | PRNewswire | none");
  CHECK(opening_of("ROME, April 29, 2020 /PRNewswire/ -- net income has risen.") ==
        "ROME | 2020-04-29 | PRNewswire | none");
  CHECK(opening_of("ROME, April 29, 2020 /PRNewswire/ -- 's Acme Inc. today reported a net loss.") ==
        "ROME | 2020-04-29 | PRNewswire | none");
}

TEST_CASE("tickers of digits, with a class, in quotes, behind a second name") {
  CHECK(listing_of("HKEX: 700") == "HKEX | 700");
  CHECK(listing_of("NYSE: ACM-B") == "NYSE | ACM-B");
  CHECK(listing_of("NYSE: ACM/B") == "NYSE | ACM/B");
  CHECK(listing_of("NYSE: ACM.") == "NYSE | ACM");
  CHECK(listing_of("NYSE: \"ACM\"") == "NYSE | ACM");
  CHECK(listing_of("the \"Company\", and NYSE: ACM") == "NYSE | ACM");
  CHECK(facts_of("ROME - Acme today joined (NYSE: ACM").ticker == "ACM");
}

TEST_CASE("what stands behind an exchange's colon and is no ticker") {
  CHECK(listing_of("NYSE: -") == "none | none");
  CHECK(listing_of("NYSE: )") == "none | none");
  CHECK(listing_of("NYSE: the exchange") == "none | none");
  CHECK(listing_of("NYSE: ABCDEFGHIJKL") == "none | none");
}

TEST_CASE("the period of the lead in weeks, halves and parts of a year") {
  CHECK(period_of("thirteen weeks ended June 30, 2007.") == "2007-04-01..2007-06-30 13w");
  CHECK(period_of("first half ended June 30, 2007.") == "2007-01-01..2007-06-30 6m");
  CHECK(period_of("year to date ended June 30, 2007.") == "none");
  CHECK(period_of("three months ended June 29, 2007.") == "~2007-03-31..2007-06-29 3m");
}

TEST_CASE("the period of the lead is the column of a statement that is as long and ends on the same day") {
  const std::string weeks = R"(

                 STATEMENTS OF OPERATIONS
                        Thirteen weeks ended
                      June 30,      July 1,
                        2007          2006
Revenue                 75,493        71,146
Cost of revenue         33,124        25,661
Gross profit            42,369        45,485
)";
  CHECK(period_of("thirteen weeks ended June 30, 2007." + weeks) == "2007-04-01..2007-06-30 13w");
  CHECK(period_of("second quarter ended June 30, 2007." + weeks) == "2007-04-01..2007-06-30 13w");
  CHECK(period_of("six months ended June 30, 2007." + weeks) == "2007-01-01..2007-06-30 6m");
  CHECK(period_of("year to date ended June 30, 2007." + weeks) == "2007-04-01..2007-06-30 13w");
}

TEST_CASE("a sentence without a dateline opens a release where it begins with a company and its listing") {
  CHECK(facts_of("Acme Inc. (NYSE: ACM) today reported a net loss.").company == "Acme Inc.");
  const ReleaseFacts facts = facts_of(
      "The meeting of the holders of shares and of all other securities of the maker of anvils, rockets and "
      "portable holes known as Acme Inc. (NYSE: ACM) is over.");
  CHECK_FALSE(facts.company);
  CHECK(facts.ticker == "ACM");
}

TEST_CASE("only a whole date by itself above a dateline is the day of the release") {
  const auto date_above = [](const std::string& line) {
    return day(facts_of(line + "\n\nROME -- (BUSINESS WIRE) -- Acme, Inc. today").date);
  };
  CHECK(date_above("November 22, 2024") == "2024-11-22");
  CHECK(date_above("November 22, 2024\tNYSE: ACM") == "2024-11-22");
  CHECK(date_above("November 22, 2024      NYSE: ACM") == "2024-11-22");
  CHECK(date_above("November 22, 2024 was a good day") == "none");
  CHECK(date_above("November 2024") == "none");
  CHECK(date_above("November 22") == "none");
}

TEST_CASE("a leap day without a year waits for the leap year, a day that no month has stays unread") {
  const auto date_of = [](const std::string& printed) {
    return day(facts_of("ROME, " + printed +
                        " /PRNewswire/ -- Acme, Inc. today reported results for the fourth quarter ended "
                        "December 31, 2007.")
                   .date);
  };
  CHECK(date_of("Feb. 29") == "2008-02-29");
  CHECK(date_of("June 31") == "none");
}

TEST_CASE(
    "a title goes on where its line is not finished, and begins above the line that speaks of results") {
  CHECK(headline_above("Acme, Inc. reports\nFirst quarter results\n\n") ==
        "Acme, Inc. reports First quarter results");
  CHECK(headline_above("Acme, Inc. announces\nFirst quarter results\n\n") ==
        "Acme, Inc. announces First quarter results");
  CHECK(headline_above("The letter of\nFirst quarter results\n\n") == "The letter of First quarter results");
  CHECK(headline_above("ACME, INC.\nFIRST QUARTER RESULTS\nSee our page\n\n") ==
        "ACME, INC. FIRST QUARTER RESULTS");
  CHECK(headline_above("            Acme, Inc.\n       FIRST QUARTER RESULTS\n\n") ==
        "FIRST QUARTER RESULTS");
  CHECK(headline_above("         Acme, Inc.\nFirst quarter results\n\n") == "First quarter results");
}

TEST_CASE("a date with words behind it and any script make a title, bullets do not") {
  CHECK(headline_above("April 29, 1999 quarter results beat every forecast of Acme\n\n") ==
        "April 29, 1999 quarter results beat every forecast of Acme");
  CHECK(headline_above("\u682A\u5F0F\u4F1A\u793E Acme reports first quarter results\n\n") ==
        "\u682A\u5F0F\u4F1A\u793E Acme reports first quarter results");
  CHECK(headline_above("* Acme reports first quarter results\n\n") == "none");
  CHECK(headline_above("\u00B7 Acme reports first quarter results\n\n") == "none");
  CHECK(headline_above("Anvils for everybody\n\n\n\n\n\n") == "none");
}

TEST_CASE("a column as long in other words, or of no length, is not the lead's period") {
  const auto income = [](const std::string& head) {
    return "\n\nSTATEMENTS OF OPERATIONS\n\n| | " + head +
           " |\n|---|---|\n| Revenue | 75,493 |\n| Net income | 42,369 |\n";
  };
  CHECK(period_of("thirteen weeks ended June 30, 2007." + income("Three months ended June 30, 2007")) ==
        "2007-04-01..2007-06-30 13w");
  CHECK(period_of("second quarter ended June 30, 2007." + income("From inception to June 30, 2007")) ==
        "2007-04-01..2007-06-30 3m");
}

TEST_CASE("what stands outside the statements is no cell") {
  const auto statements = statements_of("\t2025\t2024\nCash\t10\t\nDebt\t20\t21\n");
  REQUIRE(statements.size() == 1);
  CHECK(cell_at(statements, {0, 0, 0}) != nullptr);
  CHECK(cell_at(statements, {0, 0, 1}) == nullptr);
  CHECK(cell_at(statements, {0, 0, 2}) == nullptr);
  CHECK(cell_at(statements, {0, 2, 0}) == nullptr);
  CHECK(cell_at(statements, {1, 0, 0}) == nullptr);
}
