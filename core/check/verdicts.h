// The gate before the word inconsistent: relations judged, proved or not, become checks.
#pragma once

#include <vector>

#include "core/check/relation.h"

namespace tieout {

// Each relation is given up as it becomes a check.
Checks to_checks(const std::vector<Statement>& statements, Relations relations);

}  // namespace tieout
