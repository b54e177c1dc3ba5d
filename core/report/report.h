// The report: everything one analysis has to say, as values.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/check/check.h"
#include "core/check/finding.h"
#include "core/check/metrics.h"
#include "core/claim/claim.h"
#include "core/statement/statement.h"

namespace tieout {

enum class OffsetUnit { utf8_bytes, utf16_units };

enum class CoverageStatus : std::uint8_t { cell, claim, date, header, identifier, context, unread };

// A claim by position.
struct ClaimRef {
  std::uint32_t claim = 0;
  friend auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

struct CoverageItem {
  Span span;
  std::variant<std::monostate, CellRef, ClaimRef> of;  // what it was read as
  std::uint32_t checks = 0;                            // that could have failed and protect this figure
  CoverageStatus status = CoverageStatus::unread;

  const CellRef* cell() const { return std::get_if<CellRef>(&of); }
  const ClaimRef* claim() const { return std::get_if<ClaimRef>(&of); }
};

// Every number of the text: grown without being moved, for there are many.
using Coverage = std::deque<CoverageItem>;

struct Report {
  std::string_view text;  // the source; never echoed, needed for spans in UTF-16 units and printed figures
  std::size_t lines = 0;
  OffsetUnit offsets = OffsetUnit::utf8_bytes;
  ReleaseFacts release;
  std::vector<Statement> statements;
  std::vector<Calculation> calculations;
  Checks checks;
  std::vector<Finding> findings;
  std::vector<Claim> claims;
  std::vector<Metric> metrics;
  Coverage coverage;
  Diagnostics diagnostics;
};

}  // namespace tieout
