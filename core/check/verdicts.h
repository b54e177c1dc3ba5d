// The gate before the word inconsistent: relations judged, proved or not, become checks.
#pragma once

#include <vector>

#include "core/check/relation.h"

namespace tieout {

std::vector<Check> to_checks(const std::vector<Statement>& statements, const Relations& relations);

}  // namespace tieout
