// The unit of a figure: what it counts, in which currency and in which power of ten.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/currency.h"

namespace tieout {

enum class UnitKind : std::uint8_t { money, money_per_share, shares, percent, pure };

// Whether the text says in which power of ten a unit counts. Figures of one table that are open alike still
// add up; what they amount to is not known.
enum class ScaleProof : std::uint8_t { known, open };

struct Unit {
  UnitKind kind = UnitKind::money;
  CurrencyCode currency;   // of money and money per share; empty where the text does not say
  std::int16_t scale = 0;  // power of ten: 3 is thousands; where it is open, that of figures as they stand
  ScaleProof proof = ScaleProof::known;

  constexpr Unit() = default;
  constexpr Unit(UnitKind kind, CurrencyCode currency = {}, int scale = 0)
      : kind(kind), currency(currency), scale(static_cast<std::int16_t>(scale)) {}
  constexpr bool is_open() const { return proof == ScaleProof::open; }
  constexpr std::optional<int> known_scale() const {
    return is_open() ? std::nullopt : std::optional<int>(scale);
  }
  friend bool operator==(const Unit&, const Unit&) = default;
};

}  // namespace tieout
