// The dateline of a release: place, date and wire before its first sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/span.h"
#include "core/time/printed_date.h"

namespace tieout {

struct Dateline {
  std::string place;  // as printed; may be empty, as may be the wire
  std::string wire;
  std::optional<PrintedDate> date;
  Span span;
  std::uint32_t body = 0;  // where the first sentence begins
};

// The dateline that begins at `offset`, the beginning of a line, where the sentence after it announces
// something. "WESTFORD, Mass., Aug. 7 /PRNewswire-FirstCall/ --", "SEATTLE, WA--(January 26, 1999)--",
// "April 29, 2020 - FORT WORTH, TX -".
std::optional<Dateline> read_dateline(std::string_view text, std::uint32_t offset);

}  // namespace tieout
