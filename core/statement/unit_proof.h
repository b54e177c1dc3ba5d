// The scale of a table that prints no unit, proved by figures that stand elsewhere with theirs.
#pragma once

#include <vector>

#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

// Takes back the scale of every statement that prints none and has that of other tables, where figures bear
// another out or amounts would be absurd in it: its unit is assumed then. The units of rows must be assigned;
// those of the statements whose scale changes must be assigned again.
void doubt_scales(const Source& source, std::vector<Statement>& statements);

// Sets the scale of every statement whose unit is assumed and marks it inferred, where amounts of the prose
// ("$6,532,000", "$6.5 million") and of statements in a known scale bear one scale out and none another.
// The units of rows must be assigned; those of the statements that are set must be assigned again.
void prove_scales(const Source& source, std::vector<Statement>& statements);

// Whether figures of the statement are amounts in the unit of the whole rather than in one of their own.
bool has_bare_amounts(const Statement& statement);

}  // namespace tieout
