// The report: everything one analysis has to say, as values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/check/check.h"
#include "core/check/metrics.h"
#include "core/claim/claim.h"
#include "core/statement/statement.h"

namespace tieout {

enum class OffsetUnit { utf8_bytes, utf16_units };

enum class CoverageStatus { cell, claim, date, header, identifier, context, unread };

struct CoverageItem {
  Span span;
  CoverageStatus status = CoverageStatus::unread;
  std::optional<CellRef> cell;
  std::optional<std::uint32_t> claim;
  std::uint32_t checks = 0;  // checks that could have failed and protect this figure
};

struct Report {
  std::string_view text;  // the source; never echoed, needed for spans in UTF-16 units and printed figures
  std::size_t lines = 0;
  OffsetUnit offsets = OffsetUnit::utf8_bytes;
  ReleaseFacts release;
  std::vector<Statement> statements;
  std::vector<Calculation> calculations;
  Checks checks;
  std::vector<Claim> claims;
  std::vector<Metric> metrics;
  std::vector<CoverageItem> coverage;
  Diagnostics diagnostics;
};

}  // namespace tieout
