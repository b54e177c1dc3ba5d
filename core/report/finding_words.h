// A finding in words: what is wrong, why, and the sentence of a correction notice.
#pragma once

#include <optional>
#include <string>

#include "core/report/report.h"

namespace tieout {

// The printed figure of a suspect and what it should read, in the style of the print.
std::string printed_of(const Report& report, const Suspect& suspect);
std::string repair_of(const Report& report, const Suspect& suspect);

// "Product, Three months ended June 30, 2007"
std::string title_of(const Report& report, const Finding& finding);
// "52,711 should read 52,171: Total revenue, Gross profit then tie"
std::string message_of(const Report& report, const Finding& finding);
// "Product, … should read "52,171" [instead of "52,711"]"; nothing where it is not known which figure.
std::optional<std::string> correction_of(const Report& report, const Finding& finding);

}  // namespace tieout
