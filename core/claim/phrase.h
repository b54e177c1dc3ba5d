// A table of phrases and what each means, looked up by the longest phrase that begins at a word.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
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
struct PhraseMatch {
  const Meaning* meaning;
  std::size_t end;  // index after its last word
};

template <class Meaning>
class PhraseTable {
 public:
  template <std::size_t size>
  explicit PhraseTable(const PhraseRow<Meaning> (&rows)[size]) {
    for (const PhraseRow<Meaning>& row : rows) add(row.phrase, row.meaning);
  }

  std::optional<PhraseMatch<Meaning>> longest_at(const ProseWords& words, std::size_t at,
                                                 std::size_t end) const {
    if (at >= end || words[at].kind == ProseWordKind::number) return std::nullopt;
    const auto entries = by_first_word_.find(words[at].text);
    if (entries == by_first_word_.end()) return std::nullopt;
    for (const Entry& entry : entries->second)
      if (matches(entry, words, at, end))
        return PhraseMatch<Meaning>{&entry.meaning, at + entry.words.size()};
    return std::nullopt;
  }

 private:
  struct Entry {
    std::vector<std::string> words;
    Meaning meaning;
  };

  void add(std::string_view phrase, const Meaning& meaning) {
    Entry entry{{}, meaning};
    const Span all{0, static_cast<std::uint32_t>(phrase.size())};
    for (const ProseWord& word : read_prose_words(phrase, all)) entry.words.push_back(word.text);
    std::vector<Entry>& entries = by_first_word_[entry.words.front()];
    const auto shorter = [&](const Entry& other) { return other.words.size() < entry.words.size(); };
    entries.insert(std::find_if(entries.begin(), entries.end(), shorter), std::move(entry));
  }

  static bool matches(const Entry& entry, const ProseWords& words, std::size_t at, std::size_t end) {
    if (at + entry.words.size() > end) return false;
    for (std::size_t i = 0; i < entry.words.size(); ++i)
      if (words[at + i].kind == ProseWordKind::number || words[at + i].text != entry.words[i]) return false;
    return true;
  }

  std::unordered_map<std::string, std::vector<Entry>> by_first_word_;
};

}  // namespace tieout
