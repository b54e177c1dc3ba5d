// The lines above a table that belong to it: entity, title, unit note.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/span.h"
#include "core/text/source.h"

namespace tieout {

// Upwards from `line`, not above `top`, up to running prose, a bullet, a tab row or a wide gap; in printed
// order.
std::vector<Span> read_preamble(const Source& source, std::size_t top, std::size_t line);
// The same above a table with one blank between its columns, up to a line of any paragraph.
std::vector<Span> read_close_preamble(const Source& source, std::size_t top, std::size_t line);

// The line reads as a sentence: long, or closed by a full stop.
bool is_sentence(std::string_view line);

}  // namespace tieout
