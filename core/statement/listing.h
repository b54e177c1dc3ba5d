// Where a company's shares are listed: "(Nasdaq: SONS)", "(NYSE:PSB)".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/span.h"

namespace tieout {

struct Listing {
  std::string exchange;  // as printed
  std::string ticker;
  Span span;  // from the exchange to the ticker
};

// The first listing within `within`.
std::optional<Listing> find_listing(std::string_view text, Span within);

}  // namespace tieout
