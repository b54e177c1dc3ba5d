// Makes plain words of printed text and finds phrases in them.
#include "core/text/phrase.h"

#include "core/text/characters.h"

namespace tieout {
namespace {

void separate(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void append_word(std::string& out, std::string_view word) {
  separate(out);
  out += word;
  out += ' ';
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_letter(text[count])) ++count;
  return count;
}

void append_lower(std::string& out, std::string_view letters) {
  const std::size_t before = out.size();
  out += letters;
  for (std::size_t i = before; i < out.size(); ++i) out[i] = to_lower(out[i]);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x92;
}

bool ends_in_hyphen(const std::string& text) {
  return text.size() > 1 && text.back() == '-' && is_letter(text[text.size() - 2]);
}

}  // namespace

std::string plain_words(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t letters = count_letters(text.substr(at)); letters > 0) {
      append_lower(out, text.substr(at, letters));
      at += letters;
      continue;
    }
    const char c = text[at];
    if (is_digit(c)) {
      if (!out.empty() && is_lower(out.back())) out += ' ';
      out += c;
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
    const std::uint32_t blank = space_bytes(piece, at);
    if (blank != 0) {
      gap = gap || !joined.empty();
      at += blank;
      continue;
    }
    if (gap && !joined.empty() && joined.back() != ' ') joined += ' ';
    gap = false;
    const std::size_t begin = at++;
    while (at < piece.size() && is_word_byte(piece[at])) ++at;
    joined += piece.substr(begin, at - begin);
  }
}

}  // namespace tieout
