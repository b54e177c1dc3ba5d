// Periods made from a length and a last day.
#include "core/base/period.h"

namespace tieout {

Period Period::months_ended(int months, Date end) {
  return {PeriodType::duration, add_days(add_months(end, -months), 1), end, months, {}, {}};
}

Period Period::weeks_ended(int weeks, Date end) {
  return {PeriodType::duration, add_days(end, 1 - 7 * weeks), end, {}, weeks, {}};
}

bool Period::same_as(const Period& other) const {
  return type == other.type && end == other.end && start == other.start;
}

}  // namespace tieout
