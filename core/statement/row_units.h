// The unit of each row: money, money per share, shares, percent or a plain number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/statement/column_heads.h"
#include "core/statement/statement.h"

namespace tieout {

// What is known of units for a whole statement.
struct StatementUnits {
  Unit money;
  std::optional<int> share_scale;  // where the note says it
  bool excepts_shares = false;
  bool of_money_alone = false;   // "(dollars in thousands)"
  bool of_shares_alone = false;  // "(shares in millions)"
};

// Sets the unit of every row and, where a cell differs from its row, of the cell. `plain` holds the captions
// as plain words; parents must be set.
void assign_units(Statement& statement, const std::vector<std::string>& plain,
                  const std::vector<ColumnHead>& heads, const StatementUnits& units);

}  // namespace tieout
