// The names that enumerators have in the report.
#pragma once

#include <string_view>

#include "core/report/report.h"

namespace tieout {

std::string_view name_of(StatementKind kind);
std::string_view name_of(ColumnRole role);
std::string_view name_of(RowKind kind);
std::string_view name_of(CalculationBasis basis);
std::string_view name_of(Verdict verdict);
std::string_view name_of(Severity severity);
std::string_view name_of(ClaimKind kind);
std::string_view name_of(ClaimBasis basis);
std::string_view name_of(Hedge hedge);
std::string_view name_of(CoverageStatus status);
std::string_view name_of(DiagnosticSeverity severity);

}  // namespace tieout
