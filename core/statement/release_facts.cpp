// Gathers what a release or a filing says of itself: who, where, when, about which period, whom to ask.
#include <algorithm>

#include "core/statement/contacts.h"
#include "core/statement/dateline.h"
#include "core/statement/filing_cover.h"
#include "core/statement/headline.h"
#include "core/statement/listing.h"
#include "core/statement/statements.h"
#include "core/text/printed.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

constexpr std::size_t opening_lines = 250;  // printed lines among which a dateline is looked for
constexpr std::uint32_t opening_bytes = 64u << 10;
constexpr std::uint32_t lead_bytes = 1200;  // of the first paragraph
constexpr std::size_t longest_company = 90;

// What ends a company's name at the beginning of a sentence.
constexpr std::string_view name_endings[] = {
    " (",       " today",  " announced", " announces", " reported", " reports", ", a ", ", an ",   ", the ",
    ", one of", " issued", " and its",   "'s ",        "\u2019s ",  " has ",    " is ", " (\u201C"};

std::optional<std::string> company_at(std::string_view text, std::uint32_t offset) {
  std::string words = one_line(text.substr(offset, longest_company + 40));
  std::size_t end = words.size();
  for (const std::string_view ending : name_endings) end = std::min(end, words.find(ending));
  if (end == 0 || end == words.size() || end > longest_company) return std::nullopt;
  words.resize(words.find_last_not_of(", ", end - 1) + 1);
  const bool named = std::any_of(words.begin(), words.end(), is_upper) && !read_date(words, 0) &&
                     words.find(" -- ") == std::string::npos;
  return named ? std::optional(words) : std::nullopt;
}

struct Opening {
  Dateline line;
  std::size_t index = 0;  // of its first line
};

std::optional<Opening> find_dateline(const Source& source) {
  std::size_t printed = 0;
  for (std::size_t i = 0; i < source.lines.size() && printed < opening_lines; ++i) {
    if (source.lines[i].is_blank()) continue;
    ++printed;
    if (auto line = read_dateline(source.text, source.lines[i].span.begin)) return Opening{*line, i};
  }
  return std::nullopt;
}

Span opening_of(const Source& source) {
  return {0, std::min(static_cast<std::uint32_t>(source.text.size()), opening_bytes)};
}

// A sentence that begins with a company and its listing opens a release whose dateline is missing.
std::optional<std::size_t> find_listed_sentence(const Source& source, const Listing& listing) {
  const std::size_t index = source.line_at(listing.span.begin);
  const bool near_start = listing.span.begin - source.lines[index].span.begin <= longest_company;
  return near_start ? std::optional(index) : std::nullopt;
}

// Nothing but blanks, or a wide gap, stands between `at` and the end of the line.
bool ends_cell(std::string_view text, std::uint32_t at, std::uint32_t end) {
  return at + 2 >= end || text[at] == '\t' || text.substr(at, 2) == "  ";
}

// A date that stands alone on a line, or after "Release Date:".
std::optional<PrintedDate> find_release_date(const Source& source, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    const Line& line = source.lines[i];
    if (line.is_blank()) continue;
    std::uint32_t at = line.span.begin;
    const std::size_t colon = source.line(i).find(':');
    if (colon != std::string_view::npos && has_words(source.line(i).substr(0, colon), "release"))
      at = skip_space(source.text, at + static_cast<std::uint32_t>(colon) + 1);
    const auto date = read_date(source.text, at);
    if (date && date->day && date->year && ends_cell(source.text, date->span.end, line.span.end)) return date;
  }
  return std::nullopt;
}

std::optional<int> months_of(const PrintedPeriod& period) {
  if (period.months) return period.months;
  if (period.quarter) return 3;
  if (period.half) return 6;
  return std::nullopt;
}

bool is_about(const Period& column, Date end, std::optional<int> months, std::optional<int> weeks) {
  if (column.type != PeriodType::duration || column.end != end) return false;
  if (months && column.months) return *months == *column.months;
  if (weeks && column.weeks) return *weeks == *column.weeks;
  // Thirteen weeks are a quarter.
  if (months && column.weeks) return std::abs(*column.weeks * 12 - *months * 52) <= 12;
  return false;
}

// The column of a statement that is about the same period: its days are exact, where a length in months is
// only nearly so for years of 52 weeks.
std::optional<Period> column_about(const std::vector<Statement>& statements, Date end,
                                   std::optional<int> months, std::optional<int> weeks) {
  for (const Statement& statement : statements)
    for (const Column& column : statement.columns)
      if (column.period && is_about(*column.period, end, months, weeks)) return column.period;
  return std::nullopt;
}

std::optional<Period> resolve(const std::vector<Statement>& statements, Date end, std::optional<int> months,
                              std::optional<int> weeks) {
  if (auto column = column_about(statements, end, months, weeks)) return column;
  if (weeks) return Period::weeks_ended(*weeks, end);
  if (!months) return std::nullopt;
  if (is_month_end(end)) return Period::months_ended(*months, end);
  // A fiscal calendar of whole weeks: the start follows only where the period has no extra week.
  Period period = Period::weeks_ended(*months * 13 / 3, end);
  period.weeks.reset();
  period.months = months;
  period.evidence = Evidence::inferred;
  return period;
}

