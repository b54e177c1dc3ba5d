// Finds heads for tables whose own heads were cut off by a line between them and the figures.
#include "core/statement/missing_heads.h"

#include <algorithm>

#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

// More lines than a subtitle and its blank lines take.
constexpr std::size_t lines_between = 8;
constexpr std::size_t longest_spanner = 10;

// The dates of a line, or its years where it has no dates, as spans of the source.
std::vector<Span> times_in(const Source& source, Span line) {
  std::vector<Span> dates, years;
  const std::string_view text = source.slice(line);
  for (std::uint32_t at = 0; at < text.size();) {
    const auto word = read_period_word(text, at);
    const auto place = [&] { return Span{line.begin + word->span.begin, line.begin + word->span.end}; };
    if (word && word->kind == PeriodWordKind::date) dates.push_back(place());
    if (word && word->kind == PeriodWordKind::year) years.push_back(place());
    at = word ? word->span.end : std::max(read_word(text, at).span.end, at + 1);
  }
  return dates.empty() ? years : dates;
}

bool speaks_of_time(const Source& source, Span line) {
  return !read_period_head(source.slice(line)).is_empty();
}

bool is_spanner(const Source& source, Span line) {
  return speaks_of_time(source, line) && count_words(plain_words(source.slice(line))) <= longest_spanner;
}

}  // namespace

void promote_heads(const Source& source, Grid& grid) {
  if (!grid.heads.empty() || grid.columns < 2) return;
  std::vector<HeadCell> heads;
  bool shared_out = false;
  for (std::size_t i = 0; i < grid.preamble.size(); ++i) {
    const std::vector<Span> times = times_in(source, grid.preamble[i]);
    if (times.size() == grid.columns) {
      for (std::size_t column = 0; column < times.size(); ++column)
        heads.push_back({{times[column]}, column, column, i});
      shared_out = true;
    } else if (times.empty() && is_spanner(source, grid.preamble[i])) {
      heads.push_back({{grid.preamble[i]}, 0, grid.columns - 1, i});
    }
  }
  if (!shared_out) return;
  for (const HeadCell& head : heads)
    grid.preamble.erase(std::remove_if(grid.preamble.begin(), grid.preamble.end(),
                                       [&](Span line) { return line.contains(head.text.front()); }),
                        grid.preamble.end());
  grid.heads = std::move(heads);
}

bool shares_heads(const Source& source, const Grid& before, const Grid& grid) {
  if (!grid.heads.empty() || before.heads.empty() || before.columns != grid.columns || grid.columns < 2)
    return false;
  if (before.layout != grid.layout || before.span.empty()) return false;
  const std::size_t gap = source.line_at(grid.span.begin) - source.line_at(before.span.end - 1);
  return gap <= lines_between && std::none_of(grid.preamble.begin(), grid.preamble.end(),
                                              [&](Span line) { return speaks_of_time(source, line); });
}

}  // namespace tieout
