// Classes of bytes and code points that the readers share.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tieout {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) {
  return is_lower(static_cast<char>(c | 0x20));  // the bit by which capitals differ
}
inline constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0; byte < 128; ++byte)
    bytes[byte] = is_letter(static_cast<char>(byte)) || is_digit(static_cast<char>(byte));
  return bytes;
}();
// A letter or a digit.
constexpr bool is_word_byte(char c) {
  return word_bytes[static_cast<unsigned char>(c)];
}
constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// One code point of UTF-8 and how many bytes it takes; a byte that fits nowhere is U+FFFD of one byte.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;
};

CodePoint decode_wide(std::string_view text, std::size_t at);  // of a byte past ASCII
inline CodePoint decode(std::string_view text, std::size_t at) {
  const char c = at < text.size() ? text[at] : '\0';
  return static_cast<unsigned char>(c) < 0x80 ? CodePoint{static_cast<char32_t>(c), 1}
                                              : decode_wide(text, at);
}

// Half of a surrogate pair written as the three bytes that would be it if UTF-8 allowed it (WTF-8): what a
// malformed JavaScript string is passed as. Reads as three U+FFFD and counts as one UTF-16 unit.
bool is_lone_surrogate(std::string_view text, std::size_t at);

// Blanks of any kind on one line: space, tab, form feed, no-break and the typographic spaces, zero-width
// marks.
bool is_blank(char32_t c);
// Hyphen-minus, hyphens, en and em dashes, minus sign.
bool is_wide_dash(char32_t c);  // past ASCII
inline bool is_dash(char32_t c) {
  return c < 0x80 ? c == '-' : is_wide_dash(c);
}

// White or black triangle, which Japanese accountants print before what is below zero.
bool is_triangle(char32_t c);

// How many bytes of blank stand at `at`; 0 where something is printed.
inline std::uint32_t blank_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if (c > ' ') return 0;
  if (c == ' ' || c == '\t') return 1;
  const CodePoint point = decode(text, at);
  return is_blank(point.value) ? point.bytes : 0;
}

// How many bytes of `> `, the marks of quoted mail, stand at `at`, where a line begins.
inline std::uint32_t quote_bytes(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && text[at] == '>') at += at + 1 < text.size() && text[at + 1] == ' ' ? 2 : 1;
  return static_cast<std::uint32_t>(at - begin);
}

// How many bytes of blank or of a line end, with the marks of quoted mail behind it, stand at `at`.
inline std::uint32_t space_bytes(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '\n') return blank_bytes(text, at);
  return 1 + quote_bytes(text, at + 1);
}

// How many printed columns a run of blanks takes that holds no tab.
inline std::uint32_t columns_of(std::string_view blanks) {
  std::uint32_t columns = 0;
  for (const char c : blanks) columns += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return columns;
}

}  // namespace tieout
