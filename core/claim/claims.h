// The numeric claims of the prose, bound to the cells of the statements.
#pragma once

#include <vector>

#include "core/claim/bind.h"
#include "core/claim/claim.h"
#include "core/text/source.h"

namespace tieout {

std::vector<Claim> read_claims(const Source& source, const FactBook& facts, const ReleaseFacts& release);

}  // namespace tieout
