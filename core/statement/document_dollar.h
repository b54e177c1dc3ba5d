// Which dollar a bare "$" is: that of the United States, unless the document says that its amounts are in
// another.
#pragma once

#include <vector>

#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

// Gives amounts that are printed with a bare "$" the dollar of the document.
void settle_dollars(const Source& source, std::vector<Statement>& statements);

// The currency of a figure of prose that is printed with a "$": that of the statements, where they have one
// and it is another dollar.
CurrencyCode dollar_of_prose(std::string_view text, Span figure, const std::vector<Statement>& statements);

}  // namespace tieout
