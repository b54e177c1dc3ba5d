// How a total is made up: rows with weights, found from the numbers or known from the captions.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/diagnostic.h"
#include "core/statement/statement.h"

namespace tieout {

enum class CalculationBasis { arithmetic, caption, identity };

struct CalculationTerm {
  std::uint32_t row = 0;  // of the same statement
  int weight = 1;         // +1 or -1
};

struct Calculation {
  RowRef total;
  std::vector<CalculationTerm> terms;
  CalculationBasis basis = CalculationBasis::arithmetic;
};

// The calculations of one statement, proved over all its value columns at once.
std::vector<Calculation> find_calculations(const Statement& statement, std::uint32_t statement_index,
                                           Diagnostics& diagnostics);

}  // namespace tieout
