// Which column each figure of a fixed-width table stands in, told from edges over the whole table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tieout {

// The printed columns that one figure covers, and the right edge of its digits.
struct FigureBox {
  std::uint32_t left = 0, right = 0, digits_right = 0;
};

struct ColumnExtent {
  std::uint32_t left = 0, right = 0;
  bool overlaps(std::uint32_t l, std::uint32_t r) const { return l < right && left < r; }
};

struct ColumnPlan {
  std::vector<ColumnExtent> columns;
  // For each row and figure its column; nothing where the figure fits no column, or two equally well.
  std::vector<std::vector<std::optional<std::size_t>>> assigned;
};

// `heads`: how many pieces the fullest line of heads has; it lets a single full row among blank ones be
// believed.
ColumnPlan plan_columns(const std::vector<std::vector<FigureBox>>& rows, std::size_t heads);

}  // namespace tieout
