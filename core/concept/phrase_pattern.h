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

// The words of all patterns, with their plurals.
class PhraseWords {
 public:
  WordId add(std::string_view word);
  WordId find(std::string_view word) const;
  std::size_t size() const { return count_ + 1u; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
  WordId count_ = 0;
};

class PhrasePattern {
 public:
  PhrasePattern(std::string_view text, PhraseWords& words);

  bool matches(std::span<const WordId> words) const;
  // The fewest words that a match has.
  std::uint32_t shortest() const { return shortest_; }
  // Whether a * stands in it.
  bool open() const { return open_; }
  // Words one of which every match has: of the choices the one whose words are rarest, by `usage` per word.
  std::vector<WordId> keys(const std::vector<std::uint32_t>& usage) const;
  // Every word in it, once.
  std::vector<WordId> words() const;

 private:
  friend class PhraseCompiler;
  struct Step {
    WordId word = 0;  // 0 stands for any word
    std::uint64_t next = 0;
  };

  std::vector<Step> steps_;
  std::vector<std::vector<WordId>> key_choices_;
  std::uint64_t first_ = 0;
  std::uint64_t last_ = 0;
  std::uint32_t shortest_ = 0;
  bool open_ = false;
};

}  // namespace tieout
