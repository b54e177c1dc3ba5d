// The table of concepts, in the order of preference where a caption fits several.
#pragma once

#include <span>

#include "core/concept/concept.h"

namespace tieout {

extern const std::span<const Concept> concept_table;

}  // namespace tieout
