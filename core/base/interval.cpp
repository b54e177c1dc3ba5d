// Interval arithmetic on printed numbers: integers times a power of ten, with every overflow seen.
#include "core/base/interval.h"

#include <algorithm>

namespace tieout {
namespace {

constexpr int128 largest = (int128{1} << 126) - 1;

int128 magnitude(int128 value) {
  return value < 0 ? -value : value;
}

// Far from overflowing when multiplied with its like, as nearly all are.
bool is_small(int128 value) {
  constexpr int128 limit = int128{1} << 62;
  return value < limit && value > -limit;
}

// `b` is not zero.
std::optional<int128> multiply(int128 a, int128 b) {
  if (is_small(a) && is_small(b)) return a * b;
  if (magnitude(a) > largest / magnitude(b)) return std::nullopt;
  return a * b;
}

std::optional<int128> times_power_of_ten(int128 value, int power) {
  for (; power > 0 && value != 0; --power) {
    if (magnitude(value) > largest / 10) return std::nullopt;
    value *= 10;
  }
  return value;
}

// The order of a x 10^ea and b x 10^eb: negative, zero or positive.
std::optional<int> compare(int128 a, int ea, int128 b, int eb) {
  const int common = std::min(ea, eb);
  const auto left = times_power_of_ten(a, ea - common), right = times_power_of_ten(b, eb - common);
  if (!left || !right) return std::nullopt;
  return (*left > *right) - (*left < *right);
}

}  // namespace

Interval Interval::widened(Decimal printed, int scale, int halves) {
  const int128 tenths = static_cast<int128>(printed.units()) * 10;
  return {tenths - 5 * halves, tenths + 5 * halves, scale - printed.decimals() - 1};
}

std::optional<Interval> Interval::at_exponent(int exponent) const {
  const auto low = times_power_of_ten(low_, exponent_ - exponent);
  const auto high = times_power_of_ten(high_, exponent_ - exponent);
  if (!low || !high) return std::nullopt;
  return Interval(*low, *high, exponent);
}

std::optional<Interval> Interval::plus(Interval other) const {
  const int common = std::min(exponent_, other.exponent_);
  const auto a = at_exponent(common), b = other.at_exponent(common);
  if (!a || !b) return std::nullopt;
  return Interval(a->low_ + b->low_, a->high_ + b->high_, common);
}

std::optional<bool> Interval::meets(Interval other) const {
  const auto below = compare(low_, exponent_, other.high_, other.exponent_);
  const auto above = compare(other.low_, other.exponent_, high_, exponent_);
  if (!below || !above) return std::nullopt;
  return *below <= 0 && *above <= 0;
}

std::optional<bool> Interval::quotient_meets(Interval divisor, Interval quotient) const {
  if (divisor.holds_zero()) return std::nullopt;
  if (divisor.is_negative()) return negated().quotient_meets(divisor.negated(), quotient);
  // The least n / d is at most q.high, the greatest at least q.low; both multiplied by their d > 0.
  const int exponent = divisor.exponent_ + quotient.exponent_;
  const auto ceiling = multiply(quotient.high_, low_ >= 0 ? divisor.high_ : divisor.low_);
  const auto floor = multiply(quotient.low_, high_ >= 0 ? divisor.low_ : divisor.high_);
  if (!ceiling || !floor) return std::nullopt;
  const auto below = compare(low_, exponent_, *ceiling, exponent);
  const auto above = compare(*floor, exponent, high_, exponent_);
  if (!below || !above) return std::nullopt;
  return *below <= 0 && *above <= 0;
}

std::optional<Decimal> divide(Decimal numerator, Decimal divisor, int decimals) {
  if (divisor.is_zero()) return std::nullopt;
  const int shift = decimals + divisor.decimals() - numerator.decimals();
  const auto above = times_power_of_ten(numerator.units(), std::max(shift, 0));
  const auto below = times_power_of_ten(divisor.units(), std::max(-shift, 0));
  if (!above || !below) return std::nullopt;
  const int128 half = magnitude(*below) / 2;
  const int128 rounded = (magnitude(*above) + half) / magnitude(*below);
  return make_decimal((*above < 0) != (*below < 0) ? -rounded : rounded, decimals);
}

}  // namespace tieout
