// Spans, ids, periods and units as JSON.
#include "core/report/report_writer.h"

#include <array>
#include <charconv>

namespace tieout {
namespace {

// `s1.r4.c2` put together without allocation.
class IdBuffer {
 public:
  void part(char letter, std::size_t index) {
    *end_++ = letter;
    end_ = std::to_chars(end_, buffer_.data() + buffer_.size(), index + 1).ptr;
  }
  void dot() { *end_++ = '.'; }
  void quote() { *end_++ = '"'; }
  std::string_view view() const { return {buffer_.data(), static_cast<std::size_t>(end_ - buffer_.data())}; }

 private:
  std::array<char, 72> buffer_;
  char* end_ = buffer_.data();
};

// About what the parts of a report take, so that it is written without being moved again and again.
std::size_t expected_bytes(const Report& report) {
  std::size_t rows = 0;
  for (const Statement& statement : report.statements) rows += statement.rows.size();
  return 4096 + 80 * report.coverage.size() + 550 * report.checks.size() + 450 * rows +
         500 * report.claims.size() + 350 * report.metrics.size();
}

}  // namespace

ReportWriter::ReportWriter(const Report& report)
    : JsonWriter(expected_bytes(report)), report_(report), offsets_(report.text, report.offsets) {}

void ReportWriter::span(Span span) {
  begin_array();
  integer(offsets_.at(span.begin));
  integer(offsets_.at(span.end));
  end_array();
}

void ReportWriter::period(const std::optional<Period>& period) {
  if (!period) return null();
  begin_object();
  key("type");
  string(period->type == PeriodType::instant ? "instant" : "duration");
  if (period->type == PeriodType::duration) {
    key("start");
    period->start ? date(*period->start) : null();
  }
  key("end");
  date(period->end);
  if (period->months) {
    key("months");
    integer(*period->months);
  }
  if (period->weeks) {
    key("weeks");
    integer(*period->weeks);
  }
  if (period->evidence == Evidence::inferred) {
    key("inferred");
    boolean(true);
  }
  end_object();
}

void ReportWriter::unit(const Unit& unit) {
  switch (unit.kind) {
    case UnitKind::money:
      return string_or_null(unit.currency);
    case UnitKind::money_per_share:
      return unit.currency.empty() ? null() : string(unit.currency + "/share");
    case UnitKind::shares:
      return string("shares");
    case UnitKind::percent:
      return string("percent");
    case UnitKind::pure:
      return string("pure");
  }
}

void ReportWriter::id(char letter, std::size_t index) {
  IdBuffer id;
  id.quote();
  id.part(letter, index);
  id.quote();
  literal(id.view());
}

void ReportWriter::row_id(RowRef ref) {
  IdBuffer id;
  id.quote();
  id.part('s', ref.statement);
  id.dot();
  id.part('r', ref.row);
  id.quote();
  literal(id.view());
}

void ReportWriter::column_id(std::size_t statement, std::size_t column) {
  IdBuffer id;
  id.quote();
  id.part('s', statement);
  id.dot();
  id.part('c', column);
  id.quote();
  literal(id.view());
}

void ReportWriter::cell_id(CellRef ref) {
  IdBuffer id;
  id.quote();
  id.part('s', ref.statement);
  id.dot();
  id.part('r', ref.row);
  id.dot();
  id.part('c', ref.column);
  id.quote();
  literal(id.view());
}

}  // namespace tieout
