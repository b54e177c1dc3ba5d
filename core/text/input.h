// What kind of input the bytes are, before anything is read: said in diagnostics, never a reason to fail.
#pragma once

#include <string_view>

#include "core/base/diagnostic.h"

namespace tieout {

// Empty, too large, a PDF, HTML, or not UTF-8 throughout.
void inspect_input(std::string_view text, Diagnostics& diagnostics);

// The input is a text that can be read at all: not too large and no PDF.
bool is_readable(const Diagnostics& diagnostics);

}  // namespace tieout
