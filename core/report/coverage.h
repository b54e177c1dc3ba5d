// Every number of the text with what became of it: cell, claim, date, header, identifier, context or unread.
#pragma once

#include <vector>

#include "core/report/report.h"
#include "core/table/grid.h"
#include "core/text/source.h"

namespace tieout {

std::vector<CoverageItem> account_for_figures(const Source& source, const std::vector<Grid>& grids,
                                              const Report& report);

// Says of the figures that stayed unread where they stand and how many they are, once for each table.
void report_unread(const std::vector<Grid>& grids, const std::vector<CoverageItem>& items,
                   Diagnostics& diagnostics);

}  // namespace tieout
