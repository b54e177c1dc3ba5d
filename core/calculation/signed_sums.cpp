// Tries the combinations in one column before the others: nearly all of them end there.
#include "core/calculation/signed_sums.h"

#include <algorithm>
#include <cstdlib>

namespace tieout {

std::size_t SignedShape::combinations() const {
  std::size_t count = 1;
  for (std::size_t i = 0; i < flips; ++i) count = count * (length - 1 - i) / (i + 1);
  return count;
}

SignedSums::SignedSums(const AdditiveBlock& block, std::size_t total, std::vector<std::size_t> nearest)
    : block_(&block), nearest_(std::move(nearest)) {
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    if (block.rows[total].has(c)) columns_.push_back(c);
  std::vector<std::int64_t> excess;
  for (const std::size_t column : columns_) excess.push_back(-block.rows[total].values[column]);
  for (const std::size_t row : nearest_) {
    const std::vector<std::int64_t>& values = block.rows[row].values;
    for (std::size_t c = 0; c < columns_.size(); ++c) excess[c] += values[columns_[c]];
    excess_.insert(excess_.end(), excess.begin(), excess.end());
    twice_.push_back({2 * values[columns_.front()], 2 * values[columns_.back()]});
  }
}

std::int64_t SignedSums::plain_excess(std::size_t length, std::size_t column) const {
  return excess_[(length - 1) * columns_.size() + column];
}

bool SignedSums::comes_to_total(SignedShape shape, Allowance allowance, FlipMask mask) const {
  std::size_t missed = 0;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    std::int64_t excess = plain_excess(shape.length, c);
    for (std::size_t i = 0; i < shape.length; ++i)
      if ((mask >> i & 1) != 0) excess -= 2 * block_->rows[nearest_[i]].values[columns_[c]];
    if (std::abs(excess) > allowance.slack && ++missed > allowance.misses) return false;
  }
  return missed == allowance.misses;
}

// What is subtracted makes up half of the excess.
bool SignedSums::is_odd_somewhere(std::size_t length) const {
  for (std::size_t c = 0; c < columns_.size(); ++c)
    if (plain_excess(length, c) % 2 != 0) return true;
  return false;
}

// One search through the combinations of a shape.
class SignedSums::Chooser {
 public:
  Chooser(const SignedSums& sums, SignedShape shape, Allowance allowance)
      : sums_(sums), shape_(shape), allowance_(allowance) {}

  std::vector<FlipMask> run() {
    const std::size_t last_column = sums_.columns_.size() - 1;
    const Leads excess{sums_.plain_excess(shape_.length, 0), sums_.plain_excess(shape_.length, last_column)};
    choose(shape_.flips, shape_.length - 1, excess, 0);
    return std::move(found_);
  }

 private:
  // Subtracts `flips` of the nearest `end` rows besides those in `mask`, which leave `excess`.
  void choose(std::size_t flips, std::size_t end, Leads excess, FlipMask mask) {
    for (std::size_t i = end; i-- >= flips;) {
      const Leads rest{excess.first - sums_.twice_[i].first, excess.second - sums_.twice_[i].second};
      if (flips > 1)
        choose(flips - 1, i, rest, mask | FlipMask{1} << i);
      else if (may_hold(rest))
        review(mask | FlipMask{1} << i);
    }
  }

  bool may_hold(Leads rest) const {
    return std::abs(rest.first) <= allowance_.slack ||
           (allowance_.misses > 0 && std::abs(rest.second) <= allowance_.slack);
  }

  void review(FlipMask mask) {
    for (std::size_t i = 0; i < shape_.length; ++i)
      if ((mask >> i & 1) != 0 && sums_.block_->rows[sums_.nearest_[i]].is_zero()) return;
    if (sums_.comes_to_total(shape_, allowance_, mask)) found_.push_back(mask);
  }

  const SignedSums& sums_;
  SignedShape shape_;
  Allowance allowance_;
  std::vector<FlipMask> found_;
};

std::vector<FlipMask> SignedSums::choices(SignedShape shape, Allowance allowance) const {
  if (columns_.size() <= allowance.misses) return {};
  if (allowance.misses == 0 && allowance.slack == 0 && is_odd_somewhere(shape.length)) return {};
  return Chooser(*this, shape, allowance).run();
}

}  // namespace tieout
