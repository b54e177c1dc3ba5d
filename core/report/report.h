// The report: everything one analysis has to say, as values.
#pragma once

#include <cstddef>

namespace tieout {

enum class OffsetUnit { utf8_bytes, utf16_units };

struct SourceFacts {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  OffsetUnit offsets = OffsetUnit::utf8_bytes;
};

struct Report {
  SourceFacts source;
};

}  // namespace tieout
