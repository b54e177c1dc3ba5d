// Cuts the heads of a cell stream into lines and spreads each line over the columns.
#include "core/table/stream_heads.h"

#include <algorithm>

#include "core/table/head_words.h"
#include "core/text/characters.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

using Heads = std::vector<StreamHead>;

// Heads come column by column where the same kinds follow one another in every column: "March 27," "2020"
// "December 27," "2019".
bool is_by_column(const Heads& heads, std::size_t columns) {
  if (columns < 2 || heads.size() <= columns || heads.size() % columns != 0) return false;
  const std::size_t lines = heads.size() / columns;
  bool differ = false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (heads[i].kind != heads[i % lines].kind) return false;
    differ = differ || heads[i].kind != heads[0].kind;
  }
  return differ;
}

// Words that follow one another are two lines where the last of them name every column and those above come
// once for each group: "%" "%" over "Amount" "Sales" "Amount" "Sales".
void cut_lowest(std::vector<Heads>& lines, std::size_t columns) {
  Heads& lowest = lines.back();
  if (lowest.front().kind != HeadKind::other || lowest.size() <= columns) return;
  const std::size_t above = lowest.size() - columns;
  if (columns % above != 0) return;
  Heads named(lowest.end() - static_cast<std::ptrdiff_t>(columns), lowest.end());
  lowest.resize(above);
  lines.push_back(std::move(named));
}

bool has_lines(const Heads& heads) {
  return !heads.empty() && heads.back().line.has_value();
}

// Heads of one printed line, or of one kind that follow one another, are a line.
std::vector<Heads> cut_into_lines(const Heads& heads) {
  std::vector<Heads> lines;
  for (const StreamHead& head : heads) {
    const StreamHead* last = lines.empty() ? nullptr : &lines.back().back();
    const bool is_same = last != nullptr && last->line == head.line && (head.line || last->kind == head.kind);
    if (!is_same) lines.emplace_back();
    lines.back().push_back(head);
  }
  return lines;
}

bool are_percent_signs(const Source& source, const Heads& line) {
  return std::all_of(line.begin(), line.end(),
                     [&](const StreamHead& head) { return source.slice(head.span) == "%"; });
}

// The lowest line may mix one kind of period with words: "2020" "2019" "% Change". Joins lines from the
// bottom until there is a head for every column. A percent sign before years stands over one of the words.
void join_lowest(const Source& source, std::vector<Heads>& lines, std::size_t columns) {
  HeadKind period = HeadKind::other;
  while (lines.size() > 1) {
    Heads& lowest = lines.back();
    for (const StreamHead& head : lowest)
      if (head.kind != HeadKind::other) period = head.kind;
    const Heads& above = lines[lines.size() - 2];
    const HeadKind kind = above.front().kind;
    const bool same_period = kind == HeadKind::other || period == HeadKind::other || kind == period;
    if (lowest.size() + above.size() > columns || !same_period) return;
    if (period != HeadKind::other && are_percent_signs(source, above)) return;
    lowest.insert(lowest.begin(), above.begin(), above.end());
    lines.erase(lines.end() - 2);
  }
}

// The kinds of the lowest line come again after every `group` columns.
bool repeats(const Heads& lowest, std::size_t columns, std::size_t group) {
  if (lowest.size() != columns) return true;
  for (std::size_t i = group; i < columns; ++i)
    if (lowest[i].kind != lowest[i - group].kind) return false;
  return true;
}

// How many heads at the end come column by column; spanners may stand in lines above them.
std::size_t column_tail(const Heads& heads, std::size_t columns) {
  for (std::size_t count = heads.size() - heads.size() % columns; count > columns; count -= columns)
    if (is_by_column(Heads(heads.end() - static_cast<std::ptrdiff_t>(count), heads.end()), columns))
      return count;
  return 0;
}

void place_columns(const Heads& heads, std::size_t columns, std::size_t first_line, StreamHeads& placed) {
  const std::size_t lines = heads.size() / columns;
  for (std::size_t line = 0; line < lines; ++line)
    for (std::size_t column = 0; column < columns; ++column)
      placed.cells.push_back({{heads[column * lines + line].span}, column, column, first_line + line});
  placed.name_every_column = true;
}

