// Words of a text: runs of letters or of digits, compared without regard to case.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/span.h"
#include "core/text/characters.h"

namespace tieout {

// Equal without regard to case; `lower` is in lower case.
inline bool same_word(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (to_lower(text[i]) != lower[i]) return false;
  return true;
}

// A run of letters or a run of digits; empty where neither stands.
struct Word {
  std::string_view text;
  Span span;

  bool empty() const { return text.empty(); }
  bool is_number() const { return !text.empty() && is_digit(text.front()); }
  // `lower` is in lower case.
  bool is(std::string_view lower) const { return same_word(text, lower); }
  // The value of a run of at most four digits, `otherwise` of anything else.
  int number_or(int otherwise) const;
};

// The word that begins at `offset`.
Word read_word(std::string_view text, std::uint32_t offset);
// The word after blanks, line ends, hyphens and at most one of , . / ' ’ and a closing parenthesis.
Word next_word(std::string_view text, std::uint32_t offset);
// Past blanks and line ends.
std::uint32_t skip_space(std::string_view text, std::uint32_t offset);
// Whether the byte before `offset` belongs to a word or a figure, so that none begins at `offset`.
bool inside_word(std::string_view text, std::uint32_t offset);

}  // namespace tieout
