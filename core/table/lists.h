// Lists that look like tables and hold no amounts: tables of contents, filing headers.
#pragma once

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// One column of page numbers that never go back.
bool is_table_of_contents(const Source& source, const Grid& grid);
// "CENTRAL INDEX KEY:   320193": one column, most captions ending in a colon.
bool is_filing_header(const Source& source, const Grid& grid);

}  // namespace tieout
