// Captions and titles as plain words, so that vocabulary is compared without case, punctuation or spacing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tieout {

// Lower-case words with one blank between them: "Net income/(loss) – basic" is "net income loss basic".
// Apostrophes vanish, "&" is "and", "%" and "$" are words of their own, and so are digits glued to a word:
// "Net income per share1".
std::string plain_words(std::string_view text);

// Whether whole words of `plain` are the phrase, anywhere, at the beginning, or at the end.
bool has_phrase(std::string_view plain, std::string_view phrase);
inline bool begins_with_phrase(std::string_view plain, std::string_view phrase) {
  return plain.size() >= phrase.size() && plain.front() == phrase.front() &&
         plain.substr(0, phrase.size()) == phrase &&
         (plain.size() == phrase.size() || plain[phrase.size()] == ' ');
}
bool ends_with_phrase(std::string_view plain, std::string_view phrase);

// The letters with which the words of a caption, or the phrases of a table, begin: bit 0 is `a`; words that
// begin with anything else share bit 26.
constexpr std::uint32_t first_letter(char c) {
  return c >= 'a' && c <= 'z' ? 1u << (c - 'a') : 1u << 26;
}
template <typename Phrases>
constexpr std::uint32_t first_letters(const Phrases& phrases) {
  std::uint32_t letters = 0;
  for (const std::string_view phrase : phrases) letters |= first_letter(phrase.front());
  return letters;
}

// Whether any phrase of a table is among the words, anywhere or at their beginning. The first letters decide
// most cases: tables are long and most captions hold none of their phrases.
template <const auto& phrases>
bool begins_with_any_phrase(std::string_view plain) {
  constexpr std::uint32_t letters = first_letters(phrases);
  if (plain.empty() || (letters & first_letter(plain.front())) == 0) return false;
  for (const std::string_view phrase : phrases)
    if (begins_with_phrase(plain, phrase)) return true;
  return false;
}
template <const auto& phrases>
bool has_any_phrase(std::string_view plain) {
  constexpr std::uint32_t letters = first_letters(phrases);
  char before = ' ';
  for (std::size_t at = 0; at < plain.size(); before = plain[at++])
    if (before == ' ' && (letters & first_letter(plain[at])) != 0 &&
        begins_with_any_phrase<phrases>(plain.substr(at)))
      return true;
  return false;
}

// How many words `plain` has.
std::size_t count_words(std::string_view plain);

// Pieces of printed text joined with one blank, runs of blanks made one; a piece that ends in a hyphen
// after a letter is joined without a blank.
void append_printed(std::string& joined, std::string_view piece);

}  // namespace tieout
