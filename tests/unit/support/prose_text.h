// What prose claims, printed compactly, so that a test reads as text and meaning.
#pragma once

#include <string>
#include <string_view>

namespace tieout::test {

// A line for each figure that the text claims something with: measure, kind where it is no level, figure in
// units or as %, time, what it is compared with. "part" a measure
// that words narrow; "?" marks a figure whose words leave doubt, "~" "<" ">" a
// hedge, "(expected)" what is not reported yet.
std::string claims_in(std::string_view text);

}  // namespace tieout::test
