// The values that recur all over the report, as JSON: spans, ids, dates, periods, units, names.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "core/report/json_writer.h"
#include "core/report/names.h"
#include "core/report/offsets.h"
#include "core/report/report.h"

namespace tieout {

// The id of one of a list: k1, x1, p1, m1, s1. Ids count from one, indexes from zero.
struct ItemId {
  char letter;
  std::size_t index;
};

// The id of a column: s1.c2.
struct ColumnId {
  std::size_t statement, column;
};

// Text that is null where it is empty.
inline std::optional<std::string_view> nullable(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

class ReportWriter : public JsonWriter {
 public:
  ReportWriter(const Report& report, JsonSink sink);

  const Report& report() const { return report_; }

  void value(std::string_view text) { string(text); }
  void value(Decimal number) { decimal(number); }
  void value(Date date) { string(to_string(date)); }
  void value(Span span);
  void value(const Period& period);
  void value(const Unit& unit);
  void value(ItemId id);
  void value(ColumnId id);
  void value(RowRef ref);
  void value(CellRef ref);
  template <std::same_as<bool> Truth>
  void value(Truth truth) {
    boolean(truth);
  }
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) void value(Integer number) {
    integer(static_cast<std::int64_t>(number));
  }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void value(Enum enumerator) { string(name_of(enumerator)); }
  template <typename Value>
  void value(const std::optional<Value>& optional) {
    optional ? value(*optional) : null();
  }

  template <typename Value>
  void field(std::string_view name, const Value& content) {
    key(name);
    value(content);
  }
  // No field at all where there is no value.
  template <typename Value>
  void field_if_any(std::string_view name, const std::optional<Value>& content) {
    if (content) field(name, *content);
  }
  // What is true of few: no field where it is not.
  void field_if_true(std::string_view name, bool truth) {
    if (truth) field(name, true);
  }

  template <typename Items, typename Write>
  void array(const Items& items, const Write& write) {
    begin_array();
    for (const auto& item : items) write(item);
    end_array();
  }
  template <typename Items, typename Write>
  void array_field(std::string_view name, const Items& items, const Write& write) {
    key(name);
    array(items, write);
  }

 private:
  const Report& report_;
  OffsetMap offsets_;
};

// The parts of the document, each a JSON array.
void write_statements(ReportWriter& out);
void write_calculations(ReportWriter& out);
void write_checks(ReportWriter& out);
void write_findings(ReportWriter& out);
void write_pinned(ReportWriter& out);
void write_claims(ReportWriter& out);
void write_metrics(ReportWriter& out);

}  // namespace tieout
