// What holds of the report on any text whatever.
#pragma once

#include <string_view>

namespace tieout {

// Analyses the text and ends the program with a message where the report breaks a promise: spans in range and
// on character boundaries, figures that read the same again, references that lead somewhere, counts that add
// up, the same bytes for the same text.
void require_invariants(std::string_view text);

}  // namespace tieout
