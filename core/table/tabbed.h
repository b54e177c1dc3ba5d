// Tab rows: one line per row, one tab between columns, so that the tabs before a cell say its column. Made
// from HTML, and copied from spreadsheets. Recognised by lines, one below the other, with the same number of
// tabs.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/table/cell_rows.h"
#include "core/text/source.h"

namespace tieout {

// Lines [begin, end) of one table.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// In order, not overlapping.
std::vector<LineRange> find_tab_tables(const Source& source);

// Its rows. A blank cell that holds a space is a column of its own; one without belongs to the cell before
// it.
std::vector<CellRow> read_tab_rows(const Source& source, LineRange lines);

}  // namespace tieout
