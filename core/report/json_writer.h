// Writes JSON piece by piece, with every decimal digit for digit as it was read.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "core/base/decimal.h"

namespace tieout {

// Takes the document piece by piece, in order; a piece is gone after the call.
using JsonSink = std::function<void(std::string_view)>;

// A document model would hold figures as binary floating point, which need not print back as they were read,
// and would hold the whole report a second time. So the structure is written as it goes, a piece is handed on
// as soon as it is large, and the JSON library writes the strings, where escapes and broken UTF-8 are.
class JsonWriter {
 public:
  explicit JsonWriter(JsonSink sink) : sink_(std::move(sink)), piece_(new char[piece_bytes]) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  // Names are plain identifiers: they are written without escapes.
  void key(std::string_view name);

  void string(std::string_view text);
  void integer(std::int64_t number);
  void decimal(Decimal number);
  void boolean(bool truth) { literal(truth ? "true" : "false"); }
  void null() { literal("null"); }

  // Hands on what is left. Nothing may be written after it.
  void finish();

 protected:
  // A value that is already JSON.
  void literal(std::string_view json);

 private:
  // Room for so many bytes more, which must be few.
  char* room(std::size_t bytes) {
    if (piece_bytes - size_ < bytes) finish();
    return piece_.get() + size_;
  }
  void put(std::string_view bytes);
  void separate();
  void quote(std::string_view text);
  void open(char bracket);
  void close(char bracket);

  // As much as most reports take.
  static constexpr std::size_t piece_bytes = std::size_t{1} << 18;

  JsonSink sink_;
  std::unique_ptr<char[]> piece_;
  std::size_t size_ = 0;  // of what is written of the piece
  bool after_value_ = false;
};

}  // namespace tieout
