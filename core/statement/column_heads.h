// Column heads: the label of each column, what its words say of time, and what the rest of them means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/statement/statement.h"
#include "core/table/grid.h"
#include "core/text/source.h"
#include "core/time/period_words.h"
#include "core/unit/unit_note.h"

namespace tieout {

struct ColumnHead {
  std::string label;  // the pieces above the column, top to bottom
  PrintedPeriod printed;
  ColumnRole role = ColumnRole::value;
  std::string member;            // entity, segment or basis; empty for the whole as reported
  std::optional<UnitNote> note;  // of the unit of its amounts, where the head names one
  std::optional<Unit> unit;      // where the head states one for its column: "Shares", "(millions)", "%"
  Span span;
};

std::vector<ColumnHead> read_column_heads(const Source& source, const Grid& grid);

}  // namespace tieout
