// A figure: a number as it is printed, with the marks around it that say what it means.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/span.h"

namespace tieout {

enum class FigureKind {
  number,  // digits, sign applied: (6,976) is -6976
  dash,    // printed for zero: --, —, -
  mark,    // NM, N/A, *: something is printed where a number would stand, and it is none
};

enum class FigureSuffix { none, percent, multiple, basis_points };  // 54.8%, 7.13x, 680 bps

struct Figure {
  FigureKind kind = FigureKind::number;
  FigureSuffix suffix = FigureSuffix::none;
  Decimal value;              // zero for a dash, meaningless for a mark
  Span span;                  // with its sign, parentheses and suffix, without its currency symbol
  Span digits;                // the digits alone: columns of a table are aligned on their right edge
  std::string_view currency;  // ISO code of a symbol printed before it ("$" is USD), or empty

  bool is_number() const { return kind == FigureKind::number; }
};

// The figure that begins at `offset` (at its currency symbol, sign, parenthesis or first digit), where one
// does. Reads decimal points with thousands commas; `1.234,5` and `1 234,5` where `convention` says so.
enum class DecimalMark { point, comma };
std::optional<Figure> read_figure(std::string_view text, std::uint32_t offset,
                                  DecimalMark convention = DecimalMark::point);

}  // namespace tieout
