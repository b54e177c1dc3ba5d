// Tables of names, each in the order of its enumerators.
#include "core/report/names.h"

namespace tieout {
namespace {

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

}  // namespace tieout
