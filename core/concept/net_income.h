// Net income before and after what belongs to noncontrolling interests: one caption, two concepts.
#pragma once

#include <vector>

#include "core/lexicon/pattern.h"

namespace tieout {

// Whether rows, each with what its caption may mean, show net income being shared out below it.
bool shares_out_net_income(const std::vector<std::vector<PatternMatch>>& rows);

// Leaves to a plain "Net income" the meaning that it has where net income is shared out.
void mean_net_income_of_all(std::vector<PatternMatch>& row);

}  // namespace tieout
