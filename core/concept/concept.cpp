// Looks concepts up by enumerator and by printed id.
#include "core/concept/concept.h"

#include <unordered_map>

#include "core/concept/concept_table.h"

namespace tieout {
namespace {

std::unordered_map<std::string_view, ConceptId> index_ids() {
  std::unordered_map<std::string_view, ConceptId> ids;
  for (std::size_t i = 0; i < concept_table.size(); ++i)
    ids.emplace(concept_table[i].id, static_cast<ConceptId>(i));
  return ids;
}

}  // namespace

std::size_t concept_count() {
  return concept_table.size();
}

const Concept& concept_of(ConceptId id) {
  return concept_table[index_of(id)];
}

std::string_view concept_name(ConceptId id) {
  return concept_of(id).id;
}

std::optional<ConceptId> find_concept(std::string_view name) {
  static const std::unordered_map<std::string_view, ConceptId> ids = index_ids();
  const auto found = ids.find(name);
  return found == ids.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace tieout
