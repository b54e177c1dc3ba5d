// Columns of change that say how far back they look, and no period.
#pragma once

#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// Such a column is of the first column of values and measured from the one that stands so far back; where
// none does, it stays as it is.
void name_compared(std::vector<Column>& columns);

}  // namespace tieout
