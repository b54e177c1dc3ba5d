// Gives the rows of statements their concepts.
#pragma once

#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// Caption words propose concepts; kind of statement, section, unit and the rows around decide among them. A
// row that nothing decides stays without.
void match_concepts(std::vector<Statement>& statements);

}  // namespace tieout
