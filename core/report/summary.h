// The report as a tie sheet to read in a terminal of 80 columns.
#pragma once

#include <string>

#include "core/report/report.h"

namespace tieout {

// What was read, how the checks fared, then everything that differs or breaks, with its arithmetic.
std::string to_text(const Report& report);

}  // namespace tieout
