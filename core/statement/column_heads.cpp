// Sorts the words over each column into time, role, member and unit.
#include "core/statement/column_heads.h"

#include <algorithm>

#include "core/statement/stacked_heads.h"
#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/unit/unit_words.h"

namespace tieout {
namespace {

struct RoleRow {
  std::string_view phrase;
  ColumnRole role;
};

// The first phrase found decides.
constexpr RoleRow roles[] = {
    {"notes", ColumnRole::note},
    {"note", ColumnRole::note},
    {"footnote", ColumnRole::note},
    {"% of total", ColumnRole::percent_of_base},
    {"% of net", ColumnRole::percent_of_base},
    {"% of revenue", ColumnRole::percent_of_base},
    {"% of revenues", ColumnRole::percent_of_base},
    {"% of sales", ColumnRole::percent_of_base},
    {"% of", ColumnRole::percent_of_base},
    {"percent of", ColumnRole::percent_of_base},
    {"percentage of", ColumnRole::percent_of_base},
    {"pct of", ColumnRole::percent_of_base},
    {"as a %", ColumnRole::percent_of_base},
    {"as a percent", ColumnRole::percent_of_base},
    {"basis points", ColumnRole::change},
    {"basis pt", ColumnRole::change},
    {"bps", ColumnRole::change},
    {"$ change", ColumnRole::change},
    {"change $", ColumnRole::change},
    {"% change", ColumnRole::percent_change},
    {"change %", ColumnRole::percent_change},
    {"% chg", ColumnRole::percent_change},
    {"% inc", ColumnRole::percent_change},
    {"% increase", ColumnRole::percent_change},
    {"% variance", ColumnRole::percent_change},
    {"% growth", ColumnRole::percent_change},
    {"percent change", ColumnRole::percent_change},
    {"percentage change", ColumnRole::percent_change},
    {"percent increase", ColumnRole::percent_change},
    {"increase decrease percent", ColumnRole::percent_change},
    {"increase decrease %", ColumnRole::percent_change},
    {"change percent", ColumnRole::percent_change},
    {"growth", ColumnRole::percent_change},
    {"yield", ColumnRole::other},
    {"yields", ColumnRole::other},
    {"average rate", ColumnRole::other},
    {"rate", ColumnRole::other},
    {"exercise price", ColumnRole::other},
    {"price", ColumnRole::other},
    {"change", ColumnRole::change},
    {"changes", ColumnRole::change},
    {"chg", ColumnRole::change},
    {"variance", ColumnRole::change},
    {"increase decrease", ColumnRole::change},
    {"decrease increase", ColumnRole::change},
    {"inc dec", ColumnRole::change},
    {"incr decr", ColumnRole::change},
    {"over under", ColumnRole::change},
    {"better worse", ColumnRole::change},
    {"fav unfav", ColumnRole::change},
    {"favorable unfavorable", ColumnRole::change},
    {"yoy", ColumnRole::change},
    {"y y", ColumnRole::change},
    {"q q", ColumnRole::change},
    {"qoq", ColumnRole::change},
    {"quarter over quarter", ColumnRole::change},
    {"yr to yr", ColumnRole::change},
    {"vs", ColumnRole::change},
    {"versus", ColumnRole::change},
    {"year over year", ColumnRole::change},
    {"year year", ColumnRole::change},
    {"increase", ColumnRole::change},
    {"%", ColumnRole::percent_change},
    {"percent", ColumnRole::percent_change},
};

// Words of heads that name neither a time nor a member.
constexpr std::string_view neutral_words[] = {
    "unaudited",   "audited",  "the",
    "for",         "of",       "in",
    "and",         "to",       "from",
    "period",      "periods",  "actual",
    "thousands",   "millions", "million",
    "dollars",     "s",        "u",
    "us",          "except",   "per",
    "share",       "diluted",  "eps",
    "data",        "amounts",  "amount",
    "restated",    "notes",    "note",
    "through",     "total",    "consolidated",
    "company",     "as",       "reported",
    "at",          "gaap",     "$",
    "eur",         "usd",      "ended",
    "ending",      "year",     "years",
    "quarter",     "quarters", "fiscal",
    "month",       "months",   "weeks",
    "week",        "three",    "six",
    "nine",        "twelve",   "a",
    "b",           "c",        "d",
    "e",           "on",       "date",
    "current",     "prior",    "ytd",
    "preliminary", "months",   "billions",
    "shares",      "value",    "or",
    "yen",         "euro",     "euros",
    "pounds",      "rmb",      "m",
    "bn",          "mio",
};

// Words that set a column apart from the rest of the document even beside period words.
constexpr std::string_view basis_words[] = {
    "pro forma",   "as adjusted", "restated",  "as restated", "non gaap",   "adjusted",
    "adjustments", "predecessor", "successor", "as revised",  "comparable", "constant currency",
};

bool is_neutral(std::string_view word) {
  if (!word.empty() && is_digit(word.front())) return true;
  return std::find(std::begin(neutral_words), std::end(neutral_words), word) != std::end(neutral_words);
}

ColumnRole role_of(std::string_view plain, const PrintedPeriod& printed) {
  for (const RoleRow& row : roles) {
    if (!has_phrase(plain, row.phrase)) continue;
    // "Three months ended … (% of revenue)" still names a period; a bare note mark beside a date names
    // nothing.
    if (row.role == ColumnRole::note && !printed.is_empty()) continue;
    return row.role;
  }
  return ColumnRole::value;
}

// What is left of the label without time, units and neutral words, as printed.
std::string member_of(std::string_view label) {
  std::string member;
  bool depth = false;
  for (std::uint32_t at = 0; at < label.size();) {
    if (label[at] == '(' || label[at] == ')') {
      depth = label[at] == '(';
      ++at;
      continue;
    }
    const Word word = read_word(label, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const auto period = read_period_word(label, at);
    const std::uint32_t end = period ? period->span.end : word.span.end;
    const std::string plain = plain_words(word.text);
    if (!period && !depth && !is_neutral(plain)) append_printed(member, word.text);
    at = std::max(end, at + 1);
  }
  return member;
}

std::string basis_of(std::string_view label, std::string_view plain) {
  for (const std::string_view basis : basis_words)
    if (has_phrase(plain, basis)) return std::string(label);
  return {};
}

std::optional<Unit> unit_of(std::string_view label, ColumnRole role) {
  if (role == ColumnRole::percent_change || role == ColumnRole::percent_of_base)
    return Unit{UnitKind::percent};
  return unit_of_head(label);
}

// "%" next to every value is a share of a base; after two values it is their change.
void settle_percent_roles(std::vector<ColumnHead>& columns) {
  std::size_t values = 0, alternating = 0, percents = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    values += columns[i].role == ColumnRole::value;
    const std::string plain = plain_words(columns[i].label);
    const bool bare = columns[i].role == ColumnRole::percent_change && !has_phrase(plain, "change") &&
                      !has_phrase(plain, "increase") && !has_phrase(plain, "growth") &&
                      !has_phrase(plain, "variance");
    percents += bare;
    alternating += bare && i > 0 && columns[i - 1].role == ColumnRole::value;
  }
  if (percents == 0 || alternating != percents || percents != values) return;
  for (ColumnHead& column : columns)
    if (column.role == ColumnRole::percent_change) column.role = ColumnRole::percent_of_base;
}

// Where every column is a change, as of volume and of rate, they are the values of the table.
void settle_lone_changes(std::vector<ColumnHead>& columns) {
  for (const ColumnHead& column : columns)
    if (column.role != ColumnRole::change) return;
  for (ColumnHead& column : columns) column.role = ColumnRole::value;
}

// Yen beside dollars "for convenience only": columns in another currency than the first are not the whole as
// reported.
void set_currencies_apart(std::vector<ColumnHead>& columns) {
  const ColumnHead* first = nullptr;
  for (ColumnHead& column : columns) {
    if (!column.note || column.note->currency.empty()) continue;
    if (first == nullptr) first = &column;
    if (column.note->currency != first->note->currency) column.member = column.note->currency.text();
  }
}

}  // namespace

std::vector<ColumnHead> read_column_heads(const Source& source, const Grid& grid) {
  std::vector<ColumnHead> columns;
  for (StackedHead& stacked : stack_heads(source, grid)) {
    ColumnHead& column = columns.emplace_back();
    column.label = std::move(stacked.label);
    column.span = stacked.span;
    const std::string plain = plain_words(column.label);
    column.printed = read_period_head(stacked.timed);
    column.role = role_of(plain, column.printed);
    if (column.role == ColumnRole::value) {
      column.member = basis_of(column.label, plain);
      if (column.member.empty()) column.member = member_of(column.label);
    }
    column.unit = unit_of(column.label, column.role);
    if (column.role == ColumnRole::value && !column.unit) column.note = read_head_unit(column.label);
  }
  settle_lone_changes(columns);
  set_currencies_apart(columns);
  settle_percent_roles(columns);
  return columns;
}

}  // namespace tieout
