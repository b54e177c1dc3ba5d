// A caption as the words that tell its meaning: without case, punctuation, asides and footnote marks.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "core/concept/phrase_pattern.h"

namespace tieout {

// The words of a caption; none where it has more than a caption can have.
class CaptionWords {
 public:
  static constexpr std::size_t most = 40;

  void push(WordId word) {
    words_[size_++] = word;
    held_ |= word_bit(word);
  }
  bool full() const { return size_ == most; }
  std::size_t size() const { return size_; }
  // Whether they may match: the pattern is not longer and needs no word that is not there.
  bool may_match(const PhrasePattern& pattern) const {
    return size_ >= pattern.shortest() && (pattern.needs() & ~held_) == 0;
  }
  std::span<const WordId> span() const { return {words_.data(), size_}; }

 private:
  std::array<WordId, most> words_{};
  std::size_t size_ = 0;
  std::uint64_t held_ = 0;
};

// "Less: Income (loss) from non-operating sources, net (Note 3)" is
// "income loss from nonoperating sources net".
std::string telling_words(std::string_view caption);

CaptionWords caption_words(std::string_view caption, const PhraseWords& words);

}  // namespace tieout
