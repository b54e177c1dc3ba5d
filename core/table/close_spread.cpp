// Groups the columns where the labels of the line with one for each begin again.
#include "core/table/close_spread.h"

#include <algorithm>

#include "core/text/printed.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

bool names_year(const PrintedPeriod& period) {
  return period.year || (period.end && period.end->year);
}

std::vector<std::size_t> first_columns(std::size_t count) {
  std::vector<std::size_t> columns(count);
  for (std::size_t i = 0; i < count; ++i) columns[i] = i;
  return columns;
}

// From each start to the next; the last up to column `end`.
ColumnRanges groups_to(const std::vector<std::size_t>& starts, std::size_t end) {
  ColumnRanges ranges;
  for (std::size_t i = 0; i < starts.size(); ++i)
    ranges.push_back({starts[i], (i + 1 < starts.size() ? starts[i + 1] : end) - 1});
  return ranges;
}

}  // namespace

void HeadSpreader::add_named(const std::vector<HeadPiece>& pieces) {
  for (std::size_t column = 0; column < pieces.size(); ++column) {
    for (const Span span : pieces[column].text) labels_[column] += std::string(source_.slice(span)) + " ";
    timed_[column] = timed_[column] || pieces[column].timed;
  }
}

ColumnRanges HeadSpreader::spread(const std::vector<HeadPiece>& pieces) const {
  if (pieces.size() == labels_.size()) return groups_to(first_columns(labels_.size()), labels_.size());
  const auto first_words =
      std::find_if(pieces.begin(), pieces.end(), [](const HeadPiece& piece) { return !piece.timed; });
  const auto times = static_cast<std::size_t>(first_words - pieces.begin());
  if (std::any_of(first_words, pieces.end(), [](const HeadPiece& piece) { return piece.timed; })) return {};
  ColumnRanges ranges = times > 0 ? over_times(pieces, times) : ColumnRanges();
  if (times > 0 && ranges.empty()) return {};
  if (times < pieces.size()) {
    const ColumnRanges words = over_words(pieces.size() - times);
    if (words.empty()) return {};
    ranges.insert(ranges.end(), words.begin(), words.end());
  }
  return ranges;
}

bool HeadSpreader::tells_columns_apart(const std::vector<HeadCell>& heads) const {
  std::vector<std::string> stacks(labels_.size());
  std::vector<int> years(labels_.size()), lengths(labels_.size());
  for (const HeadCell& head : heads)
    for (const Span span : head.text) {
      const PrintedPeriod period = read_period_head(source_.slice(span));
      for (std::size_t column = head.first_column; column <= head.last_column; ++column) {
        stacks[column] += std::string(source_.slice(span)) + " ";
        years[column] += names_year(period) ? 1 : 0;
        lengths[column] += period.has_length() ? 1 : 0;
      }
    }
  std::string time;
  for (std::size_t i = 0; i < stacks.size(); ++i) {
    if (years[i] > 1 || lengths[i] > 1) return false;
    if (timed_[i]) time = stacks[i];
    stacks[i] += time;  // "%" behind one year is not "%" behind another
    const auto own = stacks.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(stacks.begin(), own, *own) != own) return false;
  }
  return !time.empty();
}

// Columns of words behind all those of time.
std::size_t HeadSpreader::words_begin() const {
  std::size_t begin = labels_.size();
  while (begin > 0 && !timed_[begin - 1]) --begin;
  return begin;
}

// Over all columns of time, one for each, or a new group wherever the first label comes again.
ColumnRanges HeadSpreader::over_times(const std::vector<HeadPiece>& pieces, std::size_t count) const {
  const bool words_follow = count < pieces.size();
  const std::size_t words = words_begin();
  const bool apart =
      words > 0 && std::all_of(timed_.begin(), timed_.begin() + static_cast<std::ptrdiff_t>(words),
                               [](bool timed) { return timed; });
  const std::size_t end = words > 0 && (words_follow || (apart && count == words)) ? words : labels_.size();
  if (count == 1) return {{0, end - 1}};
  if (count == end) return groups_to(first_columns(end), end);
  std::vector<std::size_t> starts;
  if (!are_several_days(pieces, count))
    for (std::size_t i = 0; i < end; ++i)
      if (labels_[i] == labels_[0]) starts.push_back(i);
  return starts.size() == count ? groups_to(starts, end) : over_each_time(count);
}

// "June 27," "June 28,": of single columns, whose years stand below, and not of groups.
bool HeadSpreader::are_several_days(const std::vector<HeadPiece>& pieces, std::size_t count) const {
  for (std::size_t i = 0; i < count; ++i) {
    if (pieces[i].has_length || pieces[i].has_year) return false;
    if (i > 0 && source_.slice(pieces[i].text.front()) != source_.slice(pieces[0].text.front())) return true;
  }
  return false;
}

// "June 28," "June 29," over the years of "2025" "2024" "Change" "2025" "2024" "Change".
ColumnRanges HeadSpreader::over_each_time(std::size_t count) const {
  ColumnRanges ranges;
  for (std::size_t i = 0; i < labels_.size(); ++i)
    if (timed_[i]) ranges.push_back({i, i});
  return ranges.size() == count ? ranges : ColumnRanges();
}

// One word over the only column of words, or over those of its amount and percentage.
ColumnRanges HeadSpreader::over_words(std::size_t count) const {
  const std::size_t first = words_begin(), width = labels_.size() - first;
  if (first == 0 || width == 0 || count > 1) return {};
  return width == 1 || are_signs(first) ? ColumnRanges{{first, labels_.size() - 1}} : ColumnRanges();
}

// "$" and "%" below one word.
bool HeadSpreader::are_signs(std::size_t first) const {
  return std::all_of(
      labels_.begin() + static_cast<std::ptrdiff_t>(first), labels_.end(), [](const std::string& label) {
        return label == "$ " || label == "% " || same_word(label, "amount ") || same_word(label, "percent ");
      });
}

}  // namespace tieout
