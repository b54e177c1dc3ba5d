// Comma- and semicolon-separated values, as spreadsheets save them. Recognised by lines, one below the other,
// with the same number of fields, captions in the first and figures in the others.
#pragma once

#include <vector>

#include "core/table/cell_rows.h"
#include "core/table/tabbed.h"
#include "core/text/source.h"

namespace tieout {

// In order, not overlapping.
std::vector<LineRange> find_csv_tables(const Source& source);

// Its rows; a quoted field may hold commas.
std::vector<CellRow> read_csv_rows(const Source& source, LineRange lines);

}  // namespace tieout
