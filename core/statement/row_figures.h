// What the figures of a row say of its unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/statement/column_heads.h"
#include "core/statement/statement.h"

namespace tieout {

// Counts over the figures of a row; columns of rates say nothing of the amounts beside them.
struct RowFigures {
  std::size_t count = 0, percents = 0, multiples = 0, basis_points = 0, hundredths = 0, with_decimals = 0;
  std::size_t percent_like = 0;
  std::int64_t largest = 0;  // whole units
  int most_decimals = 0;
  bool has_currency = false;  // printed with a figure
  bool begins_with_percent = false;
  bool beside_rates = false;  // in columns of their own
};

// The columns of a table whose figures are rates: by their heads, or because most are printed so.
std::vector<bool> rate_columns(const Statement& statement, const std::vector<ColumnHead>& heads);

RowFigures figures_of(const LineItem& row, const std::vector<bool>& rate_columns);

}  // namespace tieout