// Into how many even groups of columns the spanners above the lowest line fall that are written group by
// group: "Three Months Ended" "June 30," "Six Months Ended" "June 30,"; 0 where they are not.
std::size_t groups_of(const Heads& spanners, std::size_t columns) {
  for (std::size_t groups = 2; groups < columns; ++groups)
    if (columns % groups == 0 && is_by_column(spanners, groups)) return groups;
  return 0;
}

void place_groups(const Heads& spanners, std::size_t groups, std::size_t columns, StreamHeads& placed) {
  const std::size_t lines = spanners.size() / groups, width = columns / groups;
  for (std::size_t line = 0; line < lines; ++line)
    for (std::size_t group = 0; group < groups; ++group)
      placed.cells.push_back(
          {{spanners[group * lines + line].span}, group * width, (group + 1) * width - 1, line});
}

enum class Below { nothing, heads };

bool speaks_of_time(const Heads& line) {
  return std::any_of(line.begin(), line.end(),
                     [](const StreamHead& head) { return head.kind != HeadKind::other; });
}

bool speaks_of_percents(std::string_view head) {
  return head.find('%') != std::string_view::npos || head.find("ercent") != std::string_view::npos;
}

// Gives each head of the lowest line that speaks of percents a column that prints their signs, where the
// clipboard lists the others first: "2015" "2014" "% of sales" "% of sales". False where they stand over
// other columns, which then are not told apart by these heads.
bool order_percents(const Source& source, const PercentColumns& percent, Heads& lowest) {
  if (lowest.size() != percent.size()) return true;
  Heads shares, others;
  for (const StreamHead& head : lowest)
    (speaks_of_percents(source.slice(head.span)) ? shares : others).push_back(head);
  if (static_cast<std::ptrdiff_t>(shares.size()) != std::count(percent.begin(), percent.end(), true))
    return true;
  const bool only_timed = std::none_of(others.begin(), others.end(),
                                       [](const StreamHead& head) { return head.kind == HeadKind::other; });
  if (!only_timed && shares.size() != others.size()) {
    for (std::size_t i = 0; i < lowest.size(); ++i)
      if (percent[i] != speaks_of_percents(source.slice(lowest[i].span))) return false;
    return true;
  }
  std::size_t share = 0, other = 0;
  for (std::size_t i = 0; i < lowest.size(); ++i) lowest[i] = percent[i] ? shares[share++] : others[other++];
  return true;
}

// Which columns each head of a line stands over.
struct HeadRange {
  std::size_t first = 0, last = 0;
};
using HeadRanges = std::vector<HeadRange>;

// Finds the columns under the heads of a line from what the lowest line says.
class LineSpreader {
 public:
  LineSpreader(const Source& source, const Heads& lowest, std::size_t columns)
      : source_(source), lowest_(lowest), columns_(columns), is_named_(lowest.size() == columns) {
    for (std::size_t i = 0; is_named_ && i < columns; ++i)
      (lowest[i].kind == HeadKind::other ? words_ : timed_).push_back(i);
  }

  // Empty where there is more than one way, or none.
  HeadRanges spread(const Heads& line, bool is_lowest) const {
    const std::size_t count = line.size(), group = columns_ / count;
    if (!is_lowest && group > 1 && columns_ % count == 0 && are_percent_signs(source_, line))
      return over_last(count);
    if (count == 1 && stands_over_changes(line.front())) return {{words_.front(), words_.back()}};
    if (columns_ % count == 0 && (count == 1 || group == 1 || repeats(lowest_, columns_, group)))
      return groups_from(even_starts(count));
    if (!is_named_) return {};
    for (const std::vector<std::size_t>& starts :
         {starts_alike(), starts_of_years(), starts_beside_amounts()})
      if (starts.size() == count) return groups_from(starts);
    if (line.front().kind == HeadKind::other) return {};
    return is_change(line.back()) ? over_times_and_changes(line) : over_timed(count);
  }

