// Counts UTF-16 units by checkpoints.
#include "core/report/offsets.h"

#include <algorithm>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::uint32_t block_bytes = 64;

// A character and the UTF-16 units that it takes.
struct Step {
  std::uint32_t bytes;
  std::uint32_t units;
};

Step step_at(std::string_view text, std::uint32_t byte) {
  const CodePoint point = decode(text, byte);
  if (point.bytes == 1 && is_lone_surrogate(text, byte)) return {3, 1};
  return {point.bytes, point.value > 0xFFFF ? 2u : 1u};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text) {
  if (unit == OffsetUnit::utf8_bytes || is_ascii(text)) return;
  checkpoints_.reserve(text.size() / block_bytes + 1);
  Checkpoint here{0, 0};
  while (here.byte < text.size()) {
    if (here.byte >= checkpoints_.size() * block_bytes) checkpoints_.push_back(here);
    const Step step = step_at(text, here.byte);
    here = {here.byte + step.bytes, here.units + step.units};
  }
}

std::uint32_t OffsetMap::at(std::uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  Checkpoint here = checkpoints_[std::min<std::size_t>(byte / block_bytes, checkpoints_.size() - 1)];
  while (here.byte < byte) {
    const Step step = step_at(text_, here.byte);
    here = {here.byte + step.bytes, here.units + step.units};
  }
  return here.units;
}

}  // namespace tieout
