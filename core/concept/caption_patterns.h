// Which concepts the words of a caption may mean: patterns of words, looked up by their rarest word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace tieout {

// A caption in normal words: lower case, singular, without brackets and note marks.
class CaptionWords {
 public:
  // `plain` is the caption as plain words.
  explicit CaptionWords(std::string_view plain);
  const std::vector<std::uint32_t>& hashes() const { return hashes_; }

 private:
  std::vector<std::uint32_t> hashes_;
};

class CaptionPatterns {
 public:
  // The patterns of the table of concepts.
  static const CaptionPatterns& of_concepts();

  struct Match {
    std::size_t concept_id = 0;
    bool open = false;  // "..." stood for words of the caption
  };
  // The concepts that have a pattern for the caption, in the order of the table, each once.
  std::vector<Match> match(const CaptionWords& caption) const;

 private:
  // One word of a pattern: any of its alternatives, as often as its counts allow.
  struct Element {
    std::vector<std::uint32_t> words;  // none: any word
    bool optional = false;
    bool repeats = false;
  };
  struct Pattern {
    std::size_t concept_id = 0;
    std::vector<Element> elements;
    bool open() const;
  };

  CaptionPatterns();
  void add(std::size_t concept_id, std::string_view printed);
  void index(std::size_t pattern);
  static bool fits(const Pattern& pattern, const std::vector<std::uint32_t>& words);

  std::vector<Pattern> patterns_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_word_;  // sorted: word, pattern
};

}  // namespace tieout
