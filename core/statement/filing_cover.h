// What the cover of a filing says: the registrant, the period reported on, the day it was filed.
#pragma once

#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/text/source.h"

namespace tieout {

struct FilingCover {
  bool is_periodic = false;  // an annual or quarterly report: the text is no release
  std::optional<std::string> company, ticker, exchange;
  std::optional<Date> filed, period_end;
  std::optional<int> months;  // length of the period
};

// The header that EDGAR puts before a submission and the cover page of forms 10-K, 10-Q, 20-F and 8-K.
FilingCover read_filing_cover(const Source& source);

}  // namespace tieout
