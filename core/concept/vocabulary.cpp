// Compiles the captions of the table.
#include "core/concept/vocabulary.h"

#include "core/concept/concept_table.h"

namespace tieout {
namespace {

PhraseIndex index_captions() {
  std::vector<std::string_view> rows;
  for (const Concept& row : concept_table) rows.push_back(row.captions);
  return PhraseIndex(rows);
}

}  // namespace

const PhraseIndex& caption_phrases() {
  static const PhraseIndex index = index_captions();
  return index;
}

}  // namespace tieout
