// Tables of a text written out so that a person can compare them with the print.
#pragma once

#include <string>
#include <string_view>

namespace tieout {

// One line per head, "0-1 Six months ended", then one per row: indent as dots, caption, then its cells
// between bars: values, "--" for a dash, "_" for a blank cell, marks as printed. Tables are separated by a
// line "===".
std::string tables_of(std::string_view text);

}  // namespace tieout
