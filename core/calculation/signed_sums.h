// Which of the rows before a total must be subtracted for their sum to come to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/calculation/additive_rows.h"

namespace tieout {

// The nearest `length` rows, `flips` of them subtracted, never the first printed.
struct SignedShape {
  std::size_t flips = 0;
  std::size_t length = 0;
  // How many ways there are to choose the rows.
  std::size_t combinations() const;
};

// In how many columns a sum must miss its total, and by how much it may where it holds.
struct Allowance {
  std::size_t misses = 0;  // 0 or 1
  std::int64_t slack = 0;
};

// Rows that are subtracted: bit 0 is the nearest to the total.
using FlipMask = std::uint32_t;

class SignedSums {
 public:
  // `frontier`: the rows that may make up the total, nearest first; of many only the nearest are tried.
  SignedSums(const AdditiveBlock& block, std::size_t total, const std::vector<std::size_t>& frontier);

  const std::vector<std::size_t>& nearest() const { return nearest_; }
  // Every choice that comes to the total as allowed, those that subtract the first printed rows first; a row
  // of zeros gives no reason to be subtracted.
  std::vector<FlipMask> choices(SignedShape shape, Allowance allowance) const;

 private:
  class Chooser;
  // Columns by which nearly all choices are told to fail: one of them holds where a choice comes to the
  // total.
  struct Leads {
    std::size_t first = 0, second = 0;
  };

  std::int64_t plain_excess(std::size_t length, std::size_t column) const;
  // By row of `nearest_`: what subtracting it takes off the sum.
  const std::int64_t* taken_off(std::size_t column) const { return &doubled_[column * nearest_.size()]; }
  std::optional<Leads> leads(std::size_t length, Allowance allowance) const;
  bool comes_to_total(SignedShape shape, Allowance allowance, FlipMask mask) const;

  const AdditiveBlock* block_;
  std::vector<std::size_t> nearest_;
  std::vector<std::size_t> columns_;   // where the total prints a figure
  std::vector<std::int64_t> excess_;   // by length, then by column: of the plain sum over the total
  std::vector<std::int64_t> doubled_;  // by column, then by row of `nearest_`: twice its figures
  std::vector<std::uint64_t> odd_;     // by length, a bit per column: the excess is odd
};

}  // namespace tieout
