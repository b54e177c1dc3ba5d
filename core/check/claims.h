// Checks of prose: claims against the tables, and claims against each other.
#pragma once

#include <vector>

#include "core/check/check.h"
#include "core/claim/bind.h"

namespace tieout {

Checks check_claims(const FactBook& facts, const std::vector<Claim>& claims);

}  // namespace tieout
