// What the figures of a row say of its unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/statement/column_heads.h"
#include "core/statement/statement.h"

namespace tieout {

// Counts over the figures of a row; columns of percentages say nothing of the amounts beside them.
struct RowFigures {
  std::size_t count = 0, percents = 0, multiples = 0, hundredths = 0, with_decimals = 0, percent_like = 0;
  std::int64_t largest = 0;  // whole units
  int most_decimals = 0;
  bool has_currency = false;  // printed with a figure
  bool begins_with_percent = false;
};

RowFigures figures_of(const LineItem& row, const std::vector<ColumnHead>& heads);

}  // namespace tieout
