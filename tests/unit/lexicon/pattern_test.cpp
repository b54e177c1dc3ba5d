// The language that captions are written in: pattern, caption, whether they match.
#include <doctest/doctest.h>

#include "core/concept/caption_words.h"
#include "core/lexicon/pattern_compiler.h"

namespace tieout::test {
namespace {

constexpr std::size_t stems = 4096;  // more than the lexicon has

std::vector<PatternMatch> find(const std::vector<std::string_view>& rows, std::string_view caption) {
  const CompiledPatterns patterns(rows, stem_of, stems);
  return find_patterns(patterns.tables(), caption_words(caption).span());
}

bool matches(std::string_view pattern, std::string_view caption) {
  return !find({pattern}, caption).empty();
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
  CHECK(matches("net (sale|other income) total", "net other income total"));
  CHECK_FALSE(matches("net (sale|other income) total", "net other total"));
}

TEST_CASE("an exclamation mark excludes") {
  CHECK(matches("acquisition of * | !* property *", "Acquisition of Example Limited"));
  CHECK_FALSE(matches("acquisition of * | !* property *", "Acquisition of real property"));
}

TEST_CASE("the closest pattern comes first, then the order of the table") {
  const auto found = find({"net *", "net income", "[net] income"}, "Net income");
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
  CHECK_FALSE(matches("* net * net * net * sale", std::string(4000, 'a')));
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "net ";
  CHECK_FALSE(matches("* net * net * net * sale", words));
}

}  // namespace
}  // namespace tieout::test
