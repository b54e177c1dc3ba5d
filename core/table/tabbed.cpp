// Recognises lines with the same number of tabs and cuts them into cells.
#include "core/table/tabbed.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/table/head_words.h"
#include "core/text/characters.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_closed_rows = 3;  // of a table with text right above or below it
constexpr std::size_t longest_heading = 80;    // bytes of a heading between the rows of a table
constexpr std::size_t most_tabs = 400;         // as many cells as a page may have columns

std::size_t count_tabs(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
}

bool is_open_end(const Source& source, std::size_t index) {
  if (index >= source.lines.size()) return true;
  const Line& line = source.lines[index];
  return line.is_blank() && count_tabs(source.slice(source.whole(line))) == 0;
}

std::size_t tabs_in(const Source& source, std::size_t index) {
  return count_tabs(source.slice(source.whole(source.lines[index])));
}

bool has_tabs(const Source& source, std::size_t index) {
  return index < source.lines.size() && tabs_in(source, index) > 0;
}

// Cells with one tab between them, of which one speaks of time: the heads of a table, with which its rows
// begin. Where tabs only move to a column, several stand side by side.
bool is_head_row(const Source& source, std::size_t index) {
  std::string_view line = source.line(index);
  if (line.find("\t\t") != std::string_view::npos) return false;
  bool time = false;
  while (!line.empty()) {
    const std::size_t end = line.find_first_of("\t ");
    time = time || is_period_word(line.substr(0, end)) || read_year(line.substr(0, end), 0);
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
  }
  return time;
}

// "Working capital:" over all columns, with rows of the same table below it; heads below it begin another.
bool is_inner_heading(const Source& source, std::size_t index) {
  if (index + 1 >= source.lines.size() || has_tabs(source, index)) return false;
  const std::string_view line = source.line(index);
  return !line.empty() && line.size() <= longest_heading && line.back() != '.' &&
         !is_head_row(source, index + 1);
}

// Blank lines around it, or lines of text without tabs where the first row is one of heads.
bool stands_apart(const Source& source, std::size_t begin, std::size_t end) {
  if ((begin == 0 || is_open_end(source, begin - 1)) && is_open_end(source, end)) return true;
  return end - begin > fewest_closed_rows && (begin == 0 || !has_tabs(source, begin - 1)) &&
         !has_tabs(source, end) && is_head_row(source, begin);
}

}  // namespace

std::vector<LineRange> find_tab_tables(const Source& source) {
  std::vector<LineRange> found;
  if (source.text.find('\t') == std::string_view::npos) return found;
  const std::size_t count = source.lines.size();
  for (std::size_t i = 0; i < count;) {
    const std::size_t tabs = tabs_in(source, i);
    const auto is_row = [&](std::size_t line) { return line < count && tabs_in(source, line) == tabs; };
    std::size_t end = i + 1;
    const auto goes_on_below_heading = [&] {
      return end - i > fewest_closed_rows && is_row(end + 1) && is_inner_heading(source, end) &&
             is_head_row(source, i);
    };
    while (tabs > 0 && (is_row(end) || goes_on_below_heading())) ++end;
    if (tabs > 0 && tabs <= most_tabs && end - i > 1 && stands_apart(source, i, end))
      found.push_back({i, end});
    i = end;
  }
  return found;
}

std::vector<CellRow> read_tab_rows(const Source& source, LineRange lines) {
  std::vector<CellRow> rows;
  CellReader reader(source);
  std::vector<RawCell> cells;
  for (std::size_t i = lines.begin; i < lines.end; ++i) {
    const Span whole = source.whole(source.lines[i]);
    cells.clear();
    if (whole.size() > limits::line_bytes) {
      rows.push_back({{}, source.lines[i].span});
      continue;
    }
    std::size_t position = 0;
    for (std::uint32_t at = whole.begin; at <= whole.end; ++position) {
      const std::uint32_t tab =
          static_cast<std::uint32_t>(std::min<std::size_t>(source.text.find('\t', at), whole.end));
      const Span printed = trimmed(source.text, {at, tab});
      if (!printed.empty())
        cells.push_back(
            {printed, position, position + 1, columns_of(slice(source.text, {at, printed.begin}))});
      else if (tab == at && !cells.empty() && cells.back().end == position)
        ++cells.back().end;
      at = tab + 1;
    }
    rows.push_back(reader.read_row(cells, source.lines[i].span));
  }
  return rows;
}

}  // namespace tieout
