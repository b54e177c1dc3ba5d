#include "tests/bench/families.h"

#include "tests/bench/random.h"

namespace tieout {
namespace {

std::string repeat(std::string_view unit, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + unit.size());
  while (out.size() < bytes) out += unit;
  return out;
}

std::string digits(std::size_t count, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += static_cast<char>('1' + random.below(9));
  return out;
}

std::string one_line_of_cells(std::size_t bytes) {
  return repeat("  1,234", bytes);
}
std::string only_digits(std::size_t bytes) {
  return repeat("7", bytes);
}
std::string only_tabs(std::size_t bytes) {
  return repeat("\t", bytes);
}
std::string only_dollars(std::size_t bytes) {
  return repeat("$", bytes);
}
std::string only_parentheses(std::size_t bytes) {
  return repeat("(", bytes);
}
std::string blank_lines(std::size_t bytes) {
  return repeat("\n", bytes);
}
std::string one_long_line(std::size_t bytes) {
  return repeat("words and no figures ", bytes);
}
std::string unclosed_tags(std::size_t bytes) {
  return repeat("<TABLE><CAPTION>\n<S>  <C>\n", bytes);
}
std::string blank_and_table_lines(std::size_t bytes) {
  return repeat("\nCosts      12    34\n", bytes);
}
std::string all_zeros(std::size_t bytes) {
  return repeat("Revenue        0     0     0\n", bytes);
}
std::string all_totals(std::size_t bytes) {
  return repeat("Total revenue       100     100\n", bytes);
}
std::string wide_characters(std::size_t bytes) {
  return repeat("\xe5\xa3\xb2\xe4\xb8\x8a\xe9\xab\x98        1,234     5,678\n", bytes);
}
std::string claims_without_end(std::size_t bytes) {
  return repeat("revenue was $1.5 million compared with $1.4 million, or 7.1 %, ", bytes);
}

std::string deep_indentation(std::size_t bytes) {
  std::string out;
  for (std::size_t depth = 0; out.size() < bytes; depth = (depth + 2) % 200)
    out += std::string(depth, ' ') + "Costs:\n" + std::string(depth + 2, ' ') + "Rent      12     34\n";
  return out;
}

std::string wide_header(std::size_t bytes) {
  std::string out;
  while (out.size() < bytes / 2) out += "  2007";
  out += '\n';
  while (out.size() < bytes) out += "  1,234";
  return out + '\n';
}

std::string random_columns(std::size_t bytes) {
  Random random(7);
  std::string out;
  while (out.size() < bytes) out += "Item   " + digits(5, random) + "    " + digits(5, random) + '\n';
  return out;
}

}  // namespace

const std::vector<Family>& hostile_families() {
  static const std::vector<Family> families = {
      {"one line of cells", one_line_of_cells},
      {"only digits", only_digits},
      {"only tabs", only_tabs},
      {"only dollars", only_dollars},
      {"only parentheses", only_parentheses},
      {"deep indentation", deep_indentation},
      {"wide header", wide_header},
      {"blank lines", blank_lines},
      {"one long line", one_long_line},
      {"unclosed tags", unclosed_tags},
      {"blank and table lines", blank_and_table_lines},
      {"all totals", all_totals},
      {"all zeros", all_zeros},
      {"wide characters", wide_characters},
      {"random columns", random_columns},
      {"claims without end", claims_without_end},
  };
  return families;
}

}  // namespace tieout
