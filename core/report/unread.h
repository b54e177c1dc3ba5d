// What is said of figures that stayed unread.
#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/table/table_map.h"
#include "core/text/source.h"

namespace tieout {

// Says where they stand, how many they are and why, once for each reason and table, or line, or stretch of
// text outside tables.
void report_unread(const Source& source, const TableMap& tables, const Coverage& items,
                   Diagnostics& diagnostics);

}  // namespace tieout
