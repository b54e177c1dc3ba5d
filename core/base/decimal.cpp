// Exact decimal arithmetic and its two written forms.
#include "core/base/decimal.h"

#include <algorithm>
#include <string_view>

namespace tieout {
namespace {

constexpr std::int64_t largest_units = 999'999'999'999'999;

// The digits of the magnitude, with at least one digit before the point; `group` separates thousands.
std::string digits_of(Decimal value, std::string_view group) {
  std::string digits = std::to_string(value.magnitude().units());
  const auto decimals = static_cast<std::size_t>(value.decimals());
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  std::string whole = digits.substr(0, digits.size() - decimals);
  if (!group.empty() && whole.size() > 3)
    for (std::size_t at = whole.size() - 3; at > 0; at = at > 3 ? at - 3 : 0) whole.insert(at, group);
  return decimals == 0 ? whole : whole + "." + digits.substr(digits.size() - decimals);
}

}  // namespace

std::optional<Decimal> make_decimal(int128 units, int decimals) {
  if (units > largest_units || units < -largest_units) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(units), decimals);
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const int decimals = std::max(a.decimals(), b.decimals());
  return make_decimal(a.units_at(decimals) + b.units_at(decimals), decimals);
}

std::optional<Decimal> subtract(Decimal a, Decimal b) {
  return add(a, -b);
}

std::string to_string(Decimal value) {
  return (value.is_negative() ? "-" : "") + digits_of(value, "");
}

std::string to_printed(Decimal value) {
  const std::string digits = digits_of(value, ",");
  return value.is_negative() ? "(" + digits + ")" : digits;
}

}  // namespace tieout
