// The fuzz target of the whole analysis; built with clang's libFuzzer.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  tieout::require_invariants({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
