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
bool begins_with_phrase(std::string_view plain, std::string_view phrase);
bool ends_with_phrase(std::string_view plain, std::string_view phrase);

// A table of phrases, of which any will do. Compared word by word, because tables are long and most captions
// hold none of their phrases.
template <typename Phrases>
bool has_any_phrase(std::string_view plain, const Phrases& phrases) {
  for (std::size_t at = 0; at < plain.size();) {
    const std::string_view rest = plain.substr(at);
    for (const std::string_view phrase : phrases)
      if (phrase.front() == rest.front() && begins_with_phrase(rest, phrase)) return true;
    const std::size_t gap = rest.find(' ');
    if (gap == std::string_view::npos) return false;
    at += gap + 1;
  }
  return false;
}
template <typename Phrases>
bool begins_with_any_phrase(std::string_view plain, const Phrases& phrases) {
  for (const std::string_view phrase : phrases)
    if (!plain.empty() && phrase.front() == plain.front() && begins_with_phrase(plain, phrase)) return true;
  return false;
}

// How many words `plain` has.
std::size_t count_words(std::string_view plain);

// Pieces of printed text joined with one blank, runs of blanks made one; a piece that ends in a hyphen
// after a letter is joined without a blank.
void append_printed(std::string& joined, std::string_view piece);

}  // namespace tieout
