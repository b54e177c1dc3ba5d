// Rows that print the same.
#pragma once

#include "core/statement/statement.h"

namespace tieout {

// Whether both rows have figures, and the same in every column.
bool same_figures(const LineItem& a, const LineItem& b);

}  // namespace tieout
