// The captions of all concepts, compiled once.
#pragma once

#include "core/concept/phrase_index.h"

namespace tieout {

// A match's value is the index of a concept.
const PhraseIndex& caption_phrases();

}  // namespace tieout
