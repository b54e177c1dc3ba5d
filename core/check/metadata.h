// What the statements of a release say of themselves, held against each other.
#pragma once

#include <vector>

#include "core/check/check.h"

namespace tieout {

// Appends a check for each agreement found; what does not agree has too many good reasons to be worth saying.
void check_metadata(const std::vector<Statement>& statements, const ReleaseFacts& release, Checks& checks);

}  // namespace tieout
