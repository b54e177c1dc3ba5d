// An exact decimal number: whole units of its last printed digit.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace tieout {

__extension__ using int128 = __int128;

// 54.8 is {548, 1}; -6,976 is {-6976, 0}. At most `max_digits` digits, so that every sum that the product
// forms is exact in 128 bits and every value is exact as a JSON number.
class Decimal {
 public:
  static constexpr int max_digits = 15;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t units, int decimals) : units_(units), decimals_(decimals) {}

  constexpr std::int64_t units() const { return units_; }
  // Digits printed after the point.
  constexpr int decimals() const { return static_cast<int>(decimals_); }
  constexpr bool is_zero() const { return units_ == 0; }
  constexpr bool is_negative() const { return units_ < 0; }
  constexpr int sign() const { return (units_ > 0) - (units_ < 0); }

  constexpr Decimal operator-() const { return {-units(), decimals()}; }
  constexpr Decimal magnitude() const { return units_ < 0 ? -*this : *this; }

  // Units at another number of decimals, which must not be fewer than `decimals()`.
  constexpr int128 units_at(int decimals) const {
    int128 result = units_;
    for (int i = this->decimals(); i < decimals; ++i) result *= 10;
    return result;
  }

  // Equal as numbers: 1.50 equals 1.5.
  friend constexpr bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
  friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b) {
    const int decimals = a.decimals() > b.decimals() ? a.decimals() : b.decimals();
    const int128 left = a.units_at(decimals), right = b.units_at(decimals);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
  }

 private:
  // Of one word, for there is one with every figure.
  std::int64_t units_ : 56 = 0;
  std::int64_t decimals_ : 8 = 0;
};

// Exact sum and difference with the decimals of the finer operand; nothing where the result has too many
// digits.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> subtract(Decimal a, Decimal b);

// Units at `decimals` as a decimal, nothing where it has too many digits.
std::optional<Decimal> make_decimal(int128 units, int decimals);

// Plain digits with a leading minus: "-6976", "54.8", "0.62".
std::string to_string(Decimal value);
// As accountants print it: "(6,976)", "54.8", "0.62".
std::string to_printed(Decimal value);

}  // namespace tieout
