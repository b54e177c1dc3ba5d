// Lines of words that could stand over the columns of another table.
#pragma once

#include <string_view>

namespace tieout {

// "January 1, the income other December 31", "2000 statement changes 2000".
bool is_half_dates(std::string_view line);

// "Americas Europe Total", "Cost Fair Value", "Less than 1 year 1-3 years", "January 1, other December 31".
bool may_name_columns(std::string_view line);

}  // namespace tieout
