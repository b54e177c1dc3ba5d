// Close tables: one blank between all words and figures, so that only their number and order say columns.
// Recognised by rows, one below the other, most of which end in as many figures as the heads above them name.
#pragma once

#include <cstddef>
#include <vector>

#include "core/table/grid.h"
#include "core/table/tabbed.h"
#include "core/text/source.h"

namespace tieout {

// Lines of close rows, and the table read from them; one without rows and span holds figures that
// nobody could give columns to. No other reader finds columns in these lines: what looks like columns there
// are rows that lack a caption.
struct CloseStretch {
  LineRange lines;
  Grid grid;
};

// Those among lines [begin, end), in order.
std::vector<CloseStretch> read_close_stretches(const Source& source, std::size_t begin, std::size_t end);

}  // namespace tieout
