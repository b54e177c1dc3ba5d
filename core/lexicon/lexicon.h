// The words and phrases of the core, compiled when the project is built: ids of words, kinds of phrases.
//
// Words are in lower case and without apostrophes; "&" is "and"; signs such as "%", "$", "€" and "," are
// words of their own. Rows stand in the .def files beside this one; compile.cpp makes the tables of them.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/base/currency.h"
#include "core/lexicon/phrase_kind.h"

namespace tieout {

// A word of the lexicon; 0 is any other.
using WordId = std::uint16_t;

// The id of a word in lower case.
WordId word_id(std::string_view lower);

struct PhraseMeaning {
  PhraseKind kind;
  std::int16_t value;
};

// Follows all phrases of the lexicon at once, word by word.
class PhraseWalk {
 public:
  // False where no phrase goes on with the word; the walk is then over.
  bool step(WordId word);
  // What the words so far mean; nothing where they are only the beginning of phrases.
  std::span<const PhraseMeaning> meanings() const;
  // The value that the words so far have among phrases of a kind.
  std::optional<int> value_of(PhraseKind kind) const;

 private:
  std::uint16_t node_ = 0;
};

struct FoundPhrase {
  std::size_t words = 0;
  int value = 0;
};
// The longest phrase of a kind with which the words begin.
std::optional<FoundPhrase> longest_phrase(std::span<const WordId> words, PhraseKind kind);

// The value of one word among those of a kind, whatever its case.
std::optional<int> word_value(PhraseKind kind, std::string_view word);

// The kinds of phrases that a caption, title or head holds, each found in one pass over its words.
class PhraseKinds {
 public:
  bool has(PhraseKind kind) const { return kinds_.test(static_cast<std::size_t>(kind)); }
  void add(PhraseKind kind) { kinds_.set(static_cast<std::size_t>(kind)); }

 private:
  std::bitset<static_cast<std::size_t>(PhraseKind::count)> kinds_;
};
struct PhrasesIn {
  PhraseKinds anywhere, at_begin, at_end, whole;
};
PhrasesIn phrases_in(std::span<const WordId> words);
// Of words with one blank between them, as plain_words gives them.
PhrasesIn phrases_in(std::string_view plain);

// A currency as the value of a phrase, and back.
constexpr std::int16_t value_of_currency(const char (&code)[4]) {
  return static_cast<std::int16_t>(((code[0] - 'A') * 26 + (code[1] - 'A')) * 26 + (code[2] - 'A'));
}
CurrencyCode currency_of(int value);

}  // namespace tieout
