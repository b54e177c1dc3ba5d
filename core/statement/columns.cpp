// Completes and resolves the periods of columns.
#include "core/statement/columns.h"

#include <algorithm>
#include <map>

#include "core/statement/compared_columns.h"
#include "core/table/stream_heads.h"
#include "core/text/word.h"
#include "core/time/fiscal_months.h"

namespace tieout {
namespace {

// The years that a line names by themselves or in dates.
std::size_t count_years(std::string_view text) {
  std::size_t count = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto word = read_period_word(text, at);
    if (word) count += word->kind == PeriodWordKind::year || (word->date && word->date->year);
    at = word ? word->span.end : std::max(read_word(text, at).span.end, at + 1);
  }
  return count;
}

void complete_length(PrintedPeriod& own, const PrintedPeriod& context) {
  if (own.has_length() || own.as_of) return;
  own.months = context.months;
  own.weeks = context.weeks;
  own.quarter = context.quarter;
  own.half = context.half;
  own.to_date = context.to_date;
  own.inception = context.inception;
  own.trailing = context.trailing;
  own.as_of = context.as_of && !own.has_length();
}

// Of several dates that a line names, the one in the head's own year: "13 weeks ended July 3, 2004 and June
// 28, 2003" over columns of 2004 and 2003. Nothing where no date or two are of that year.
std::optional<PrintedDate> date_in_year(std::string_view text, int year) {
  std::optional<PrintedDate> found;
  const auto is_of_year = [&](const PrintedDate& printed) {
    const auto date = printed.date();
    return date && (printed.day ? year_meant(*date) : *printed.year) == year;
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const auto word = read_period_word(text, at);
    if (word && word->date && is_of_year(*word->date)) {
      if (found) return std::nullopt;
      found = word->date;
    }
    at = word ? word->span.end : std::max(read_word(text, at).span.end, at + 1);
  }
  return found;
}

// "Full year 2024" below "January–June 2025" ends on another day.
bool is_of_other_length(const PrintedPeriod& own, const PrintedPeriod& context) {
  return own.months && context.end && !context.end->day && context.months && *own.months != *context.months;
}

// "Years ended December 31, 2000" over 1999: which day that year ended the calendar tells.
bool is_of_other_year(const PrintedPeriod& own, const PrintedPeriod& context) {
  return own.year && own.months == 12 && context.months == 12 && context.end && context.end->year &&
         *context.end->year != *own.year;
}

// The day comes from the context only where the head names none, its year only where the head and the
// context name a single one.
void complete_end(PrintedPeriod& own, const PrintedPeriod& context, bool single_year) {
  if (is_of_other_length(own, context) || is_of_other_year(own, context)) return;
  if (!own.end && !own.quarter && !own.half && context.end) {
    own.end = context.end;
    if (own.year || !single_year) own.end->year.reset();
  }
  if (own.end && own.end->year) return;
  if (!own.year && single_year) own.year = context.year;
  if (!own.year && single_year && context.end && context.end->year) own.year = context.end->year;
}

// Of two dates in a line the one of the head's own year, which says all that the year does.
bool take_own_date(PrintedPeriod& own, const PrintedPeriod& context, std::string_view text) {
  if (!context.start || !own.year || own.end || own.quarter || own.half) return false;
  const auto date = date_in_year(text, *own.year);
  if (!date) return false;
  own.end = date;
  own.year.reset();
  return true;
}

// A date alone, the day of the release or of its last column, says nothing of the other years.
bool is_date_line(const PrintedPeriod& context, const PrintedPeriod& own, bool single_year) {
  return single_year && context.end && context.end->year && own.year && *own.year != *context.end->year &&
         !context.has_length() && !context.as_of && !context.ended;
}

void complete(std::vector<ColumnHead>& heads, std::string_view text) {
  const PrintedPeriod context = read_period_head(text);
  if (context.is_empty()) return;
  const bool single_year = count_years(text) == 1;
  for (ColumnHead& head : heads) {
    if (head.role != ColumnRole::value && head.role != ColumnRole::percent_of_base &&
        head.role != ColumnRole::other)
      continue;
    if (!context.two_lengths) complete_length(head.printed, context);
    if (!take_own_date(head.printed, context, text) && !is_date_line(context, head.printed, single_year))
      complete_end(head.printed, context, single_year);
    head.printed.fiscal = head.printed.fiscal || context.fiscal;
    head.printed.ended = head.printed.ended || context.ended;
  }
}

// A head with words of its own, "Total assets June 30", is of its day; one that says a time alone may lack
// what is printed over its neighbour.
bool may_take_length(const ColumnHead& head) {
  const PrintedPeriod& printed = head.printed;
  return head.role == ColumnRole::value && !printed.has_length() && !printed.as_of &&
         (printed.end || printed.year) && is_head_text(head.label);
}

void copy_length(const PrintedPeriod& from, PrintedPeriod& to) {
  to.months = from.months;
  to.weeks = from.weeks;
  to.to_date = from.to_date;
  to.trailing = from.trailing;
  to.ended = from.ended;
}

bool gives_length(const ColumnHead& head) {
  const PrintedPeriod& printed = head.printed;
  return head.role == ColumnRole::value && (printed.months || printed.weeks || printed.to_date);
}

// "June 30, 2025" beside "2024": the year alone is of the same day; a fiscal one may end on any.
void copy_day(const PrintedPeriod& from, PrintedPeriod& to) {
  const bool bare_year = to.year && !to.fiscal && !to.end && !to.quarter && !to.half;
  if (!bare_year || !from.end || !from.end->day || from.months != to.months || from.weeks != to.weeks) return;
  to.end = from.end;
  to.end->year.reset();
}

// "Third Quarter 2020" beside "2019": the year before is of the same quarter.
void copy_quarter(const PrintedPeriod& from, PrintedPeriod& to) {
  if (!from.quarter || !from.year || to.end || to.year != *from.year - 1) return;
  to.quarter = from.quarter;
}

bool same_length(const ColumnHead& a, const ColumnHead& b) {
  return a.printed.months == b.printed.months && a.printed.weeks == b.printed.weeks &&
         a.printed.to_date == b.printed.to_date;
}

std::optional<int> year_of(const PrintedPeriod& printed) {
  return printed.year || !printed.end ? printed.year : printed.end->year;
}

// The same year, and no other day of it.
bool ends_alike(const PrintedPeriod& a, const PrintedPeriod& b) {
  return year_of(a) && year_of(a) == year_of(b) &&
         (!a.end || !b.end || (a.end->month == b.end->month && a.end->day == b.end->day));
}

// A column between `first` and `last` ends as the last one does: with its length, both would be of one
// period.
bool repeats_end(const std::vector<ColumnHead>& heads, std::size_t first, std::size_t last) {
  return std::any_of(heads.begin() + static_cast<std::ptrdiff_t>(first),
                     heads.begin() + static_cast<std::ptrdiff_t>(last), [&](const ColumnHead& head) {
                       return head.role == ColumnRole::value && ends_alike(head.printed, heads[last].printed);
                     });
}

// "Three months ended" is often printed over the first of the columns that it stands for.
void spread_lengths(std::vector<ColumnHead>& heads) {
  for (std::size_t i = 1; i < heads.size(); ++i)
    if (may_take_length(heads[i]) && heads[i - 1].role == ColumnRole::value)
      copy_quarter(heads[i - 1].printed, heads[i].printed);
  std::optional<std::size_t> before;  // the first column of the last length printed
  for (std::size_t i = 0; i < heads.size(); ++i) {
    if (before && may_take_length(heads[i]) && !repeats_end(heads, *before, i))
      copy_length(heads[*before].printed, heads[i].printed);
    else if (gives_length(heads[i]) && !(before && same_length(heads[*before], heads[i])))
      before = i;
  }
  for (std::size_t i = 1; i < heads.size(); ++i)
    if (heads[i].role == ColumnRole::value) copy_day(heads[i - 1].printed, heads[i].printed);
  for (std::size_t i = heads.size(); i-- > 1;)
    if (gives_length(heads[i]) && may_take_length(heads[i - 1]))
      copy_length(heads[i].printed, heads[i - 1].printed);
}

// A share of a base belongs to the period of the value it stands beside.
void spread_to_shares(std::vector<Column>& columns) {
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (columns[i].role == ColumnRole::percent_of_base && !columns[i].period)
      columns[i].period = columns[i - 1].period;
}

// What the captions suggest gives way to a length that the head prints: average balances are of three months.
std::optional<PeriodType> fitting(std::optional<PeriodType> guess, const ColumnHead& head) {
  const bool printed_length = (head.printed.months || head.printed.weeks) && !head.printed.as_of;
  return printed_length && guess == PeriodType::instant ? std::nullopt : guess;
}

// "2020" "2019" "2020" "2019": of two columns that look alike, with others between them, each may be of
// another length, or a change from that day. Where no head says which, neither has a period.
void drop_repeated(std::vector<Column>& columns) {
  const auto is_bare = [&](std::size_t i) {
    return columns[i].role == ColumnRole::value && columns[i].period && is_head_text(columns[i].label) &&
           !read_period_head(columns[i].label).has_length();
  };
  const auto repeats = [&](std::size_t i, std::size_t j) {
    return is_bare(i) && is_bare(j) && columns[i].label == columns[j].label &&
           columns[i].period->same_as(*columns[j].period);
  };
  std::vector<std::size_t> doubtful;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    bool parted = false;
    for (std::size_t j = i + 1; j < columns.size(); ++j) {
      parted = parted ||
               (columns[j].period && columns[i].period && !columns[j].period->same_as(*columns[i].period));
      if (parted && repeats(i, j)) doubtful.insert(doubtful.end(), {i, j});
    }
  }
  for (const std::size_t column : doubtful) columns[column].period.reset();
}

