// The time a figure speaks of: a day, or a stretch of days.
#pragma once

#include <array>
#include <optional>

#include "core/base/date.h"
#include "core/base/span.h"

namespace tieout {

enum class PeriodType : std::uint8_t { instant, duration };
// Whether every part of the period was printed, or a year or a start was derived from other text.
enum class Evidence : std::uint8_t { printed, inferred };

struct Period {
  PeriodType type = PeriodType::instant;
  std::optional<Date> start;  // first day of a duration; absent on an instant, or where it is not known
  Date end{};                 // last day
  std::optional<int> months;  // length as named: 3, 6, 9, 12; weeks instead for 13/26/39/52/53
  std::optional<int> weeks;
  Evidence evidence = Evidence::printed;
  std::array<Span, 2> because{};  // of an inferred one: the prints that prove it, empty where there are fewer

  static Period instant(Date end) { return {PeriodType::instant, {}, end, {}, {}, {}}; }
  // `months` that end with `end`: "three months ended June 30, 2007" starts on 2007-04-01.
  static Period months_ended(int months, Date end);
  // `weeks` that end with `end`.
  static Period weeks_ended(int weeks, Date end);

  // The same days, whatever the evidence.
  bool same_as(const Period& other) const;
};

}  // namespace tieout
