// The public call of the core: the bytes of a text in, a report on its statements out.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace tieout {

struct Options {
  OffsetUnit offsets = OffsetUnit::utf8_bytes;
};

// Never throws on any input and performs no I/O; what could not be read is said in the report's diagnostics.
// The report holds views into `text`: keep the text alive as long as the report.
Report analyze(std::string_view text, const Options& options = {});

}  // namespace tieout
