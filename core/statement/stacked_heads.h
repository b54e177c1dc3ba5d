// The pieces of the heads stacked over each column.
#pragma once

#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

struct StackedHead {
  std::string label;  // all pieces over the column, top to bottom, joined with one blank
  std::string timed;  // of it what may speak of this column's time
  Span span;
};

// One per column. Pieces over several columns that name one date for each are shared out; dates that cannot
// be shared out say nothing of any column.
std::vector<StackedHead> stack_heads(const Source& source, const Grid& grid);

}  // namespace tieout
