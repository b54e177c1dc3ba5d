// A caption as a pattern of words, compiled to a small automaton that reads each word once.
//
//   net (sale|revenue)    one of several
//   [total] asset         or not
//   cash * end            any words, also none
//   {income}              a group of the table
//
// Words stand in the singular; plurals match them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieout {

using WordId = std::uint16_t;  // 0 is a word that no pattern has

// A set of words as bits that some of them share: what it lacks, it does not hold.
constexpr std::uint64_t word_bit(WordId word) {
  return std::uint64_t{1} << (word % 64);
}

// The words of all patterns, with their plurals; each is added as often as patterns use it.
class PhraseWords {
 public:
  WordId add(std::string_view word);
  WordId find(std::string_view word) const;
  // One more than the highest id.
  std::size_t size() const { return usage_.size(); }
  // How often patterns use the word.
  std::uint32_t usage(WordId word) const { return usage_[word]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
  std::vector<std::uint32_t> usage_ = std::vector<std::uint32_t>(1);
};

// The words that a pattern is made of, in printed order.
std::vector<std::string_view> words_of_pattern(std::string_view text);

class PhrasePattern {
 public:
  // The words of the text must have been added.
  PhrasePattern(std::string_view text, const PhraseWords& words);

  bool matches(std::span<const WordId> words) const;
  // The fewest words that a match has.
  std::uint32_t shortest() const { return shortest_; }
  // The words that every match has.
  std::uint64_t needs() const { return needs_; }
  // Whether a * stands in it.
  bool open() const { return open_; }
  // Words one of which every match has: of the choices, the one that fewest patterns use.
  std::vector<WordId> keys() const;

 private:
  friend class PhraseCompiler;
  struct Step {
    WordId word = 0;  // 0 stands for any word
    std::uint64_t next = 0;
  };

  // Sets of steps, a bit each.
  using Steps = std::uint64_t;
  static constexpr std::size_t most_steps = 64;

  std::vector<Step> steps_;
  Steps first_ = 0;
  Steps last_ = 0;
  Steps keys_ = 0;
  std::uint64_t needs_ = 0;
  std::uint32_t shortest_ = 0;
  bool open_ = false;
};

}  // namespace tieout
