// Looks for words at word boundaries; trims and joins what is printed.
#include "core/text/printed.h"

#include "core/text/word.h"

namespace tieout {
namespace {

bool is_word_byte_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_word_byte(text[at]);
}

}  // namespace

bool starts_with_words(std::string_view text, std::string_view lower) {
  return same_word(text.substr(0, lower.size()), lower) && !is_word_byte_at(text, lower.size());
}

std::optional<std::uint32_t> find_words(std::string_view text, std::string_view lower) {
  const char first = lower.front();
  for (std::size_t at = 0; at + lower.size() <= text.size(); ++at)
    if (to_lower(text[at]) == first && starts_with_words(text.substr(at), lower) &&
        (at == 0 || !is_word_byte_at(text, at - 1)))
      return static_cast<std::uint32_t>(at);
  return std::nullopt;
}

bool has_words(std::string_view text, std::string_view lower) {
  return find_words(text, lower).has_value();
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
}

}  // namespace tieout
