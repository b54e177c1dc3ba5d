// Claims held against each other: parts of a year, growth, components, and figures stated twice.
#pragma once

#include <vector>

#include "core/check/check.h"
#include "core/claim/bind.h"

namespace tieout {

Checks relate_claims(const std::vector<Claim>& claims, const FactBook& facts);

}  // namespace tieout
