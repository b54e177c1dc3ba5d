// The words and numbers of a stretch of prose, each with where it stands, line ends being blanks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/text/figure.h"

namespace tieout {

enum class ProseWordKind { word, number, punctuation };

struct ProseWord {
  ProseWordKind kind = ProseWordKind::word;
  Span span;
  std::string text;         // lower case, plain apostrophes, without a possessive ending
  bool capital = false;     // printed with a capital first letter
  bool possessive = false;  // Sonus', the Company's
  bool joined = false;      // a hyphen, and no blank, stands before it
  Figure figure;            // of a number
  int magnitude = 0;        // power of ten of a letter printed after the digits: 6 in $7.0M

  bool is(std::string_view other) const { return kind != ProseWordKind::number && text == other; }
};

using ProseWords = std::vector<ProseWord>;

// A range of words.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
};

// Hyphenated words are read as several, so that "year-over-year" and "year over year" are one phrase. Figures
// that the style cannot read are read as English prints them.
ProseWords read_prose_words(std::string_view text, Span span,
                            NumberStyle style = NumberStyle::commas_and_point);

// The sentences of the words, in order; a full stop that ends an abbreviation ends no sentence.
std::vector<Range> split_sentences(const ProseWords& words);

// The text from the first to the last word of the range.
Span span_of(const ProseWords& words, Range range);

}  // namespace tieout
