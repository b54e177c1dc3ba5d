// Spans, ids, dates, periods, units and names as JSON.
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

// In the order of the enumerators.
constexpr std::string_view statement_kinds[] = {
    "income_statement", "balance_sheet", "cash_flow", "comprehensive_income", "equity",
    "reconciliation",   "segment",       "guidance",  "highlights",           "other"};
constexpr std::string_view column_roles[] = {"value",           "change", "percent_change",
                                             "percent_of_base", "note",   "other"};
constexpr std::string_view row_kinds[] = {"heading", "item",      "subtotal", "total",
                                          "ratio",   "per_share", "shares",   "text"};
constexpr std::string_view bases[] = {"arithmetic", "caption", "identity"};
constexpr std::string_view verdicts[] = {"exact",      "rounding",     "near",
                                         "difference", "inconsistent", "not_evaluable"};
constexpr std::string_view severities[] = {"high", "medium", "low", "info"};
constexpr std::string_view claim_kinds[] = {"level", "change", "percent_change", "ratio", "range"};
constexpr std::string_view claim_bases[] = {"gaap", "non_gaap"};
constexpr std::string_view hedges[] = {"approximately", "more_than", "less_than"};
constexpr std::string_view statuses[] = {"cell",       "claim",   "date",  "header",
                                         "identifier", "context", "unread"};
constexpr std::string_view diagnostic_severities[] = {"info", "warning", "error"};

template <typename Enum, std::size_t size>
constexpr std::string_view name_in(const std::string_view (&names)[size], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name_of(StatementKind kind) {
  return name_in(statement_kinds, kind);
}
std::string_view name_of(ColumnRole role) {
  return name_in(column_roles, role);
}
std::string_view name_of(RowKind kind) {
  return name_in(row_kinds, kind);
}
std::string_view name_of(CalculationBasis basis) {
  return name_in(bases, basis);
}
std::string_view name_of(Verdict verdict) {
  return name_in(verdicts, verdict);
}
std::string_view name_of(Severity severity) {
  return name_in(severities, severity);
}
std::string_view name_of(ClaimKind kind) {
  return name_in(claim_kinds, kind);
}
std::string_view name_of(ClaimBasis basis) {
  return name_in(claim_bases, basis);
}
std::string_view name_of(Hedge hedge) {
  return name_in(hedges, hedge);
}
std::string_view name_of(CoverageStatus status) {
  return name_in(statuses, status);
}
std::string_view name_of(DiagnosticSeverity severity) {
  return name_in(diagnostic_severities, severity);
}

// A report on a release is several times the release.
ReportWriter::ReportWriter(const Report& report)
    : JsonWriter(report.text.size() * 4), report_(report), offsets_(report.text, report.offsets) {}

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
