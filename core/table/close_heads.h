// Column heads of close tables: no place on the line says which columns they stand over, so only heads whose
// number and order leave one way are taken.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

struct CloseHeads {
  std::vector<HeadCell> cells;
  std::vector<Span> stub_head;
  Span title;               // where it stands on the line of the topmost heads
  std::size_t top = 0;      // the first line of the heads
  std::size_t bottom = 0;   // the line below the last
  bool has_notes = false;   // references to notes stand before the figures
  bool only_times = false;  // each column is one of a period or date, none of changes or shares
};

// The line holds nothing but words of column heads, some of them about time or change.
bool is_close_head(const Source& source, std::size_t line);
// The line, not a blank one, is one remark in parentheses, "(Unaudited)" or "(In thousands)".
bool is_remark(std::string_view line);

// The heads above line `first_row`, not above line `top`: one for each of the `columns`, and spanners above
// them. Nothing where there are none, or more than one way to spread a line of them.
std::optional<CloseHeads> read_close_heads(const Source& source, std::size_t top, std::size_t first_row,
                                           std::size_t columns);

}  // namespace tieout
