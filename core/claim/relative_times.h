// What prose calls a time without a date: "the same period last year", "sequentially", "the quarter".
#pragma once

#include <span>

#include "core/claim/phrase.h"
#include "core/claim/when.h"

namespace tieout {

std::span<const PhraseRow<WhenKind>> relative_times();

}  // namespace tieout
