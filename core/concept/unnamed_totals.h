// The two sums of a balance sheet that are often printed without a caption.
#pragma once

#include "core/statement/statement.h"

namespace tieout {

// Total assets and total liabilities and equity, where one or both have no caption and their figures agree.
void name_balance_totals(Statement& statement);

}  // namespace tieout
