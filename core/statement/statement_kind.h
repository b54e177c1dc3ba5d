// Which statement a table is, told from the words of its title and, where they are silent, its captions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// The kind that a title names.
std::optional<StatementKind> kind_of_title(std::string_view title);

// The kind of a table with this title (may be empty), these captions as plain words and these column labels.
StatementKind kind_of(std::string_view title, const std::vector<std::string>& captions,
                      const std::vector<Column>& columns);

// Whether the captions are of amounts over time (sales, income), of amounts at a day (assets, debt), or tell
// neither.
std::optional<PeriodType> period_type_of(const std::vector<std::string>& captions);

}  // namespace tieout
