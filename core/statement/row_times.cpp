// Reads what captions say of time: openings, closings, dates, quarters.
#include "core/statement/row_times.h"

#include <algorithm>

#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

using Time = std::optional<Period>;

constexpr std::string_view opening_words[] = {
    "beginning of",    "at beginning",     "at the beginning",  "beginning balance",  "beginning balances",
    "opening balance", "opening balances", "balance beginning", "balances beginning", "start of",
};
constexpr std::string_view closing_words[] = {
    "end of period",    "end of the period",  "end of year",        "end of the year",
    "end of quarter",   "end of the quarter", "end of month",       "at end",
    "ending balance",   "ending balances",    "closing balance",    "closing balances",
    "end of fiscal",    "balance ending",     "balances ending",    "balance end",
    "balances end",     "ending outstanding", "end of periods",     "end of years",
    "funded status at", "end of six months",  "end of nine months",
};
// Rows that hold a balance wherever they stand.
constexpr std::string_view always_balances[] = {
    "total assets",  "total liabilities",         "segment assets",           "expected to vest",
    "funded status", "total stockholders equity", "total shareholders equity"};
constexpr std::string_view beginning_of_a_clause[] = {"beginning in", "beginning on", "beginning with",
                                                      "beginning after"};
// What else a row calls itself that holds a balance on the date behind it.
constexpr std::string_view dated_balance_words[] = {
    "balance",     "balances",  "outstanding", "unvested",     "nonvested", "non vested",   "exercisable",
    "vested",      "expected",  "cash",        "unrecognized", "liability", "obligation",   "total",
    "restricted",  "unearned",  "deferred",    "accrued",      "current",   "options",      "shares",
    "at",          "as of",     "ending",      "beginning",    "awards",    "carrying",     "net book",
    "granted and", "available", "allowance",   "reserve",      "backlog",   "stockholders", "shareholders",
};

enum class Role { none, opening, closing, dated, period };

// What one caption says of its own time.
struct RowTime {
  Role role = Role::none;
  PrintedPeriod printed;
};

