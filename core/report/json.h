// The report as its JSON document (schema tieout-report/1).
#pragma once

#include <string>

#include "core/report/report.h"

namespace tieout {

std::string to_json(const Report& report);

}  // namespace tieout
