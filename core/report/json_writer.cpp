// Commas, brackets and strings of JSON; the only file that includes the JSON library.
#include "core/report/json_writer.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace tieout {
namespace {

bool needs_escape(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\';
}

}  // namespace

void JsonWriter::finish() {
  sink_(piece_);
  piece_.clear();
}

void JsonWriter::separate() {
  if (piece_.size() >= piece_bytes) finish();
  if (after_value_) piece_ += ',';
  after_value_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  piece_ += bracket;
  after_value_ = false;
}

void JsonWriter::close(char bracket) {
  piece_ += bracket;
  after_value_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  piece_ += '"';
  piece_ += name;
  piece_ += "\":";
  after_value_ = false;
}

void JsonWriter::literal(std::string_view json) {
  separate();
  piece_ += json;
}

void JsonWriter::string(std::string_view text) {
  using nlohmann::json;
  if (std::any_of(text.begin(), text.end(), needs_escape)) {
    literal(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
    return;
  }
  separate();
  piece_ += '"';
  piece_ += text;
  piece_ += '"';
}

void JsonWriter::integer(std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  literal({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::decimal(Decimal number) {
  if (number.decimals() == 0)
    integer(number.units());
  else
    literal(to_string(number));
}

}  // namespace tieout
