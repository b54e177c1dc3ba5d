// Tells lists from tables and range dashes from zeros.
#include "core/table/grid_review.h"

#include <algorithm>

#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_pages = 4;
constexpr std::uint32_t shortest_caption = 20;  // "Exhibit Number" is a head without a column

bool names_exhibits(const Source& source, const std::vector<Span>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [&](Span piece) {
    const std::string_view text = source.slice(piece);
    for (Word word = next_word(text, 0); !word.empty(); word = next_word(text, word.span.end))
      if (word.is("exhibit") || word.is("exhibits")) return true;
    return false;
  });
}

// One column of whole numbers that never fall.
bool lists_pages(const Grid& grid) {
  if (grid.columns != 1) return false;
  std::size_t count = 0;
  Decimal previous;
  for (const GridRow& row : grid.rows) {
    for (const GridCell& cell : row.cells) {
      const Figure& figure = cell.figure;
      if (!figure.is_number() || figure.span.size() > 3 || figure.value.decimals() > 0 ||
          figure.value < previous)
        return false;
      previous = figure.value;
      ++count;
    }
  }
  return count >= fewest_pages;
}

const GridCell* cell_in(const GridRow& row, std::size_t column) {
  for (const GridCell& cell : row.cells)
    if (cell.column == column) return &cell;
  return nullptr;
}

// Every cell is a dash with figures on both sides, and no head stands over this column alone.
bool holds_range_dashes(const Grid& grid, std::size_t column) {
  if (column == 0 || column + 1 >= grid.columns) return false;
  std::size_t dashes = 0;
  for (const GridRow& row : grid.rows) {
    const GridCell* cell = cell_in(row, column);
    if (cell == nullptr) continue;
    const GridCell* left = cell_in(row, column - 1);
    const GridCell* right = cell_in(row, column + 1);
    const bool between =
        left != nullptr && right != nullptr && left->figure.is_number() && right->figure.is_number();
    if (cell->figure.kind != FigureKind::dash || !between) return false;
    ++dashes;
  }
  return dashes > 0 && std::none_of(grid.heads.begin(), grid.heads.end(), [&](const HeadCell& head) {
           return head.first_column == column && head.last_column == column;
         });
}

void take_out(Grid& grid, std::size_t column) {
  for (GridRow& row : grid.rows) {
    std::erase_if(row.cells, [&](const GridCell& cell) { return cell.column == column; });
    for (GridCell& cell : row.cells) cell.column -= cell.column > column ? 1 : 0;
  }
  for (HeadCell& head : grid.heads) {
    head.first_column -= head.first_column > column ? 1 : 0;
    head.last_column -= head.last_column >= column ? 1 : 0;
  }
  --grid.columns;
}

}  // namespace

bool is_index(const Source& source, const Grid& grid) {
  if (lists_pages(grid) || names_exhibits(source, grid.stub_head)) return true;
  return std::any_of(grid.heads.begin(), grid.heads.end(),
                     [&](const HeadCell& head) { return names_exhibits(source, head.text); }) ||
         std::any_of(grid.rows.begin(), grid.rows.end(), [&](const GridRow& row) {
           return row.cells.empty() && row.caption.size() == 1 && row.span.size() < shortest_caption &&
                  names_exhibits(source, row.caption);
         });
}

void drop_range_dashes(Grid& grid) {
  for (std::size_t column = grid.columns; column-- > 0;)
    if (holds_range_dashes(grid, column)) take_out(grid, column);
}

}  // namespace tieout