bool has_period(ColumnRole role) {
  return role == ColumnRole::value || role == ColumnRole::percent_of_base || role == ColumnRole::other;
}

}  // namespace

void complete_heads(std::vector<ColumnHead>& heads, std::string_view beside, std::string_view above) {
  spread_lengths(heads);
  complete(heads, beside);
  complete(heads, above);
}

void complete_from_lead(std::vector<ColumnHead>& heads, std::string_view times, PeriodType type) {
  const PrintedPeriod context = read_period_head(times);
  for (ColumnHead& head : heads) {
    PrintedPeriod& own = head.printed;
    const bool bare_year = own.year && !own.end;
    const bool bare_day = own.end && own.end->day;
    if (head.role != ColumnRole::value || own.has_length() || own.as_of || !(bare_year || bare_day)) continue;
    if (type == PeriodType::instant)
      own.as_of = true;
    else if (!context.two_lengths)
      complete_length(own, context);
    if (!bare_year) continue;
    if (type == PeriodType::duration && !own.has_length() && !context.two_lengths) own.months = 12;
    if ((own.end = date_in_year(times, *own.year)))
      own.year.reset();
    else if (context.end && !context.end->year)
      own.end = context.end;
    own.fiscal = own.fiscal || context.fiscal;
  }
}

std::optional<PeriodType> period_type_of(StatementKind kind) {
  switch (kind) {
    case StatementKind::balance_sheet:
      return PeriodType::instant;
    case StatementKind::income_statement:
    case StatementKind::cash_flow:
    case StatementKind::comprehensive_income:
    case StatementKind::equity:
      return PeriodType::duration;
    default:
      return std::nullopt;
  }
}

