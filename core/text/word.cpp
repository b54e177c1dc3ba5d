// Finds words and the gaps between them.
#include "core/text/word.h"

namespace tieout {
namespace {

bool joins_words(char c) {
  return c == ',' || c == '.' || c == '/' || c == '\'' || c == ')';
}

std::uint32_t skip_hyphens(std::string_view text, std::uint32_t offset) {
  for (;;) {
    offset = skip_space(text, offset);
    if (offset >= text.size()) return offset;
    const CodePoint point = decode(text, offset);
    if (!is_dash(point.value)) return offset;
    offset += point.bytes;
  }
}

}  // namespace

int Word::number_or(int otherwise) const {
  if (!is_number() || text.size() > 4) return otherwise;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

Word read_word(std::string_view text, std::uint32_t offset) {
  std::uint32_t end = offset;
  if (offset < text.size() && is_letter(text[offset]))
    while (end < text.size() && is_letter(text[end])) ++end;
  else
    while (end < text.size() && is_digit(text[end])) ++end;
  return {text.substr(offset < text.size() ? offset : text.size(), end - offset), {offset, end}};
}

std::uint32_t skip_space(std::string_view text, std::uint32_t offset) {
  while (const std::uint32_t bytes = space_bytes(text, offset)) offset += bytes;
  return offset;
}

Word next_word(std::string_view text, std::uint32_t offset) {
  offset = skip_hyphens(text, offset);
  if (offset < text.size() && joins_words(text[offset]))
    ++offset;
  else if (text.substr(offset, 3) == "\u2019")
    offset += 3;
  return read_word(text, skip_hyphens(text, offset));
}

bool inside_word(std::string_view text, std::uint32_t offset) {
  if (offset == 0 || offset > text.size()) return false;
  const char before = text[offset - 1];
  if (is_word_byte(before)) return true;
  // $2007, 1,995 and 3.1999 are figures, whose digits name no year.
  if (before == '$' || before == '#') return true;
  return offset > 1 && (before == ',' || before == '.') && is_digit(text[offset - 2]);
}

}  // namespace tieout
