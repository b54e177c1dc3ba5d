// Words and phrases as the lexicon's rows state them: spelling → kind and value.
#include "core/lexicon/lexicon.h"

#include <doctest/doctest.h>

#include <vector>

namespace tieout {
namespace {

std::vector<WordId> ids(std::initializer_list<std::string_view> words) {
  std::vector<WordId> found;
  for (const std::string_view word : words) found.push_back(word_id(word));
  return found;
}

TEST_CASE("A row makes a spelling known, in any case of its letters") {
  CHECK(word_value(PhraseKind::cardinal, "Seventeen") == 17);
  CHECK(word_value(PhraseKind::scale, "bn") == 9);
  CHECK(word_value(PhraseKind::scale, "MN") == 6);
  CHECK(word_value(PhraseKind::month, "Sept") == 9);
}

TEST_CASE("A word means nothing outside its kind, and words that no row has mean nothing") {
  CHECK_FALSE(word_value(PhraseKind::scale, "seventeen"));
  CHECK_FALSE(word_value(PhraseKind::cardinal, "umpteen"));
  CHECK_FALSE(word_value(PhraseKind::cardinal, ""));
  CHECK_FALSE(word_value(PhraseKind::scale, "an extraordinarily long run of letters"));
  CHECK(word_id("umpteen") == 0);
}

TEST_CASE("The longest phrase of a kind is found, not the first") {
  const auto words = ids({"new", "zealand", "dollars", "in", "millions"});
  const auto found = longest_phrase(words, PhraseKind::currency);
  REQUIRE(found);
  CHECK(found->words == 3);
  CHECK(currency_of(found->value) == CurrencyCode("NZD"));
}

TEST_CASE("The beginning of a phrase is no phrase") {
  CHECK_FALSE(longest_phrase(ids({"new", "zealand"}), PhraseKind::currency));
  CHECK_FALSE(longest_phrase({}, PhraseKind::currency));
}

TEST_CASE("What a text holds is found in one pass: anywhere, at its beginning, at its end, as the whole") {
  const PhrasesIn note = phrases_in("in millions of canadian dollars");
  CHECK(note.anywhere.has(PhraseKind::scale));
  CHECK(note.at_end.has(PhraseKind::currency));
  CHECK_FALSE(note.at_begin.has(PhraseKind::scale));
  CHECK_FALSE(note.whole.has(PhraseKind::currency));
  const PhrasesIn word = phrases_in("euros");
  CHECK(word.whole.has(PhraseKind::currency));
  CHECK(word.at_begin.has(PhraseKind::currency));
  CHECK(word.at_end.has(PhraseKind::currency));
  CHECK_FALSE(phrases_in("").anywhere.has(PhraseKind::currency));
}

TEST_CASE("A text of words is the same as its ids") {
  const PhrasesIn found = phrases_in(ids({"us", "$", "thousands"}));
  CHECK(found.at_begin.has(PhraseKind::currency));
  CHECK(found.at_end.has(PhraseKind::scale));
}

}  // namespace
}  // namespace tieout
