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
  quote(name);
  *room(1) = ':';
  ++size_;
  after_value_ = false;
}

// In quotes, with the comma before it; only of what is short and needs no escapes.
void JsonWriter::quote(std::string_view text) {
  char* const begin = room(text.size() + 3);
  char* at = begin;
  if (after_value_) *at++ = ',';
  *at++ = '"';
  for (const char c : text) *at++ = c;
  *at++ = '"';
  size_ += static_cast<std::size_t>(at - begin);
  after_value_ = true;
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
  constexpr std::size_t longest_quoted = 1000;
  if (text.size() <= longest_quoted) return quote(text);
  literal("\"");
  put(text);
  put("\"");
}

void JsonWriter::integer(std::int64_t number) {
  constexpr std::size_t most_digits = 20;
  char* const begin = room(1 + most_digits);
  *begin = ',';
  char* const digits = begin + (after_value_ ? 1 : 0);
  size_ += static_cast<std::size_t>(std::to_chars(digits, digits + most_digits, number).ptr - begin);
  after_value_ = true;
}

void JsonWriter::decimal(Decimal number) {
  if (number.decimals() == 0)
    integer(number.units());
  else
    literal(to_string(number));
}

}  // namespace tieout
