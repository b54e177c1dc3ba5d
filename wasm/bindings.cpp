// The border between JavaScript and the core: one call, UTF-8 bytes in, the bytes of the report out, piece by
// piece.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <string_view>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/report/summary.h"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

// `take` is called with each piece as a view of the heap, which does not outlive the call.
void analyze(const val& bytes, const std::string& offsets, const std::string& format, const val& take) {
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  val(typed_memory_view(text.size(), reinterpret_cast<unsigned char*>(text.data()))).call<void>("set", bytes);

  tieout::Options options;
  if (offsets == "utf16") options.offsets = tieout::OffsetUnit::utf16_units;
  const tieout::Report report = tieout::analyze(text, options);
  const auto give = [&take](std::string_view piece) {
    take(typed_memory_view(piece.size(), reinterpret_cast<const unsigned char*>(piece.data())));
  };
  format == "text" ? give(tieout::to_text(report)) : tieout::write_json(report, give);
}

}  // namespace

EMSCRIPTEN_BINDINGS(tieout) {
  emscripten::function("analyze", &analyze);
}
