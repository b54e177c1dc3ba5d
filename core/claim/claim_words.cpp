// Words for claims.
#include "core/claim/claim_words.h"

namespace tieout {
namespace {

struct ScaleName {
  int scale;
  std::string_view name;
};

constexpr ScaleName scale_names[] = {{3, " thousand"}, {6, " million"}, {9, " billion"}, {12, " trillion"}};

std::string scale_name(int scale) {
  for (const ScaleName& row : scale_names)
    if (row.scale == scale) return std::string(row.name);
  return "";
}

// Digits with a leading minus, thousands grouped.
std::string plain(Decimal value) {
  return (value.is_negative() ? "-" : "") + to_printed(value.magnitude());
}

}  // namespace

std::string in_words(Decimal value, const Unit& unit) {
  if (unit.kind == UnitKind::percent) return plain(value) + (unit.scale == -2 ? " basis points" : "%");
  if (unit.kind == UnitKind::shares) return plain(value) + scale_name(unit.scale) + " shares";
  if (unit.scale == -2) return plain(value) + " cents";
  const std::string symbol = unit.currency == "USD"  ? "$"
                             : unit.currency.empty() ? ""
                                                     : std::string(unit.currency.text()) + " ";
  return (value.is_negative() ? "-" : "") + symbol + to_printed(value.magnitude()) + scale_name(unit.scale);
}

std::string in_words(const Claim& claim) {
  return in_words(claim.value, claim.unit);
}

std::string in_words(CellRef cell, const FactBook& facts) {
  const std::string& caption = facts.row(cell).caption;
  const std::string& label = facts.column(cell).label;
  return (caption.empty() ? "the figure" : caption) + (label.empty() ? "" : ", " + label) + ", is " +
         to_printed(cell_at(facts.statements(), cell)->figure.value);
}

std::optional<Decimal> rounded_to(Amount amount, int decimals, int scale) {
  int128 units = amount.value.units();
  int exponent = amount.scale - amount.value.decimals();
  const int wanted = scale - decimals;
  for (; exponent > wanted && units < int128{1} << 90 && units > -(int128{1} << 90); --exponent) units *= 10;
  int128 divisor = 1;
  for (; exponent < wanted && divisor < int128{1} << 90; ++exponent) divisor *= 10;
  if (exponent != wanted) return std::nullopt;
  const int128 size = units < 0 ? -units : units;
  const int128 rounded = (size + divisor / 2) / divisor;
  return make_decimal(units < 0 ? -rounded : rounded, decimals);
}

}  // namespace tieout
