// Gathers the places of all grids.
#include "core/table/table_map.h"

#include <algorithm>

namespace tieout {
namespace {

void add(std::vector<TableRegion>& regions, const std::vector<Span>& spans, TablePlace place) {
  for (const Span span : spans) regions.push_back({span, place});
}

void add_places(const Grid& grid, std::vector<TableRegion>& regions) {
  add(regions, grid.preamble, TablePlace::head);
  add(regions, grid.stub_head, TablePlace::head);
  for (const HeadCell& head : grid.heads) add(regions, head.text, TablePlace::head);
  for (const GridRow& row : grid.rows) {
    regions.push_back({row.span, row.cells.empty() ? TablePlace::caption : TablePlace::row});
    add(regions, row.caption, TablePlace::caption);
  }
  add(regions, grid.page_numbers, TablePlace::page_number);
  for (const UnreadFigures& figures : grid.unread) regions.push_back({figures.span, TablePlace::unread});
}

}  // namespace

TableMap map_tables(const std::vector<Grid>& grids) {
  TableMap map;
  for (const Grid& grid : grids) {
    if (!grid.span.empty()) map.tables.push_back(grid.span);
    add_places(grid, map.regions);
    map.unread.insert(map.unread.end(), grid.unread.begin(), grid.unread.end());
  }
  map.regions.shrink_to_fit();
  std::sort(map.regions.begin(), map.regions.end(), [](const TableRegion& a, const TableRegion& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::sort(map.unread.begin(), map.unread.end(),
            [](const UnreadFigures& a, const UnreadFigures& b) { return a.span.begin < b.span.begin; });
  return map;
}

}  // namespace tieout
