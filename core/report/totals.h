// Counts over a report, by verdict and by what became of the figures.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/report/report.h"

namespace tieout {

// One count for each of the `size` enumerators of an enumeration.
template <typename Enum, std::size_t size>
class Totals {
 public:
  std::size_t operator[](Enum value) const { return counts_[static_cast<std::size_t>(value)]; }
  void add(Enum value) { ++counts_[static_cast<std::size_t>(value)]; }

 private:
  std::array<std::size_t, size> counts_{};
};

using VerdictTotals = Totals<Verdict, 6>;
using CoverageTotals = Totals<CoverageStatus, 7>;

VerdictTotals count_by_verdict(const Checks& checks);
CoverageTotals count_by_status(const Coverage& items);

}  // namespace tieout
