// The values that recur all over the report, as JSON: spans, ids, dates, periods, units.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/report/json_writer.h"
#include "core/report/names.h"
#include "core/report/offsets.h"
#include "core/report/report.h"

namespace tieout {

class ReportWriter : public JsonWriter {
 public:
  explicit ReportWriter(const Report& report);

  const Report& report() const { return report_; }

  void span(Span span);
  void date(Date date) { string(to_string(date)); }
  void period(const std::optional<Period>& period);
  void unit(const Unit& unit);

  // Ids count from one: k1, s1, s1.r4, s1.c2, s1.r4.c2.
  void id(char letter, std::size_t index);
  void row_id(RowRef ref);
  void column_id(std::size_t statement, std::size_t column);
  void cell_id(CellRef ref);

 private:
  const Report& report_;
  OffsetMap offsets_;
};

// The parts of the document, each a JSON array.
void write_statements(ReportWriter& out);
void write_calculations(ReportWriter& out);
void write_checks(ReportWriter& out);
void write_claims(ReportWriter& out);
void write_metrics(ReportWriter& out);

}  // namespace tieout
