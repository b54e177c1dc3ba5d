// Tells titles from the prose above them.
#include "core/table/preamble.h"

#include <algorithm>

namespace tieout {
namespace {

constexpr std::size_t most_lines = 8;
constexpr std::size_t most_blanks = 4;
constexpr std::size_t longest_title = 160;
constexpr std::size_t shortest_sentence = 60;

// Without the marks of a Markdown heading.
Span without_heading_mark(std::string_view text, Span line) {
  Span rest = line;
  while (!rest.empty() && text[rest.begin] == '#') ++rest.begin;
  if (rest.begin == line.begin || rest.empty() || text[rest.begin] != ' ') return line;
  ++rest.begin;
  return rest;
}

}  // namespace

bool is_sentence(std::string_view line) {
  return line.size() > longest_title || (line.size() > shortest_sentence && line.ends_with('.'));
}

std::vector<Span> read_preamble(const Source& source, std::size_t top, std::size_t line) {
  std::vector<Span> preamble;
  std::size_t blanks = 0;
  for (std::size_t i = line; i-- > top && preamble.size() < most_lines;) {
    if (source.lines[i].is_blank()) {
      if (++blanks > most_blanks) break;
      continue;
    }
    const std::string_view text = source.line(i);
    if (is_sentence(text) || text.find('\t') != std::string_view::npos || text.starts_with("\u2022")) break;
    preamble.push_back(without_heading_mark(source.text, source.lines[i].span));
    blanks = 0;
  }
  std::reverse(preamble.begin(), preamble.end());
  return preamble;
}

}  // namespace tieout