 private:
  std::string_view text(std::size_t column) const { return source_.slice(lowest_[column].span); }

  // "%" over "Change", the last of each group of columns.
  HeadRanges over_last(std::size_t count) const {
    HeadRanges ranges;
    const std::size_t group = columns_ / count;
    for (std::size_t last = group - 1; last < columns_; last += group) ranges.push_back({last, last});
    return ranges;
  }

  // "2024 vs. 2023 Change", "Increase"
  bool is_change(const StreamHead& head) const { return names_change(source_.slice(head.span)); }

  // Times over even groups of the columns of time, and a change over those behind them.
  HeadRanges over_times_and_changes(const Heads& line) const {
    const std::size_t times = line.size() - 1;
    if (times == 0 || timed_.empty() || words_.empty() || words_.front() < timed_.back()) return {};
    if (timed_.size() % times != 0 ||
        std::any_of(line.begin(), line.end() - 1, [&](const StreamHead& head) { return is_change(head); }))
      return {};
    HeadRanges ranges = over_timed(times);
    ranges.push_back({words_.front(), words_.back()});
    return ranges;
  }

  // "Shares" "Amount" are the two columns of one head, the others have one each.
  std::vector<std::size_t> starts_beside_amounts() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < columns_; ++i)
      if (i == 0 || !same_word(text(i - 1), "shares") ||
          !(same_word(text(i), "amount") || same_word(text(i), "value")))
        starts.push_back(i);
    return starts;
  }

  // "Increase (Decrease)" over the columns behind those of time.
  bool stands_over_changes(const StreamHead& head) const {
    return head.kind == HeadKind::other && !timed_.empty() && words_.size() > 1 &&
           words_.front() > timed_.back() && is_change(head);
  }

  HeadRanges groups_from(const std::vector<std::size_t>& starts) const {
    HeadRanges ranges;
    for (std::size_t i = 0; i < starts.size(); ++i)
      ranges.push_back({starts[i], (i + 1 < starts.size() ? starts[i + 1] : columns_) - 1});
    return ranges;
  }

  std::vector<std::size_t> even_starts(std::size_t count) const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < count; ++i) starts.push_back(i * (columns_ / count));
    return starts;
  }

  // Columns named as the first one is: "RMB" in "RMB" "RMB" "US$".
  std::vector<std::size_t> starts_alike() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < columns_; ++i)
      if (lowest_[0].kind == HeadKind::other && text(i) == text(0)) starts.push_back(i);
    return starts;
  }

  // Where years that fall do not: the last of "2008" "2007" "2007".
  std::vector<std::size_t> starts_of_years() const {
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i < columns_; ++i) {
      if (lowest_[i].kind != HeadKind::year) return {};
      if (i > 0 && text(i).substr(0, 4) >= text(i - 1).substr(0, 4)) starts.push_back(i);
    }
    return starts;
  }

  // Even groups of the columns of time; those of changes among them have no length or date.
  HeadRanges over_timed(std::size_t count) const {
    HeadRanges ranges;
    if (words_.empty() || timed_.size() % count != 0) return ranges;
    const std::size_t group = timed_.size() / count;
    for (std::size_t i = 0; i < timed_.size(); i += group)
      ranges.push_back({timed_[i], timed_[i + group - 1]});
    return ranges;
  }

  const Source& source_;
  const Heads& lowest_;
  std::size_t columns_;
  bool is_named_;
  std::vector<std::size_t> timed_, words_;  // columns whose lowest head speaks of time, and the others
};

// "Three Months Ended June 30," "2020" "2019" over two columns: the first is a line of its own where it
// speaks of time, else it stands over the captions.
std::vector<Heads> without_stub_heads(const std::vector<Heads>& lines, std::size_t columns) {
  std::vector<Heads> cut;
  for (const Heads& line : lines) {
    if (line.size() != columns + 1 || columns == 1) {
      cut.push_back(line);
      continue;
    }
    if (line.front().kind != HeadKind::other) cut.push_back({line.front()});
    cut.emplace_back(line.begin() + 1, line.end());
  }
  return cut;
}

