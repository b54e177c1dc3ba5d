// Grids understood as statements.
#pragma once

#include <vector>

#include "core/base/diagnostic.h"
#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

// One statement per grid, in order; a statement printed over two grids is joined into one.
std::vector<Statement> read_statements(const Source& source, std::vector<Grid> grids,
                                       Diagnostics& diagnostics);

// What the text says of itself: company, ticker, headline, date, period, contacts.
ReleaseFacts read_release_facts(const Source& source, const std::vector<Statement>& statements);

}  // namespace tieout
