// Cells that follow one another without saying where a row ends: one per line, or in lines cut at random, as
// a browser's clipboard gives tables. Rows are told by captions: a text behind figures begins the next row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/table/cell_rows.h"
#include "core/text/source.h"

namespace tieout {

// A figure with its symbols, and how many cells stand between it and its caption, blank ones included. A row
// whose figures have a currency symbol may have one cell more for it, or not: both ways of counting are kept.
struct StreamFigure {
  TableCell cell;
  std::uint32_t slot = 0;                  // every cell counts
  std::uint32_t slot_without_symbols = 0;  // currency symbols do not
};

struct StreamRow {
  std::vector<Span> caption;
  std::uint32_t indent = 0;
  std::vector<StreamFigure> figures;
  std::uint32_t cells = 0;  // up to the next caption, slots as above
  std::uint32_t cells_without_symbols = 0;
  std::vector<Span> unread;             // words with numbers among the figures
  std::size_t blanks = 0;               // blank cells among them
  bool is_line = false;                 // read from one line with bars: nothing else belongs to it
  std::optional<std::size_t> bar_line;  // the line with bars that it begins on
  bool blank_above = false;
  Span span;

  // Years, with or without note marks: a line of heads.
  bool has_years_only() const;
  // (1), (43): notes on words, or small negative figures.
  bool has_brackets_only() const;
};

std::vector<StreamRow> read_cell_stream(const Source& source, std::size_t begin, std::size_t end);

}  // namespace tieout
