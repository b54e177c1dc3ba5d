// Counts by verdict and by status.
#include "core/report/totals.h"

namespace tieout {

VerdictTotals count_by_verdict(const Checks& checks) {
  VerdictTotals totals;
  for (const Check& check : checks) totals.add(check.verdict);
  return totals;
}

CoverageTotals count_by_status(const Coverage& items) {
  CoverageTotals totals;
  for (const CoverageItem& item : items) totals.add(item.status);
  return totals;
}

}  // namespace tieout
