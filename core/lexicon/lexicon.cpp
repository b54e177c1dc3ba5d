// Looks words and phrases up in the tables that compile.cpp made.
#include "core/lexicon/lexicon.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/lexicon/pattern.h"
#include "core/lexicon/word_hash.h"

namespace tieout {
namespace {

// Where the edges and the meanings of a node begin; they end where those of the next begin.
struct LexiconNode {
  std::uint16_t edges, meanings;
};
struct LexiconEdge {
  WordId word;
  std::uint16_t node;
};

#include "core/lexicon/tables.inc"

constexpr std::size_t longest_word = 24;

std::string_view spelling_of(WordId id) {
  return {word_bytes_of_lexicon + word_begins[id], word_begins[id + 1] - word_begins[id]};
}

void add_all(PhraseKinds& kinds, std::span<const PhraseMeaning> meanings) {
  for (const PhraseMeaning& meaning : meanings) kinds.add(meaning.kind);
}

}  // namespace

WordId word_id(std::string_view lower) {
  constexpr std::size_t mask = std::size(word_slots) - 1;
  for (std::size_t slot = hash_of_word(lower) & mask; word_slots[slot] != 0; slot = (slot + 1) & mask)
    if (spelling_of(word_slots[slot]) == lower) return word_slots[slot];
  return 0;
}

bool PhraseWalk::step(WordId word) {
  if (node_ == 0) {
    node_ = first_nodes[word];
    return node_ != 0;
  }
  for (std::size_t at = lexicon_nodes[node_].edges; at < lexicon_nodes[node_ + 1].edges; ++at)
    if (lexicon_edges[at].word == word) {
      node_ = lexicon_edges[at].node;
      return true;
    }
  return false;
}

std::span<const PhraseMeaning> PhraseWalk::meanings() const {
  return {lexicon_meanings + lexicon_nodes[node_].meanings,
          lexicon_meanings + lexicon_nodes[node_ + 1].meanings};
}

std::optional<int> PhraseWalk::value_of(PhraseKind kind) const {
  for (const PhraseMeaning& meaning : meanings())
    if (meaning.kind == kind) return meaning.value;
  return std::nullopt;
}

std::optional<FoundPhrase> longest_phrase(std::span<const WordId> words, PhraseKind kind) {
  std::optional<FoundPhrase> longest;
  PhraseWalk walk;
  for (std::size_t i = 0; i < words.size() && walk.step(words[i]); ++i)
    if (const auto value = walk.value_of(kind)) longest = {i + 1, *value};
  return longest;
}

std::optional<int> word_value(PhraseKind kind, std::string_view word) {
  if (word.size() > longest_word) return std::nullopt;
  std::array<char, longest_word> lower;
  std::transform(word.begin(), word.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  PhraseWalk walk;
  return walk.step(word_id({lower.data(), word.size()})) ? walk.value_of(kind) : std::nullopt;
}

namespace {

// What begins with the word at hand is found by walking on from it; `next_word` gives the word at a place and
// moves the place behind it.
template <typename Place, typename NextWord>
void add_phrases_from(Place begin, Place end, bool first, NextWord next_word, PhrasesIn& found) {
  PhraseWalk walk;
  for (Place at = begin; at != end && walk.step(next_word(at));) {
    const auto meanings = walk.meanings();
    add_all(found.anywhere, meanings);
    if (first) add_all(found.at_begin, meanings);
    if (at == end) add_all(found.at_end, meanings);
    if (first && at == end) add_all(found.whole, meanings);
  }
}

}  // namespace

PhrasesIn phrases_in(std::span<const WordId> words) {
  PhrasesIn found;
  for (std::size_t at = 0; at < words.size(); ++at)
    add_phrases_from(
        at, words.size(), at == 0, [&](std::size_t& place) { return words[place++]; }, found);
  return found;
}

PhrasesIn phrases_in(std::string_view plain) {
  PhrasesIn found;
  const auto next_word = [&](std::size_t& place) {
    const std::size_t begin = place, end = std::min(plain.find(' ', begin), plain.size());
    place = std::min(end + 1, plain.size());
    return word_id(plain.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < plain.size(); at = std::min(plain.find(' ', at), plain.size() - 1) + 1)
    add_phrases_from(at, plain.size(), at == 0, next_word, found);
  return found;
}

StemId stem_of(std::string_view lower) {
  return word_stems[word_id(lower)];
}

const PatternTables& caption_patterns() {
  return caption_tables;
}
const PatternTables& income_heading_patterns() {
  return income_heading_tables;
}
const PatternTables& balance_heading_patterns() {
  return balance_heading_tables;
}
const PatternTables& cash_heading_patterns() {
  return cash_heading_tables;
}

CurrencyCode currency_of(int value) {
  const char code[] = {static_cast<char>('A' + value / 676), static_cast<char>('A' + value / 26 % 26),
                       static_cast<char>('A' + value % 26), '\0'};
  return CurrencyCode(code);
}

}  // namespace tieout
