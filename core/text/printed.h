// Printed words found without regard to case, trimmed, set on one line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tieout {

// Where `lower` begins in `text` as whole words; nothing where it does not. `lower` is in lower case.
std::optional<std::uint32_t> find_words(std::string_view text, std::string_view lower);
bool has_words(std::string_view text, std::string_view lower);
bool starts_with_words(std::string_view text, std::string_view lower);

// Without blanks at either end.
std::string_view trimmed(std::string_view text);
// The words on one line, one blank between them.
std::string one_line(std::string_view text);

}  // namespace tieout
