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
  columns_.reserve(block.columns.size());
  for (std::size_t c = 0; c < block.columns.size(); ++c)
    if (block.rows[total].has(c)) columns_.push_back(c);
  excess_.reserve(nearest_.size() * columns_.size());
  doubled_.resize(nearest_.size() * columns_.size());
  odd_.assign(nearest_.size(), 0);
  for (std::size_t i = 0; i < nearest_.size(); ++i)
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::int64_t value = block.rows[nearest_[i]].values[columns_[c]];
      const std::int64_t before = i > 0 ? plain_excess(i, c) : -block.rows[total].values[columns_[c]];
      excess_.push_back(before + value);
      doubled_[c * nearest_.size() + i] = 2 * value;
      odd_[i] |= static_cast<std::uint64_t>(excess_.back() & 1) << c;
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
      if ((mask >> i & 1) != 0) excess -= taken_off(c)[i];
    if (std::abs(excess) > allowance.slack && ++missed > allowance.misses) return false;
  }
  return missed == allowance.misses;
}

// What is subtracted makes up half of the excess, so that a column whose excess is odd misses; where no other
// may miss, all others hold, and else one of any two does.
std::optional<SignedSums::Leads> SignedSums::leads(std::size_t length, Allowance allowance) const {
  const std::uint64_t odd = allowance.slack == 0 ? odd_[length - 1] : 0;
  const std::size_t misses = odd == 0 ? 0 : (odd & (odd - 1)) == 0 ? 1 : 2;  // or more
  if (columns_.size() <= allowance.misses || misses > allowance.misses) return std::nullopt;
  const std::size_t first = odd == 1 ? 1 : 0;
  return Leads{first, misses < allowance.misses ? columns_.size() - 1 : first};
}

// One search through the combinations of a shape.
class SignedSums::Chooser {
 public:
  Chooser(const SignedSums& sums, SignedShape shape, Allowance allowance, Leads leads)
      : sums_(sums),
        shape_(shape),
        allowance_(allowance),
        leads_(leads),
        first_(sums.taken_off(leads.first)),
        second_(sums.taken_off(leads.second)) {}

  std::vector<FlipMask> run() {
    const std::int64_t first = sums_.plain_excess(shape_.length, leads_.first),
                       second = sums_.plain_excess(shape_.length, leads_.second);
    if (leads_.first == leads_.second)
      choose<false>(shape_.flips, shape_.length - 1, first, second, 0);
    else
      choose<true>(shape_.flips, shape_.length - 1, first, second, 0);
    return std::move(found_);
  }

 private:
  // Subtracts `flips` of the nearest `end` rows besides those in `mask`, which leave so much in the two
  // leads.
  template <bool two_leads>
  void choose(std::size_t flips, std::size_t end, std::int64_t first, std::int64_t second, FlipMask mask) {
    for (std::size_t i = end; i-- >= flips;) {
      const std::int64_t left = first - first_[i], left_second = second - second_[i];
      if (flips > 1)
        choose<two_leads>(flips - 1, i, left, left_second, mask | FlipMask{1} << i);
      else if (holds(left) || (two_leads && holds(left_second)))
        review(mask | FlipMask{1} << i);
    }
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
  Leads leads_;
  const std::int64_t *first_, *second_;
  std::vector<FlipMask> found_;
};

std::vector<FlipMask> SignedSums::choices(SignedShape shape, Allowance allowance) const {
  const auto found = leads(shape.length, allowance);
  return found ? Chooser(*this, shape, allowance, *found).run() : std::vector<FlipMask>();
}

}  // namespace tieout
