// Splits rows into alternatives, files them under their rarest words and ranks what matches.
#include "core/concept/phrase_index.h"

#include <algorithm>

#include "core/concept/concept_table.h"

namespace tieout {
namespace {

std::string expand_groups(std::string_view row) {
  std::string text(row);
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
    const std::size_t end = text.find('}', at);
    const std::string_view name = std::string_view(text).substr(at + 1, end - at - 1);
    std::string pattern;
    for (const PhraseGroup& group : phrase_groups)
      if (group.name == name) pattern = group.pattern;
    text.replace(at, end - at + 1, pattern);
  }
  return text;
}

// The alternatives that stand outside every parenthesis.
std::vector<std::string_view> split_alternatives(std::string_view row) {
  std::vector<std::string_view> parts;
  const auto next_mark = [row](std::size_t at) {
    while (at < row.size() && (row[at] == ' ' || (row[at] >= 'a' && row[at] <= 'z'))) ++at;
    return at;
  };
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = next_mark(0); at < row.size(); at = next_mark(at + 1)) {
    if (row[at] == '|' && depth == 0) {
      parts.push_back(row.substr(begin, at - begin));
      begin = at + 1;
    }
    depth += (row[at] == '(' || row[at] == '[') - (row[at] == ')' || row[at] == ']');
  }
  parts.push_back(row.substr(begin));
  return parts;
}

std::uint32_t looseness(const PhrasePattern& pattern, std::size_t words) {
  return pattern.open() ? static_cast<std::uint32_t>(words) - pattern.shortest() : 0;
}

}  // namespace

PhraseIndex::PhraseIndex(const std::vector<std::string_view>& rows) : exclusions_(rows.size()) {
  std::vector<std::string> texts;
  for (const std::string_view row : rows) {
    texts.push_back(expand_groups(row));
    for (const std::string_view word : words_of_pattern(texts.back())) words_.add(word);
  }
  entries_.reserve(5 * rows.size());  // about as many alternatives
  for (std::size_t value = 0; value < texts.size(); ++value) add_row(texts[value], value);
  file_entries();
}

void PhraseIndex::add_row(std::string_view row, std::size_t value) {
  for (std::string_view part : split_alternatives(row)) {
    const std::size_t begin = part.find_first_not_of(' ');
    if (begin == std::string_view::npos) continue;
    part.remove_prefix(begin);
    if (part.front() == '!')
      exclusions_[value].emplace_back(part.substr(1), words_);
    else
      entries_.push_back({PhrasePattern(part, words_), value});
  }
}

void PhraseIndex::file_entries() {
  by_word_.resize(words_.size());
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    for (const WordId word : entries_[i].pattern.keys())
      if (by_word_[word].empty() || by_word_[word].back() != i) by_word_[word].push_back(i);
}

bool PhraseIndex::excluded(std::size_t value, const CaptionWords& words) const {
  return std::any_of(exclusions_[value].begin(), exclusions_[value].end(), [&](const PhrasePattern& pattern) {
    return words.may_match(pattern) && pattern.matches(words.span());
  });
}

std::vector<PhraseMatch> PhraseIndex::find(std::string_view caption) const {
  std::vector<PhraseMatch> matches;
  const CaptionWords words = caption_words(caption, words_);
  for (const WordId word : words.span())
    for (const std::uint32_t i : by_word_[word]) {
      const Entry& entry = entries_[i];
      if (!words.may_match(entry.pattern) || !entry.pattern.matches(words.span())) continue;
      matches.push_back({entry.value, looseness(entry.pattern, words.size())});
    }
  std::sort(matches.begin(), matches.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.value != b.value ? a.value < b.value : a.loose < b.loose;
  });
  matches.erase(std::unique(matches.begin(), matches.end(),
                            [](const PhraseMatch& a, const PhraseMatch& b) { return a.value == b.value; }),
                matches.end());
  matches.erase(std::remove_if(matches.begin(), matches.end(),
                               [&](const PhraseMatch& match) { return excluded(match.value, words); }),
                matches.end());
  std::stable_sort(matches.begin(), matches.end(),
                   [](const PhraseMatch& a, const PhraseMatch& b) { return a.loose < b.loose; });
  return matches;
}

}  // namespace tieout
