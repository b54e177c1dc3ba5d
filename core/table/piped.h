// Tables drawn with bars, as Markdown and database tools print them: every line has the same number of cells.
// Recognised by lines, one below the other, that begin with a bar, or by a rule such as |---|---:| below
// heads.
#pragma once

#include <string_view>
#include <vector>

#include "core/table/cell_rows.h"
#include "core/table/tabbed.h"
#include "core/text/source.h"

namespace tieout {

// In order, not overlapping.
std::vector<LineRange> find_piped_tables(const Source& source);

// "|---|:--:|", "+-----+-----+", "-----+-----": drawn, with nothing printed in it.
bool is_ruling(std::string_view line);

// Its rows. As in MultiMarkdown, two bars side by side spread the cell before them; a blank between bars is a
// cell of its own.
std::vector<CellRow> read_piped_rows(const Source& source, LineRange lines);

}  // namespace tieout
