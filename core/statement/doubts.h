// What the reading of statements had to leave open, said as diagnostics.
#pragma once

#include <vector>

#include "core/base/diagnostic.h"
#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

// Columns without a period, tables without a unit, points that may group thousands.
void report_doubts(const Source& source, const std::vector<Statement>& statements, Diagnostics& diagnostics);

}  // namespace tieout
