// Identities that captions promise: gross profit, operating income, assets, cash at the end, and their like.
#include <algorithm>

#include "core/check/families.h"
#include "core/check/row_relation.h"

namespace tieout {
namespace {

// A term by its concepts, best first; with the likelier sign first where captions do not say how it is
// printed.
enum class Sign { plus, minus, minus_or_plus, plus_or_minus };
struct ConceptTerm {
  std::initializer_list<ConceptId> concepts;
  Sign sign = Sign::plus;
};
struct Identity {
  Rule rule;
  std::initializer_list<ConceptId> total;
  std::initializer_list<ConceptTerm> terms;
};

constexpr Rule rule(std::string_view name, std::string_view formula, std::string_view applies) {
  return {name, formula, applies,           Tolerance::sum, Severity::high, Verdict::inconsistent,
          1,    "ties",  "does not tie out"};
}

constexpr std::string_view rows_printed = "the rows are printed";

const Identity identities[] = {
    {rule("gross_profit", "gross profit = revenue - cost of revenue", rows_printed),
     {ConceptId::gross_profit},
     {{{ConceptId::revenue, ConceptId::revenue_contract}},
      {{ConceptId::cost_of_revenue}, Sign::minus_or_plus}}},
    {rule("operating_income", "operating income = gross profit - operating expenses", rows_printed),
     {ConceptId::operating_income},
     {{{ConceptId::gross_profit}}, {{ConceptId::opex_total}, Sign::minus_or_plus}}},
    {rule("operating_income", "operating income = revenue - costs and expenses", rows_printed),
     {ConceptId::operating_income},
     {{{ConceptId::revenue, ConceptId::revenue_contract}},
      {{ConceptId::costs_expenses_total, ConceptId::opex_total}, Sign::minus_or_plus}}},
    {rule("pretax_income", "income before taxes = operating income + nonoperating total", rows_printed),
     {ConceptId::pretax_income},
     {{{ConceptId::operating_income}},
      {{ConceptId::nonop_total, ConceptId::other_nonop, ConceptId::interest_net}, Sign::plus_or_minus}}},
    {rule("net_income", "net income = income before taxes - income taxes", rows_printed),
     {ConceptId::profit_loss, ConceptId::net_income, ConceptId::income_cont_ops},
     {{{ConceptId::pretax_income}}, {{ConceptId::income_tax}, Sign::minus_or_plus}}},
    {rule("discontinued_operations", "net income = continuing + discontinued operations", rows_printed),
     {ConceptId::profit_loss, ConceptId::net_income},
     {{{ConceptId::income_cont_ops}}, {{ConceptId::disc_ops}, Sign::plus_or_minus}}},
    {rule("noncontrolling_interests", "attributable income = net income - noncontrolling interests",
          rows_printed),
     {ConceptId::net_income, ConceptId::ni_to_common},
     {{{ConceptId::profit_loss}}, {{ConceptId::nci_income}, Sign::minus_or_plus}}},
    {rule("income_to_common", "income to common holders = net income - preferred dividends", rows_printed),
     {ConceptId::ni_to_common},
     {{{ConceptId::net_income, ConceptId::profit_loss}},
      {{ConceptId::preferred_dividends}, Sign::minus_or_plus}}},
    {rule("comprehensive_income", "comprehensive income = net income + other comprehensive income",
          rows_printed),
     {ConceptId::comprehensive_income},
     {{{ConceptId::profit_loss, ConceptId::net_income}}, {{ConceptId::oci}}}},
    {rule("net_interest_income", "net interest income = interest income - interest expense", "a bank's rows"),
     {ConceptId::net_interest_income},
     {{{ConceptId::bank_interest_income}}, {{ConceptId::interest_expense}, Sign::minus_or_plus}}},
    {rule("interest_income_after_provision", "net interest income after provision", "a bank's rows"),
     {ConceptId::nii_after_provision},
     {{{ConceptId::net_interest_income}}, {{ConceptId::provision_credit}, Sign::minus_or_plus}}},
    {rule("bank_pretax_income", "after provision + noninterest income - noninterest expense",
          "a bank's rows"),
     {ConceptId::pretax_income},
     {{{ConceptId::nii_after_provision}},
      {{ConceptId::noninterest_income}},
      {{ConceptId::noninterest_expense}, Sign::minus_or_plus}}},
    {rule("insurer_pretax_income", "income before taxes = revenues - benefits and expenses",
          "an insurer's rows"),
     {ConceptId::pretax_income},
     {{{ConceptId::revenue}}, {{ConceptId::benefits_expenses_total}, Sign::minus_or_plus}}},
    {rule("deposits", "deposits = noninterest-bearing + interest-bearing", "a bank's rows"),
     {ConceptId::deposits},
     {{{ConceptId::deposits_nib}}, {{ConceptId::deposits_ib}}}},
    {rule("accounting_equation", "assets = liabilities + equity", "the three totals are printed"),
     {ConceptId::assets_total},
     {{{ConceptId::liab_total}}, {{ConceptId::equity_total, ConceptId::equity_parent}}}},
    {rule("accounting_equation", "assets = liabilities + mezzanine + equity", "the four totals are printed"),
     {ConceptId::assets_total},
     {{{ConceptId::liab_total}},
      {{ConceptId::mezzanine}},
      {{ConceptId::equity_total, ConceptId::equity_parent}}}},
    {rule("balance", "assets = liabilities and equity", "both totals are printed"),
     {ConceptId::liab_equity_total},
     {{{ConceptId::assets_total}}}},
    {rule("classified_assets", "assets = current + noncurrent assets", rows_printed),
     {ConceptId::assets_total},
     {{{ConceptId::assets_current}}, {{ConceptId::assets_noncurrent}}}},
    {rule("classified_liabilities", "liabilities = current + noncurrent liabilities", rows_printed),
     {ConceptId::liab_total},
     {{{ConceptId::liab_current}}, {{ConceptId::liab_noncurrent}}}},
    {rule("total_equity", "total equity = shareholders' equity + noncontrolling interests", rows_printed),
     {ConceptId::equity_total},
     {{{ConceptId::equity_parent}}, {{ConceptId::nci}}}},
    {rule("net_property", "net property = gross - accumulated depreciation", rows_printed),
     {ConceptId::ppe_net},
     {{{ConceptId::ppe_gross}}, {{ConceptId::accum_depr}, Sign::plus_or_minus}}},
    {rule("working_capital", "working capital = current assets - current liabilities", rows_printed),
     {ConceptId::working_capital},
     {{{ConceptId::assets_current}}, {{ConceptId::liab_current}, Sign::minus}}},
    {rule("change_in_cash", "change in cash = operating + investing + financing + exchange rates",
          rows_printed),
     {ConceptId::cf_net_change},
     {{{ConceptId::cfo}}, {{ConceptId::cfi}}, {{ConceptId::cff}}, {{ConceptId::cf_fx}}}},
    {rule("change_in_cash", "change in cash = operating + investing + financing", rows_printed),
     {ConceptId::cf_net_change},
     {{{ConceptId::cfo}}, {{ConceptId::cfi}}, {{ConceptId::cff}}}},
    {rule("cash_at_end", "cash at end = cash at beginning + change", rows_printed),
     {ConceptId::cf_cash_end},
     {{{ConceptId::cf_cash_begin}}, {{ConceptId::cf_net_change}}}},
    {rule("free_cash_flow", "free cash flow = operating cash flow - capital expenditure", rows_printed),
     {ConceptId::fcf},
     {{{ConceptId::cfo}}, {{ConceptId::cf_capex}, Sign::plus_or_minus}}},
};

std::optional<RowSum> rows_of(const Ledger& ledger, std::uint32_t s, const Identity& identity) {
  const auto total = ledger.row_of_any(s, identity.total);
  if (!total) return std::nullopt;
  RowSum sum{s, *total, {}};
  for (const ConceptTerm& term : identity.terms) {
    const auto row = ledger.row_of_any(s, term.concepts);
    if (!row) return std::nullopt;
    const bool minus = term.sign == Sign::minus || term.sign == Sign::minus_or_plus;
    sum.terms.push_back({*row, minus ? -1 : 1});
  }
  return sum;
}

// Signs that captions leave open are those that hold in most columns.
RowSum with_best_signs(const Ledger& ledger, const Identity& identity, const RowSum& sum) {
  RowSum best = sum;
  int best_exact = exact_columns(ledger, identity.rule, sum);
  for (std::size_t i = 0; i < sum.terms.size(); ++i) {
    const Sign sign = identity.terms.begin()[i].sign;
    if (sign == Sign::plus || sign == Sign::minus) continue;
    RowSum other = best;
    other.terms[i].weight = -other.terms[i].weight;
    const int exact = exact_columns(ledger, identity.rule, other);
    if (exact > best_exact) best = other, best_exact = exact;
  }
  return best;
}

bool has_terms(const Calculation& calculation, const RowSum& sum) {
  const auto& terms = calculation.terms;
  return terms.size() == sum.terms.size() &&
         std::all_of(terms.begin(), terms.end(), [&](const CalculationTerm& term) {
           return std::any_of(sum.terms.begin(), sum.terms.end(),
                              [&](const RowTerm& other) { return other.row == term.row; });
         });
}

bool is_a_calculation(const Ledger& ledger, const RowSum& sum) {
  for (const std::uint32_t index : ledger.calculations_of({sum.statement, sum.total}))
    if (has_terms(ledger.calculations()[index], sum)) return true;
  return false;
}

// A row between those of the identity that is blank elsewhere and makes up the miss belongs to the sum: an
// interest between liabilities and equity, a loss on the sale of an operation.
void take_in_row_between(const Ledger& ledger, const RowSum& sum, Relation& relation) {
  const Judgement judgement = judge(ledger.statements(), relation);
  if (judgement.verdict != Verdict::difference) return;
  std::uint32_t first = sum.total, last = sum.total;
  for (const RowTerm& term : sum.terms) first = std::min(first, term.row), last = std::max(last, term.row);
  for (std::uint32_t row = first + 1; row < last; ++row) {
    const CellRef ref{sum.statement, row, relation.reported[0].ref.column};
    const bool used = row == sum.total || std::any_of(sum.terms.begin(), sum.terms.end(),
                                                      [&](const RowTerm& term) { return term.row == row; });
    if (used || !has_amount(ledger, ref)) continue;
    const Decimal value = ledger.cell(ref)->figure.value;
    if (value.magnitude() != judgement.difference->magnitude()) continue;
    relation.operands.push_back({ref, value == *judgement.difference ? 1 : -1, "term"});
    return;
  }
}

void add_identity(const Ledger& ledger, RelationList& relations, const Rule& rule, const RowSum& sum) {
  const std::uint32_t group = relations.new_group();
  for (const std::uint32_t column : ledger.value_columns(sum.statement)) {
    auto relation = relation_in(ledger, rule, sum, column);
    if (!relation) continue;
    take_in_row_between(ledger, sum, *relation);
    relation->group = group;
    relations.add(std::move(*relation));
  }
}

}  // namespace

void add_identities(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    for (const Identity& identity : identities) {
      const auto sum = rows_of(ledger, s, identity);
      if (!sum || is_a_calculation(ledger, *sum)) continue;
      const RowSum best = with_best_signs(ledger, identity, *sum);
      if (exact_columns(ledger, identity.rule, best) > 0)
        add_identity(ledger, relations, identity.rule, best);
    }
}

}  // namespace tieout
