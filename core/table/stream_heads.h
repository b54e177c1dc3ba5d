// Column heads of a cell stream: which columns they stand over is told from their order and their number.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

enum class HeadKind {
  year,
  date,
  dated_year,
  length,
  other
};  // 2020 · June 30, · June 30, 2020 · Six Months Ended

struct StreamHead {
  HeadKind kind = HeadKind::other;
  Span span;
  std::optional<std::size_t> line =
      std::nullopt;  // the printed line, where bars say that it is a line of heads
};

// What a text says as a column head.
HeadKind head_kind(std::string_view text);
// Only words that column heads are made of, one of them at least about time or change.
bool is_head_text(std::string_view text);

struct StreamHeads {
  std::vector<HeadCell> cells;
  bool name_every_column = false;  // the lowest line has one head per column
  bool times_are_complete = true;  // every head that speaks of time could be given columns
};

// For every column whether its figures are printed with percent signs.
using PercentColumns = std::vector<bool>;

// `heads` in printed order: line by line, or, where no lines are known, column by column.
StreamHeads place_stream_heads(const Source& source, const std::vector<StreamHead>& heads,
                               const PercentColumns& percent);

}  // namespace tieout
