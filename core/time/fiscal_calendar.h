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
  // Takes in what a column head, a title line or a phrase of prose says, printed at `because`.
  void learn(const PrintedPeriod& printed, Span because);
  // Learns the dated phrases of running text: "second quarter of fiscal 2007 ended June 30, 2007", "the
  // Saturday nearest January 31".
  void learn_prose(std::string_view text);
  // Sorts what was learnt; nothing can be asked before.
  void settle();

  // The period that was printed, its missing parts derived and then marked inferred; nothing where they
  // cannot be. `wanted` says what the table asks for where the words do not: a balance sheet is of a day.
  std::optional<Period> resolve(const PrintedPeriod& printed, std::optional<PeriodType> wanted) const;

  // Whether a length of time is printed to end on this day.
  bool is_end(Date day) const {
    const auto end = nearest_end(day, 0);
    return end && end->of_length;
  }
  // The year that ends on this day; nothing where the day ends no year, without a start where that is not
  // known.
  std::optional<Period> year_ended(Date day) const;

 private:
  // A last day that is printed, and where; of a year, of a part of it, or of what the print does not say.
  struct PrintedEnd {
    Date date;
    Span span;
    bool of_year = false;
    bool of_length = false;
  };
  // On which weekday years of 52 and 53 weeks end.
  enum class WeekRule : std::uint8_t { last_of_month, nearest_to_month_end };
  struct WeekCalendar {
    std::chrono::weekday day;
    std::vector<WeekRule> rules;  // that all printed year ends obey
  };
  std::uint32_t learn_phrase(std::string_view text, std::uint32_t at);
  struct End {
    Date date;
    Evidence evidence = Evidence::printed;
    Span because;
  };
  void learn_week_rules(std::string_view text);
  void settle_weeks();
  void settle_naming();
  std::optional<Date> end_by_weeks(int year) const;
  std::optional<End> end_of(const PrintedPeriod& printed) const;
  std::optional<End> year_end(int fiscal_year) const;
  std::optional<End> end_of_latest_part(const PrintedPeriod& printed) const;
  std::optional<End> end_of_part(int fiscal_year, int months) const;
  Period duration(const PrintedPeriod& printed, End end) const;
  void set_start(Period& period, int months) const;
  const PrintedEnd* weeks_before(Date end, int months) const;
  std::optional<PrintedEnd> nearest_end(Date estimate, int days) const;
  int months_into_year(Date end) const;
  bool is_confirmed(Date estimate) const;
  void vote_year_end(int month, int weight, Span because);

  std::vector<PrintedEnd> ends_;
  std::vector<int> votes_ = std::vector<int>(13, 0);  // by month
  std::vector<int> offsets_;       // fiscal year minus the year in which it ends, as printed
  std::array<Span, 13> proofs_{};  // of the votes, the first of each month
  struct SaidRule {
    WeekRule rule;
    std::chrono::weekday day;
  };
  std::vector<SaidRule> said_rules_;
  bool named_by_beginning_ = false;
  std::optional<int> latest_bare_year_;  // of the heads that name a year and no day
  int year_end_month_ = 12;
  bool year_end_known_ = false;
  int year_offset_ = 0;
  bool by_weeks_ = false;  // ends on a weekday, not with the month
  std::optional<WeekCalendar> weeks_;
  std::array<std::optional<Date>, 13> latest_;  // the last day of the latest duration printed, by its months
};

}  // namespace tieout
