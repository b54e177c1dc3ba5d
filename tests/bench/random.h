// Numbers that look random and are the same on every run and machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tieout {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // At least 0 and below `bound`.
  std::size_t below(std::size_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % bound);
  }

 private:
  std::uint64_t state_;
};

}  // namespace tieout
