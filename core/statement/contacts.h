// The people to ask: names, telephone numbers and e-mail addresses under "Investor Relations" and the like.
#pragma once

#include <vector>

#include "core/statement/statement.h"
#include "core/text/source.h"

namespace tieout {

// In the order of the text; side by side columns of contacts are told apart.
std::vector<Contact> read_contacts(const Source& source);

}  // namespace tieout
