// Rows with a time of their own: opening and closing balances, rows that name a quarter or a date, and rows
// below a heading that does.
#pragma once

#include <string>
#include <vector>

#include "core/statement/statement.h"
#include "core/time/fiscal_calendar.h"

namespace tieout {

// Gives rows their own times where the captions prove that those of the columns are not theirs. `plain` holds
// the captions as plain words, `type` what the figures are of where a year alone stands over them.
void assign_row_times(Statement& statement, const std::vector<std::string>& plain,
                      const FiscalCalendar& calendar, std::optional<PeriodType> type);

}  // namespace tieout
