// The lines above a block of aligned rows: column heads, what stands beside them over the captions, and the
// preamble with entity, title and unit note.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/table/blocks.h"
#include "core/table/heads.h"
#include "core/text/source.h"

namespace tieout {

struct HeadsAbove {
  std::vector<HeadLine> lines;  // from the top
  std::vector<Span> stub_head;
  std::vector<Span> preamble;
  std::optional<ColumnExtent> notes;  // where references to notes stand between captions and figures
  std::size_t top = 0;                // first line of the heads; the first row where there are none
  std::size_t body_top = 0;           // first line below the heads
};

HeadsAbove read_heads_above(const Source& source, const std::vector<LineShape>& shapes, const Block& block,
                            const std::vector<ColumnExtent>& columns);

// How many pieces the fullest line of heads directly above has, before the columns are known.
std::size_t fullest_head(const Source& source, const std::vector<LineShape>& shapes, const Block& block);

}  // namespace tieout
