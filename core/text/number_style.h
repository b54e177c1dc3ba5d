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

struct NumberMarks {
  NumberStyle style = NumberStyle::commas_and_point;
  // Points are read as decimal points, yet most stand before three digits and no comma groups thousands:
  // 1.234 may be a thousand as well.
  bool points_may_group = false;
};

// The style that most of the text's numbers need; commas and point unless they cannot be read so.
NumberMarks detect_number_marks(std::string_view text);

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
