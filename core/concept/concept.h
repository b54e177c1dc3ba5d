// Concepts: the meanings of captions, named independently of who prints them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace tieout {

// The id of the concept at an index of the table; empty past its end.
std::string_view concept_name(std::size_t index);
// The index of a concept by its id.
std::optional<std::size_t> find_concept(std::string_view name);

}  // namespace tieout
