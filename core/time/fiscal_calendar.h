// The issuer's calendar: when its fiscal year ends, and the period ends that the text prints.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/period.h"
#include "core/time/period_words.h"

namespace tieout {

class FiscalCalendar {
 public:
  // Takes in what a column head, a title line or a phrase of prose says.
  void learn(const PrintedPeriod& printed);
  // Learns the dated phrases of running text: "second quarter of fiscal 2007 ended June 30, 2007".
  void learn_prose(std::string_view text);
  // Sorts what was learnt; nothing can be asked before.
  void settle();

  // The period that was printed, its missing parts derived and then marked inferred; nothing where they
  // cannot be. `wanted` says what the table asks for where the words do not: a balance sheet is of a day.
  std::optional<Period> resolve(const PrintedPeriod& printed, std::optional<PeriodType> wanted) const;

 private:
  std::uint32_t learn_phrase(std::string_view text, std::uint32_t at);
  struct End {
    Date date;
    Evidence evidence = Evidence::printed;
  };
  std::optional<End> end_of(const PrintedPeriod& printed) const;
  std::optional<End> year_end(int fiscal_year) const;
  std::optional<End> end_of_part(int fiscal_year, int months) const;
  Period duration(const PrintedPeriod& printed, End end) const;
  Date start_of(int months, Date end, Evidence& evidence) const;
  std::optional<Date> nearest_end(Date estimate, int days) const;
  int months_into_year(Date end) const;
  bool is_confirmed(Date estimate) const;
  void vote_year_end(int month, int weight);

  std::vector<Date> ends_;
  std::vector<int> votes_ = std::vector<int>(13, 0);  // by month
  std::vector<int> offsets_;  // fiscal year minus the year in which it ends, as printed
  int year_end_month_ = 12;
  bool year_end_known_ = false;
  int year_offset_ = 0;
  bool by_weeks_ = false;                       // ends on a weekday, not with the month
  std::array<std::optional<Date>, 13> latest_;  // the last day of the latest duration printed, by its months
};

}  // namespace tieout
