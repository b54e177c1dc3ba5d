// Words that name a time in prose, as printed: "the second quarter of fiscal 2007", "the same period last
// year".
#pragma once

#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/claim/prose_words.h"

namespace tieout {

enum class WhenKind {
  quarter,       // the second quarter of fiscal 2007
  to_date,       // the first six months of 2007
  year,          // fiscal 2007
  bare_year,     // 2007
  same_of_year,  // (2006: ...): the same period of that year
  ended,         // the three months ended June 30, 2007
  instant,       // June 30, 2007
  end_of,        // the end of the quarter
  current,       // the quarter
  current_year,  // the year
  year_earlier,  // the same period last year
  preceding,     // the prior quarter
};

struct When {
  WhenKind kind = WhenKind::current;
  Range words;
  std::optional<int> year;  // as printed: the fiscal year where the issuer has one
  int quarter = 0;          // 1 to 4; of `year_earlier` in "the second quarter of last year"
  int months = 0;           // of a length that is named
  int weeks = 0;
  std::optional<Date> end;  // of a quarter or length whose last day is printed
};

// The time named by the words from `at`; an article or preposition before it is not part of it. `at`
// is before `end`.
std::optional<When> read_when(std::string_view text, const ProseWords& words, std::size_t at,
                              std::size_t end);

}  // namespace tieout
