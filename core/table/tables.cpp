// Gives each stretch of lines to the layout that recognises it.
#include "core/table/tables.h"

#include "core/table/aligned.h"

namespace tieout {

std::vector<Grid> read_tables(const Source& source, Diagnostics&) {
  const std::vector<LineShape> shapes = shape_lines(source);
  return read_aligned(source, shapes, 0, source.lines.size());
}

}  // namespace tieout
