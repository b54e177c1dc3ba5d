// The native command `tieout`: reads a text file and prints its report.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/analyze.h"
#include "core/report/json.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: tieout [--format json|text] FILE|-\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  std::cout << tieout::to_json(tieout::analyze(text)) << '\n';
}
