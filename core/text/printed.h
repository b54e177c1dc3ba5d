// Printed words found without regard to case, trimmed, set on one line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {

// Where `lower` begins in `text` as whole words; nothing where it does not. `lower` is in lower case.
std::optional<std::uint32_t> find_words(std::string_view text, std::string_view lower);
bool has_words(std::string_view text, std::string_view lower);
bool starts_with_words(std::string_view text, std::string_view lower);

// Whether any phrase of a table, in lower case, stands in `text` as whole words. The first letters decide
// most cases.
template <const auto& phrases>
bool has_any_words(std::string_view text) {
  constexpr std::uint32_t letters = first_letters(phrases);
  char before = ' ';
  for (std::size_t at = 0; at < text.size(); before = text[at++]) {
    if (is_word_byte(before) || (letters & first_letter(to_lower(text[at]))) == 0) continue;
    for (const std::string_view phrase : phrases)
      if (starts_with_words(text.substr(at), phrase)) return true;
  }
  return false;
}

// Without blanks at either end.
std::string_view trimmed(std::string_view text);
// The words on one line, one blank between them.
std::string one_line(std::string_view text);

}  // namespace tieout
