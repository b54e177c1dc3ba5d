// The lines above a table: whose statement, which, in what units, audited or not.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/table/grid.h"
#include "core/text/source.h"
#include "core/unit/unit_note.h"

namespace tieout {

struct HeadingLines {
  std::string title;
  std::string entity;
  std::string unit_note;
  std::optional<UnitNote> unit;
  std::optional<bool> audited;
  std::string period;  // the words about time that stand above the columns
};

HeadingLines read_heading_lines(const Source& source, const Grid& grid);

}  // namespace tieout
