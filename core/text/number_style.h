// How a text prints its numbers: which mark groups thousands and which begins the decimals.
#pragma once

#include <string_view>

namespace tieout {

enum class NumberStyle {
  commas_and_point,  // 1,234.5
  points_and_comma,  // 1.234,5
  blanks_and_comma,  // 1 234,5
  blanks_and_point,  // 1 234.5
};

// The style that most of the text's numbers need; commas and point unless they cannot be read so.
NumberStyle detect_number_style(std::string_view text);

constexpr char decimal_mark(NumberStyle style) {
  return style == NumberStyle::points_and_comma || style == NumberStyle::blanks_and_comma ? ',' : '.';
}
// The mark between thousands; a blank of any kind where the style says blanks.
constexpr char group_mark(NumberStyle style) {
  switch (style) {
    case NumberStyle::commas_and_point:
      return ',';
    case NumberStyle::points_and_comma:
      return '.';
    default:
      return ' ';
  }
}

}  // namespace tieout
