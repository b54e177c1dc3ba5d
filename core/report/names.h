// The names that enumerators have in the report.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace tieout {

// The names of an enumeration, in the order of its enumerators.
template <typename Enum>
struct Names;

template <>
struct Names<StatementKind> {
  static constexpr std::string_view list[] = {
      "income_statement", "balance_sheet", "cash_flow", "comprehensive_income", "equity",
      "reconciliation",   "segment",       "guidance",  "highlights",           "other"};
};
template <>
struct Names<ColumnRole> {
  static constexpr std::string_view list[] = {"value",           "change", "percent_change",
                                              "percent_of_base", "note",   "other"};
};
template <>
struct Names<RowKind> {
  static constexpr std::string_view list[] = {"heading", "item",      "subtotal", "total",
                                              "ratio",   "per_share", "shares",   "text"};
};
template <>
struct Names<CalculationBasis> {
  static constexpr std::string_view list[] = {"arithmetic", "caption", "identity"};
};
template <>
struct Names<Verdict> {
  static constexpr std::string_view list[] = {"exact",      "rounding",     "near",
                                              "difference", "inconsistent", "not_evaluable"};
};
template <>
struct Names<Severity> {
  static constexpr std::string_view list[] = {"high", "medium", "low", "info"};
};
template <>
struct Names<ClaimKind> {
  static constexpr std::string_view list[] = {"level", "change", "percent_change", "ratio", "range"};
};
template <>
struct Names<ClaimBasis> {
  static constexpr std::string_view list[] = {"gaap", "non_gaap"};
};
template <>
struct Names<Untied> {
  static constexpr std::string_view list[] = {
      "no_such_row",  "several_rows",    "period_unknown",         "not_in_tables",
      "other_entity", "excluding_items", "as_previously_reported", "to_be_checked"};
};
template <>
struct Names<Hedge> {
  static constexpr std::string_view list[] = {"approximately", "more_than", "less_than"};
};
template <>
struct Names<CoverageStatus> {
  static constexpr std::string_view list[] = {"cell",       "claim",   "date",  "header",
                                              "identifier", "context", "unread"};
};
template <>
struct Names<DiagnosticSeverity> {
  static constexpr std::string_view list[] = {"info", "warning", "error"};
};
template <>
struct Names<PeriodType> {
  static constexpr std::string_view list[] = {"instant", "duration"};
};

template <typename Enum>
constexpr std::string_view name_of(Enum value) {
  return Names<Enum>::list[static_cast<std::size_t>(value)];
}

}  // namespace tieout
