// Ratio rows: margins, tax rates and shares of revenue, recomputed from the rows that reproduce them.
#include <algorithm>
#include <string>

#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr Rule ratio{"ratio",
                     "a percentage row = one row / another",
                     "the rows reproduce it in the other columns",
                     Tolerance::quotient,
                     Severity::medium,
                     Verdict::inconsistent,
                     1,
                     "is recomputed",
                     "is not what its rows give"};

// A percentage as a quotient of rows; with `complement`, what is left of the divisor: 1 - cost / revenue.
struct RatioRows {
  std::uint32_t statement = 0, result = 0, numerator = 0, divisor = 0;
  bool complement = false;
  int weight = 1;
};

struct ConceptRatio {
  ConceptId result, numerator, divisor;
};

constexpr ConceptRatio known_ratios[] = {
    {ConceptId::gross_margin_pct, ConceptId::gross_profit, ConceptId::revenue},
    {ConceptId::gross_margin_pct, ConceptId::gross_profit, ConceptId::revenue_contract},
    {ConceptId::op_margin_pct, ConceptId::operating_income, ConceptId::revenue},
    {ConceptId::op_margin_pct, ConceptId::operating_income, ConceptId::revenue_contract},
    {ConceptId::etr, ConceptId::income_tax, ConceptId::pretax_income},
};

bool has_figures(const Ledger& ledger, const RatioRows& rows, std::uint32_t column) {
  return has_figure(ledger, {rows.statement, rows.result, column}) &&
         has_amount(ledger, {rows.statement, rows.numerator, column}) &&
         has_amount(ledger, {rows.statement, rows.divisor, column});
}

// Of the first column.
Relation relation_of(const RatioRows& rows) {
  Relation relation;
  relation.rule = &ratio;
  relation.form = RelationForm::quotient;
  relation.reported = {{{rows.statement, rows.result, 0}, 1, "result"}};
  relation.operands = {{{rows.statement, rows.numerator, 0}, 1, "numerator"}};
  relation.divisor = {{{rows.statement, rows.divisor, 0}, 1, "divisor"}};
  relation.offset = rows.complement ? 1 : 0;
  relation.weight = rows.complement ? -1 : rows.weight;
  return relation;
}

void move_to(Relation& relation, std::uint32_t column) {
  for (auto* side : {&relation.reported, &relation.operands, &relation.divisor})
    side->front().ref.column = column;
}

struct Fit {
  int holding = 0;
  int missed = 0;
  int exact = 0;
};

// Stops at the second miss: most candidates do not get farther.
Fit fit_of(const Ledger& ledger, const RatioRows& rows, const std::vector<std::uint32_t>& columns) {
  Fit fit;
  Relation relation = relation_of(rows);
  for (const std::uint32_t column : columns) {
    if (!has_figures(ledger, rows, column)) continue;
    move_to(relation, column);
    const Verdict verdict = judge(ledger.statements(), relation).verdict;
    fit.exact += verdict == Verdict::exact;
    fit.holding += verdict == Verdict::exact || verdict == Verdict::rounding;
    fit.missed += verdict == Verdict::difference;
    if (fit.missed > 1) break;
  }
  return fit;
}

bool is_money(const LineItem& row) {
  return row.unit.kind == UnitKind::money &&
         (row.kind == RowKind::item || row.kind == RowKind::subtotal || row.kind == RowKind::total);
}

// The caption without what tells a ratio or a total from the line it is of.
std::string words_of(std::string_view caption) {
  std::string words = plain_words(caption);
  if (words.rfind("total ", 0) == 0) words.erase(0, 6);
  for (const std::string_view last : {" %", " percentage"})
    if (words.size() > last.size() && words.compare(words.size() - last.size(), last.size(), last) == 0)
      words.resize(words.size() - last.size());
  return words;
}

// The words of every caption of a statement, made once.
using Words = std::vector<std::string>;

Words words_in(const Statement& statement) {
  Words words;
  for (const LineItem& row : statement.rows) words.push_back(words_of(row.caption));
  return words;
}

bool same_words(const Words& words, std::uint32_t a, std::uint32_t b) {
  return !words[a].empty() && words[a] == words[b];
}

// Rows before a ratio in which its operands are looked for.
constexpr std::uint32_t reach = 80;

