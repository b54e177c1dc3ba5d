// Measures one analysis in a process of its own, so that the peak of memory is that analysis's.
//   tieout_bench write RELEASE BYTES      the jittered text, for the baselines to read
//   tieout_bench release RELEASE BYTES    the analysis of that text
//   tieout_bench family NAME BYTES        the analysis of a hostile text
//   tieout_bench families                 their names
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/analyze.h"
#include "core/report/json.h"
#include "tests/bench/families.h"
#include "tests/bench/jitter.h"

namespace {

std::string read_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {(std::istreambuf_iterator<char>(file)), {}};
}

// Time of this process alone: what else the machine does must not show.
double seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

void measure(const std::string& text) {
  const double start = seconds();
  const tieout::Report report = tieout::analyze(text);
  const double analysed = seconds() - start;
  std::size_t json = 0;
  tieout::write_json(report, [&json](std::string_view piece) { json += piece.size(); });
  std::printf(R"({"bytes": %zu, "analysis": %.6f, "total": %.6f, "peak": %zu, "json": %zu})"
              "\n",
              text.size(), analysed, seconds() - start, peak_bytes(), json);
}

int usage() {
  std::fputs("usage: tieout_bench write|release|family|families [WHAT BYTES]\n", stderr);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "families") {
    for (const tieout::Family& family : tieout::hostile_families()) std::printf("%s\n", family.name.data());
    return 0;
  }
  if (argc != 4) return usage();
  const std::size_t bytes = std::strtoull(argv[3], nullptr, 10);
  if (what == "write") {
    const std::string text = tieout::jitter(read_file(argv[2]), bytes);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return 0;
  }
  if (what == "release") {
    measure(tieout::jitter(read_file(argv[2]), bytes));
    return 0;
  }
  if (what == "family") {
    for (const tieout::Family& family : tieout::hostile_families())
      if (family.name == argv[2]) {
        measure(family.make(bytes));
        return 0;
      }
  }
  return usage();
}
