// Column heads that the table itself lacks: printed among the lines above it, or over the table before.
#pragma once

#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// Turns lines above a table without heads into its heads where each names one date or year for every column.
void promote_heads(const Source& source, Grid& grid);

// Whether `grid` goes on under the heads of `before`: it has none and says nothing of time, stands right
// below and has as many columns.
bool shares_heads(const Source& source, const Grid& before, const Grid& grid);

}  // namespace tieout
