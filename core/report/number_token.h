// Numbers as they stand in running text: which printed characters belong to one, and what it is by itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/span.h"

namespace tieout {

enum class NumberClass {
  figure,      // an amount, a count, a percentage: "$75.5", "(6,976)", "54.8%"
  date,        // a date, a year, a quarter: "June 30, 2007", "Q2", "13 weeks"
  identifier,  // part of a name or an address: "10-K", "(401) 727-5401", "Item 1A", "(1)"
};

struct NumberToken {
  Span span;
  NumberClass number_class = NumberClass::figure;
};

// The number that the digit at `digit` belongs to; it begins at `floor` or later.
NumberToken read_number_token(std::string_view text, std::uint32_t digit, std::uint32_t floor);

}  // namespace tieout
