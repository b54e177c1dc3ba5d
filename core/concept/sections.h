// Which part of its statement each row stands in, told by headings and by the totals that end each part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/concept/concept.h"
#include "core/statement/statement.h"

namespace tieout {

// One per row; nothing where it cannot be told. `plain` holds the captions as plain words.
std::vector<std::optional<ConceptSection>> sections_of(const Statement& statement,
                                                       const std::vector<std::string>& plain);

}  // namespace tieout
