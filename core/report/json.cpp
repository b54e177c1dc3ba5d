// Writes the report as JSON; the only file that knows the JSON library.
#include "core/report/json.h"

#include <nlohmann/json.hpp>

namespace tieout {

std::string to_json(const Report& report) {
  nlohmann::ordered_json document;
  document["schema"] = "tieout-report/1";
  document["generator"] = {{"name", "tieout"}, {"version", TIEOUT_VERSION}};
  document["source"] = {{"bytes", report.text.size()}, {"lines", report.lines}, {"offsets", "utf8"}};
  return document.dump(1);
}

}  // namespace tieout
