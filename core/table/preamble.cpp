// Tells titles from the prose above them.
#include "core/table/preamble.h"

#include <algorithm>

#include "core/table/close_rows.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t most_lines = 8;
constexpr std::size_t most_blanks = 4;
constexpr std::size_t longest_title = 160;
constexpr std::size_t shortest_sentence = 60;
constexpr std::size_t prose_words = 9;

// "**Balance Sheets**": without Markdown's marks of bold text around all of it.
Span without_bold_marks(std::string_view text, Span line) {
  constexpr std::string_view mark = "**";
  const std::string_view printed = slice(text, line);
  if (printed.size() <= 2 * mark.size() || !printed.starts_with(mark) || !printed.ends_with(mark))
    return line;
  const Span inside{line.begin + 2, line.end - 2};
  return slice(text, inside).find(mark) == std::string_view::npos ? inside : line;
}

// Without the marks of a Markdown heading.
Span without_heading_mark(std::string_view text, Span line) {
  Span rest = line;
  while (!rest.empty() && text[rest.begin] == '#') ++rest.begin;
  if (rest.begin == line.begin) return without_bold_marks(text, line);
  if (rest.empty() || text[rest.begin] != ' ') return line;
  ++rest.begin;
  return without_bold_marks(text, rest);
}

// Many words, most of them in small letters, outside parentheses.
bool reads_as_prose(std::string_view line) {
  std::size_t words = 1, lower = 0;
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (line[at - 1] != ' ') continue;
    ++words;
    lower += is_lower(line[at]) ? 1 : 0;
  }
  return line[0] != '(' && words >= prose_words && 2 * lower >= words;
}

// The line is part of a paragraph: it reads so, begins in small letters, or goes on with the line above.
bool is_in_paragraph(const Source& source, std::size_t line) {
  const std::string_view text = source.line(line);
  if (reads_as_prose(text) || is_lower(text.front())) return true;
  if (line == 0 || source.lines[line - 1].is_blank()) return false;
  const std::string_view above = source.line(line - 1);
  return reads_as_prose(above) && !above.ends_with('.') && !above.ends_with(':');
}

// Up to a line that `ends` says is not of the table.
template <typename Ends>
std::vector<Span> read_upwards(const Source& source, std::size_t top, std::size_t line, Ends ends) {
  std::vector<Span> preamble;
  std::size_t blanks = 0;
  for (std::size_t i = line; i-- > top && preamble.size() < most_lines;) {
    if (source.lines[i].is_blank()) {
      if (++blanks > most_blanks) break;
      continue;
    }
    const std::string_view text = source.line(i);
    if (is_sentence(text) || text.starts_with("\u2022") || ends(i)) break;
    preamble.push_back(without_heading_mark(source.text, source.lines[i].span));
    blanks = 0;
  }
  std::reverse(preamble.begin(), preamble.end());
  return preamble;
}

}  // namespace

bool is_sentence(std::string_view line) {
  return line.size() > longest_title || (line.size() > shortest_sentence && line.ends_with('.'));
}

std::vector<Span> read_preamble(const Source& source, std::size_t top, std::size_t line) {
  return read_upwards(source, top, line,
                      [&](std::size_t i) { return source.line(i).find('\t') != std::string_view::npos; });
}

std::vector<Span> read_close_preamble(const Source& source, std::size_t top, std::size_t line) {
  return read_upwards(source, top, line,
                      [&](std::size_t i) { return !is_close(source.line(i)) || is_in_paragraph(source, i); });
}

}  // namespace tieout
