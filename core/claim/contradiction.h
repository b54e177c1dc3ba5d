// Which claims may contradict the tables: firm ones whose columns other claims confirm and whose difference
// one slip of a writer explains. Of all others the reading may be at fault, and their cells become
// candidates.
#pragma once

#include <vector>

#include "core/claim/bind.h"

namespace tieout {

void release_doubtful(std::vector<Claim>& claims, const FactBook& facts);

}  // namespace tieout
