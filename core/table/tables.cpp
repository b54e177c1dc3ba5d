// Gives each stretch of lines to the layout that recognises it.
#include "core/table/tables.h"

#include <utility>

#include "core/table/aligned.h"
#include "core/table/cell_table.h"
#include "core/table/preamble.h"
#include "core/table/tabbed.h"

namespace tieout {

std::vector<Grid> read_tables(const Source& source, Diagnostics& diagnostics) {
  const std::vector<LineShape> shapes = shape_lines(source);
  std::vector<Grid> grids;
  const auto add = [&](std::vector<Grid> found) {
    for (Grid& grid : found) grids.push_back(std::move(grid));
  };
  std::size_t top = 0;
  for (LineRange range : find_tab_tables(source)) {
    add(read_aligned(source, shapes, top, range.begin));
    add(read_cell_table(source, read_tab_rows(source, range), Layout::tabbed,
                        read_preamble(source, top, range.begin), diagnostics));
    top = range.end;
  }
  add(read_aligned(source, shapes, top, source.lines.size()));
  return grids;
}

}  // namespace tieout
