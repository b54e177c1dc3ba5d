// A grid: a table as printed, whatever its layout: rows with captions, figures in columns, heads above.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/base/span.h"
#include "core/text/figure.h"

namespace tieout {

enum class Layout { aligned, tabbed, cell_per_line, piped, close };

struct GridCell {
  std::size_t column = 0;
  Figure figure;
};

// The line drawn above a row's figures.
enum class RuleMark : std::uint8_t { none, single, twofold };

struct GridRow {
  std::vector<Span> caption;    // printed pieces in reading order; joined with one space
  std::vector<GridCell> cells;  // by column, at most one each; none on a heading
  Span span;                    // everything the row was read from
  std::uint32_t indent = 0;     // printed columns before the caption
  RuleMark rule_above = RuleMark::none;
  bool blank_above = false;  // a blank line (or blank row) stands before it
};

// A piece of the column heads, and the columns it stands over.
struct HeadCell {
  std::vector<Span> text;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
  std::size_t line = 0;  // 0 is the topmost line of the heads
};

// Figures that no row and column could be given to, and why.
struct UnreadFigures {
  Span span;
  DiagnosticCode reason = DiagnosticCode::cells_unread;
};

struct Grid {
  Layout layout = Layout::aligned;
  Span span;                    // from the first head to the last row
  std::vector<Span> preamble;   // the lines above that belong to it, in order: entity, title, unit note
  std::vector<Span> stub_head;  // what is printed over the captions, beside the heads
  std::vector<HeadCell> heads;  // by line, then by column
  std::size_t columns = 0;
  std::vector<GridRow> rows;
  std::vector<UnreadFigures> unread;
  std::vector<Span> page_numbers;  // of the page below the last row, and of the rows before their captions
};

}  // namespace tieout
