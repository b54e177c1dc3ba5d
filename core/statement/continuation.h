// A statement printed over two grids, as a page break leaves it, made one grid again.
#pragma once

#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// Joins a grid to the one before it only where that is certain: the same columns under the same heads, and
// the halves of one statement.
std::vector<Grid> join_continued(const Source& source, std::vector<Grid> grids);

}  // namespace tieout
