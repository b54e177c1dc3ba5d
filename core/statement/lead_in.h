// The sentence that leads to a table: "The following table sets out sales for the quarter ended March 31,
// 2008 (in millions):".
#pragma once

#include <optional>
#include <string>

#include "core/base/period.h"
#include "core/table/grid.h"
#include "core/text/source.h"
#include "core/unit/unit_note.h"

namespace tieout {

struct LeadIn {
  std::optional<UnitNote> unit;
  std::string unit_note;           // as printed
  std::string period;              // the one time that it names; empty where it names none or several
  std::string times;               // all of them, from the first word to the last
  std::optional<PeriodType> type;  // of all of them, where they are alike
  bool several_years = false;      // "March 31, 2008 and 2007"
};

// What the sentence right above the table says; empty where what stands there does not end in a colon.
LeadIn read_lead_in(const Source& source, const Grid& grid);

}  // namespace tieout
