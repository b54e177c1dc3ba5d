// The columns of a table whose cells know their positions: which positions hold the same column.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/table/cell_rows.h"

namespace tieout {

// The positions of one column, `end` excluded; its symbols stand from `left` on.
struct CellColumn {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t left = 0;
};

struct CellColumns {
  std::size_t stub_end = 0;  // captions stand left of this position
  std::vector<CellColumn> columns;

  // The column that a figure at `position` stands in.
  std::optional<std::size_t> at(std::size_t position) const;
};

// `heads` are the rows above the first figures, `body` those with figures and the text rows between.
CellColumns find_columns(const std::vector<CellRow>& heads, const std::vector<CellRow>& body);

}  // namespace tieout
