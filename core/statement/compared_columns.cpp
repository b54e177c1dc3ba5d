// Finds the columns that "Q/Q" and "Y/Y" compare.
#include "core/statement/compared_columns.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text/phrase.h"

namespace tieout {
namespace {

// "Q/Q", "Y/Y": how many months before it a change is measured from.
struct ComparingHead {
  std::string_view phrase;
  int months;
};

constexpr ComparingHead comparing_heads[] = {
    {"q q", 3}, {"qoq", 3}, {"quarter over quarter", 3}, {"y y", 12}, {"yoy", 12}, {"year over year", 12},
};

std::optional<int> months_compared(const Column& column) {
  if (column.role != ColumnRole::change && column.role != ColumnRole::percent_change) return std::nullopt;
  const std::string plain = plain_words(column.label);
  for (const ComparingHead& head : comparing_heads)
    if (has_phrase(plain, head.phrase)) return head.months;
  return std::nullopt;
}

// As long, and ended so many months before; fiscal periods of weeks end some days off.
bool is_earlier_by(int months, const Period& earlier, const Period& later) {
  const auto length = [](const Period& period) {
    return period.start ? days_between(*period.start, period.end) : 0;
  };
  return earlier.type == later.type && std::abs(length(earlier) - length(later)) <= fiscal_slack_days &&
         is_near(earlier.end, add_months(later.end, -months));
}

}  // namespace

void name_compared(std::vector<Column>& columns) {
  const auto is_dated = [](const Column& column) {
    return column.role == ColumnRole::value && column.period;
  };
  const auto later = std::find_if(columns.begin(), columns.end(), is_dated);
  if (later == columns.end()) return;
  for (Column& column : columns) {
    const auto months = months_compared(column);
    if (!months) continue;
    const auto earlier = std::find_if(columns.begin(), columns.end(), [&](const Column& other) {
      return is_dated(other) && is_earlier_by(*months, *other.period, *later->period);
    });
    if (earlier == columns.end()) continue;
    column.period = later->period;
    column.versus = earlier->period;
  }
}

}  // namespace tieout
