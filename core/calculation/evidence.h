// How unlikely it is that a sum holds by accident: the difference between a calculation and a coincidence.
#pragma once

#include <vector>

#include "core/calculation/additive_rows.h"

namespace tieout {

// A sum that may be a calculation: rows of a block by position.
struct Hypothesis {
  std::size_t total = 0;
  std::vector<std::size_t> terms;  // ascending
  std::vector<int> weights;        // +1 or -1, by term
};

// By how much a sum is missed in one column, and how much it may be missed by rounding alone.
struct Misfit {
  std::int64_t difference = 0;  // total minus sum
  std::int64_t tolerance = 0;
  bool evaluable = false;  // the total and at least one term are printed
};

Misfit misfit(const AdditiveBlock& block, const Hypothesis& hypothesis, std::size_t column);

// Bits by which the columns in `mask`, where the sum holds, speak for it. A column counts when at least two
// of its terms are not zero, by the size of its figures after their common divisor is taken out (100 + 200 =
// 300 says no more than 1 + 2 = 3); of proportional columns only one counts.
int evidence_bits(const AdditiveBlock& block, const Hypothesis& hypothesis, std::uint64_t mask);

// Whether the same shape also holds one row up or down, as it does everywhere in a progression: then it says
// nothing about this total.
bool holds_when_shifted(const AdditiveBlock& block, const Hypothesis& hypothesis);

// How a sum may meet its total: to the digit in every column, within rounding, or in every column but one.
enum class Fit { exact, rounded, all_but_one_column };

// Whether the sum meets its total so, with at least that much evidence.
bool fits(const AdditiveBlock& block, const Hypothesis& hypothesis, Fit fit, int bits_needed);

// A row subtracted alone, with figures in one column only, may as well be a row whose sign is misprinted
// there; unless its caption says that it is taken off.
bool has_doubtful_sign(const AdditiveBlock& block, const Hypothesis& hypothesis);

}  // namespace tieout
