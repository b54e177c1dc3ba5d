// A currency by its ISO code.
#pragma once

#include <compare>
#include <string_view>

namespace tieout {

// Three letters, or none where the text does not say. A value of three bytes, for there is one with every
// figure.
class CurrencyCode {
 public:
  constexpr CurrencyCode() = default;
  constexpr CurrencyCode(const char (&code)[4]) : letters_{code[0], code[1], code[2]} {}

  constexpr bool empty() const { return letters_[0] == '\0'; }
  // Lives as long as the code.
  constexpr std::string_view text() const& { return {letters_, empty() ? 0u : 3u}; }
  friend constexpr auto operator<=>(CurrencyCode, CurrencyCode) = default;

 private:
  char letters_[3] = {};
};

}  // namespace tieout
