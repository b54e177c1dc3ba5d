// Tells lists of page numbers and identifiers from tables of amounts.
#include "core/table/lists.h"

#include <algorithm>
#include <string_view>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t shortest_list = 4;

// Without sign, symbol or suffix.
bool is_bare(const Source& source, const Figure& figure) {
  const std::string_view printed = source.slice(figure.span);
  return figure.is_number() && figure.currency.empty() && figure.value.decimals() == 0 &&
         is_digit(printed.front()) && is_digit(printed.back());
}

// "Page", "Pages", alone on the line above the numbers.
bool names_pages(std::string_view line) {
  constexpr std::string_view page = "pages";
  return line.size() + 1 >= page.size() && line.size() <= page.size() &&
         std::equal(line.begin(), line.end(), page.begin(), [](char a, char b) { return to_lower(a) == b; });
}

}  // namespace

bool is_table_of_contents(const Source& source, const Grid& grid) {
  if (grid.columns != 1 || !grid.heads.empty()) return false;
  const bool says_page = !grid.preamble.empty() && names_pages(source.slice(grid.preamble.back()));
  std::size_t rows = 0;
  Decimal last;
  for (const GridRow& row : grid.rows) {
    if (row.cells.empty()) continue;
    const Figure& figure = row.cells.front().figure;
    if (row.caption.empty() || !is_bare(source, figure) || figure.span.size() > 3 || figure.value < last)
      return false;
    last = figure.value;
    ++rows;
  }
  return rows >= shortest_list || says_page;
}

bool is_filing_header(const Source& source, const Grid& grid) {
  std::size_t rows = 0, colons = 0;
  for (const GridRow& row : grid.rows) {
    if (row.cells.empty() || row.caption.empty()) continue;
    ++rows;
    colons +=
        source.slice(row.caption.front()).ends_with(':') && is_bare(source, row.cells.front().figure) ? 1 : 0;
  }
  return grid.columns == 1 && rows >= 3 && colons * 3 >= rows * 2;
}

}  // namespace tieout
