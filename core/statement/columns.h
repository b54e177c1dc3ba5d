// Columns with real periods: heads completed from the lines above the table and the issuer's calendar.
#pragma once

#include <string_view>
#include <vector>

#include "core/statement/column_heads.h"
#include "core/statement/statement.h"
#include "core/time/fiscal_calendar.h"

namespace tieout {

// Gives each head the parts of a period that stand over all of them: beside the heads ("Years ended December
// 31,") or above the table ("For the three months ended June 30, 2007 and 2006").
void complete_heads(std::vector<ColumnHead>& heads, std::string_view beside, std::string_view above);

// Gives heads that say less than a time what the sentence above the table says of all its columns: that they
// are of days or of lengths of time, and on which days they end. `times` are its words about time.
void complete_from_lead(std::vector<ColumnHead>& heads, std::string_view times, PeriodType type);

// `type`: what the table is of where its heads do not say; a bare date may be either. `guess`: what its
// captions suggest where the kind of the table says nothing.
std::vector<Column> make_columns(const std::vector<ColumnHead>& heads, const FiscalCalendar& calendar,
                                 std::optional<PeriodType> type, std::optional<PeriodType> guess);

// What the columns of a statement of this kind are of.
std::optional<PeriodType> period_type_of(StatementKind kind);

// A duration of which only the end is printed takes its length from the durations that other statements print
// with that end, where they agree.
void borrow_lengths(std::vector<Statement>& statements);

}  // namespace tieout
