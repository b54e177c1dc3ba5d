// What the report says of each claim: its words on one line and its verdict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace tieout {

// The words of a claim, wrapped lines joined.
std::string words_of(const Report& report, const Claim& claim);

// The verdict of each claim by name: the worst of the checks that hold it against the tables; "unbound" where
// no cell was found for it.
std::vector<std::string_view> claim_verdicts(const Report& report);

}  // namespace tieout
