// Per-share figures: recomputed from income and shares, their signs, and how dilution may go.
#include <algorithm>

#include "core/check/families.h"
#include "core/check/row_relation.h"

namespace tieout {
namespace {

constexpr Rule earnings_per_share{"earnings_per_share",
                                  "income / weighted shares",
                                  "income and shares of the column reproduce it in another column",
                                  Tolerance::quotient,
                                  Severity::high,
                                  Verdict::inconsistent,
                                  1,
                                  "is recomputed",
                                  "is not what income and shares give"};
constexpr Rule sign_of_earnings{"sign_of_earnings_per_share",
                                "income and earnings per share have one sign",
                                "both are printed",
                                Tolerance::order,
                                Severity::high,
                                Verdict::inconsistent,
                                1,
                                "has the sign of income",
                                "has not the sign of income"};
constexpr Rule share_order{"diluted_shares",
                           "diluted shares >= basic shares",
                           "both are printed",
                           Tolerance::order,
                           Severity::low,
                           Verdict::inconsistent,
                           1,
                           "are at least the basic shares",
                           "are fewer than the basic shares"};
constexpr Rule antidilution{"antidilution",
                            "in a loss period diluted shares = basic shares",
                            "a loss period; other numerators may dilute all the same",
                            Tolerance::sum,
                            Severity::low,
                            Verdict::difference,
                            1,
                            "equal the basic shares in a loss period",
                            "differ from the basic shares in a loss period"};
constexpr Rule dilution_order{"diluted_earnings",
                              "in a profit period basic earnings per share >= diluted",
                              "a profit period",
                              Tolerance::order,
                              Severity::low,
                              Verdict::inconsistent,
                              1,
                              "are at least the diluted earnings per share",
                              "are below the diluted earnings per share"};
constexpr Rule share_count{"share_count",
                           "a number of shares >= 0",
                           "the row has a count above zero beside it",
                           Tolerance::order,
                           Severity::high,
                           Verdict::inconsistent,
                           0,
                           "is a number of shares",
                           "is below zero: no shares are"};

struct PerShareKind {
  ConceptId earnings;
  std::initializer_list<ConceptId> incomes;  // numerators, best first
  std::initializer_list<ConceptId> shares;   // the next only where none of the first divides
};

const PerShareKind kinds[] = {
    {ConceptId::eps_basic,
     {ConceptId::ni_to_common, ConceptId::net_income, ConceptId::profit_loss, ConceptId::income_cont_ops},
     {ConceptId::shares_basic, ConceptId::shares_diluted}},
    {ConceptId::eps_diluted,
     {ConceptId::ni_to_common, ConceptId::net_income, ConceptId::profit_loss, ConceptId::income_cont_ops},
     {ConceptId::shares_diluted, ConceptId::shares_basic}},
    {ConceptId::eps_basic_diluted,
     {ConceptId::ni_to_common, ConceptId::net_income, ConceptId::profit_loss},
     {ConceptId::shares_basic, ConceptId::shares_diluted}},
    {ConceptId::ng_eps, {ConceptId::ng_net_income}, {ConceptId::shares_diluted, ConceptId::shares_basic}},
};

struct Quotient {
  std::uint32_t statement, result, numerator, divisor;
  int power = 0;
};

std::optional<Relation> quotient_in(const Ledger& ledger, const Quotient& rows, std::uint32_t column) {
  Relation relation;
  relation.rule = &earnings_per_share;
  relation.form = RelationForm::quotient;
  relation.reported = {{{rows.statement, rows.result, column}, 1, "result"}};
  relation.operands = {{{rows.statement, rows.numerator, column}, 1, "numerator"}};
  relation.divisor = {{{rows.statement, rows.divisor, column}, 1, "divisor"}};
  relation.divisor_power = rows.power;
  for (const auto* side : {&relation.reported, &relation.operands, &relation.divisor})
    if (!has_amount(ledger, (*side)[0].ref)) return std::nullopt;
  return relation;
}

// How well rows reproduce the result over the columns; nothing where they miss as many as they fit.
std::optional<int> fit_of(const Ledger& ledger, const Quotient& rows) {
  int fit = 0, exact = 0, missed = 0;
  for (const std::uint32_t column : ledger.value_columns(rows.statement)) {
    const auto relation = quotient_in(ledger, rows, column);
    if (!relation || ledger.cell(relation->reported[0].ref)->figure.value.is_zero()) continue;
    const Verdict verdict = judge(ledger.statements(), *relation).verdict;
    fit += verdict == Verdict::exact      ? 4
           : verdict == Verdict::rounding ? 3
           : verdict == Verdict::near     ? 1
                                          : 0;
    exact += verdict == Verdict::exact;
    missed += verdict == Verdict::difference;
  }
  return exact > 0 && missed <= exact ? std::optional(fit) : std::nullopt;
}

std::optional<Quotient> best_of(const Ledger& ledger, std::uint32_t s, std::uint32_t result,
                                const PerShareKind& kind, ConceptId shares, int power) {
  std::optional<Quotient> best;
  int best_fit = 0;
  for (const ConceptId income : kind.incomes)
    for (const std::uint32_t numerator : ledger.rows_of(s, income))
      for (const std::uint32_t divisor : ledger.rows_of(s, shares)) {
        const Quotient rows{s, result, numerator, divisor, power};
        const auto fit = fit_of(ledger, rows);
        if (fit && *fit > best_fit) best = rows, best_fit = *fit;
      }
  return best;
}

// The rows that reproduce the result best, in the unit that the share counts need: thousands are often not
// excepted in the note.
std::optional<Quotient> best_quotient(const Ledger& ledger, std::uint32_t s, std::uint32_t result,
                                      const PerShareKind& kind) {
  for (const int power : {0, 3, -3, 6, -6})
    for (const ConceptId shares : kind.shares)
      if (const auto best = best_of(ledger, s, result, kind, shares, power)) return best;
  return std::nullopt;
}

void add_quotient(const Ledger& ledger, RelationList& relations, const Quotient& rows) {
  const std::uint32_t group = relations.new_group(), sign_group = relations.new_group();
  for (const std::uint32_t column : ledger.value_columns(rows.statement)) {
    auto relation = quotient_in(ledger, rows, column);
    if (!relation) continue;
    Relation sign;
    sign.rule = &sign_of_earnings;
    sign.form = RelationForm::one_sign;
    sign.reported = relation->reported;
    sign.operands = relation->operands;
    sign.group = sign_group;
    relation->group = group;
    relation->causes = {"income_adjusted_for_dilution", "participating_securities"};
    relations.add(std::move(*relation));
    relations.add(std::move(sign));
  }
}

void add_pair(const Ledger& ledger, RelationList& relations, const Rule& rule, RelationForm form,
              CellRef reported, CellRef operand, std::uint32_t group) {
  if (!has_amount(ledger, reported) || !has_amount(ledger, operand)) return;
  Relation relation;
  relation.rule = &rule;
  relation.form = form;
  relation.reported = {{reported, 1, "result"}};
  relation.operands = {{operand, 1, "term"}};
  relation.group = group;
  relations.add(std::move(relation));
}

void add_dilution(const Ledger& ledger, RelationList& relations, std::uint32_t s) {
  const auto basic = ledger.rows_of(s, ConceptId::shares_basic),
             diluted = ledger.rows_of(s, ConceptId::shares_diluted);
  const auto basic_eps = ledger.rows_of(s, ConceptId::eps_basic),
             diluted_eps = ledger.rows_of(s, ConceptId::eps_diluted);
  const std::uint32_t order = relations.new_group(), equal = relations.new_group(),
                      eps = relations.new_group();
  for (const std::uint32_t c : ledger.value_columns(s)) {
    if (basic.size() == 1 && diluted.size() == 1)
      add_pair(ledger, relations, share_order, RelationForm::at_least, {s, diluted[0], c}, {s, basic[0], c},
               order);
    if (basic_eps.size() != 1 || diluted_eps.size() != 1) continue;
    const Cell* earnings = ledger.cell({s, basic_eps[0], c});
    if (!earnings || !earnings->has_value()) continue;
    if (earnings->figure.value.is_negative() && basic.size() == 1 && diluted.size() == 1)
      add_pair(ledger, relations, antidilution, RelationForm::sum, {s, diluted[0], c}, {s, basic[0], c},
               equal);
    if (earnings->figure.value.sign() > 0)
      add_pair(ledger, relations, dilution_order, RelationForm::at_least, {s, basic_eps[0], c},
               {s, diluted_eps[0], c}, eps);
  }
}

// A count in parentheses beside counts without is a slip; a row of parentheses has a meaning of its own.
void add_negative_counts(const Ledger& ledger, RelationList& relations, RowRef row) {
  std::vector<CellRef> negative;
  bool any_positive = false;
  for (const std::uint32_t column : ledger.value_columns(row.statement)) {
    const CellRef ref{row.statement, row.row, column};
    if (!has_amount(ledger, ref) || ledger.cell(ref)->unit) continue;
    const Decimal count = ledger.cell(ref)->figure.value;
    any_positive = any_positive || count.sign() > 0;
    if (count.is_negative()) negative.push_back(ref);
  }
  if (!any_positive || negative.size() > 1) return;
  for (const CellRef ref : negative) {
    Relation relation;
    relation.rule = &share_count;
    relation.form = RelationForm::at_least;
    relation.reported = {{ref, 1, "figure"}};
    relation.group = relations.new_group();
    relations.add(std::move(relation));
  }
}

}  // namespace

void add_per_share(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    for (const PerShareKind& kind : kinds)
      for (const std::uint32_t result : ledger.rows_of(s, kind.earnings))
        if (const auto rows = best_quotient(ledger, s, result, kind)) add_quotient(ledger, relations, *rows);
    for (const ConceptId counted :
         {ConceptId::shares_basic, ConceptId::shares_diluted, ConceptId::shares_outstanding})
      for (const std::uint32_t row : ledger.rows_of(s, counted))
        add_negative_counts(ledger, relations, {s, row});
    add_dilution(ledger, relations, s);
  }
}

}  // namespace tieout
