// Decoding of UTF-8 and the classes of its code points.
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

bool continues(unsigned byte) {
  return (byte & 0xC0u) == 0x80u;
}

}  // namespace

CodePoint decode_wide(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const unsigned a = byte_at(text, at + 1), b = byte_at(text, at + 2), c = byte_at(text, at + 3);
  if (lead >= 0xC2 && lead < 0xE0 && continues(a)) return {((lead & 0x1Fu) << 6) | (a & 0x3Fu), 2};
  if (lead >= 0xE0 && lead < 0xF0 && continues(a) && continues(b)) {
    const char32_t value = ((lead & 0x0Fu) << 12) | ((a & 0x3Fu) << 6) | (b & 0x3Fu);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    return value < 0x800 || surrogate ? CodePoint{replacement, 1} : CodePoint{value, 3};
  }
  if (lead >= 0xF0 && lead < 0xF5 && continues(a) && continues(b) && continues(c)) {
    const char32_t value = ((lead & 0x07u) << 18) | ((a & 0x3Fu) << 12) | ((b & 0x3Fu) << 6) | (c & 0x3Fu);
    return value < 0x10000 || value > 0x10FFFF ? CodePoint{replacement, 1} : CodePoint{value, 4};
  }
  return {replacement, 1};
}

bool is_lone_surrogate(std::string_view text, std::size_t at) {
  return byte_at(text, at) == 0xED && byte_at(text, at + 1) >= 0xA0 && continues(byte_at(text, at + 1)) &&
         continues(byte_at(text, at + 2));
}

bool is_blank(char32_t c) {
  switch (c) {
    case ' ':
    case '\t':
    case '\f':
    case '\v':
    case '\r':
    case 0xA0:
    case 0x1680:
    case 0x180E:
    case 0x202F:
    case 0x205F:
    case 0x2060:
    case 0x3000:
    case 0xFEFF:
      return true;
    default:
      return c >= 0x2000 && c <= 0x200F;
  }
}

bool is_wide_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D ||
         c == 0x96 || c == 0x97;  // en and em dash of windows-1252 read as Latin-1
}

bool is_triangle(char32_t c) {
  return c == 0x25B2 || c == 0x25B3;
}

}  // namespace tieout