std::uint32_t first_in_reach(std::uint32_t result) {
  return result > reach ? result - reach : 0;
}

bool stands_under(const Ledger& ledger, RowRef row, std::string_view word) {
  const auto& parent = ledger[row.statement].rows[row.row].parent;
  return parent && has_phrase(plain_words(ledger[row.statement].rows[*parent].caption), word);
}

// Candidates in the order of trust: what the concepts say, rows of the same caption, then any row over
// revenue.
std::vector<RatioRows> trusted_candidates(const Ledger& ledger, const Words& words, std::uint32_t s,
                                          std::uint32_t result) {
  std::vector<RatioRows> candidates;
  for (const ConceptRatio& known : known_ratios) {
    const auto numerator = ledger.row_of(s, known.numerator), divisor = ledger.row_of(s, known.divisor);
    if (ledger.concept_of({s, result}) != known.result || !numerator || !divisor) continue;
    candidates.push_back({s, result, *numerator, *divisor, false, 1});
    candidates.push_back({s, result, *numerator, *divisor, false, -1});
  }
  std::vector<std::uint32_t> same;
  for (std::uint32_t row = 0; row < result; ++row)
    if (is_money(ledger[s].rows[row]) && same_words(words, row, result)) same.push_back(row);
  const auto revenue = ledger.row_of_any(s, {ConceptId::revenue, ConceptId::revenue_contract});
  if (same.size() == 2 && stands_under(ledger, {s, same[1]}, "cost"))
    candidates.push_back({s, result, same[1], same[0], true, 1});
  if (same.size() == 1 && revenue && same[0] != *revenue)
    candidates.push_back({s, result, same[0], *revenue, false, 1});
  return candidates;
}

std::vector<RatioRows> shares_of_revenue(const Ledger& ledger, const Words& words, std::uint32_t s,
                                         std::uint32_t result) {
  std::vector<RatioRows> candidates;
  const auto revenue = ledger.row_of_any(s, {ConceptId::revenue, ConceptId::revenue_contract});
  if (!revenue) return candidates;
  const auto end = std::min(static_cast<std::uint32_t>(ledger[s].rows.size()), result + reach);
  for (std::uint32_t row = first_in_reach(result); row < end; ++row)
    if (row != *revenue && is_money(ledger[s].rows[row]))
      candidates.push_back({s, result, row, *revenue, false, 1});
  std::stable_sort(candidates.begin(), candidates.end(), [&](const RatioRows& a, const RatioRows& b) {
    const auto alike = [&](const RatioRows& rows) { return same_words(words, rows.numerator, result); };
    return alike(a) > alike(b);
  });
  return candidates;
}

void add_ratio(const Ledger& ledger, RelationList& relations, const RatioRows& rows,
               const std::vector<std::uint32_t>& columns) {
  const std::uint32_t group = relations.new_group();
  for (const std::uint32_t column : columns) {
    if (!has_figures(ledger, rows, column)) continue;
    Relation relation = relation_of(rows);
    move_to(relation, column);
    relation.group = group;
    relations.add(std::move(relation));
  }
}

void add_first_that_fits(const Ledger& ledger, RelationList& relations, const Words& words, std::uint32_t s,
                         std::uint32_t result, const std::vector<std::uint32_t>& columns) {
  for (const RatioRows& rows : trusted_candidates(ledger, words, s, result)) {
    const Fit fit = fit_of(ledger, rows, columns);
    if (fit.exact > 0 && fit.missed <= fit.holding) return add_ratio(ledger, relations, rows, columns);
  }
  for (const RatioRows& rows : shares_of_revenue(ledger, words, s, result)) {
    const Fit fit = fit_of(ledger, rows, columns);
    if (fit.exact > 1 && fit.missed <= fit.holding / 2) return add_ratio(ledger, relations, rows, columns);
  }
}

}  // namespace

void add_ratios(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    const auto& columns = ledger.value_columns(s);
    Words words;
    for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
      const LineItem& item = ledger[s].rows[row];
      if (item.kind != RowKind::ratio || item.unit.kind != UnitKind::percent) continue;
      if (words.empty()) words = words_in(ledger[s]);
      add_first_that_fits(ledger, relations, words, s, row, columns);
    }
  }
}

}  // namespace tieout