// The first phrase of the lead that names a length and the day it ended, which is over on the day of the
// release: what is still to come is only expected.
std::optional<Period> period_in(const Source& source, Span lead, const std::vector<Statement>& statements,
                                const std::optional<Date>& released) {
  for (std::uint32_t at = lead.begin; at < lead.end; ++at) {
    if (inside_word(source.text, at) || !(is_letter(source.text[at]) || is_digit(source.text[at]))) continue;
    const auto phrase = read_period_phrase(source.text, at);
    if (!phrase) continue;
    const auto end = phrase->end ? phrase->end->date() : std::nullopt;
    if (end && phrase->has_length() && !(released && *released < *end)) {
      const auto weeks = phrase->weeks;
      const auto months = weeks ? std::nullopt : months_of(*phrase);
      if (auto period = resolve(statements, *end, months, weeks)) return period;
    }
    at = std::max(at, phrase->span.end - 1);
  }
  return std::nullopt;
}

// The period of the column that a statement begins with, or of the latest one as long, where years ascend;
// nothing where it was not read, since the next column is a comparison.
const Period* leading_period(const Statement& statement) {
  const Period* leading = nullptr;
  for (const Column& column : statement.columns) {
    if (column.role != ColumnRole::value) continue;
    const bool lasts = column.period && column.period->type == PeriodType::duration;
    if (leading == nullptr && !lasts) return nullptr;
    if (leading == nullptr || (lasts && column.period->months == leading->months &&
                               column.period->weeks == leading->weeks && column.period->end > leading->end))
      leading = &*column.period;
  }
  return leading;
}

// That of the first income statement whose days are printed (a summary by quarters prints none), else of the
// first one, else of the first statement over a stretch of time.
std::optional<Period> period_of(const std::vector<Statement>& statements) {
  const Period* inferred = nullptr;
  const Period* fallback = nullptr;
  for (const Statement& statement : statements) {
    const Period* period = leading_period(statement);
    const bool is_income = statement.kind == StatementKind::income_statement;
    if (period && is_income && period->evidence != Evidence::inferred) return *period;
    if (period && is_income && !inferred) inferred = period;
    if (!fallback) fallback = period;
  }
  if (inferred) return *inferred;
  return fallback ? std::optional(*fallback) : std::nullopt;
}

// A date without a year is the first such day after the period has ended.
void set_date(ReleaseFacts& facts, const PrintedDate& printed) {
  if (auto date = printed.date()) {
    facts.date = date;
    return;
  }
  if (!facts.period) return;
  const int year = static_cast<int>(facts.period->end.year());
  auto date = printed.date_in(year);
  if (date && *date < facts.period->end) date = printed.date_in(year + 1);
  facts.date = date;
  facts.date_evidence = Evidence::inferred;
}

void set_if_absent(std::optional<std::string>& fact, std::optional<std::string> value) {
  if (!fact && value && !value->empty()) fact = std::move(value);
}

void read_filing(ReleaseFacts& facts, const FilingCover& cover, const std::vector<Statement>& statements) {
  facts.company = cover.company;
  facts.ticker = cover.ticker;
  facts.exchange = cover.exchange;
  facts.date = cover.filed;
  if (cover.months) facts.period = resolve(statements, *cover.period_end, cover.months, std::nullopt);
  if (!facts.period) facts.period = period_of(statements);
}

void read_release(ReleaseFacts& facts, const Source& source, const std::vector<Statement>& statements) {
  const auto listing = find_listing(source.text, opening_of(source));
  const auto opening = find_dateline(source);
  std::optional<std::size_t> lead_line;
  std::uint32_t lead_begin = 0;
  if (opening) {
    lead_line = opening->index;
    lead_begin = opening->line.body;
    set_if_absent(facts.place, opening->line.place);
    set_if_absent(facts.wire, opening->line.wire);
  } else if (listing) {
    lead_line = find_listed_sentence(source, *listing);
    if (lead_line) lead_begin = source.lines[*lead_line].span.begin;
  }
  if (listing) {
    facts.exchange = listing->exchange;
    facts.ticker = listing->ticker;
  }
  if (!lead_line) {
    facts.period = period_of(statements);
    return;
  }
  facts.contacts = read_contacts(source);
  facts.company = company_at(source.text, lead_begin);
  facts.headline = read_headline(source, *lead_line);
  const Span lead{lead_begin,
                  std::min(static_cast<std::uint32_t>(source.text.size()), lead_begin + lead_bytes)};
  auto date = opening ? opening->line.date : std::nullopt;
  if (!date) date = find_release_date(source, *lead_line);
  facts.period = period_in(source, lead, statements, date ? date->date() : std::nullopt);
  if (!facts.period) facts.period = period_of(statements);
  if (date) set_date(facts, *date);
}

// The name printed above a primary statement.
std::optional<std::string> entity_of(const std::vector<Statement>& statements) {
  for (const Statement& statement : statements)
    if (!statement.entity.empty() && statement.kind != StatementKind::other) return statement.entity;
  return std::nullopt;
}

}  // namespace

ReleaseFacts read_release_facts(const Source& source, const std::vector<Statement>& statements) {
  ReleaseFacts facts;
  const FilingCover cover = read_filing_cover(source);
  if (cover.is_periodic) {
    read_filing(facts, cover, statements);
  } else {
    read_release(facts, source, statements);
    set_if_absent(facts.company, cover.company);
  }
  set_if_absent(facts.company, entity_of(statements));
  return facts;
}

}  // namespace tieout
