// Figures derived from printed ones, for readers: margins, growth, free cash flow, quarters by subtraction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calculation/calculation.h"
#include "core/statement/statement.h"

namespace tieout {

// Never printed in the text: shown as derived, with its formula and operands.
struct Metric {
  std::string_view name;   // "free_cash_flow"
  std::string_view label;  // "Free cash flow"
  Decimal value;
  Unit unit;
  std::optional<Period> period;
  std::string_view formula;    // in concept names
  std::vector<CellRef> cells;  // the operands, in the order of the formula
};

// What the primary statements allow, by rule, then by column. A metric with an operand that is blank, of
// another unit or of doubtful sign is left out.
std::vector<Metric> derive_metrics(const std::vector<Statement>& statements,
                                   const std::vector<Calculation>& calculations);

}  // namespace tieout