// Lines that bars tell apart, spread over the columns as the lowest with a head for each of them says.
std::size_t place_known_lines(const Source& source, const std::vector<Heads>& printed, std::size_t columns,
                              StreamHeads& placed) {
  const std::vector<Heads> lines = without_stub_heads(printed, columns);
  const auto named =
      std::find_if(lines.rbegin(), lines.rend(), [&](const Heads& line) { return line.size() == columns; });
  placed.name_every_column = named != lines.rend();
  const LineSpreader spreader(source, placed.name_every_column ? *named : lines.back(), columns);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const HeadRanges ranges = spreader.spread(lines[line], false);
    if (ranges.empty() && speaks_of_time(lines[line])) placed.times_are_complete = false;
    for (std::size_t i = 0; i < ranges.size(); ++i)
      placed.cells.push_back({{lines[line][i].span}, ranges[i].first, ranges[i].last, line});
  }
  return lines.size();
}

// Spreads each line over the columns and says how many lines there are.
std::size_t place_lines(const Source& source, const Heads& heads, const PercentColumns& percent, Below below,
                        StreamHeads& placed) {
  if (heads.empty()) return 0;
  const std::size_t columns = percent.size();
  std::vector<Heads> lines = cut_into_lines(heads);
  if (has_lines(heads)) return place_known_lines(source, lines, columns, placed);
  cut_lowest(lines, columns);
  if (below == Below::nothing) join_lowest(source, lines, columns);
  const bool are_told_apart = order_percents(source, percent, lines.back());
  placed.name_every_column = lines.back().size() == columns;
  std::size_t first = 0;
  const Heads spanners(heads.begin(), heads.end() - static_cast<std::ptrdiff_t>(lines.back().size()));
  if (const std::size_t groups = placed.name_every_column ? groups_of(spanners, columns) : 0; groups > 0) {
    place_groups(spanners, groups, columns, placed);
    first = lines.size() - 1;
  }
  const LineSpreader spreader(source, lines.back(), columns);
  for (std::size_t line = first; line < lines.size(); ++line) {
    const bool is_lowest = line + 1 == lines.size();
    const HeadRanges ranges =
        is_lowest && !are_told_apart ? HeadRanges() : spreader.spread(lines[line], is_lowest);
    if (ranges.empty() && speaks_of_time(lines[line])) placed.times_are_complete = false;
    for (std::size_t i = 0; i < ranges.size(); ++i)
      placed.cells.push_back({{lines[line][i].span}, ranges[i].first, ranges[i].last, line});
  }
  return lines.size();
}

}  // namespace

HeadKind head_kind(std::string_view text) {
  const PrintedPeriod period = read_period_head(text);
  if (period.has_length()) return HeadKind::length;
  if (period.end) return period.end->year ? HeadKind::dated_year : HeadKind::date;
  return period.year ? HeadKind::year : HeadKind::other;
}

bool is_head_text(std::string_view text) {
  constexpr std::size_t longest_head = 80;
  if (text.size() > longest_head) return false;
  if (text.starts_with('%')) return true;
  bool speaks = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const bool is_period = is_period_word(word) || read_year(word, 0);
    if (!is_period && !is_head_word(word)) return false;
    speaks = speaks || is_period || word == "%" || word == "Change" || word == "CHANGE";
    at = end + 1;
  }
  return speaks;
}

StreamHeads place_stream_heads(const Source& source, const Heads& heads, const PercentColumns& percent) {
  StreamHeads placed;
  const std::size_t columns = percent.size();
  if (heads.empty() || columns == 0) return placed;
  const std::size_t tail = has_lines(heads) ? 0 : column_tail(heads, columns);
  const auto split = heads.end() - static_cast<std::ptrdiff_t>(tail);
  const std::size_t lines = place_lines(source, Heads(heads.begin(), split), percent,
                                        tail == 0 ? Below::nothing : Below::heads, placed);
  if (tail > 0) place_columns(Heads(split, heads.end()), columns, lines, placed);
  return placed;
}

}  // namespace tieout
