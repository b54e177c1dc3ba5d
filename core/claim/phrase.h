// A table of phrases and what each means, looked up by the longest phrase that begins at a word.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim/prose_words.h"

namespace tieout {

template <class Meaning>
struct PhraseRow {
  std::string_view phrase;
  Meaning meaning;
};

template <class Meaning>
struct MeaningFound {
  const Meaning* meaning;
  std::size_t end;  // index after its last word
};

// A quick no for most words, by their first byte and their length.
class WordFilter {
 public:
  void add(std::string_view word);
  bool may_hold(std::string_view word) const;

 private:
  std::array<std::uint32_t, 256> lengths_{};  // a bit each, by the first byte
};

// The phrases alone, whatever they mean: each by the row that holds it.
class PhraseRows {
 public:
  struct Found {
    std::size_t row;
    std::size_t end;  // index after its last word
  };

  void add(std::string_view phrase, std::size_t row);
  std::optional<Found> longest_at(const ProseWords& words, std::size_t at, std::size_t end) const;

 private:
  struct Entry {
    std::vector<std::string> words;
    std::size_t row;
    bool matches(const ProseWords& prose, std::size_t at, std::size_t end) const;
  };

  WordFilter first_words_;
  std::unordered_map<std::string, std::vector<Entry>> by_first_word_;  // longest first
};

// Refers to its rows, which outlive it.
template <class Meaning>
class PhraseTable {
 public:
  explicit PhraseTable(std::span<const PhraseRow<Meaning>> rows) : rows_(rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) words_.add(rows[i].phrase, i);
  }

  std::optional<MeaningFound<Meaning>> longest_at(const ProseWords& words, std::size_t at,
                                                  std::size_t end) const {
    const auto found = words_.longest_at(words, at, end);
    if (!found) return std::nullopt;
    return MeaningFound<Meaning>{&rows_[found->row].meaning, found->end};
  }

 private:
  std::span<const PhraseRow<Meaning>> rows_;
  PhraseRows words_;
};

}  // namespace tieout
