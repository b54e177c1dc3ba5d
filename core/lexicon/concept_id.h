// The concepts by name: one enumerator a row of the concept tables, in their order.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tieout {

enum class ConceptId : std::uint16_t {
#define CONCEPT(id, label, us_gaap, home, section, balance, period, unit, additivity, captions) id,
#include "core/lexicon/concepts.def"
#undef CONCEPT
};

constexpr std::size_t index_of(ConceptId id) {
  return static_cast<std::size_t>(id);
}

}  // namespace tieout
