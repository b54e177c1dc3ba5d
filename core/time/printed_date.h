// Dates as they are printed: "June 30, 2007", "Dec. 31", "30 June 2007", "6/30/07", "2007-06-30".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/base/span.h"

namespace tieout {

// The parts that are printed; at least a month.
struct PrintedDate {
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  Span span;

  // The day meant, where all of it is printed and it exists; a month without a day means its last day, and so
  // does February 29 of every year.
  std::optional<Date> date() const;
  // The same with the year taken from elsewhere where none is printed.
  std::optional<Date> date_in(int year_elsewhere) const;
};

// The date that begins at `offset`.
std::optional<PrintedDate> read_date(std::string_view text, std::uint32_t offset);

// 1 to 12 for "June", "Jun" or "Sept", whatever its case; nothing for other words.
std::optional<int> month_named(std::string_view word);

// The year that the four digits at `offset` name; nothing where they belong to a larger figure.
std::optional<int> read_year(std::string_view text, std::uint32_t offset);

// The year that two printed digits mean: 07 is 2007, 95 is 1995.
int year_of_two_digits(int digits);

}  // namespace tieout
