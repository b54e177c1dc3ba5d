// Every check that the statements, their calculations and the claims allow, with verdicts.
#pragma once

#include <vector>

#include "core/check/check.h"
#include "core/claim/bind.h"

namespace tieout {

Checks run_checks(const FactBook& facts, const std::vector<Calculation>& calculations,
                  const std::vector<Claim>& claims, const ReleaseFacts& release);

}  // namespace tieout
