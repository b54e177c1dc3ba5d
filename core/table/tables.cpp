// Gives each stretch of lines to the layout that recognises it.
#include "core/table/tables.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/limits.h"
#include "core/table/aligned.h"
#include "core/table/cell_per_line.h"
#include "core/table/cell_table.h"
#include "core/table/close.h"
#include "core/table/csv.h"
#include "core/table/piped.h"
#include "core/table/preamble.h"
#include "core/table/tabbed.h"
#include "core/table/year_sections.h"

namespace tieout {
namespace {

class TableReader {
 public:
  explicit TableReader(const Source& source) : source_(source), shapes_(shape_lines(source)) {}

  std::vector<Grid> read() {
    find(find_tab_tables(source_), Layout::tabbed, read_tab_rows);
    find(find_piped_tables(source_), Layout::piped, read_piped_rows);
    find(find_csv_tables(source_), Layout::tabbed, read_csv_rows);
    std::sort(tables_.begin(), tables_.end(),
              [](const CellTable& a, const CellTable& b) { return a.lines.begin < b.lines.begin; });
    std::size_t top = 0;
    for (const CellTable& table : tables_) {
      if (table.lines.begin < top) continue;
      read_lines(top, table.lines.begin);
      add(read_cells(table, read_preamble(source_, top, table.lines.begin)));
      top = table.lines.end;
    }
    read_lines(top, source_.lines.size());
    return std::move(grids_);
  }

 private:
  using ReadRows = std::vector<CellRow> (*)(const Source&, LineRange);

  // Lines whose cells are set apart by marks.
  struct CellTable {
    LineRange lines;
    Layout layout = Layout::tabbed;
    ReadRows read_rows = nullptr;
  };

  void find(const std::vector<LineRange>& found, Layout layout, ReadRows read_rows) {
    for (LineRange lines : found) tables_.push_back({lines, layout, read_rows});
  }

  std::vector<Grid> read_cells(const CellTable& table, const std::vector<Span>& preamble) const {
    std::vector<CellRow> rows = table.read_rows(source_, table.lines);
    const std::vector<Span> numbers = take_row_numbers(rows);
    if (numbers.empty() && table.layout == Layout::piped && !stands_in_place(source_, rows)) {
      LineRange lines = table.lines;
      while (!preamble.empty() && lines.begin > 0 &&
             source_.lines[lines.begin - 1].span.end > preamble.front().begin)
        --lines.begin;
      std::vector<Grid> in_order = read_cell_per_line(source_, lines);
      if (!in_order.empty()) return in_order;
    }
    std::vector<Grid> grids = read_cell_table(source_, rows, table.layout, preamble);
    if (!grids.empty())
      grids.front().page_numbers.insert(grids.front().page_numbers.end(), numbers.begin(), numbers.end());
    if (grids.size() == 1 && grids.front().heads.empty()) take_heads_above(table.lines, grids.front());
    return grids;
  }

  // Heads of one cell a line above rows whose cells stand side by side.
  void take_heads_above(LineRange lines, Grid& grid) const {
    constexpr std::size_t most_lines = 40;
    const std::size_t top = lines.begin - std::min(lines.begin, most_lines);
    while (lines.begin > top && may_be_above(lines.begin - 1)) --lines.begin;
    std::vector<Grid> whole = read_cell_per_line(source_, lines);
    if (whole.empty() || whole.back().columns != grid.columns || whole.back().span.end < grid.span.end)
      return;
    grid.heads = std::move(whole.back().heads);
    grid.stub_head = std::move(whole.back().stub_head);
    if (!grid.heads.empty()) grid.preamble = std::move(whole.back().preamble);
  }

  bool may_be_above(std::size_t line) const {
    const std::string_view text = source_.line(line);
    const bool is_amount =
        text.find_first_not_of("0123456789,.()$-% ") == std::string_view::npos && text.size() > 4;
    return !is_sentence(text) && (text.empty() || !is_amount);
  }

  // Other lines: close tables, and what stands between them.
  void read_lines(std::size_t begin, std::size_t end) {
    for (CloseStretch& stretch : read_close_stretches(source_, begin, end)) {
      read_wide_lines(begin, stretch.lines.begin);
      add({std::move(stretch.grid)});
      begin = stretch.lines.end;
    }
    read_wide_lines(begin, end);
  }

  // Runs of single cells, and fixed-width text between them.
  void read_wide_lines(std::size_t begin, std::size_t end) {
    for (const CellStretch& stretch : find_cell_stretches(source_, begin, end)) {
      std::vector<Grid> found = read_cell_per_line(source_, stretch.lines);
      if (found.empty() && !stretch.mostly_cells) continue;
      add(read_aligned(source_, shapes_, begin, stretch.lines.begin));
      add(std::move(found));
      begin = stretch.lines.end;
    }
    add(read_aligned(source_, shapes_, begin, end));
  }

  void add(std::vector<Grid> found) {
    for (Grid& grid : found) {
      limit_rows(grid);
      leave_figures_with_units(grid);
      std::vector<Grid> sections = split_years(source_, std::move(grid));
      grids_.insert(grids_.end(), std::make_move_iterator(sections.begin()),
                    std::make_move_iterator(sections.end()));
    }
  }

  // They have kept their columns until here.
  void leave_figures_with_units(Grid& grid) const {
    for (GridRow& row : grid.rows)
      std::erase_if(row.cells, [&](const GridCell& cell) {
        const Span printed = cell.figure.span;
        const bool is_left =
            cell.figure.kind == FigureKind::mark && is_figure_with_unit(source_.slice(printed));
        if (is_left) grid.unread.push_back({printed, DiagnosticCode::cells_unread});
        return is_left;
      });
  }

  // What works over all rows of a statement is bounded by how many rows it may have.
  static void limit_rows(Grid& grid) {
    for (std::size_t row = limits::rows; row < grid.rows.size(); ++row)
      for (const GridCell& cell : grid.rows[row].cells)
        grid.unread.push_back({cell.figure.span, DiagnosticCode::rows_limit});
    if (grid.rows.size() > limits::rows) grid.rows.resize(limits::rows);
  }

  const Source& source_;
  std::vector<LineShape> shapes_;
  std::vector<CellTable> tables_;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Grid> read_tables(const Source& source) {
  return TableReader(source).read();
}

}  // namespace tieout