// Whether nothing but a time stands in the caption: "First quarter", "Year ended December 31, 2024:".
bool names_only_time(std::string_view caption) {
  static constexpr std::string_view fillers[] = {"for", "the",    "of",      "in",        "at",
                                                 "on",  "as",     "period",  "unaudited", "and",
                                                 "s",   "fiscal", "quarter", "year",      "ended"};
  bool any = false;
  for (std::uint32_t at = 0; at < caption.size();) {
    const Word word = read_word(caption, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const auto found = read_period_word(caption, at);
    if (!found &&
        std::none_of(std::begin(fillers), std::end(fillers), [&](auto filler) { return word.is(filler); }))
      return false;
    any = any || found;
    at = found ? found->span.end : word.span.end;
  }
  return any;
}

bool is_full_date(const PrintedPeriod& printed) {
  return printed.end && printed.end->day && !printed.start;
}

// The date with which the caption ends, footnote marks aside: "Outstanding at December 31, 2024 (1)".
std::optional<PrintedDate> date_at_end(std::string_view caption) {
  std::optional<PrintedDate> last;
  for (std::uint32_t at = 0; at < caption.size();) {
    const Word word = read_word(caption, at);
    const auto date = word.empty() ? std::nullopt : read_date(caption, at);
    if (date && date->day) last = date;
    at = date ? date->span.end : std::max(word.span.end, at + 1);
  }
  constexpr std::size_t longest_mark = 5;
  return last && caption.size() - last->span.end <= longest_mark ? last : std::nullopt;
}

// Whether the words before the date make it that of a balance: "Outstanding at", "Goodwill –", "Balance,";
// not "Shares issued on" and not "Dividends paid,".
bool leads_to_balance_date(std::string_view before, std::string_view plain) {
  static constexpr std::string_view joints[] = {"at",          "of",     "balance",  "balances",
                                                "outstanding", "ending", "beginning"};
  static constexpr std::string_view standing[] = {"balance",     "balances",   "outstanding",
                                                  "exercisable", "vested",     "unvested",
                                                  "nonvested",   "non vested", "options"};
  Word last;
  for (std::uint32_t at = 0; at < before.size();) {
    const Word word = read_word(before, at);
    if (!word.empty()) last = word;
    at = std::max(word.span.end, at + 1);
  }
  if (last.empty()) return true;
  if (std::any_of(std::begin(joints), std::end(joints), [&](auto joint) { return last.is(joint); }))
    return true;
  if (last.is("on")) return begins_with_any_phrase<standing>(plain);
  const std::string_view mark = before.substr(last.span.end);
  if (mark.find('-') != std::string_view::npos || mark.find("\xE2\x80") != std::string_view::npos)
    return true;
  return mark.find_first_not_of(' ') != std::string_view::npos &&
         begins_with_any_phrase<dated_balance_words>(plain);
}

RowTime read_row_time(const std::string& caption, const std::string& plain) {
  if (names_only_time(caption)) {
    RowTime time{Role::none, read_period_head(caption)};
    if (time.printed.has_length())
      time.role = Role::period;
    else if (is_full_date(time.printed))
      time.role = Role::dated;
    return time;
  }
  if (const auto date = date_at_end(caption);
      date && leads_to_balance_date(std::string_view(caption).substr(0, date->span.begin), plain)) {
    RowTime time{Role::dated, {}};
    time.printed.end = date;
    return time;
  }
  if (has_any_phrase<opening_words>(plain) || ends_with_phrase(plain, "beginning") ||
      (begins_with_phrase(plain, "beginning") && !begins_with_any_phrase<beginning_of_a_clause>(plain)))
    return {Role::opening, {}};
  if (has_any_phrase<closing_words>(plain) || begins_with_phrase(plain, "ending") ||
      ends_with_phrase(plain, "end") || begins_with_any_phrase<always_balances>(plain))
    return {Role::closing, {}};
  return {};
}

bool has_figures(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

Period inferred(Period period, Span because) {
  period.evidence = Evidence::inferred;
  if (period.because[0].empty()) period.because[0] = because;
  return period;
}

// "January 1": the close of the day before, unless periods of the issuer end on that very day.
Date closing_day(Date day, const FiscalCalendar& calendar) {
  return static_cast<unsigned>(day.day()) == 1 && !calendar.is_end(day) ? add_days(day, -1) : day;
}

class RowTimes {
 public:
  RowTimes(Statement& statement, const std::vector<std::string>& plain, const FiscalCalendar& calendar,
           std::optional<PeriodType> type)
      : statement_(statement), calendar_(calendar), type_(type) {
    said_.reserve(statement.rows.size());
    for (std::size_t row = 0; row < statement.rows.size(); ++row)
      said_.push_back(read_row_time(statement.rows[row].caption, plain[row]));
  }

  void assign() {
    if (statement_.columns.empty()) return;
    assign_below_headings();
    for (std::size_t row = 0; row < said_.size(); ++row)
      if (has_figures(statement_.rows[row])) assign_row(row);
    assign_movements();
    assign_relative_to_instants();
  }

 private:
  const Column& column(std::size_t index) const { return statement_.columns[index]; }
  LineItem& row_at(std::size_t index) { return statement_.rows[index]; }
  bool is_value(std::size_t index) const {
    return column(index).role == ColumnRole::value || column(index).role == ColumnRole::other;
  }
  bool is_duration(std::size_t index) const {
    return column(index).period && column(index).period->type == PeriodType::duration;
  }

  // The times of a row, at first those of its columns.
  std::vector<Time>& own(std::size_t row) {
    auto& times = row_at(row).times;
    if (times.empty())
      for (const Column& head : statement_.columns) times.push_back(head.period);
    return times;
  }

  void set(std::size_t row, std::size_t column, const Time& time) { own(row)[column] = time; }

  // "Year ended December 31, 2024:" above rows whose columns name no time.
  void assign_below_headings() {
    Time time;
    const bool alike = columns_share_time();
    for (std::size_t row = 0; row < said_.size(); ++row) {
      const RowTime& said = said_[row];
      const bool heads = !has_figures(row_at(row));
      if (heads && (said.role == Role::period || said.role == Role::dated || said.printed.year)) {
        time = calendar_.resolve(said.printed, said.role == Role::none ? type_ : std::nullopt);
        if (time) time->because[0] = row_at(row).span;
        continue;
      }
      if (!time || heads) continue;
      for (std::size_t c = 0; c < statement_.columns.size(); ++c)
        if (is_value(c) && (!column(c).period || alike)) set(row, c, time);
    }
  }

  void assign_row(std::size_t row) {
    const RowTime& said = said_[row];
    if (said.role == Role::none) return;
    for (std::size_t c = 0; c < statement_.columns.size(); ++c)
      if (is_value(c)) assign_cell(row, c, said);
  }

  void assign_cell(std::size_t row, std::size_t c, const RowTime& said) {
    const Span because = row_at(row).span;
    const Time& base = period_at(statement_, row, c);
    const bool lasts = base && base->type == PeriodType::duration;
    switch (said.role) {
      case Role::opening:
        if (lasts)
          set(row, c,
              base->start ? Time(inferred(Period::instant(add_days(*base->start, -1)), because)) : Time());
        return;
      case Role::closing:
        if (lasts) set(row, c, inferred(Period::instant(base->end), because));
        return;
      case Role::dated:
        assign_dated(row, c, said);
        return;
      case Role::period:
        assign_part(row, c, said);
        return;
      case Role::none:
        return;
    }
  }

  // A date without a year is of the year of the column: "Balance at December 31".
  void assign_dated(std::size_t row, std::size_t c, const RowTime& said) {
    if (statement_.kind == StatementKind::balance_sheet) return;  // shares issued on each of its days
    const PrintedDate& date = *said.printed.end;
    const Time& base = period_at(statement_, row, c);
    if (const auto day = date.date()) {
      if (base && base->type == PeriodType::instant && base->end == *day) return;
      set(row, c, Period::instant(closing_day(*day, calendar_)));
      return;
    }
    if (!base) return;
    if (base->type == PeriodType::instant) return assign_before(row, c, date, base->end);
    for (const int year : {static_cast<int>(base->end.year()), static_cast<int>(base->end.year()) - 1}) {
      const auto day = date.date_in(year);
      if (!day) continue;
      if (is_near(*day, base->end))
        return set(row, c, inferred(Period::instant(base->end), row_at(row).span));
      if (base->start && is_near(*day, *base->start))
        return set(row, c, inferred(Period::instant(add_days(*base->start, -1)), row_at(row).span));
    }
    set(row, c, std::nullopt);
  }

  // "Balance at January 1" under the head of a day: the last such day before it.
  void assign_before(std::size_t row, std::size_t c, const PrintedDate& date, Date last) {
    auto day = date.date_in(static_cast<int>(last.year()));
    if (day && !is_near(*day, last) && *day > last) day = date.date_in(static_cast<int>(last.year()) - 1);
    if (!day || is_near(*day, last)) return;
    Period period = Period::instant(closing_day(*day, calendar_));
    period.because[1] = column(c).span;
    set(row, c, inferred(period, row_at(row).span));
  }

  // "First quarter" of the year that heads the column; "Three months ended June 30, 2025" of itself.
  void assign_part(std::size_t row, std::size_t c, const RowTime& said) {
    const Time& base = period_at(statement_, row, c);
    PrintedPeriod printed = said.printed;
    const bool own_year = printed.year || (printed.end && printed.end->year);
    if (own_year && base && base->type == PeriodType::instant) return;  // payments to come
    if (own_year) {
      Time time = calendar_.resolve(printed, std::nullopt);
      return set(row, c, time);
    }
    if (!base || base->type != PeriodType::duration || base->months != 12 || !base->start) return;
    if (!printed.quarter && !printed.half) return;
    const int length = printed.quarter ? 3 : 6, rank = printed.quarter ? *printed.quarter : *printed.half;
    if (!is_month_end(base->end)) return set(row, c, std::nullopt);
    const Date end = add_months(base->end, rank * length - 12);
    Period part = Period::months_ended(length, end);
    part.because[1] = column(c).span;
    set(row, c, inferred(part, row_at(row).span));
  }

  // Whether every figure of the row is of one day, and which.
  std::optional<Date> balance_day(std::size_t row) {
    if (said_[row].role != Role::dated || !has_figures(row_at(row))) return std::nullopt;
    const auto& times = row_at(row).times;
    for (std::size_t c = 0; c < times.size(); ++c)
      if (row_at(row).cells[c] && times[c]) return times[c]->end;
    return std::nullopt;
  }

  // Columns of members, not of times, are of one time or of none.
  bool columns_share_time() const {
    const Column* first = nullptr;
    for (std::size_t c = 0; c < statement_.columns.size(); ++c) {
      if (!is_value(c) || !column(c).period) continue;
      if (first != nullptr && !first->period->same_as(*column(c).period)) return false;
      first = &column(c);
    }
    return true;
  }

  // Movements between two dated balances last from the one to the other.
  void assign_movements() {
    if (statement_.kind != StatementKind::equity && !columns_share_time()) return;
    std::optional<std::size_t> opening;
    for (std::size_t row = 0; row < said_.size(); ++row) {
      const auto day = balance_day(row);
      if (!day) continue;
      if (opening && row > *opening + 1) fill_between(*opening, row);
      opening = row;
    }
  }

  void fill_between(std::size_t opening, std::size_t closing) {
    const Date from = *balance_day(opening), to = *balance_day(closing);
    constexpr int longest = 380;  // days of a fiscal year
    if (!(from < to) || days_between(from, to) > longest) return;
    Period period{PeriodType::duration, add_days(from, 1), to, {}, {}, Evidence::inferred, {}};
    period.because = {row_at(opening).span, row_at(closing).span};
    for (std::size_t row = opening + 1; row < closing; ++row) {
      if (!has_figures(row_at(row)) || said_[row].role == Role::dated || said_[row].role == Role::period)
        continue;
      for (std::size_t c = 0; c < statement_.columns.size(); ++c)
        if (is_value(c)) set(row, c, period);
    }
  }

  // Under heads of dates, the rows between an opening and a closing balance are of the time that ends there.
  void assign_relative_to_instants() {
    for (std::size_t c = 0; c < statement_.columns.size(); ++c)
      if (is_value(c) && column(c).period && !is_duration(c)) assign_roll(c);
  }

  // Where a row stands in a roll-forward that ends on the day of its column.
  Role end_in_roll(std::size_t row, std::size_t c) {
    const Role role = said_[row].role;
    if (role != Role::dated) return role == Role::period ? Role::none : role;
    const Time& time = period_at(statement_, row, c);
    if (!time) return Role::none;
    return time->end < column(c).period->end ? Role::opening : Role::closing;
  }

  void assign_roll(std::size_t c) {
    bool open = false;
    std::size_t opening = 0;
    for (std::size_t row = 0; row < said_.size(); ++row) {
      if (!has_figures(row_at(row))) continue;
      const Role role = end_in_roll(row, c);
      if (role == Role::opening) {
        open = true;
        opening = row;
      }
      if (role != Role::closing || !open) continue;
      fill_roll(opening, row, c);
      open = false;
    }
  }

  void fill_roll(std::size_t opening, std::size_t closing, std::size_t c) {
    const Period end = *column(c).period;
    Period movement{PeriodType::duration, {}, end.end, {}, {}, Evidence::inferred, {}};
    movement.because[0] = column(c).span;
    const Time year = calendar_.year_ended(end.end);
    if (said_[opening].role == Role::dated) {
      movement.start = add_days(period_at(statement_, opening, c)->end, 1);
      movement.because[1] = row_at(opening).span;
    } else {
      if (year) movement = *year;
      set(opening, c,
          movement.start ? Time(inferred(Period::instant(add_days(*movement.start, -1)), column(c).span))
                         : Time());
    }
    for (std::size_t row = opening + 1; row < closing; ++row)
      if (has_figures(row_at(row))) set(row, c, movement);
  }

  Statement& statement_;
  const FiscalCalendar& calendar_;
  std::optional<PeriodType> type_;
  std::vector<RowTime> said_;
};

}  // namespace

void assign_row_times(Statement& statement, const std::vector<std::string>& plain,
                      const FiscalCalendar& calendar, std::optional<PeriodType> type) {
  RowTimes(statement, plain, calendar, type).assign();
}

}  // namespace tieout
