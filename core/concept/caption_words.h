// A caption as the words that tell its meaning: without case, punctuation, asides and footnote marks.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/lexicon/pattern.h"

namespace tieout {

// The words of a caption as stems; none where it has more than a caption can have.
class CaptionWords {
 public:
  static constexpr std::size_t most = 40;

  void push(StemId stem) {
    stems_[size_++] = stem;
    held_ |= stem_bit(stem);
  }
  bool full() const { return size_ == most; }
  std::size_t size() const { return size_; }
  StemSpan span() const { return {{stems_.data(), size_}, held_}; }

 private:
  std::array<StemId, most> stems_{};
  std::size_t size_ = 0;
  std::uint64_t held_ = 0;
};

// "Less: Income (loss) from non-operating sources, net (Note 3)" is
// "income loss from nonoperating sources net".
std::string telling_words(std::string_view caption);

CaptionWords caption_words(std::string_view caption);

}  // namespace tieout
