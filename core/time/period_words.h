// The words that name a period: "three months ended", "Q2 FY25", "first half of fiscal 2007", "as of".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/span.h"
#include "core/time/printed_date.h"

namespace tieout {

enum class PeriodWordKind {
  date,       // a date: June 30, 2007
  year,       // 2007; with `fiscal` also FY25 and fiscal 2007
  months,     // three months, 9 mos.; a quarter "ended" is 3, a year "ended" or a full year is 12
  weeks,      // 13 weeks, fifty-two weeks
  quarter,    // second quarter, Q2, 2Q25
  half,       // first half, 1H25
  ended,      // ended, ending
  as_of,      // as of, at, as at: before a date
  to_date,    // year-to-date, YTD
  inception,  // inception
  trailing,   // last twelve months, TTM
};

// One recognised word or group of words.
struct PeriodWord {
  PeriodWordKind kind = PeriodWordKind::year;
  int count = 0;            // of months, weeks; which quarter or half; the year
  std::optional<int> year;  // printed in the same breath: 2Q25
  bool fiscal = false;
  bool counted = false;  // months with their number: "twelve months", not "year"
  std::optional<PrintedDate> date;
  Span span;
};

// The word or group that begins at `offset`.
std::optional<PeriodWord> read_period_word(std::string_view text, std::uint32_t offset);

// What a phrase or a column head says of a period; each part absent where it is not printed.
struct PrintedPeriod {
  std::optional<int> months, weeks, quarter, half, year;
  std::optional<PrintedDate> end;    // the last date named
  std::optional<PrintedDate> start;  // of two dates: "from July 1, 2006 to June 30, 2007"
  bool fiscal = false;
  bool ended = false;
  bool as_of = false;
  bool to_date = false;
  bool inception = false;
  bool trailing = false;
  bool two_lengths = false;  // another was named beside the first of its kind
  bool two_years = false;
  bool counted_months = false;  // "twelve months", which need be no year of the issuer's
  Span span;

  bool is_empty() const { return span.empty(); }
  // Something says how long it is.
  bool has_length() const { return months || weeks || quarter || half || to_date || inception || trailing; }
  // Takes in one more word; false where it contradicts what is there, which then stays.
  bool absorb(const PeriodWord& word);
};

// Everything that a column head says, whatever stands between the words.
PrintedPeriod read_period_head(std::string_view text);

// The phrase of prose that begins at `offset`: "second quarter of fiscal 2007".
std::optional<PrintedPeriod> read_period_phrase(std::string_view text, std::uint32_t offset);

}  // namespace tieout
