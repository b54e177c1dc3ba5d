// Counts what the marks inside numbers can only mean.
#include "core/text/number_style.h"

#include <algorithm>
#include <cstddef>

#include "core/text/characters.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::size_t enough = 5;  // numbers that must agree before a text is taken to print them another way

struct Evidence {
  std::size_t comma_groups = 0;    // 1,234
  std::size_t comma_decimals = 0;  // 1,5 or 1,25
  std::size_t point_groups = 0;    // 1.234
  std::size_t long_groups = 0;     // 12.345, which hardly any ratio or rate of exchange reaches
  std::size_t double_groups = 0;   // 1.234.567
  std::size_t point_decimals = 0;  // 1.5, 1.25, 0.125 or 5.125%
  std::size_t blank_groups = 0;    // 1 234 with a blank that does not break
  std::size_t plain_groups = 0;    // 1 234 with a common space
};

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

// "$1.5 million": prose that rounds, which tables need not print the same way.
bool is_scaled(std::string_view text, std::size_t at) {
  if (blank_bytes(text, at) == 0) return false;
  const Word word = next_word(text, static_cast<std::uint32_t>(at));
  return word.is("million") || word.is("billion") || word.is("mln") || word.is("bn");
}

bool is_percent(std::string_view text, std::size_t at) {
  while (const std::uint32_t bytes = blank_bytes(text, at)) at += bytes;
  return at < text.size() && text[at] == '%';
}

// Takes in the mark behind a run of `before` digits and the digits behind the mark.
void weigh(std::string_view text, std::size_t mark, std::size_t before, Evidence& evidence) {
  const std::size_t bytes = text[mark] == ',' ? 1 : blank_bytes(text, mark);
  if (bytes == 0) return;
  const std::size_t after = digits_at(text, mark + bytes);
  const bool group = after == 3 && before <= 3;
  if (text[mark] == ',') {
    evidence.comma_groups += group ? 1 : 0;
    evidence.comma_decimals += after == 1 || after == 2 ? 1 : 0;
  } else if (group) {
    (bytes == 1 ? evidence.plain_groups : evidence.blank_groups) += text[mark] == '\t' ? 0 : 1;
  }
}

// Runs of digits with points between them: "1.5", "1.234.567", "30.06.2007".
struct PointChain {
  std::size_t runs = 1;
  std::size_t first = 0;     // digits of the first run
  std::size_t last = 0;      // digits of the last
  bool all_of_three = true;  // every run but the first
  bool begins_with_0 = false;
  std::size_t end = 0;
};

PointChain read_chain(std::string_view text, std::size_t at) {
  PointChain chain;
  chain.begins_with_0 = text[at] == '0';
  chain.first = chain.last = digits_at(text, at);
  chain.end = at + chain.first;
  while (chain.end + 1 < text.size() && text[chain.end] == '.' && is_digit(text[chain.end + 1])) {
    chain.last = digits_at(text, chain.end + 1);
    chain.all_of_three = chain.all_of_three && chain.last == 3;
    chain.end += 1 + chain.last;
    ++chain.runs;
  }
  return chain;
}

// Dates and versions, which have points between runs of other lengths, say nothing.
void weigh(std::string_view text, const PointChain& chain, Evidence& evidence) {
  const bool groups = chain.all_of_three && chain.first <= 3 && !chain.begins_with_0;
  if (chain.runs > 2) {
    evidence.double_groups += groups ? 1 : 0;
    evidence.point_groups += groups ? 1 : 0;
    return;
  }
  if (is_scaled(text, chain.end)) return;
  const bool group = groups && !is_percent(text, chain.end);
  evidence.point_groups += group ? 1 : 0;
  evidence.long_groups += group && chain.first > 1 ? 1 : 0;
  evidence.point_decimals += !group && chain.last <= 3 ? 1 : 0;
}

