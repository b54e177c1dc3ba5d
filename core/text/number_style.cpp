// Counts what the marks inside numbers can only mean.
#include "core/text/number_style.h"

#include <cstddef>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t enough = 5;  // numbers that must agree before a text is taken to print them another way

struct Evidence {
  std::size_t comma_groups = 0;    // 1,234
  std::size_t comma_decimals = 0;  // 1,5 or 1,25
  std::size_t point_groups = 0;    // 1.234
  std::size_t point_decimals = 0;  // 1.5 or 1.25
  std::size_t blank_groups = 0;    // 1 234 with a blank that does not break
  std::size_t plain_groups = 0;    // 1 234 with a common space
};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

// Takes in the mark behind a run of `before` digits and the digits behind the mark.
void weigh(std::string_view text, std::size_t mark, std::size_t before, Evidence& evidence) {
  const std::size_t bytes = text[mark] == ',' || text[mark] == '.' ? 1 : blank_bytes(text, mark);
  if (bytes == 0) return;
  const std::size_t after = digits_at(text, mark + bytes);
  const bool group = after == 3 && before <= 3;
  const bool decimals = after == 1 || after == 2;
  if (text[mark] == ',') {
    evidence.comma_groups += group ? 1 : 0;
    evidence.comma_decimals += decimals ? 1 : 0;
  } else if (text[mark] == '.') {
    evidence.point_groups += group ? 1 : 0;
    evidence.point_decimals += decimals ? 1 : 0;
  } else if (group) {
    (bytes == 1 ? evidence.plain_groups : evidence.blank_groups) += text[mark] == '\t' ? 0 : 1;
  }
}

Evidence gather(std::string_view text) {
  Evidence evidence;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t digits = digits_at(text, at);
    at += digits;
    if (at + 1 < text.size()) weigh(text, at, digits, evidence);
  }
  return evidence;
}

}  // namespace

NumberStyle detect_number_style(std::string_view text) {
  const Evidence found = gather(text);
  const std::size_t blanks = found.blank_groups + found.plain_groups;
  if (found.comma_decimals >= enough && found.comma_decimals > 4 * found.point_decimals &&
      found.comma_decimals > found.comma_groups)
    return blanks > found.point_groups ? NumberStyle::blanks_and_comma : NumberStyle::points_and_comma;
  if (found.blank_groups >= enough && found.blank_groups > 8 * found.comma_groups)
    return NumberStyle::blanks_and_point;
  return NumberStyle::commas_and_point;
}

}  // namespace tieout
