// Sets lines by the count of code points, which is what a terminal counts for the scripts of releases.
#include "core/report/page.h"

#include <algorithm>

#include "core/base/decimal.h"

namespace tieout {
namespace {

constexpr std::size_t number_width = 10;

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

// As many characters as fit in `columns`.
std::string_view cut(std::string_view text, std::size_t columns) {
  std::size_t at = 0, taken = 0;
  for (; at < text.size(); ++at)
    if (begins_character(text[at]) && taken++ == columns) break;
  return text.substr(0, at);
}

// Control characters and blanks of a text from users never reach the terminal.
bool is_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

std::string_view next_word(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  std::size_t end = 0;
  while (end < text.size() && !is_space(text[end])) ++end;
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

std::string printable(std::string_view text) {
  std::string line;
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text))
    (line += line.empty() ? "" : " ") += word;
  return line;
}

}  // namespace

void Page::line(std::size_t indent, std::string_view text) {
  out_.append(indent, ' ');
  out_ += text;
  out_ += '\n';
}

void Page::section(std::string_view title) {
  blank();
  line(0, title);
}

void Page::words(std::size_t indent, std::string_view text) {
  std::string current;
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    if (!current.empty() && indent + columns_of(current) + 1 + columns_of(word) > width) {
      line(indent, current);
      current.clear();
    }
    (current += current.empty() ? "" : " ") += word;
  }
  if (!current.empty()) line(indent, current);
}

void Page::row(std::string_view label, std::initializer_list<std::string_view> numbers) {
  const std::size_t label_width = width - numbers.size() * number_width;
  const std::string whole = printable(label);
  std::string text(cut(whole, label_width));
  text.append(label_width - columns_of(text), ' ');
  for (const std::string_view number : numbers) {
    text.append(number_width - std::min(number_width, columns_of(number)), ' ');
    text += number;
  }
  line(0, text);
}

std::string grouped(std::size_t number) {
  return to_printed(Decimal(static_cast<std::int64_t>(number), 0));
}

}  // namespace tieout
