// The table of concepts, from concepts.def.
#include "core/concept/concept.h"

namespace tieout {
namespace {

constexpr Concept table[] = {
#define CONCEPT(id, statement, section, unit, captions) \
  {#id, ConceptStatement::statement, ConceptSection::section, ConceptUnit::unit, captions},
#include "core/concept/concepts.def"
#undef CONCEPT
};

}  // namespace

std::span<const Concept> concepts() {
  return table;
}

std::string_view concept_name(std::size_t index) {
  return index < std::size(table) ? table[index].name : std::string_view();
}

std::optional<std::size_t> find_concept(std::string_view name) {
  for (std::size_t index = 0; index < std::size(table); ++index)
    if (table[index].name == name) return index;
  return std::nullopt;
}

}  // namespace tieout
