// Aligned text: figures in printed columns, recognised by lines that end in figures set apart by wide gaps.
#pragma once

#include <vector>

#include "core/table/grid.h"
#include "core/table/line_shape.h"
#include "core/text/source.h"

namespace tieout {

// The tables among lines [begin, end), in order. Covers plain fixed-width text and EDGAR's <TABLE> <S> <C>.
std::vector<Grid> read_aligned(const Source& source, const std::vector<LineShape>& shapes, std::size_t begin,
                               std::size_t end);

}  // namespace tieout
