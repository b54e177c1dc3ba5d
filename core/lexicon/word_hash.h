// The hash by which words are found in the lexicon, the same when it is compiled and when it is read.
#pragma once

#include <cstdint>
#include <string_view>

namespace tieout {

// One step of the hash, so that a reader may take it along with each letter.
constexpr std::uint32_t word_hash_seed = 2166136261u;
constexpr std::uint32_t hash_step(std::uint32_t hash, char lower) {
  return (hash ^ static_cast<unsigned char>(lower)) * 16777619u;
}
constexpr std::uint32_t hash_of_word(std::string_view lower) {
  std::uint32_t hash = word_hash_seed;
  for (const char c : lower) hash = hash_step(hash, c);
  return hash ^ (hash >> 15);
}

}  // namespace tieout
