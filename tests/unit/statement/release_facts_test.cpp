// What a text says of itself: printed openings and contact blocks → facts.
#include <doctest/doctest.h>

#include "core/statement/statements.h"

namespace tieout {
namespace {

ReleaseFacts facts_of(std::string_view text) {
  return read_release_facts(read_source(text), {});
}

std::string day(const std::optional<Date>& date) {
  return date ? to_string(*date) : "none";
}

struct DatelineRow {
  std::string_view printed;
  std::string_view place, date, wire, company;
};

constexpr DatelineRow datelines[] = {
    {"WESTFORD, Mass., Aug. 7, 2007 /PRNewswire-FirstCall/ -- Acme Networks, Inc. (Nasdaq: ACME), a supplier",
     "WESTFORD, Mass.", "2007-08-07", "PRNewswire-FirstCall", "Acme Networks, Inc."},
    {"MERRIMACK, N.H.--(BUSINESS WIRE)--April 29, 2020--Acme (Acme Inc.; NASDAQ: ACME), a provider",
     "MERRIMACK, N.H.", "2020-04-29", "BUSINESS WIRE", "Acme"},
    {"JOHNS CREEK, GA \u2013 April 29, 2020 \u2013 Acme, Inc. (Nasdaq: ACME), a carrier, today reported",
     "JOHNS CREEK, GA", "2020-04-29", "", "Acme, Inc."},
    {"SEATTLE, WA--(January 26, 1999)--Acme.com, Inc. (NASDAQ: ACME) today announced", "SEATTLE, WA",
     "1999-01-26", "", "Acme.com, Inc."},
    {"(Bridgehampton, NY \u2013 April 29, 2020)  Acme Bancorp, Inc. (NASDAQ: ACME) (the \u201CCompany\u201D)",
     "Bridgehampton, NY", "2020-04-29", "", "Acme Bancorp, Inc."},
    {"April 29, 2020 - FORT WORTH, TX - Acme Inc. (NYSE: ACM), a provider of coatings", "FORT WORTH, TX",
     "2020-04-29", "", "Acme Inc."},
    {"WICHITA, Kansas, April 29, 2020 (GLOBE NEWSWIRE) \u2013 Acme, Inc. (NASDAQ: ACME)", "WICHITA, Kansas",
     "2020-04-29", "GLOBE NEWSWIRE", "Acme, Inc."},
    {"London, England, April 29, 2020 \u2026 Acme plc (NYSE: ACM) today reported a net loss",
     "London, England", "2020-04-29", "", "Acme plc"},
    {"DURHAM, N.C. April 29, 2020 -- Acme, Inc. (Nasdaq: ACME) today announced", "DURHAM, N.C.", "2020-04-29",
     "", "Acme, Inc."},
    {"ATLANTA - Acme Company today reported fourth quarter earnings", "ATLANTA", "none", "", "Acme Company"},
    {"KEARNEY, NE -- (BUSINESS WIRE) -- The Acme, Inc. (NYSE: ACM) announced today", "KEARNEY, NE", "none",
     "BUSINESS WIRE", "The Acme, Inc."},
    {"WINSTON-SALEM, N.C.,\nOct. 12, 2006 /PRNewswire/ -- Acme Corp. (NYSE: ACM) today announced",
     "WINSTON-SALEM, N.C.", "2006-10-12", "PRNewswire", "Acme Corp."},
};

}  // namespace

TEST_CASE("a dateline gives place, date and wire in whatever order they are printed, then the company") {
  for (const DatelineRow& row : datelines) {
    CAPTURE(row.printed);
    const ReleaseFacts facts = facts_of(row.printed);
    CHECK(facts.place.value_or("") == row.place);
    CHECK(day(facts.date) == row.date);
    CHECK(facts.wire.value_or("") == row.wire);
    CHECK(facts.company.value_or("") == row.company);
  }
}

TEST_CASE("sentences and titles that look like datelines are none") {
  for (const std::string_view text :
       {"On Thursday, April 30, 2020, the company will hold a call, it announced today.",
        "REVENUE - Product revenue grew in all regions, as announced today.",
        "PRESS RELEASE - 04/29/2020\n\nAcme, Inc. Announces First Quarter Earnings",
        "FOR IMMEDIATE RELEASE\nApril 29, 2020\nCONTACT:\nInvestors - (301) 968-9300\n"}) {
    CAPTURE(text);
    CHECK_FALSE(facts_of(text).place);
  }
}

TEST_CASE("exchange and ticker are read as printed") {
  CHECK(facts_of("ROME - Acme (NYSE:PSB) today reported").ticker == "PSB");
  CHECK(facts_of("ROME - Acme (Nasdaq: \u201CHBCP\u201D) today reported").ticker == "HBCP");
  CHECK(facts_of("ROME - Acme (New York Stock Exchange: SO) today").exchange == "New York Stock Exchange");
  CHECK(facts_of("ROME - Acme (TSX: ABX.A) today reported").ticker == "ABX.A");
  CHECK_FALSE(facts_of("ROME - Acme (Note: THIS) today reported").ticker);
}

TEST_CASE("a day without a year is the first such day after the period") {
  const ReleaseFacts facts = facts_of(
      "ROME, Aug. 7 /PRNewswire/ -- Acme, Inc. today reported results for the second\nquarter ended June 30, "
      "2007.");
  CHECK(day(facts.date) == "2007-08-07");
  CHECK(facts.date_evidence == Evidence::inferred);
  CHECK(day(facts_of("ROME, Feb. 3 /PRNewswire/ -- Acme, Inc. today reported results for the fourth "
                     "quarter ended December 31, 2007.")
                .date) == "2008-02-03");
}

TEST_CASE("a day without a year stays unread where no period says which") {
  CHECK_FALSE(facts_of("ROME, Aug. 7 /PRNewswire/ -- Acme, Inc. today reported results.").date);
}

TEST_CASE("a release date on a line of its own is the date where the dateline has none") {
  CHECK(
      day(facts_of("For Immediate Release: November 22, 2024\n\nROME -- (BUSINESS WIRE) -- Acme, Inc. today")
              .date) == "2024-11-22");
}

TEST_CASE("the period is the one that the first sentence names") {
  const auto period =
      facts_of("ROME, Aug. 7, 2007 -- Acme, Inc. today reported results for the quarter ended June 30, 2007.")
          .period;
  REQUIRE(period);
  CHECK(period->same_as(Period::months_ended(3, *make_date(2007, 6, 30))));
}

TEST_CASE("a period that ends behind the day of the release is only expected") {
  const auto period =
      facts_of(
          "ROME, Aug. 7, 2007 -- Acme, Inc. gave its guidance for the year ending December 31, 2007 and "
          "reported results for the quarter ended June 30, 2007.")
          .period;
  REQUIRE(period);
  CHECK(period->same_as(Period::months_ended(3, *make_date(2007, 6, 30))));
}

TEST_CASE("the headline is the title above the dateline, over as many lines as it is set on") {
  CHECK(facts_of("<TEXT>\n\n        ACME ANNOUNCES FINANCIAL RESULTS\n          FOR FOURTH QUARTER 1998\n\n"
                 "     RECORD SEASON PUSHES CUSTOMERS PAST 6.2 MILLION\n\n"
                 "ROME, Jan. 26, 1999 -- Acme, Inc. today announced")
            .headline == "ACME ANNOUNCES FINANCIAL RESULTS FOR FOURTH QUARTER 1998");
  CHECK(facts_of(
            "Exhibit 99.1\nNews Release\n\nAcme Announces First Quarter Results,\nReports Record Earnings\n\n"
            "ROME, Jan. 26, 1999 -- Acme, Inc. today announced")
            .headline == "Acme Announces First Quarter Results, Reports Record Earnings");
  CHECK_FALSE(facts_of("ROME, Jan. 26, 1999 -- Acme, Inc. today announced").headline);
}

namespace {

std::vector<std::string> contacts_in(std::string_view block) {
  const std::string text = "ROME, Jan. 26, 1999 -- Acme, Inc. today announced\n\n" + std::string(block);
  std::vector<std::string> printed;
  for (const Contact& contact : facts_of(text).contacts)
    printed.push_back(contact.role + " | " + contact.name + " | " + contact.phone + " | " + contact.email);
  return printed;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("contacts beside each other are told apart by their columns") {
  CHECK(contacts_in("For more information, please contact:\n"
                    "Investor Relations:                     Media Relations:\n"
                    "Jane Doe                                Robert Roe\n"
                    "978-555-8672                            978-555-8745\n"
                    "jdoe@acme.com                           rroe@acme.com\n") ==
        Lines{"Investor Relations | Jane Doe | 978-555-8672 | jdoe@acme.com",
              "Media Relations | Robert Roe | 978-555-8745 | rroe@acme.com"});
}

TEST_CASE("contacts under each other, with titles and companies between") {
  CHECK(contacts_in("Media Contact:    Jane Doe\n                  404-555-5333 or 1-866-555-5333\n"
                    "                  media@acme.com\n\nInvestor Relations Contact:\n"
                    "                  Robert Roe\n                  Vice President, Finance\n"
                    "                  Acme, Inc.\n                  (404) 555-5135\n") ==
        Lines{"Media Contact | Jane Doe | 404-555-5333 | media@acme.com",
              "Investor Relations Contact | Robert Roe | (404) 555-5135 | "});
}

TEST_CASE("a contact on one line, its parts divided by commas or bars") {
  CHECK(contacts_in("Investor Contact: Jane Doe | Acme, Inc. | (401) 555-5401 | jane.doe@acme.com\n") ==
        Lines{"Investor Contact | Jane Doe | (401) 555-5401 | jane.doe@acme.com"});
  CHECK(contacts_in("Investor Relations:\nThomas Roe, 603.555.2505\nSenior Vice President and Treasurer\n") ==
        Lines{"Investor Relations | Thomas Roe | 603.555.2505 | "});
}

TEST_CASE("a role printed under a name is that person's") {
  CHECK(contacts_in("Media Contacts\nJane Doe\nInvestor Relations\njdoe@acme.com\n"
                    "Robert Roe\nCorporate Communications\nrroe@acme.com\n") ==
        Lines{"Investor Relations | Jane Doe |  | jdoe@acme.com",
              "Corporate Communications | Robert Roe |  | rroe@acme.com"});
}

TEST_CASE("the cover of a quarterly report gives registrant, symbol and period") {
  const ReleaseFacts facts = facts_of(
      "                    FORM 10-Q\n\n    For the quarterly period ended June 28, 2025\n\n"
      "                      Acme Inc.\n    (Exact name of Registrant as specified in its charter)\n\n"
      "Title of each class           Trading symbol(s)   Name of each exchange on which registered\n"
      "Common Stock, $0.01 par value   ACME              The Nasdaq Stock Market LLC\n");
  CHECK(facts.company == "Acme Inc.");
  CHECK(facts.ticker == "ACME");
  CHECK(facts.exchange == "The Nasdaq Stock Market LLC");
  REQUIRE(facts.period);
  CHECK(to_string(facts.period->end) == "2025-06-28");
  CHECK(facts.period->months == 3);
}

TEST_CASE("the header of a submission gives the day it was filed and a name where the cover has none") {
  const ReleaseFacts facts = facts_of(
      "CONFORMED PERIOD OF REPORT:\t19960927\nFILED AS OF DATE:\t\t19961219\n\t\tCOMPANY CONFORMED "
      "NAME:\t\t\tACME "
      "INC\n\nFORM 10-K\n");
  CHECK(facts.company == "ACME INC");
  CHECK(day(facts.date) == "1996-12-19");
}

TEST_CASE("what a header leaves out or prints wrongly stays unread, and what it says first counts") {
  const ReleaseFacts facts = facts_of(
      "COMPANY CONFORMED NAME:\n"
      "COMPANY CONFORMED NAME: ACME INC\n"
      "COMPANY CONFORMED NAME: OTHER INC\n"
      "FILED AS OF DATE: 2007080\n"
      "FILED AS OF DATE: 2007O807\n"
      "CONFORMED PERIOD OF REPORT: 20070630\n"
      "CONFORMED PERIOD OF REPORT: 20060630\n");
  CHECK(facts.company == "ACME INC");
  CHECK(day(facts.date) == "none");
}

TEST_CASE("the registrant on the line that says so, and a period behind a colon") {
  const ReleaseFacts facts = facts_of(
      "FORM 10-Q\n"
      "For the quarterly period ended: June 30, 2007\n"
      "For the quarterly period ended sometime\n"
      "Acme Networks, Inc. (Exact name of registrant as specified in its charter)\n"
      "Title of each class        Trading Symbol(s)   Name of each exchange\n"
      "\n"
      "Common Stock               ACMENETS   The Nasdaq Stock Market LLC\n"
      "Common Stock               ACME   The Nasdaq Stock Market LLC   yes\n");
  CHECK(facts.company == "Acme Networks, Inc.");
  CHECK(facts.ticker == "ACME");
  CHECK(facts.exchange == "The Nasdaq Stock Market LLC");
}

TEST_CASE("a table without prose says nothing of itself") {
  const ReleaseFacts facts = facts_of("Revenue     10    12\nCosts        4     5\nTotal       14    17\n");
  CHECK_FALSE(facts.company);
  CHECK_FALSE(facts.date);
  CHECK_FALSE(facts.period);
  CHECK(facts.contacts.empty());
}

TEST_CASE("a long dash parts the pieces of a contact, and a text has no endless list of them") {
  CHECK(contacts_in("Investor Contact:\nJane Doe \u2014 978-555-0100\n") ==
        Lines{"Investor Contact | Jane Doe | 978-555-0100 | "});
  std::string many;
  for (int i = 0; i < 30; ++i) many += "Investor Relations:\nJane Doe\n978-555-0100\n\n\n\n\n";
  CHECK(contacts_in(many).size() == 20);
}

}  // namespace tieout
