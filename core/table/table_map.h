// Where the tables stand in the text and what their places hold, for what is asked of them after they are
// read.
#pragma once

#include <cstdint>
#include <vector>

#include "core/table/grid.h"

namespace tieout {

// A place that decides what the numbers in it are.
enum class TablePlace : std::uint8_t { head, caption, row, page_number, unread };

struct TableRegion {
  Span span;
  TablePlace place = TablePlace::row;
};

struct TableMap {
  std::vector<Span> tables;           // in the order of the text
  std::vector<TableRegion> regions;   // by where they begin, those inside another behind it
  std::vector<UnreadFigures> unread;  // by where they begin
};

TableMap map_tables(const std::vector<Grid>& grids);

}  // namespace tieout
