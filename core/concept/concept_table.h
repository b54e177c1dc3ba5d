// The table of concepts, in the order of preference where a caption fits several.
#pragma once

#include <span>

#include "core/concept/concept.h"

namespace tieout {

extern const std::span<const Concept> concept_table;

// Names for alternatives that many captions share; a pattern writes them in braces.
struct PhraseGroup {
  std::string_view name;
  std::string_view pattern;
};

extern const std::span<const PhraseGroup> phrase_groups;

}  // namespace tieout
