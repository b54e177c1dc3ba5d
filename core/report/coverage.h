// Every number of the text with what became of it: cell, claim, date, header, identifier, context or unread.
#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/table/table_map.h"
#include "core/text/source.h"

namespace tieout {

Coverage account_for_figures(const Source& source, const TableMap& tables, const Report& report);

}  // namespace tieout
