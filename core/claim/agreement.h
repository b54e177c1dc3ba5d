// How well a figure of prose agrees with the figures of the tables it speaks of (rounding: both are
// intervals).
#pragma once

#include <optional>

#include "core/claim/claim.h"

namespace tieout {

// Best first.
enum class Agreement {
  exact,     // the table's figure, rounded, is the figure of the prose
  rounding,  // they agree within the rounding of both
  near,      // within one and a half units of the last digit
  none,
};

// A figure with its power of ten.
struct Amount {
  Decimal value;
  int scale = 0;

  Amount operator-() const { return {-value, scale}; }
  Amount magnitude() const { return {value.magnitude(), scale}; }
};

Agreement agree(Amount claimed, Amount printed, std::optional<Hedge> hedge);

// A figure recomputed from others: as printed it would be `value`.
struct Recomputed {
  Agreement agreement = Agreement::none;
  Decimal value;
};

// Nothing where the relation cannot be evaluated: a base that is zero, negative or of the other sign.
std::optional<Recomputed> agree_growth(Amount claimed, Amount now, Amount before, std::optional<Hedge> hedge);
std::optional<Recomputed> agree_share(Amount claimed, Amount part, Amount whole, std::optional<Hedge> hedge);
std::optional<Recomputed> agree_difference(Amount claimed, Amount now, Amount before,
                                           std::optional<Hedge> hedge);

}  // namespace tieout
