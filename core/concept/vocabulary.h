// The captions of all concepts, compiled once.
#pragma once

#include "core/concept/phrase_index.h"
#include "core/lexicon/concept_id.h"

namespace tieout {

// A match's value is the index of a concept.
const PhraseIndex& caption_phrases();
inline ConceptId meaning_of(const PhraseMatch& match) {
  return static_cast<ConceptId>(match.value);
}

}  // namespace tieout
