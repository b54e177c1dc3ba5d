// The border between JavaScript and the core: one call, UTF-8 bytes in, the bytes of the report out.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/report/summary.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

val analyze(const val& bytes, const std::string& offsets, const std::string& format) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  val(typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data()))).call<void>("set", bytes);

  tieout::Options options;
  if (offsets == "utf16") options.offsets = tieout::OffsetUnit::utf16_units;
  const tieout::Report report = tieout::analyze(text, options);
  const std::string printed = format == "text" ? tieout::to_text(report) : tieout::to_json(report);

  // A copy outside the heap: the view alone would dangle once `printed` is gone or the heap grows.
  return val(typed_memory_view(printed.size(), reinterpret_cast<const unsigned char*>(printed.data())))
      .call<val>("slice");
}

}  // namespace

EMSCRIPTEN_BINDINGS(tieout) {
  emscripten::function("analyze", &analyze);
}
