// Column heads: which columns each printed piece stands over.
#pragma once

#include <utility>
#include <vector>

#include "core/table/columns.h"
#include "core/table/grid.h"
#include "core/table/tokens.h"

namespace tieout {

// One line of heads from the top, with the rules drawn below it.
struct HeadLine {
  std::vector<Fragment> fragments;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rules_below;  // printed columns, half-open
  bool names_lengths = false;  // every piece is a length of time, "Three Months Ended"
};

// A head stands over the columns that it covers, or that the rule below it covers; a head between columns is
// centred over a group of them.
std::vector<HeadCell> place_heads(const std::vector<HeadLine>& lines,
                                  const std::vector<ColumnExtent>& columns);

}  // namespace tieout
