// Captions: which lines of the stub are one row, also where a caption is wrapped around its figures.
#pragma once

#include <cstdint>
#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

// One printed line of a table body, below the heads.
struct BodyLine {
  std::vector<Span> caption;  // pieces; empty for an unlabelled total
  std::uint32_t indent = 0;
  std::uint32_t caption_right = 0;
  std::vector<GridCell> cells;  // empty for a line of text
  RuleMark rule_above = RuleMark::none;
  bool blank_above = false;
  Span span;
};

// `stub_right`: the printed column where captions are wrapped.
std::vector<GridRow> assemble_rows(const Source& source, std::vector<BodyLine> lines,
                                   std::uint32_t stub_right);

}  // namespace tieout
