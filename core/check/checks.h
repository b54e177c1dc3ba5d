// Every check that the statements, their calculations and the claims allow, with verdicts.
#pragma once

#include <vector>

#include "core/check/check.h"

namespace tieout {

std::vector<Check> run_checks(const std::vector<Statement>& statements,
                              const std::vector<Calculation>& calculations, const std::vector<Claim>& claims,
                              const ReleaseFacts& release);

}  // namespace tieout
