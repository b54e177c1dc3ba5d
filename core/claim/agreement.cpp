// Compares figures as intervals, in exact arithmetic.
#include "core/claim/agreement.h"

#include <algorithm>

#include "core/base/interval.h"

namespace tieout {
namespace {

// Half of a hundredth: "approximately" allows one per cent.
constexpr int approximate_share = 100;

int exponent_of(Amount amount) {
  return amount.scale - amount.value.decimals();
}

// Twice the units of an amount at an exponent not above its own, so that half a unit is whole.
int128 doubled_at(Amount amount, int exponent) {
  int128 units = 2 * static_cast<int128>(amount.value.units());
  for (int e = exponent_of(amount); e > exponent; --e) units *= 10;
  return units;
}

int128 unit_at(Amount amount, int exponent) {
  return doubled_at({Decimal(1, 0), exponent_of(amount)}, exponent);
}

int128 size_of(int128 value) {
  return value < 0 ? -value : value;
}

// Both amounts and their last digits in one unit, as twice its number.
struct Compared {
  int128 claimed, printed, claimed_unit, printed_unit;

  Compared(Amount a, Amount b) {
    const int exponent = std::min(exponent_of(a), exponent_of(b));
    claimed = doubled_at(a, exponent);
    printed = doubled_at(b, exponent);
    claimed_unit = unit_at(a, exponent);
    printed_unit = unit_at(b, exponent);
  }

  int128 distance() const { return size_of(claimed - printed); }
};

Agreement agree_bound(const Compared& compared, Hedge hedge) {
  const bool at_least = hedge == Hedge::more_than;
  const int128 beyond = at_least ? compared.claimed - compared.printed : compared.printed - compared.claimed;
  if (beyond <= 0) return Agreement::exact;
  return 2 * beyond <= compared.claimed_unit ? Agreement::rounding : Agreement::none;
}

Agreement agree_rounded(const Compared& compared) {
  const int128 distance = 2 * compared.distance();
  if (compared.claimed_unit < compared.printed_unit)
    return distance <= compared.printed_unit ? Agreement::rounding : Agreement::none;
  if (compared.claimed_unit == compared.printed_unit)
    return distance == 0 ? Agreement::exact : Agreement::none;
  if (distance <= compared.claimed_unit) return Agreement::exact;
  return distance <= 3 * compared.claimed_unit ? Agreement::near : Agreement::none;
}

bool too_far_apart(Amount a, Amount b) {
  constexpr int most_digits = 18;
  const int low = std::min(exponent_of(a), exponent_of(b)), high = std::max(exponent_of(a), exponent_of(b));
  return high - low > most_digits;
}

// Two amounts brought to one scale, so that their quotient is that of their decimals.
std::optional<Decimal> quotient(Amount numerator, Amount divisor, int decimals) {
  const int shift = numerator.scale - divisor.scale;
  if (shift == 0) return divide(numerator.value, divisor.value, decimals);
  int128 units = shift > 0 ? numerator.value.units() : divisor.value.units();
  for (int i = std::abs(shift); i > 0; --i) units *= 10;
  const auto scaled = make_decimal(units, shift > 0 ? numerator.value.decimals() : divisor.value.decimals());
  if (!scaled) return std::nullopt;
  return shift > 0 ? divide(*scaled, divisor.value, decimals) : divide(numerator.value, *scaled, decimals);
}

// part / whole - offset, in the unit of `claimed` (per cent at scale 0, basis points at scale -2).
std::optional<Recomputed> agree_quotient(Amount claimed, Amount part, Amount whole, int offset,
                                         std::optional<Hedge> hedge) {
  const int decimals = claimed.value.decimals();
  const int digits = decimals + 2 - claimed.scale;
  const std::optional<Decimal> exact = quotient(part, whole, digits);
  if (!exact) return std::nullopt;
  int128 one = 1;
  for (int i = 0; i < digits; ++i) one *= 10;
  const std::optional<Decimal> value = make_decimal(exact->units() - offset * one, decimals);
  if (!value) return std::nullopt;
  Recomputed result{Agreement::none, *value};
  if (hedge) {
    result.agreement = agree({claimed.value, 0}, {*value, 0}, hedge);
    return result;
  }
  if (*value == claimed.value) {
    result.agreement = Agreement::exact;
    return result;
  }
  const auto shifted = make_decimal(claimed.value.units() + offset * one, decimals);
  if (!shifted) return std::nullopt;
  const Interval n = Interval::around(part.value, part.scale), d = Interval::around(whole.value, whole.scale);
  const int scale = claimed.scale - 2;
  if (n.quotient_meets(d, Interval::around(*shifted, scale)).value_or(false))
    result.agreement = Agreement::rounding;
  else if (n.quotient_meets(d, Interval::widened(*shifted, scale, 3)).value_or(false))
    result.agreement = Agreement::near;
  return result;
}

}  // namespace

Agreement agree(Amount claimed, Amount printed, std::optional<Hedge> hedge) {
  if (too_far_apart(claimed, printed)) return Agreement::none;
  const Compared compared(claimed, printed);
  if (!hedge) return agree_rounded(compared);
  if (*hedge != Hedge::approximately) return agree_bound(compared, *hedge);
  const Agreement rounded = agree_rounded(compared);
  const bool about =
      compared.distance() <= std::max(compared.claimed_unit, size_of(compared.printed) / approximate_share);
  return rounded == Agreement::exact ? rounded : about ? Agreement::rounding : rounded;
}

std::optional<Recomputed> agree_growth(Amount claimed, Amount now, Amount before,
                                       std::optional<Hedge> hedge) {
  if (now.value.sign() * before.value.sign() <= 0) return std::nullopt;
  return agree_quotient(claimed, now.magnitude(), before.magnitude(), 1, hedge);
}

std::optional<Recomputed> agree_share(Amount claimed, Amount part, Amount whole, std::optional<Hedge> hedge) {
  if (whole.value.sign() <= 0) return std::nullopt;
  return agree_quotient(claimed, part, whole, 0, hedge);
}

std::optional<Recomputed> agree_difference(Amount claimed, Amount now, Amount before,
                                           std::optional<Hedge> hedge) {
  if (now.scale != before.scale) return std::nullopt;
  const std::optional<Decimal> difference = subtract(now.value, before.value);
  if (!difference) return std::nullopt;
  const Amount moved{*difference, now.scale};
  const Agreement agreement = agree(claimed, moved, hedge);
  Recomputed result{agreement, *difference};
  if (agreement == Agreement::exact || agreement == Agreement::rounding || hedge) return result;
  const Compared compared(claimed, moved);
  const int128 slack = compared.claimed_unit + 2 * compared.printed_unit;
  if (2 * compared.distance() <= slack)
    result.agreement = Agreement::rounding;
  else if (2 * compared.distance() <= 3 * slack)
    result.agreement = Agreement::near;
  return result;
}

}  // namespace tieout
