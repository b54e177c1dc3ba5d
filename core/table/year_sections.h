// Rows that are only a year, where the column heads name days or quarters without one.
#pragma once

#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// "March 31" "June 30" over "2003", rows, "2002", rows: a grid for each year, which becomes the lowest of its
// heads. The grid alone where it has no such rows.
std::vector<Grid> split_years(const Source& source, Grid grid);

}  // namespace tieout
