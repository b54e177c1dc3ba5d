#include "tests/bench/jitter.h"

#include <algorithm>

#include "tests/bench/random.h"

namespace tieout {
namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

// A figure keeps its length, so that columns stay aligned; years keep their value, so that periods stay read.
char other_digit(char before, Random& random) {
  return static_cast<char>((is_digit(before) ? '0' : '1') + random.below(9));
}

bool is_year(std::string_view text, std::size_t at) {
  const std::string_view word = text.substr(at, 2);
  return (word == "20" || word == "19") && (at == 0 || !is_digit(text[at - 1]));
}

void append_line(std::string& out, std::string_view line, Random& random) {
  // Only captions of rows grow: a heading with other words would be another table.
  bool stretched = line.find_first_of("0123456789") == std::string_view::npos;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_digit(line[at]) && is_year(line, at)) {
      out.append(line.substr(at, 4));
      at += 3;
      continue;
    }
    if (!is_digit(line[at])) {
      out += line[at];
      // One blank of a run becomes a letter of the caption before it, or stays.
      if (!stretched && is_letter(line[at]) && line.substr(at + 1, 3) == "   " && random.below(2) == 0) {
        out += static_cast<char>('a' + random.below(26));
        stretched = true;
        ++at;
      }
      continue;
    }
    out += other_digit(at > 0 ? line[at - 1] : ' ', random);
  }
  out += '\n';
}

}  // namespace

std::string jitter(std::string_view release, std::size_t bytes) {
  Random random(20070630);
  std::string out;
  out.reserve(bytes + release.size());
  while (out.size() < bytes)
    for (std::size_t begin = 0; begin < release.size();) {
      const std::size_t end = std::min(release.find('\n', begin), release.size());
      append_line(out, release.substr(begin, end - begin), random);
      begin = end + 1;
    }
  return out;
}

}  // namespace tieout
