// Claims and the figures they are held against, in words.
#pragma once

#include <optional>
#include <string>

#include "core/claim/bind.h"

namespace tieout {

// "$75.5 million", "$0.03", "17.8%", "105 basis points"
std::string in_words(Decimal value, const Unit& unit);
std::string in_words(const Claim& claim);
// "Total revenue, three months ended June 30, 2007, is 75,493"
std::string in_words(CellRef cell, const FactBook& facts);
// "the second of two figures": the amount as it would be printed with the decimals and scale of `unit`.
std::optional<Decimal> rounded_to(Amount amount, int decimals, int scale);

}  // namespace tieout
