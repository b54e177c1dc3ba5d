// Gives each stretch of lines to the layout that recognises it.
#include "core/table/tables.h"

#include <utility>

#include "core/table/aligned.h"
#include "core/table/cell_per_line.h"
#include "core/table/cell_table.h"
#include "core/table/preamble.h"
#include "core/table/tabbed.h"

namespace tieout {
namespace {

class TableReader {
 public:
  TableReader(const Source& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics), shapes_(shape_lines(source)) {}

  std::vector<Grid> read() {
    std::size_t top = 0;
    for (LineRange table : find_tab_tables(source_)) {
      read_lines(top, table.begin);
      add(read_cell_table(source_, read_tab_rows(source_, table), Layout::tabbed,
                          read_preamble(source_, top, table.begin), diagnostics_));
      top = table.end;
    }
    read_lines(top, source_.lines.size());
    return std::move(grids_);
  }

 private:
  // Lines without tab rows: runs of single cells, and fixed-width text between them.
  void read_lines(std::size_t begin, std::size_t end) {
    for (const CellStretch& stretch : find_cell_stretches(source_, begin, end)) {
      std::vector<Grid> found = read_cell_per_line(source_, stretch.lines, diagnostics_);
      if (found.empty() && !stretch.mostly_cells) continue;
      add(read_aligned(source_, shapes_, begin, stretch.lines.begin));
      add(std::move(found));
      begin = stretch.lines.end;
    }
    add(read_aligned(source_, shapes_, begin, end));
  }

  void add(std::vector<Grid> found) {
    for (Grid& grid : found) grids_.push_back(std::move(grid));
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<LineShape> shapes_;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Grid> read_tables(const Source& source, Diagnostics& diagnostics) {
  return TableReader(source, diagnostics).read();
}

}  // namespace tieout
