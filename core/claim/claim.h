// A claim: one numeric statement made in prose, and the cells it speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

enum class ClaimKind { level, change, percent_change, ratio, range };
enum class ClaimBasis { gaap, non_gaap };
enum class Hedge { approximately, more_than, less_than };

struct Claim {
  Span span;           // from its metric or figure to its last word
  Span figure_span;    // the figure alone, with currency and suffix
  std::string metric;  // concept id, or the words used where none fits
  std::optional<std::size_t> concept_id;
  std::optional<ClaimBasis> basis;
  ClaimKind kind = ClaimKind::level;
  Decimal value;                // sign applied: a net loss of 7.0 is -7.0
  std::optional<Decimal> high;  // upper end of a range
  Unit unit;
  std::optional<Hedge> hedge;
  std::optional<Period> period;
  std::optional<Period> versus;  // the comparison period of a change
  std::vector<CellRef> binds;
};

}  // namespace tieout
