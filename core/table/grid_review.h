// What is settled only when a grid is whole: columns that are no columns, and lists that are no tables.
#pragma once

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// Page numbers of a table of contents, or an index of exhibits.
bool is_index(const Source& source, const Grid& grid);

// A column that holds nothing but the dashes of ranges (995 - 1,000) is taken out.
void drop_range_dashes(Grid& grid);

}  // namespace tieout
