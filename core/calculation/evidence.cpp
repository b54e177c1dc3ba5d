// Weighs the figures of a sum against chance.
#include "core/calculation/evidence.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <numeric>

namespace tieout {
namespace {

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

std::int64_t unit_of(const AdditiveBlock& block, std::size_t column) {
  const int finest = *std::max_element(block.decimals.begin(), block.decimals.end());
  return power_of_ten(finest - block.decimals[column]);
}

// The figures of the hypothesis in a column, total first, divided by what they have in common.
std::vector<std::int64_t> reduced_figures(const AdditiveBlock& block, const Hypothesis& hypothesis,
                                          std::size_t column) {
  std::vector<std::int64_t> figures{block.rows[hypothesis.total].values[column]};
  for (const std::size_t term : hypothesis.terms) figures.push_back(block.rows[term].values[column]);
  std::int64_t divisor = 0;
  for (const std::int64_t figure : figures) divisor = std::gcd(divisor, figure);
  if (divisor > 1)
    for (std::int64_t& figure : figures) figure /= divisor;
  return figures;
}

int bits_of(const std::vector<std::int64_t>& figures) {
  std::int64_t largest = 0;
  int terms = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    largest = std::max(largest, std::abs(figures[i]));
    terms += i > 0 && figures[i] != 0;
  }
  return terms < 2 ? 0 : std::bit_width(static_cast<std::uint64_t>(largest)) - 1;
}

// Whether a column where the sum holds prints as many decimals: amounts per share need not add up beside
// amounts.
bool printed_alike(const AdditiveBlock& block, std::size_t column, std::uint64_t holding) {
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    if ((holding >> c & 1) != 0 && block.decimals[c] == block.decimals[column]) return true;
  return false;
}

}  // namespace

Misfit misfit(const AdditiveBlock& block, const Hypothesis& hypothesis, std::size_t column) {
  const AdditiveRow& total = block.rows[hypothesis.total];
  Misfit result{total.values[column], 0, false};
  std::int64_t printed = 1;
  for (std::size_t i = 0; i < hypothesis.terms.size(); ++i) {
    const AdditiveRow& term = block.rows[hypothesis.terms[i]];
    result.difference -= hypothesis.weights[i] * term.values[column];
    if (!term.has(column)) continue;
    result.evaluable = total.has(column);
    printed += term.values[column] != 0;
  }
  result.tolerance = printed / 2 * unit_of(block, column);
  return result;
}

int evidence_bits(const AdditiveBlock& block, const Hypothesis& hypothesis, std::uint64_t mask) {
  std::vector<std::vector<std::int64_t>> counted;
  int bits = 0;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    if ((mask >> c & 1) == 0) continue;
    auto figures = reduced_figures(block, hypothesis, c);
    const int column_bits = bits_of(figures);
    if (column_bits == 0 || std::find(counted.begin(), counted.end(), figures) != counted.end()) continue;
    bits += column_bits;
    counted.push_back(std::move(figures));
  }
  return bits;
}

bool holds_when_shifted(const AdditiveBlock& block, const Hypothesis& hypothesis) {
  for (const int shift : {-1, 1}) {
    Hypothesis shifted = hypothesis;
    const std::size_t last = std::max(hypothesis.total, hypothesis.terms.back());
    const std::size_t first = std::min(hypothesis.total, hypothesis.terms.front());
    if ((shift < 0 && first == 0) || (shift > 0 && last + 1 >= block.rows.size())) continue;
    shifted.total += static_cast<std::size_t>(shift);
    for (std::size_t& term : shifted.terms) term += static_cast<std::size_t>(shift);
    bool holds = true, says_something = false;
    for (std::size_t c = 0; c < block.columns.size() && holds; ++c) {
      const Misfit there = misfit(block, shifted, c);
      holds = there.difference == 0;
      says_something = says_something || block.rows[shifted.total].values[c] != 0;
    }
    if (holds && says_something) return true;
  }
  return false;
}

bool fits(const AdditiveBlock& block, const Hypothesis& hypothesis, Fit fit, int bits_needed) {
  std::uint64_t holding = 0;
  std::size_t missed_column = 0;
  for (std::size_t c = 0; c < block.columns.size(); ++c) {
    const Misfit miss = misfit(block, hypothesis, c);
    const bool holds = miss.difference == 0 ||
                       (fit == Fit::rounded && miss.evaluable && std::abs(miss.difference) <= miss.tolerance);
    if (holds) {
      if (miss.evaluable) holding |= std::uint64_t{1} << c;
      continue;
    }
    if (!block.rows[hypothesis.total].has(c)) continue;  // no total printed here: nothing to hold
    if (!miss.evaluable || fit != Fit::all_but_one_column) return false;
    missed_column = c;  // the one: sums that miss others are not tried
  }
  if (fit == Fit::all_but_one_column && !printed_alike(block, missed_column, holding)) return false;
  if (fit == Fit::rounded) bits_needed += 3 * std::popcount(holding);
  return evidence_bits(block, hypothesis, holding) >= bits_needed && !holds_when_shifted(block, hypothesis);
}

bool has_doubtful_sign(const AdditiveBlock& block, const Hypothesis& hypothesis) {
  for (std::size_t i = 0; i < hypothesis.terms.size(); ++i) {
    const AdditiveRow& row = block.rows[hypothesis.terms[i]];
    if (hypothesis.weights[i] > 0 || row.deducted) continue;
    const bool beside_another =
        hypothesis.weights[i - 1] < 0 || (i + 1 < hypothesis.weights.size() && hypothesis.weights[i + 1] < 0);
    const auto totals = std::popcount(block.rows[hypothesis.total].present);
    if (std::popcount(row.nonzero) == 1 && totals > 1 && !beside_another) return true;
  }
  return false;
}

}  // namespace tieout
