// The numeric claims of the prose, bound to the cells of the statements.
#pragma once

#include <vector>

#include "core/claim/bind.h"
#include "core/claim/claim.h"
#include "core/table/table_map.h"
#include "core/text/source.h"

namespace tieout {

// `tables` knows the figures of tables that were not read: a claim that one of them bears out contradicts
// nothing.
std::vector<Claim> read_claims(const Source& source, const FactBook& facts, const ReleaseFacts& release,
                               const TableMap& tables);

}  // namespace tieout
