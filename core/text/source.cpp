// Cuts a text into lines.
#include "core/text/source.h"

#include <algorithm>
#include <limits>

#include "core/text/characters.h"

namespace tieout {
namespace {

std::uint32_t trimmed_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin) {
    std::uint32_t last = end - 1;
    while (last > begin && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u) --last;
    if (blank_bytes(text, last) != end - last) break;
    end = last;
  }
  return end;
}

Line make_line(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  begin += quote_bytes(text.substr(0, end), begin);
  end = trimmed_end(text, begin, end);
  Line line;
  std::uint32_t at = begin;
  while (at < end) {
    const std::uint32_t blank = blank_bytes(text, at);
    if (blank == 0) break;
    line.indent = text[at] == '\t' ? (line.indent / 8 + 1) * 8 : line.indent + 1;
    at += blank;
  }
  line.span = {at, end};
  return line;
}

// Blanks before every line mean nothing: a text indented as a whole is read as one that is not.
std::uint32_t take_off_margin(std::vector<Line>& lines) {
  std::uint32_t margin = std::numeric_limits<std::uint32_t>::max();
  for (const Line& line : lines)
    if (!line.is_blank()) margin = std::min(margin, line.indent);
  for (Line& line : lines) line.indent -= std::min(line.indent, margin);
  return margin;
}

}  // namespace

Span Source::whole(const Line& line) const {
  std::uint32_t begin = line.span.begin;
  while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r') --begin;
  const std::size_t end = std::min(text.find_first_of("\n\r", line.span.end), text.size());
  begin += quote_bytes(text.substr(0, end), begin);
  for (std::uint32_t left = margin; left > 0 && begin < line.span.begin && text[begin] != '\t'; --left)
    begin += blank_bytes(text, begin);
  return {std::min(begin, line.span.begin), static_cast<std::uint32_t>(end)};
}

std::size_t Source::line_at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), offset,
                       [](std::uint32_t at, const Line& line) { return at < line.span.begin; });
  return after == lines.begin() ? 0 : static_cast<std::size_t>(after - lines.begin()) - 1;
}

Source read_source(std::string_view text) {
  const NumberMarks marks = detect_number_marks(text);
  Source source{text, {}, marks.style, marks.points_may_group};
  source.lines.reserve(text.size() / 48 + 1);
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    end = begin + std::min(text.substr(begin, end - begin).find('\r'), end - begin);
    source.lines.push_back(
        make_line(text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  source.margin = take_off_margin(source.lines);
  return source;
}

}  // namespace tieout
