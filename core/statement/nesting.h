// Which rows are headings, and under which heading each row stands.
#pragma once

#include <string>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// Marks rows without figures as headings, texts or items. `plain` holds the captions as plain words.
void mark_headings(std::vector<LineItem>& rows, const std::vector<std::string>& plain);

// Sets parent and level of every row from indentation, headings, totals and blank lines together.
void nest_rows(std::vector<LineItem>& rows, const std::vector<std::string>& plain);

}  // namespace tieout
