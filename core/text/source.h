// The text as lines: where each begins and ends, and at which printed column its first word stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/text/number_style.h"

namespace tieout {

struct Line {
  Span span;                 // without the line end, trailing blanks and quoted-mail marks
  std::uint32_t indent = 0;  // printed columns from the margin to the first word, tabs expanded to eight
  bool is_blank() const { return span.empty(); }
};

// A view of the text; it must outlive the source.
struct Source {
  std::string_view text;
  std::vector<Line> lines;
  NumberStyle style = NumberStyle::commas_and_point;  // of the whole text
  bool points_may_group = false;                      // "1.234" may be a thousand, though it is read as one
  std::uint32_t margin = 0;                           // printed columns that are blank in every line

  std::string_view slice(Span span) const { return tieout::slice(text, span); }
  std::string_view line(std::size_t index) const { return slice(lines[index].span); }
  // A line with the blanks around its words, which its span leaves out, but for the margin.
  Span whole(const Line& line) const;
  // The line that holds the byte at `offset`.
  std::size_t line_at(std::uint32_t offset) const;
};

Source read_source(std::string_view text);

}  // namespace tieout
