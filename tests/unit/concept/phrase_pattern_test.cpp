// The language that captions are written in: pattern, caption, whether they match.
#include "core/concept/phrase_pattern.h"

#include <doctest/doctest.h>

#include "core/concept/caption_words.h"
#include "core/concept/phrase_index.h"

namespace tieout::test {
namespace {

bool matches(std::string_view pattern, std::string_view caption) {
  return !PhraseIndex({pattern}).find(caption).empty();
}

TEST_CASE("words match in any case, singular or plural") {
  CHECK(matches("total current liability", "TOTAL CURRENT LIABILITIES"));
  CHECK(matches("other loss", "Other losses"));
  CHECK(matches("income tax", "Income taxes"));
  CHECK_FALSE(matches("total asset", "Total asset management"));
  CHECK_FALSE(matches("total asset", "assets total"));
}

TEST_CASE("alternatives, optional words and any words") {
  CHECK(matches("[total] [net] (sale|revenue)", "Net sales"));
  CHECK(matches("[total] [net] (sale|revenue)", "Revenues"));
  CHECK(matches("cash * end *", "Cash and cash equivalents, end of period"));
  CHECK(matches("cash * end *", "Cash, end"));
  CHECK_FALSE(matches("cash * end *", "Restricted cash, end of period"));
  CHECK(matches("a (b|c d) e", "a c d e"));
  CHECK_FALSE(matches("a (b|c d) e", "a c e"));
}

TEST_CASE("an exclamation mark excludes") {
  CHECK(matches("acquisition of * | !* property *", "Acquisition of Example Limited"));
  CHECK_FALSE(matches("acquisition of * | !* property *", "Acquisition of real property"));
}

TEST_CASE("the closest pattern comes first, then the order of the table") {
  const PhraseIndex index({"net *", "net income", "[net] income"});
  const auto found = index.find("Net income");
  REQUIRE(found.size() == 3);
  CHECK(found[0].value == 1);
  CHECK(found[1].value == 2);
  CHECK(found[2].value == 0);
}

TEST_CASE("captions are stripped to their telling words") {
  CHECK(telling_words("Less: Income (loss) from non-operating sources, net (Note 3)") ==
        "income loss from nonoperating sources net");
  CHECK(telling_words("Selling, general & administrative") == "selling general and administrative");
  CHECK(telling_words("Cash provided by (used in) operations (1)") == "cash provided by used in operations");
  CHECK(telling_words("Treasury stock, at cost (3,491,084 shares)") == "treasury stock at cost");
  CHECK(telling_words("Stockholders\u2019 equity 2") == "stockholders equity");
}

TEST_CASE("hostile captions take no time and match nothing") {
  CHECK_FALSE(matches("* a * a * a * b", std::string(4000, 'a')));
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "a ";
  CHECK_FALSE(matches("* a * a * a * b", words));
}

}  // namespace
}  // namespace tieout::test
