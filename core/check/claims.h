// Checks of prose: claims against the tables, and claims against each other.
#pragma once

#include <vector>

#include "core/check/check.h"

namespace tieout {

std::vector<Check> check_claims(const std::vector<Statement>& statements, const std::vector<Claim>& claims);

}  // namespace tieout
