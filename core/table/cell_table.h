// Rows of cells as grids: which rows are heads, which columns there are, what belongs to each row.
#pragma once

#include <vector>

#include "core/table/cell_rows.h"
#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// The rows of one printed table, blank ones too. Heads that come again below figures begin a further grid.
// No grid where there are no figures in columns. `preamble` are lines above the table that belong to it.
std::vector<Grid> read_cell_table(const Source& source, const std::vector<CellRow>& rows, Layout layout,
                                  const std::vector<Span>& preamble);

// Whether positions say which columns cells stand in: heads stand over figures, and no two columns are one
// whose figures have slipped, as they do where cells that spread over several were written as one.
bool stands_in_place(const Source& source, const std::vector<CellRow>& rows);

}  // namespace tieout
