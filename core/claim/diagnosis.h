// Why a claim disagrees with the tables: the first slip of a writer that would explain it, and its repair.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/claim/bind.h"

namespace tieout {

struct Diagnosis {
  std::string_view slip;  // stable name, such as "wrong_period"
  std::string repair;     // in words: "$71.1 million is the figure of the first quarter"
  Decimal value;          // the figure that the tables ask for, in the unit of the claim
};

// Nothing where no single slip explains the difference.
std::optional<Diagnosis> diagnose(const Claim& claim, const FactBook& facts);

// The slip that makes `wrong` of `right`, both as digits: transposed, dropped, doubled, one digit changed.
std::string_view digit_slip(std::string_view wrong, std::string_view right);

}  // namespace tieout
