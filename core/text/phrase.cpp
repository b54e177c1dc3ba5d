<<<<<<< HEAD
// Makes plain words of printed text and finds phrases in them.
#include "core/text/phrase.h"

#include "core/text/characters.h"
=======
// Looks for phrases at word boundaries; trims and joins what is printed.
#include "core/text/phrase.h"

#include "core/text/word.h"
>>>>>>> c463e6f (Read what a release says of itself: company, listing, dateline, headline, period, contacts, filing covers)

namespace tieout {
namespace {

<<<<<<< HEAD
void separate(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void append_word(std::string& out, std::string_view word) {
  separate(out);
  out += word;
  out += ' ';
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x92;
}

bool ends_in_hyphen(const std::string& text) {
  return text.size() > 1 && text.back() == '-' && is_letter(text[text.size() - 2]);
=======
bool is_word_byte(std::string_view text, std::size_t at) {
  return at < text.size() && (is_letter(text[at]) || is_digit(text[at]));
}

std::uint32_t space_bytes(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '\n' ? 1 : blank_bytes(text, at);
>>>>>>> c463e6f (Read what a release says of itself: company, listing, dateline, headline, period, contacts, filing covers)
}

}  // namespace

<<<<<<< HEAD
std::string plain_words(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_letter(c) || is_digit(c)) {
      out += to_lower(c);
      ++at;
      continue;
    }
    const CodePoint point = decode(text, at);
    at += point.bytes;
    if (is_apostrophe(point.value)) continue;
    if (c == '&')
      append_word(out, "and");
    else if (c == '%' || c == '$')
      append_word(out, std::string_view(&c, 1));
    else
      separate(out);
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool begins_with_phrase(std::string_view plain, std::string_view phrase) {
  return plain.substr(0, phrase.size()) == phrase &&
         (plain.size() == phrase.size() || plain[phrase.size()] == ' ');
}

bool ends_with_phrase(std::string_view plain, std::string_view phrase) {
  if (plain.size() < phrase.size() || plain.substr(plain.size() - phrase.size()) != phrase) return false;
  return plain.size() == phrase.size() || plain[plain.size() - phrase.size() - 1] == ' ';
}

bool has_phrase(std::string_view plain, std::string_view phrase) {
  for (std::size_t at = plain.find(phrase); at != std::string_view::npos; at = plain.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || plain[at - 1] == ' ') && (end == plain.size() || plain[end] == ' ')) return true;
  }
  return false;
}

std::size_t count_words(std::string_view plain) {
  if (plain.empty()) return 0;
  std::size_t count = 1;
  for (const char c : plain) count += c == ' ';
  return count;
}

void append_printed(std::string& joined, std::string_view piece) {
  bool gap = !joined.empty() && !ends_in_hyphen(joined);
  for (std::size_t at = 0; at < piece.size();) {
    const std::uint32_t blank = piece[at] == '\n' ? 1 : blank_bytes(piece, at);
    if (blank != 0) {
      gap = gap || !joined.empty();
      at += blank;
      continue;
    }
    if (gap && !joined.empty() && joined.back() != ' ') joined += ' ';
    gap = false;
    joined += piece[at++];
  }
=======
bool starts_with_phrase(std::string_view text, std::string_view lower) {
  return same_word(text.substr(0, lower.size()), lower) && !is_word_byte(text, lower.size());
}

std::optional<std::uint32_t> find_phrase(std::string_view text, std::string_view lower) {
  const char first = lower.front();
  for (std::size_t at = 0; at + lower.size() <= text.size(); ++at)
    if (to_lower(text[at]) == first && starts_with_phrase(text.substr(at), lower) &&
        (at == 0 || !is_word_byte(text, at - 1)))
      return static_cast<std::uint32_t>(at);
  return std::nullopt;
}

bool has_phrase(std::string_view text, std::string_view lower) {
  return find_phrase(text, lower).has_value();
}

std::string_view trimmed(std::string_view text) {
  while (const std::uint32_t bytes = space_bytes(text, 0)) text.remove_prefix(bytes);
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t bytes = space_bytes(text, at);
    at += bytes == 0 ? 1 : bytes;
    if (bytes == 0) end = at;
  }
  return text.substr(0, end);
}

std::string one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t bytes = space_bytes(text, at);
    if (bytes == 0) {
      if (gap && !line.empty()) line += ' ';
      line += text[at];
    }
    gap = bytes != 0;
    at += bytes == 0 ? 1 : bytes;
  }
  return line;
>>>>>>> c463e6f (Read what a release says of itself: company, listing, dateline, headline, period, contacts, filing covers)
}

}  // namespace tieout
