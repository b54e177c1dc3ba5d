// Byte offsets into a text as offsets in the unit that the caller counts in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace tieout {

// Built in one pass over the text; every offset is then found in constant time. A byte that is not UTF-8
// counts as the one U+FFFD that it is read as.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, OffsetUnit unit);

  // `byte` begins a character or is the end of the text.
  std::uint32_t at(std::uint32_t byte) const;

 private:
  struct Checkpoint {
    std::uint32_t byte;   // where the first character of a block begins
    std::uint32_t units;  // UTF-16 units before it
  };

  std::string_view text_;
  std::vector<Checkpoint> checkpoints_;  // one per block; none where bytes and units are the same
};

}  // namespace tieout
