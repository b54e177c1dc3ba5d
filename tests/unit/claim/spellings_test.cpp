// A corpus of spellings: every direction, scale, currency and length of time that prose uses means the same
// to every reader of it; and a corpus of words that look alike and mean nothing of the kind.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/support/prose_text.h"

namespace tieout::test {
namespace {

constexpr const char* rises[] = {"increased", "rose",   "grew",      "climbed",   "jumped",   "surged",
                                 "soared",    "leapt",  "spiked",    "swelled",   "expanded", "edged up",
                                 "gained",    "was up", "ballooned", "ticked up", "advanced", "rebounded"};
constexpr const char* falls[] = {"decreased",  "declined", "fell",      "dropped", "slid",
                                 "slipped",    "plunged",  "plummeted", "tumbled", "slumped",
                                 "dipped",     "shrank",   "sank",      "eased",   "weakened",
                                 "edged down", "was down", "contracted"};

TEST_CASE("what rose or fell by an amount to another is a change and a level, never a range") {
  for (const std::string verb : rises) {
    CAPTURE(verb);
    CHECK(claims_in("Revenue " + verb + " $100 million to $1,300 million.") ==
          "revenue change: 100e6\nrevenue: 1300e6\n");
    CHECK(claims_in("Revenue " + verb + " 9.1% to $1,300 million.") ==
          "revenue growth: 9.1%\nrevenue: 1300e6\n");
  }
  for (const std::string verb : falls) {
    CAPTURE(verb);
    CHECK(claims_in("Revenue " + verb + " $100 million to $1,300 million.") ==
          "revenue change: -100e6\nrevenue: 1300e6\n");
    CHECK(claims_in("Revenue " + verb + " 9.1% to $1,300 million.") ==
          "revenue growth: -9.1%\nrevenue: 1300e6\n");
  }
}

TEST_CASE("a change names its direction before or behind the figure") {
  for (const std::string noun : {"increase", "rise", "jump", "surge"})
    CHECK(claims_in("Revenue was $5.0 million, a 10% " + noun + ".") ==
          "revenue: 5.0e6\nrevenue growth: 10%\n");
  for (const std::string noun : {"decrease", "decline", "drop", "dip", "reduction"})
    CHECK(claims_in("Revenue was $5.0 million, a 10% " + noun + ".") ==
          "revenue: 5.0e6\nrevenue growth: -10%\n");
}

TEST_CASE("a scale is spelled in many ways, before a blank or without one") {
  for (const std::string million :
       {" million", " mn", " mln", " mm", " mio", " m", "m", "M", "MM", "mn", " mil"}) {
    CAPTURE(million);
    CHECK(claims_in("Revenue was $1.2" + million + ".") == "revenue: 1.2e6\n");
  }
  for (const std::string billion : {" billion", " bn", "bn", " b", "B", " bln"}) {
    CAPTURE(billion);
    CHECK(claims_in("Revenue was $1.2" + billion + ".") == "revenue: 1.2e9\n");
  }
  CHECK(claims_in("Revenue was $1.2 trillion.") == "revenue: 1.2e12\n");
  CHECK(claims_in("Revenue was ₹12 crore.") == "revenue: 12e7\n");
}

TEST_CASE("a currency is a sign, a word or a code") {
  for (const std::string amount :
       {"5 million dollars", "5 million euros", "5 million Canadian dollars", "5 million yen",
        "5 million SEK", "5 million pounds", "EUR 5 million", "US$5 million"}) {
    CAPTURE(amount);
    CHECK(claims_in("Revenue was " + amount + ".") == "revenue: 5e6\n");
  }
}

TEST_CASE("a length of time is a number or any number word") {
  for (const std::string weeks : {"twelve", "thirteen", "fourteen", "sixteen", "seventeen", "twenty-six",
                                  "thirty-nine", "forty", "fifty-two", "fifty-three"}) {
    CAPTURE(weeks);
    const std::string when = weeks + " weeks ended June 15, 2024";
    const std::string claims = claims_in("Revenue for the " + when + " was $5.0 million.");
    CHECK(claims.find("weeks ended june 15") != std::string::npos);
    CHECK(claims.find('?') == std::string::npos);
  }
}

TEST_CASE("words that only look like a direction, a scale or a length") {
  CHECK(claims_in("Revenue was $100 million to $130 million.") == "revenue range: 100..130e6\n");
  CHECK(claims_in("Revenue was 5 m.") == "");
}

}  // namespace
}  // namespace tieout::test
