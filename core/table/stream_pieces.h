// What stands above the first figures of a cell stream: titles, column heads, words over the captions,
// headings.
#pragma once

#include <cstddef>
#include <vector>

#include "core/table/stream_heads.h"
#include "core/text/source.h"

namespace tieout {

struct StreamPieces {
  std::vector<Span> titles;
  std::vector<Span> stub_head;
  std::vector<StreamHead> heads;
  std::vector<Span> headings;
};

// Titles, then heads from the first to the last piece that reads as one, then headings.
StreamPieces sort_pieces(const Source& source, const std::vector<StreamHead>& pieces);

// Moves the headings that can only name columns to the heads, once it is known how many columns there are:
// "Electric" "Gas" "Other" "Total" over four of them, "Amount" "Percent" below "Increase (Decrease)".
void take_column_names(const Source& source, std::size_t columns, StreamPieces& pieces);

}  // namespace tieout
