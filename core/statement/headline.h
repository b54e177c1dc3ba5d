// The headline of a release: the lines above its dateline that say what was reported.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/text/source.h"

namespace tieout {

// Looks in the lines before `end`.
std::optional<std::string> read_headline(const Source& source, std::size_t end);

}  // namespace tieout
