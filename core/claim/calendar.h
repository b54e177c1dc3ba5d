// The issuer's calendar: which days "the second quarter of fiscal 2007" or "the same period last year" are,
// by the release and its tables.
#pragma once

#include <optional>
#include <vector>

#include "core/claim/when.h"
#include "core/statement/statement.h"

namespace tieout {

// A period with how sure it is: firm where the words name it, not firm where a part was taken for granted.
struct KnownPeriod {
  Period period;
  bool firm = false;
};

class Calendar {
 public:
  // `named` are the times that the prose names, in order.
  Calendar(const std::vector<Statement>& statements, const ReleaseFacts& release,
           const std::vector<When>& named);

  // `base` is the period that "the same period last year" is measured from.
  std::optional<KnownPeriod> resolve(const When& when, const std::optional<Period>& base) const;

  // The period that the release reports on.
  const std::optional<Period>& current() const { return current_; }
  // Where the release reports on one length of time only, a claim without a period speaks of it.
  bool one_length() const { return one_length_; }
  // The period of the same length a year (or a quarter) before; none where the length is not known.
  std::optional<Period> earlier(const Period& period, int months) const;
  // The length in months, weeks being rounded to quarters; none of a day, and where the start is not known.
  static std::optional<int> length_in_months(const Period& period);

 private:
  // A last day of a quarter whose number and fiscal year are known.
  struct Anchor {
    int year = 0, quarter = 0;
    Date end{};
    bool firm = false;  // all of it printed together
  };

  void read_periods(const std::vector<Statement>& statements, const ReleaseFacts& release);
  std::optional<Period> latest_reported(const std::vector<Statement>& statements) const;
  void read_anchor(const std::vector<When>& named);
  void find_anchor_year(const std::vector<When>& named);
  std::optional<int> year_of_quarter(const std::vector<When>& named, int ended);
  std::optional<KnownPeriod> resolve_same_of_year(int year, const std::optional<Period>& base) const;
  std::optional<KnownPeriod> resolve_quarter(const When& when) const;
  std::optional<KnownPeriod> resolve_named(int year, int months_into_year, int length) const;
  std::optional<KnownPeriod> resolve_relative(const When& when, const std::optional<Period>& base) const;
  std::optional<KnownPeriod> resolve_of_year_before(const When& when) const;
  std::optional<KnownPeriod> resolve_ended(const When& when) const;
  std::optional<KnownPeriod> resolve_end_of() const;
  Period snap(Date end, int months) const;

  std::vector<Period> durations_, instants_;
  std::optional<Period> current_;
  std::optional<Anchor> anchor_;
  bool one_length_ = false;
};

}  // namespace tieout
