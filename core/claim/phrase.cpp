// Looks phrases up by their first word.
#include "core/claim/phrase.h"

#include <algorithm>

namespace tieout {
namespace {

// Long words share the last bit.
std::uint32_t length_bit(std::string_view word) {
  return 1u << std::min<std::size_t>(word.size(), 31);
}

}  // namespace

void WordFilter::add(std::string_view word) {
  lengths_[static_cast<unsigned char>(word.front())] |= length_bit(word);
}

bool WordFilter::may_hold(std::string_view word) const {
  return !word.empty() && (lengths_[static_cast<unsigned char>(word.front())] & length_bit(word)) != 0;
}

void PhraseRows::add(std::string_view phrase, std::size_t row) {
  Entry entry{{}, row};
  const Span all{0, static_cast<std::uint32_t>(phrase.size())};
  for (ProseWord& word : read_prose_words(phrase, all)) entry.words.push_back(std::move(word.text));
  const std::string& first = entry.words.front();
  first_words_.add(first);
  std::vector<Entry>& entries = by_first_word_[entry.words.front()];
  const auto shorter = [&](const Entry& other) { return other.words.size() < entry.words.size(); };
  entries.insert(std::find_if(entries.begin(), entries.end(), shorter), std::move(entry));
}

std::optional<PhraseRows::Found> PhraseRows::longest_at(const ProseWords& words, std::size_t at,
                                                        std::size_t end) const {
  if (at >= end || words[at].kind == ProseWordKind::number) return std::nullopt;
  if (!first_words_.may_hold(words[at].text)) return std::nullopt;
  const auto entries = by_first_word_.find(words[at].text);
  if (entries == by_first_word_.end()) return std::nullopt;
  for (const Entry& entry : entries->second)
    if (entry.matches(words, at, end)) return Found{entry.row, at + entry.words.size()};
  return std::nullopt;
}

bool PhraseRows::Entry::matches(const ProseWords& prose, std::size_t at, std::size_t end) const {
  if (at + words.size() > end) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (prose[at + i].kind == ProseWordKind::number || prose[at + i].text != words[i]) return false;
  return true;
}

}  // namespace tieout
