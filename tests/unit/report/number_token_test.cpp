// Numbers in running text: what belongs to each and what it is.
#include "core/report/number_token.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/text/characters.h"

namespace tieout {
namespace {

struct Row {
  std::string_view text, number;
  NumberClass number_class;
};

constexpr NumberClass figure = NumberClass::figure, date = NumberClass::date,
                      identifier = NumberClass::identifier;

constexpr Row rows[] = {
    {"revenues of $75.5 million", "75.5", figure},
    {"a loss of $(0.03) per share", "(0.03)", figure},
    {"grew 17.8% in the year", "17.8%", figure},
    {"carries 4 out of ten", "4", figure},
    {"the 2nd largest", "2", figure},
    {"a 13-member board", "13", figure},
    {"about $3.8B in cash", "3.8", figure},
    {"ended June 30, 2007 were", "June 30, 2007", date},
    {"since April 2004, and", "April 2004", date},
    {"on Aug. 7 it", "Aug. 7", date},
    {"for 2007 were", "2007", date},
    {"In Q2 2007, Acme", "Q2 2007", date},
    {"on 6/30/07 the", "6/30/07", date},
    {"the 13 weeks ended", "13 weeks", date},
    {"Form 10-Q for", "10-Q", identifier},
    {"see Item 1A of", "1A", identifier},
    {"see Note 5 below", "5", identifier},
    {"under SFAS 123 and", "123", identifier},
    {"the COVID-19 pandemic", "COVID-19", identifier},
    {"an 802.11b radio", "802.11b", identifier},
    {"call 978-614-8672 now", "978-614-8672", identifier},
    {"call (401) 727-5401 now", "(401) 727-5401", identifier},
    {"at http://www.acme.com/2007/q2.htm today", "http://www.acme.com/2007/q2.htm", identifier},
    {"write to ir2@acme.com for", "ir2@acme.com", identifier},
    {"Cupertino, CA 95014", "95014", identifier},
    {"Washington, D.C. 20549", "20549", identifier},
    {"net income(1) excluding", "(1)", identifier},
    {"file 0000320193 of", "0000320193", identifier},
    {"1. Revenue grew", "1", identifier},
    {"in 2007:ir@acme.com", "2007", date},
    {"(1) Includes interest", "(1)", identifier},
    {"on 12 June 2007 we", "12 June 2007", date},
    {"the 0.5% rate", "0.5%", figure},
};

}  // namespace

TEST_CASE("figures are told from dates and from identifiers") {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto digit = std::find_if(row.text.begin(), row.text.end(), is_digit) - row.text.begin();
    const NumberToken token = read_number_token(row.text, static_cast<std::uint32_t>(digit), 0);
    CHECK(slice(row.text, token.span) == row.number);
    CHECK(token.number_class == row.number_class);
  }
}

TEST_CASE("a year that stands under another column is no part of the day above it") {
  const std::string_view head = "        June 30,        March 31,\n          2007            2006\n";
  const auto at = static_cast<std::uint32_t>(head.find("31"));
  CHECK(slice(head, read_number_token(head, at, 0).span) == "March 31");
}

}  // namespace tieout
