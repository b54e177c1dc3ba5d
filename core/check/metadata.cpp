// What the statements of a release say of themselves agrees: their dates, lengths, scale and company.
#include "core/check/metadata.h"

#include <algorithm>

namespace tieout {
namespace {

Check say(std::string_view rule, Verdict verdict, std::string message) {
  Check check;
  check.rule = rule;
  check.verdict = verdict;
  check.severity = Severity::info;
  check.unit.kind = UnitKind::pure;
  check.message = std::move(message);
  return check;
}

const Statement* first_of(const std::vector<Statement>& statements, StatementKind kind) {
  const auto at = std::find_if(statements.begin(), statements.end(),
                               [&](const Statement& statement) { return statement.kind == kind; });
  return at == statements.end() ? nullptr : &*at;
}

std::vector<Period> periods_of(const Statement& statement) {
  std::vector<Period> periods;
  for (const Column& column : statement.columns)
    if (column.role == ColumnRole::value && column.period && column.member.empty())
      periods.push_back(*column.period);
  return periods;
}

std::string words_of(const Period& period) {
  return period.start ? to_string(*period.start) + " to " + to_string(period.end) : to_string(period.end);
}

// The period that the release speaks of is that of the first column.
void check_release_period(const std::vector<Statement>& statements, const ReleaseFacts& release,
                          Checks& checks) {
  const Statement* income = first_of(statements, StatementKind::income_statement);
  if (!income || !release.period || release.period->evidence == Evidence::inferred) return;
  const auto periods = periods_of(*income);
  if (periods.empty() || !periods[0].same_as(*release.period)) return;
  checks.push_back(say(
      "release_period", Verdict::exact,
      "The first column of the income statement is the period of the release: " + words_of(*release.period)));
}

// The balance sheet is of the last day of the period, and its comparative of the day before the cash flows
// begin.
void check_balance_dates(const std::vector<Statement>& statements, const ReleaseFacts& release,
                         Checks& checks) {
  const Statement* sheet = first_of(statements, StatementKind::balance_sheet);
  const Statement* flows = first_of(statements, StatementKind::cash_flow);
  if (!sheet) return;
  const auto dates = periods_of(*sheet);
  if (release.period && !dates.empty() && dates[0].end == release.period->end)
    checks.push_back(say("balance_sheet_date", Verdict::exact,
                         "The balance sheet is of the last day of the period: " + to_string(dates[0].end)));
  const auto lengths = flows ? periods_of(*flows) : std::vector<Period>{};
  if (dates.size() < 2 || lengths.empty() || !lengths[0].start) return;
  if (dates[1].end == add_days(*lengths[0].start, -1))
    checks.push_back(say("opening_date", Verdict::exact,
                         "The cash flows begin on the day after the comparative balance sheet: " +
                             to_string(*lengths[0].start)));
}

// The cash flow statement has the columns of an income statement.
void check_lengths(const std::vector<Statement>& statements, Checks& checks) {
  const Statement* flows = first_of(statements, StatementKind::cash_flow);
  const auto lengths = flows ? periods_of(*flows) : std::vector<Period>{};
  if (lengths.empty()) return;
  for (const Statement& statement : statements) {
    if (statement.kind != StatementKind::income_statement) continue;
    const auto others = periods_of(statement);
    const bool same = std::all_of(lengths.begin(), lengths.end(), [&](const Period& period) {
      return std::any_of(others.begin(), others.end(),
                         [&](const Period& other) { return other.same_as(period); });
    });
    if (!same) continue;
    checks.push_back(say(
        "same_periods", Verdict::exact,
        "The cash flow statement and an income statement have the same periods: " + words_of(lengths[0])));
    return;
  }
}

// The periods of the income statements whose first day is known, each once, in printed order. Of more than so
// many the first are taken, for they are tried by threes; what is made of them only confirms what is printed.
std::vector<Period> first_periods(const std::vector<Statement>& statements) {
  constexpr std::size_t most_periods = 24;
  std::vector<Period> periods;
  for (const Statement& statement : statements) {
    if (statement.kind != StatementKind::income_statement) continue;
    for (const Period& period : periods_of(statement)) {
      const bool known = std::any_of(periods.begin(), periods.end(),
                                     [&](const Period& other) { return other.same_as(period); });
      if (period.start && !known && periods.size() < most_periods) periods.push_back(period);
    }
  }
  return periods;
}

// A half year begins with its first quarter and ends with its last.
void check_parts(const std::vector<Statement>& statements, Checks& checks) {
  const std::vector<Period> periods = first_periods(statements);
  for (const Period& whole : periods)
    for (const Period& first : periods)
      for (const Period& last : periods) {
        if (first.start != whole.start || last.end != whole.end || add_days(first.end, 1) != last.start)
          continue;
        checks.push_back(say(
            "parts_of_period", Verdict::exact,
            "The period " + words_of(whole) + " consists of " + words_of(first) + " and " + words_of(last)));
        return;
      }
}

bool is_primary(const Statement& statement) {
  return statement.kind == StatementKind::income_statement ||
         statement.kind == StatementKind::balance_sheet || statement.kind == StatementKind::cash_flow;
}

void check_unit_and_entity(const std::vector<Statement>& statements, Checks& checks) {
  std::vector<const Statement*> primary;
  for (const Statement& statement : statements)
    if (is_primary(statement)) primary.push_back(&statement);
  if (primary.size() < 2) return;
  const auto all = [&](auto&& same) { return std::all_of(primary.begin(), primary.end(), same); };
  const Statement& first = *primary[0];
  if (all([&](const Statement* other) {
        return other->unit == first.unit && other->unit_origin == UnitOrigin::printed;
      }))
    checks.push_back(say("one_scale", Verdict::exact, "All primary statements are in the same unit"));
  if (!first.entity.empty() && all([&](const Statement* other) { return other->entity == first.entity; }))
    checks.push_back(say("one_entity", Verdict::exact, "All primary statements are of " + first.entity));
}

}  // namespace

void check_metadata(const std::vector<Statement>& statements, const ReleaseFacts& release, Checks& checks) {
  check_release_period(statements, release, checks);
  check_balance_dates(statements, release, checks);
  check_lengths(statements, checks);
  check_parts(statements, checks);
  check_unit_and_entity(statements, checks);
}

}  // namespace tieout
