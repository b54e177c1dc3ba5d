// The report as its JSON document (schema tieout-report/2).
#pragma once

#include <string>

#include "core/report/json_writer.h"
#include "core/report/report.h"

namespace tieout {

// Piece by piece, for a report takes several times the room of its text.
void write_json(const Report& report, JsonSink sink);

std::string to_json(const Report& report);

}  // namespace tieout
