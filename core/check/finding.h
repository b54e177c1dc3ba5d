// A finding: one slip, with all checks and claims that its repair would make right.
#pragma once

#include <vector>

#include "core/check/check.h"

namespace tieout {

struct Finding {
  Verdict verdict = Verdict::inconsistent;
  Severity severity = Severity::high;
  // What may be at fault, each alone; the cause is known where there is one. Empty where no figure explains
  // it.
  std::vector<Suspect> suspects;
  std::vector<std::uint32_t> checks;
  std::vector<std::uint32_t> claims;
};

// What a person should look at, the worst first. The suspects of the checks become those of their finding.
std::vector<Finding> find_slips(const std::vector<Statement>& statements, const std::vector<Claim>& claims,
                                Checks& checks);

}  // namespace tieout
