// Spans, ids, periods and units as JSON.
#include "core/report/report_writer.h"

#include <array>
#include <charconv>
#include <utility>

namespace tieout {
namespace {

// `s1.r4.c2` in quotes, put together without allocation.
class IdBuffer {
 public:
  IdBuffer& part(char letter, std::size_t index) {
    if (end_ != buffer_.data() + 1) *end_++ = '.';
    *end_++ = letter;
    end_ = std::to_chars(end_, buffer_.data() + buffer_.size() - 1, index + 1).ptr;
    return *this;
  }
  std::string_view quoted() {
    *end_++ = '"';
    return {buffer_.data(), static_cast<std::size_t>(end_ - buffer_.data())};
  }

 private:
  std::array<char, 72> buffer_{'"'};
  char* end_ = buffer_.data() + 1;
};

}  // namespace

ReportWriter::ReportWriter(const Report& report, JsonSink sink)
    : JsonWriter(std::move(sink)), report_(report), offsets_(report.text, report.offsets) {}

void ReportWriter::value(Span span) {
  begin_array();
  integer(offsets_.at(span.begin));
  integer(offsets_.at(span.end));
  end_array();
}

void ReportWriter::value(const Period& period) {
  begin_object();
  field("type", period.type);
  if (period.type == PeriodType::duration) field("start", period.start);
  field("end", period.end);
  field_if_any("months", period.months);
  field_if_any("weeks", period.weeks);
  if (period.evidence == Evidence::inferred) {
    field("inferred", true);
    if (!period.because.front().empty())
      array_field("because", period.because, [&](Span span) {
        if (!span.empty()) value(span);
      });
  }
  end_object();
}

void ReportWriter::value(const Unit& unit) {
  switch (unit.kind) {
    case UnitKind::money:
      return value(nullable(unit.currency.text()));
    case UnitKind::money_per_share:
      return unit.currency.empty() ? null() : string(std::string(unit.currency.text()) + "/share");
    case UnitKind::shares:
      return string("shares");
    case UnitKind::percent:
      return string("percent");
    case UnitKind::pure:
      return string("pure");
  }
}

void ReportWriter::value(ItemId id) {
  literal(IdBuffer().part(id.letter, id.index).quoted());
}

void ReportWriter::value(ColumnId id) {
  literal(IdBuffer().part('s', id.statement).part('c', id.column).quoted());
}

void ReportWriter::value(RowRef ref) {
  literal(IdBuffer().part('s', ref.statement).part('r', ref.row).quoted());
}

void ReportWriter::value(CellRef ref) {
  literal(IdBuffer().part('s', ref.statement).part('r', ref.row).part('c', ref.column).quoted());
}

}  // namespace tieout
