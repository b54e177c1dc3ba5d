// The rules of place, one per statement.
#include "core/concept/fit.h"

#include <algorithm>
#include <initializer_list>

#include "core/text/phrase.h"

namespace tieout {
namespace {

using enum ConceptSection;

template <typename Value>
bool is_one_of(Value value, std::initializer_list<Value> values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_called(const Concept& meaning, std::initializer_list<ConceptId> ids) {
  return is_one_of(meaning.concept_id, ids);
}

bool unit_fits(UnitKind wanted, UnitKind printed) {
  if (wanted == UnitKind::percent) return printed == UnitKind::percent || printed == UnitKind::pure;
  return wanted == printed;
}

bool industry_fits(const Concept& meaning, const Industry& industry) {
  if (meaning.section == bank) return industry.bank;
  if (meaning.section == insurance) return industry.insurer;
  return true;
}

// Figures that a table of any kind names by caption alone.
bool stands_alone(const Concept& meaning) {
  return is_one_of(meaning.section, {top, subtotal, total, ConceptSection::per_share, ConceptSection::shares,
                                     ratio, ConceptSection::non_gaap, ConceptSection::performance});
}

// Balances and cash flows that a list of highlights names as their own statements do.
bool is_named_in_highlights(const Concept& meaning) {
  return is_called(meaning,
                   {ConceptId::cash, ConceptId::cash_and_sti, ConceptId::accounts_receivable,
                    ConceptId::inventory, ConceptId::ppe_net, ConceptId::lt_debt, ConceptId::goodwill,
                    ConceptId::deposits, ConceptId::loans_net, ConceptId::cf_capex, ConceptId::cf_dividends});
}

bool home_fits(const Concept& meaning, StatementKind statement) {
  using enum ConceptHome;
  const bool measure = is_one_of(meaning.home, {ConceptHome::non_gaap, ConceptHome::performance});
  const bool income = is_one_of(meaning.home, {income_statement, income_or_cash_flow, comprehensive_income});
  switch (statement) {
    case StatementKind::income_statement:
      return income || measure;
    case StatementKind::comprehensive_income:
      return income && is_one_of(meaning.section, {subtotal, total, below, item});
    case StatementKind::balance_sheet:
      return meaning.home == balance_sheet;
    case StatementKind::cash_flow:
      return is_one_of(meaning.home, {cash_flow, income_or_cash_flow, ConceptHome::non_gaap}) ||
             is_called(meaning, {ConceptId::net_income, ConceptId::profit_loss, ConceptId::nci_income,
                                 ConceptId::income_cont_ops, ConceptId::disc_ops, ConceptId::restructuring});
    case StatementKind::equity:
      return false;
    case StatementKind::highlights:
      return stands_alone(meaning) || income || is_named_in_highlights(meaning);
    case StatementKind::reconciliation:
      return stands_alone(meaning) || (meaning.section == bank && meaning.home == income_statement);
    default:
      return stands_alone(meaning);
  }
}

bool names_cost(std::string_view caption) {
  const std::string plain = plain_words(caption);
  return has_phrase(plain, "cost") || has_phrase(plain, "costs");
}

// Under a heading of its own, "Net sales" in a list is that of a region or a product.
bool is_part_of_list(const Concept& meaning, const RowContext& row) {
  if (row.place != Place::unknown || meaning.home == ConceptHome::non_gaap ||
      meaning.home == ConceptHome::performance)
    return false;
  return row.statement == StatementKind::other || row.statement == StatementKind::segment;
}

bool income_place_fits(const Concept& meaning, const RowContext& row) {
  if (row.place == Place::breakdown || is_part_of_list(meaning, row)) return false;
  if (meaning.section == cost) return row.place == Place::costs || names_cost(row.caption);
  if (meaning.section == top)
    return !is_one_of(row.place, {Place::costs, Place::expenses, Place::nonoperating});
  if (meaning.section == opex) return row.place != Place::revenue;
  return true;
}

bool is_asset_place(Place place) {
  return is_one_of(place, {Place::assets, Place::current_assets, Place::noncurrent_assets});
}

bool balance_place_fits(const Concept& meaning, Place place) {
  const bool assets = is_asset_place(place);
  switch (meaning.section) {
    case current_assets:
      return place == Place::current_assets || place == Place::assets;
    case noncurrent_assets:
      return place == Place::noncurrent_assets || place == Place::assets;
    case current_liabilities:
      return place == Place::current_liabilities || place == Place::liabilities;
    case noncurrent_liabilities:
      return place == Place::noncurrent_liabilities || place == Place::liabilities;
    case equity:
    case mezzanine:
    case memo:
      return !assets && place != Place::current_liabilities;
    case bank:
    case insurance:
    case reit:
      return assets == (meaning.balance == BalanceType::debit);
    default:
      return true;
  }
}

bool cash_place_fits(const Concept& meaning, Place place) {
  if (place == Place::noncash) return false;
  switch (meaning.section) {
    case operating:
    case working_capital:
    case below:
    case opex:
    case nonoperating:
    case total:
      return place == Place::operating || place == Place::working_capital;
    case investing:
      return place == Place::investing;
    case financing:
      return place == Place::financing;
    case supplemental:
      return place == Place::supplemental || place == Place::reconcile;
    default:
      return true;
  }
}

bool place_fits(const Concept& meaning, const RowContext& row) {
  if (row.statement == StatementKind::balance_sheet) return balance_place_fits(meaning, row.place);
  if (row.statement == StatementKind::cash_flow) return cash_place_fits(meaning, row.place);
  return income_place_fits(meaning, row);
}

bool says_dilution(std::string_view plain) {
  for (const std::string_view word : {"basic", "primary", "diluted", "dilution", "dilutive"})
    if (has_phrase(plain, word)) return true;
  return false;
}

// Basic or diluted is told by the caption, else by the heading; one figure for both stands under neither.
bool dilution_fits(const Concept& meaning, const RowContext& row) {
  const bool earnings =
      is_called(meaning, {ConceptId::eps_basic, ConceptId::eps_diluted, ConceptId::eps_basic_diluted});
  if (earnings && row.place == Place::part_of_income) return false;
  if (is_called(meaning, {ConceptId::eps_diluted, ConceptId::shares_diluted, ConceptId::eps_cont_diluted,
                          ConceptId::eps_disc_diluted}) &&
      row.place == Place::basic)
    return false;
  if (is_called(meaning, {ConceptId::eps_basic, ConceptId::shares_basic}) && row.place == Place::diluted)
    return false;
  const bool parts = is_called(meaning, {ConceptId::eps_cont_diluted, ConceptId::eps_disc_diluted});
  if ((!earnings && !parts) || says_dilution(plain_words(row.caption))) return true;
  if (meaning.concept_id == ConceptId::eps_basic) return row.place == Place::basic;
  if (meaning.concept_id == ConceptId::eps_diluted || parts) return row.place == Place::diluted;
  return row.place != Place::basic && row.place != Place::diluted;
}

}  // namespace

bool fits(const Concept& meaning, const RowContext& row) {
  return unit_fits(meaning.unit, row.unit) && industry_fits(meaning, row.industry) &&
         home_fits(meaning, row.statement) && place_fits(meaning, row) && dilution_fits(meaning, row);
}

}  // namespace tieout
