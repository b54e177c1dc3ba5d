// A figure: a number as it is printed, with the marks around it that say what it means.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/currency.h"
#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/text/characters.h"
#include "core/text/number_style.h"

namespace tieout {

enum class FigureKind : std::uint8_t {
  number,  // digits, sign applied: (6,976) is -6976
  dash,    // printed for zero: --, —, -
  mark,    // NM, N/A, *: something is printed where a number would stand, and it is none
};

enum class FigureSuffix : std::uint8_t {
  none,
  percent,       // 54.8%
  points,        // (12.5) pts: of a percentage
  basis_points,  // 680 bps
  multiple,      // 7.13x
  hundredths,    // 8.3p
};

struct Figure {
  FigureKind kind = FigureKind::number;
  FigureSuffix suffix = FigureSuffix::none;
  CurrencyCode currency;  // of a symbol printed before it: "$" is USD
  Decimal value;          // zero for a dash, meaningless for a mark
  Span span;              // with its sign, parentheses and suffix, without its currency symbol

  bool is_number() const { return kind == FigureKind::number; }
};

// A figure with what its place in a table is told by.
struct PlacedFigure : Figure {
  Span digits;  // the digits alone: columns of a table are aligned on their right edge
};

// The figure that begins at `offset`: at its currency symbol, sign, parenthesis or first digit. Blanks may
// stand after a symbol, inside parentheses and before a percent sign, as tables print them. Nothing where
// no figure begins there, where its digits are badly grouped (1,23), or where letters follow (10-K, 3rd).
std::optional<PlacedFigure> read_figure(std::string_view text, std::uint32_t offset,
                                        NumberStyle style = NumberStyle::commas_and_point);

// The currency of the symbol that begins at `offset`, and its bytes; empty where none does.
struct CurrencySymbol {
  CurrencyCode code;
  std::uint32_t bytes = 0;
};
CurrencySymbol read_symbol(std::string_view text, std::uint32_t offset);
inline CurrencySymbol read_currency(std::string_view text, std::uint32_t offset) {
  const char first = offset < text.size() ? text[offset] : '\0';
  const bool may_begin = first == '$' || is_upper(first) || static_cast<unsigned char>(first) >= 0x80;
  return may_begin ? read_symbol(text, offset) : CurrencySymbol();  // asked of every word
}

}  // namespace tieout
