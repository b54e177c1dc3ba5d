// Every bound of the core: reaching one gives a diagnostic that names it, the rest of the report stays right.
#pragma once

#include <cstddef>

namespace tieout::limits {

inline constexpr std::size_t input_bytes = 256u << 20;  // larger texts are refused up front
inline constexpr std::size_t line_bytes = 4000;         // longer lines are never rows of a table
inline constexpr std::size_t columns = 40;              // per table
inline constexpr std::size_t rows = 2000;               // per statement
inline constexpr std::size_t calculation_rows = 200;    // rows in which one search for totals looks
inline constexpr std::size_t calculation_terms = 60;    // addends of one all-plus total
inline constexpr std::size_t signed_terms = 10;         // addends of one signed total
inline constexpr std::size_t hypotheses = 200'000;      // sums tried per statement

}  // namespace tieout::limits
