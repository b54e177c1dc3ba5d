// The border between JavaScript and the core: one call, UTF-8 bytes in, the bytes of the report out.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "core/analyze.h"
#include "core/report/json.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

val analyze(const val& bytes, const std::string& offsets) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  val(typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data()))).call<void>("set", bytes);

  tieout::Options options;
  if (offsets == "utf16") options.offsets = tieout::OffsetUnit::utf16_units;
  const std::string report = tieout::to_json(tieout::analyze(text, options));

  // A copy outside the heap: the view alone would dangle once `report` is gone or the heap grows.
  return val(typed_memory_view(report.size(), reinterpret_cast<const unsigned char*>(report.data())))
      .call<val>("slice");
}

}  // namespace

EMSCRIPTEN_BINDINGS(tieout) {
  emscripten::function("analyze", &analyze);
}
