// Stretches of fixed-width lines that form one table.
#pragma once

#include <cstddef>
#include <vector>

#include "core/table/line_shape.h"

namespace tieout {

struct Block {
  std::size_t top = 0;    // first line that may belong to its heads and title
  std::size_t first = 0;  // first line with figures
  std::size_t last = 0;   // last line with figures
};

// In order, not overlapping. A table of one figure row is none, except with heads above it.
std::vector<Block> find_blocks(const std::vector<LineShape>& shapes, std::size_t begin, std::size_t end);

// A text line that reaches under the figures and is long: prose, not a caption or a heading.
bool is_prose(const LineShape& shape, std::uint32_t figures_left);

}  // namespace tieout
