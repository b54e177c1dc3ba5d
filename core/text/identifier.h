// Numbers and words that only identify: telephone numbers, e-mail addresses, addresses of web pages.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/span.h"

namespace tieout {

// The telephone number that begins at `offset`: at a plus, a parenthesis or a digit. Ten digits or more in
// groups ("(401) 727-5401", "603.683.2505", "+44 20 7123 4567"), or seven as "555-5333".
std::optional<Span> read_phone(std::string_view text, std::uint32_t offset);

// The e-mail address around the @ at `at`.
std::optional<Span> read_email(std::string_view text, std::uint32_t at);

// The address of a web page or the name of a server that begins at `offset`: "https://…", "www.…".
std::optional<Span> read_url(std::string_view text, std::uint32_t offset);

}  // namespace tieout
