// Commas, brackets and strings of JSON; the only file that includes the JSON library.
#include "core/report/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace tieout {
namespace {

constexpr std::array<bool, 256> escaped_bytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0; byte < 256; ++byte)
    bytes[byte] = byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\';
  return bytes;
}();

bool needs_escape(char c) {
  return escaped_bytes[static_cast<unsigned char>(c)];
}

}  // namespace

void JsonWriter::finish() {
  sink_({piece_.get(), size_});
  size_ = 0;
}

void JsonWriter::put(std::string_view bytes) {
  if (bytes.size() > piece_bytes) {
    finish();
    return sink_(bytes);
  }
  std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
  size_ += bytes.size();
}

void JsonWriter::separate() {
  *room(1) = ',';
  size_ += after_value_ ? 1 : 0;
  after_value_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  *room(1) = bracket;
  ++size_;
  after_value_ = false;
}

void JsonWriter::close(char bracket) {
  *room(1) = bracket;
  ++size_;
  after_value_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  char* at = room(name.size() + 3);
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at = ':';
  size_ += name.size() + 3;
  after_value_ = false;
}

void JsonWriter::literal(std::string_view json) {
  separate();
  put(json);
}

void JsonWriter::string(std::string_view text) {
  using nlohmann::json;
  if (std::any_of(text.begin(), text.end(), needs_escape)) {
    literal(json(text).dump(-1, ' ', false, json::error_handler_t::replace));
    return;
  }
  literal("\"");
  put(text);
  put("\"");
}

void JsonWriter::integer(std::int64_t number) {
  constexpr std::size_t most_digits = 20;
  separate();
  char* begin = room(most_digits);
  size_ += static_cast<std::size_t>(std::to_chars(begin, begin + most_digits, number).ptr - begin);
}

void JsonWriter::decimal(Decimal number) {
  if (number.decimals() == 0)
    integer(number.units());
  else
    literal(to_string(number));
}

}  // namespace tieout