Evidence gather(std::string_view text) {
  Evidence evidence;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const PointChain chain = read_chain(text, at);
    if (chain.runs > 1) weigh(text, chain, evidence);
    at = chain.end;
    if (at + 1 < text.size()) weigh(text, at, chain.last, evidence);
  }
  return evidence;
}

// Commas before one digit or two, and too few marks of the other kind.
bool commas_begin_decimals(const Evidence& found) {
  if (found.comma_decimals <= 4 * found.point_decimals || found.comma_decimals <= found.comma_groups)
    return false;
  return found.comma_decimals >= enough || (found.comma_groups == 0 && found.point_groups > 0 &&
                                            found.comma_decimals + found.point_groups >= enough);
}

// Points before three digits throughout, and not where a ratio or a rate would do as well.
bool points_group(const Evidence& found) {
  if (found.double_groups > found.comma_groups && found.point_groups > 2 * found.point_decimals) return true;
  return found.comma_groups == 0 && found.point_decimals == 0 && found.point_groups >= enough &&
         found.long_groups > 0;
}

// What stands between two gaps of a line: "12 435", "(8 701)".
enum class Between { other, grouped, torn };  // torn: digits, a blank and digits that are no group

Between kind_of(std::string_view part) {
  constexpr std::string_view marks = "()-+%$";
  while (!part.empty() && marks.find(part.front()) != std::string_view::npos) part.remove_prefix(1);
  while (!part.empty() && marks.find(part.back()) != std::string_view::npos) part.remove_suffix(1);
  const std::size_t first = digits_at(part, 0);
  std::size_t at = first, groups = 0;
  bool whole = first >= 1 && first <= 3;
  while (first > 0 && at + 1 < part.size() && part[at] == ' ' && is_digit(part[at + 1])) {
    const std::size_t digits = digits_at(part, at + 1);
    whole = whole && digits == 3;
    at += 1 + digits;
    ++groups;
  }
  if (groups == 0) return Between::other;
  return whole && at == part.size() ? Between::grouped : Between::torn;
}

struct BlankRows {
  std::size_t grouped = 0;  // lines with two numbers in groups and more, wide gaps between them
  bool torn = false;
};

BlankRows count_blank_rows(std::string_view text) {
  BlankRows rows;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::size_t grouped = 0;
    while (!line.empty()) {
      const std::string_view part = line.substr(0, line.find("  "));
      const Between kind = kind_of(part);
      grouped += kind == Between::grouped;
      rows.torn = rows.torn || kind == Between::torn;
      line.remove_prefix(part.size());
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    }
    rows.grouped += grouped >= 2;
  }
  return rows;
}

// Two columns of three digits have more than one blank between them below heads as wide as a year, and sooner
// or later a figure of another length.
bool blanks_group(std::string_view text, const Evidence& found) {
  constexpr std::size_t enough_rows = 3;
  if (found.comma_groups > 0 || found.plain_groups < 2 * enough_rows) return false;
  const BlankRows rows = count_blank_rows(text);
  return rows.grouped >= enough_rows && !rows.torn;
}

NumberStyle style_of(std::string_view text, const Evidence& found) {
  const std::size_t blanks = found.blank_groups + found.plain_groups;
  if (commas_begin_decimals(found))
    return blanks > found.point_groups ? NumberStyle::blanks_and_comma : NumberStyle::points_and_comma;
  if (points_group(found)) return NumberStyle::points_and_comma;
  if (found.blank_groups >= enough && found.blank_groups > 8 * found.comma_groups)
    return NumberStyle::blanks_and_point;
  if (blanks_group(text, found)) return NumberStyle::blanks_and_point;
  return NumberStyle::commas_and_point;
}

}  // namespace

NumberMarks detect_number_marks(std::string_view text) {
  const Evidence found = gather(text);
  NumberMarks marks{style_of(text, found)};
  marks.points_may_group = decimal_mark(marks.style) == '.' && found.comma_groups < found.point_groups &&
                           found.point_decimals < found.point_groups;
  return marks;
}

}  // namespace tieout
