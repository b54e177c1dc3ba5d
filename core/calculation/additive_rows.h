// The rows of a statement that may add up, as vectors of integers over its value columns.
#pragma once

#include <cstdint>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// What says that a row is a sum of others: nothing, its meaning ("gross profit"), or how it is printed
// ("total", a blank caption, the rule above it).
enum class TotalMark { none, meaning, printed };

// One row: its figures in units of the finest printed digit of the block.
struct AdditiveRow {
  std::uint32_t row = 0;             // in the statement
  std::vector<std::int64_t> values;  // one per column of the block; 0 where absent
  std::uint64_t present = 0;         // bit per column: a number or a dash is printed
  std::uint64_t nonzero = 0;         // bit per column: a number other than zero
  TotalMark mark = TotalMark::none;
  int level = 0;
  bool deducted = false;  // the caption says that it is taken off: less, treasury, allowance
  bool is_zero() const { return nonzero == 0; }
  bool has(std::size_t column) const { return (present >> column & 1) != 0; }
};

// A row without figures over the rows of a block.
struct BlockHeading {
  std::uint32_t row = 0;
  int level = 0;
};

// Rows of one unit without anything between them that ends a block of additions.
struct AdditiveBlock {
  std::vector<std::uint32_t> columns;  // of the statement
  std::vector<int> decimals;           // finest digits printed in each column
  std::vector<AdditiveRow> rows;       // in printed order
  std::vector<BlockHeading> headings;  // of the whole statement, in printed order
  std::vector<std::uint32_t> unfit;    // rows of the statement whose figures have too many digits to add up
};

// The cell of a row in a column that may enter a sum: not one of a percentage, of another unit or no number.
const Cell* additive_cell(const LineItem& row, std::size_t column);

// Columns of values, less those that print percentages beside the amounts of their rows.
std::vector<std::uint32_t> additive_columns(const Statement& statement);

// Money rows up to and after the per-share figures are blocks of their own (what follows them is memoranda);
// per-share figures, share counts and plain counts make one block each. Percentages are in none.
std::vector<AdditiveBlock> additive_blocks(const Statement& statement);

}  // namespace tieout
