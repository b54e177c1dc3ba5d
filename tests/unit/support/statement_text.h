// Printed text read as far as its statements, and statements written so that a person can compare them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/statement/statement.h"

namespace tieout::test {

// The statements of the text. Captions keep views into nothing; the text may go.
std::vector<Statement> statements_of(const std::string& text);

// The codes of the diagnostics that reading the statements gives, apart by one blank.
std::string diagnostics_of(const std::string& text);

// "2007-04-01..2007-06-30 3m", "2007-06-30", "~" before what was inferred, "none".
std::string print(const std::optional<Period>& period);

// The periods of the columns, apart by " | "; a column that is no value says its role instead.
std::string periods_of(const Statement& statement);

// The rows that have times of their own, one a line: "Cash, end of year: ~2025-12-31 | ~2024-12-31".
std::string times_of(const Statement& statement);

// One row a line: level as two blanks each, kind, caption.
std::string rows_of(const Statement& statement);

// "USD 3", "USD/share", "shares 3", "percent", "pure".
std::string print(const Unit& unit);

// The units of the rows with figures, apart by "; ".
std::string units_of(const std::string& text);

}  // namespace tieout::test
