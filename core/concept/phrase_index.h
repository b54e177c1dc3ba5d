// Many phrase patterns at once: what a caption may mean, looked up by the words it has.
#pragma once

#include <string_view>
#include <vector>

#include "core/concept/caption_words.h"
#include "core/concept/phrase_pattern.h"

namespace tieout {

struct PhraseMatch {
  std::size_t value = 0;    // index of the row that matched
  std::uint32_t loose = 0;  // words of the caption that the pattern does not spell out
};

class PhraseIndex {
 public:
  // One row of alternatives per value.
  explicit PhraseIndex(const std::vector<std::string_view>& rows);

  // The rows that match, one match each: the closest first, then in the order of the table.
  std::vector<PhraseMatch> find(std::string_view caption) const;

 private:
  struct Entry {
    PhrasePattern pattern;
    std::size_t value = 0;
  };

  void add_row(std::string_view row, std::size_t value);
  void file_entries();
  bool excluded(std::size_t value, const CaptionWords& words) const;

  PhraseWords words_;
  std::vector<Entry> entries_;
  std::vector<std::vector<std::uint32_t>> by_word_;     // entries to try where a word stands
  std::vector<std::vector<PhrasePattern>> exclusions_;  // per value
};

}  // namespace tieout
