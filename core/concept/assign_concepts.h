// Gives the rows of statements their concepts.
#pragma once

#include <vector>

#include "core/statement/statement.h"

namespace tieout {

// Fills `concept_id` where caption, place and unit leave one meaning; elsewhere it stays empty.
void assign_concepts(std::vector<Statement>& statements);

}  // namespace tieout
