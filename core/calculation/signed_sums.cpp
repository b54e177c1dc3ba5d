// Tries the combinations in one column before the others: nearly all of them end there.
#include "core/calculation/signed_sums.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/base/limits.h"

namespace tieout {

std::size_t SignedShape::combinations() const {
  std::size_t count = 1;
  for (std::size_t i = 0; i < flips; ++i) count = count * (length - 1 - i) / (i + 1);
  return count;
}

SignedSums::SignedSums(const AdditiveBlock& block, std::size_t total,
                       const std::vector<std::size_t>& frontier)
    : block_(&block),
      nearest_(frontier.begin(), frontier.begin() + static_cast<std::ptrdiff_t>(
                                                        std::min(frontier.size(), limits::signed_terms))) {
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    if (block.rows[total].has(c)) columns_.push_back(c);
  std::vector<std::int64_t> excess;
  for (const std::size_t column : columns_) excess.push_back(-block.rows[total].values[column]);
  excess_.reserve(nearest_.size() * columns_.size());
  for (const std::size_t row : nearest_) {
    const std::vector<std::int64_t>& values = block.rows[row].values;
    for (std::size_t c = 0; c < columns_.size(); ++c) excess[c] += values[columns_[c]];
    excess_.insert(excess_.end(), excess.begin(), excess.end());
    first_lead_.push_back(2 * values[columns_.front()]);
    second_lead_.push_back(2 * values[columns_.back()]);
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
    choose(shape_.flips, shape_.length - 1, sums_.plain_excess(shape_.length, 0),
           sums_.plain_excess(shape_.length, sums_.columns_.size() - 1), 0);
    return std::move(found_);
  }

 private:
  // Subtracts `flips` of the nearest `end` rows besides those in `mask`, which leave so much in the two
  // leads.
  void choose(std::size_t flips, std::size_t end, std::int64_t first, std::int64_t second, FlipMask mask) {
    if (flips == 1) return choose_last(end, first, second, mask);
    for (std::size_t i = end; i-- >= flips;)
      choose(flips - 1, i, first - sums_.first_lead_[i], second - sums_.second_lead_[i],
             mask | FlipMask{1} << i);
  }

  void choose_last(std::size_t end, std::int64_t first, std::int64_t second, FlipMask mask) {
    for (std::size_t i = end; i-- > 0;)
      if (holds(first - sums_.first_lead_[i]) ||
          (allowance_.misses > 0 && holds(second - sums_.second_lead_[i])))
        review(mask | FlipMask{1} << i);
  }

  bool holds(std::int64_t excess) const { return std::abs(excess) <= allowance_.slack; }

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
