// Holds the files it is given to the invariants: the cases, and every input that once broke one.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/invariants.h"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    std::printf("%s\n", argv[i]);
    std::fflush(stdout);
    tieout::require_invariants(text);
  }
}