std::vector<Column> make_columns(const std::vector<ColumnHead>& heads, const FiscalCalendar& calendar,
                                 std::optional<PeriodType> type, std::optional<PeriodType> guess) {
  std::vector<Column> columns;
  for (const ColumnHead& head : heads) {
    Column column;
    column.label = head.label;
    column.role = head.role;
    column.member = head.member;
    column.span = head.span;
    if (has_period(head.role))
      column.period = calendar.resolve(head.printed, type ? type : fitting(guess, head));
    columns.push_back(std::move(column));
  }
  name_compared(columns);
  drop_repeated(columns);
  spread_to_shares(columns);
  return columns;
}

void borrow_lengths(std::vector<Statement>& statements) {
  // By end: the one duration printed with it, or nothing where several are.
  std::map<Date, std::optional<Period>> known;
  for (const Statement& statement : statements)
    for (const Column& column : statement.columns) {
      if (!column.period || !column.period->start) continue;
      const auto [it, added] = known.try_emplace(column.period->end, column.period);
      if (!added && it->second && !it->second->same_as(*column.period)) it->second.reset();
    }
  for (Statement& statement : statements)
    for (Column& column : statement.columns) {
      if (!column.period || column.period->type != PeriodType::duration || column.period->start) continue;
      const auto it = known.find(column.period->end);
      if (it == known.end() || !it->second) continue;
      column.period = it->second;
      column.period->evidence = Evidence::inferred;
    }
}

}  // namespace tieout
