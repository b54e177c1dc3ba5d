// The kind of each row with figures: item, subtotal, total, ratio, per share or shares.
#pragma once

#include <string>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// Units must be assigned. `plain` holds the captions as plain words.
void assign_row_kinds(Statement& statement, const std::vector<std::string>& plain);

}  // namespace tieout
