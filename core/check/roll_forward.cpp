// Roll-forwards and articulation: what the cash flow statement says of a balance against how it moved.
// Nothing on the face of a release makes these hold; what does not is a difference with candidate causes.
#include <algorithm>
#include <tuple>
#include <utility>

#include "core/check/families.h"
#include "core/check/row_relation.h"

namespace tieout {
namespace {

constexpr Rule roll_forward{"roll_forward",
                            "closing balance = opening balance + flows of the period",
                            "both balances and the flows are printed",
                            Tolerance::sum,
                            Severity::low,
                            Verdict::difference,
                            1,
                            "rolls forward",
                            "does not roll forward",
                            Unproved::said};
constexpr Rule articulation{"articulation",
                            "lines of the cash flow statement = movement of the balances",
                            "both balances and the lines are printed",
                            Tolerance::sum,
                            Severity::low,
                            Verdict::difference,
                            1,
                            "moves with the cash flow statement",
                            "moves otherwise than the cash flow statement shows",
                            Unproved::said,
                            "cash flow"};
constexpr Rule equity_movement{"equity_movement",
                               "movement of total equity = sum of the movements of its components",
                               "the components make up the total at both dates",
                               Tolerance::sum,
                               Severity::high,
                               Verdict::difference,
                               1,
                               "moves with its components",
                               "does not move with its components"};

using Concepts = std::initializer_list<ConceptId>;

// A balance rolled forward: closing = opening + flows as printed. What else may move it, best first, is said
// only where the cash flow statement has a line of it; causes without a line are always possible.
struct Cause {
  std::string_view name;
  Concepts lines;
};
struct Roll {
  ConceptId balance;
  Concepts flows;
  std::initializer_list<Cause> causes;
};

const Cause acquisition{"acquisition", {ConceptId::cf_acquisitions}};
const Cause disposal{"disposal", {ConceptId::cf_gain_asset_sale, ConceptId::cf_sale_ppe}};
const Cause impairment{"impairment", {ConceptId::impairment, ConceptId::goodwill_impairment}};
const Cause exchange_rates{"exchange_rates", {ConceptId::cf_fx}};

const Roll rolls[] = {
    {ConceptId::retained_earnings,
     {ConceptId::net_income, ConceptId::cf_dividends},
     {{"share_repurchases", {ConceptId::cf_buyback}},
      {"dividends_declared_not_paid", {ConceptId::cf_dividends}},
      {"direct_entries_to_equity", {}},
      {"accounting_change", {}}}},
    {ConceptId::common_stock, {}, {{"share_transactions", {}}}},
    {ConceptId::apic,
     {ConceptId::cf_sbc, ConceptId::cf_tax_withholding, ConceptId::cf_option_proceeds,
      ConceptId::cf_stock_issue},
     {{"share_repurchases", {ConceptId::cf_buyback}},
      {"share_transactions", {}},
      {"direct_entries_to_equity", {}}}},
    {ConceptId::aoci,
     {ConceptId::oci},
     {exchange_rates, {"unrealized_gains_and_losses", {}}, {"pension_adjustments", {}}}},
    {ConceptId::treasury_stock,
     {ConceptId::cf_buyback},
     {{"shares_reissued", {}}, {"share_transactions", {}}}},
    {ConceptId::goodwill, {}, {acquisition, disposal, impairment, exchange_rates, {"reclassification", {}}}},
};

// Balances that move with lines of the cash flow statement. Lines of operating activities are printed as
// what a movement does to cash, a growing asset as a use of it; investing lines are turned to show the
// movement.
enum class Shown { as_cash, as_movement };
struct Movement {
  std::string_view subject;
  Concepts assets, liabilities;
  Concepts lines;
  Shown shown;
  std::optional<ConceptId> needed = {};  // a line without which the others say too little
};

const Movement movements[] = {
    {"Accounts receivable", {ConceptId::accounts_receivable}, {}, {ConceptId::cf_chg_ar}, Shown::as_cash},
    {"Inventory", {ConceptId::inventory}, {}, {ConceptId::cf_chg_inventory}, Shown::as_cash},
    {"Other operating assets",
     {ConceptId::other_current_assets, ConceptId::prepaid_other, ConceptId::prepaid, ConceptId::other_assets},
     {},
     {ConceptId::cf_chg_other_assets, ConceptId::cf_chg_prepaid},
     Shown::as_cash},
    {"Accounts payable",
     {},
     {ConceptId::accounts_payable, ConceptId::ap_accrued},
     {ConceptId::cf_chg_ap},
     Shown::as_cash},
    {"Accrued liabilities",
     {},
     {ConceptId::accrued_liab, ConceptId::accrued_comp, ConceptId::restructuring_liab},
     {ConceptId::cf_chg_accrued},
     Shown::as_cash},
    {"Deferred revenue",
     {},
     {ConceptId::deferred_rev_current, ConceptId::deferred_rev_noncurrent},
     {ConceptId::cf_chg_deferred_rev},
     Shown::as_cash},
    {"Deferred income taxes",
     {ConceptId::dta_current, ConceptId::dta_noncurrent},
     {ConceptId::dtl},
     {ConceptId::cf_deferred_tax},
     Shown::as_cash},
    {"Property and equipment",
     {ConceptId::ppe_net},
     {},
     {ConceptId::cf_capex, ConceptId::cf_depr_amort, ConceptId::cf_gain_asset_sale, ConceptId::cf_sale_ppe},
     Shown::as_movement,
     ConceptId::cf_depr_amort},
    {"Marketable securities and investments",
     {ConceptId::marketable_debt_sec, ConceptId::st_investments, ConceptId::lt_investments},
     {},
     {ConceptId::cf_buy_invest, ConceptId::cf_buy_afs, ConceptId::cf_maturities_invest},
     Shown::as_movement},
    {"Purchased intangible assets",
     {ConceptId::intangibles},
     {},
     {ConceptId::amort_intangibles},
     Shown::as_movement},
};

constexpr std::uint32_t neighbourhood = 12;

// A cash flow column and the balance sheet columns at its two ends.
struct PeriodEnds {
  std::uint32_t flows = 0, column = 0, sheet = 0, closing = 0, opening = 0;
};

std::optional<std::uint32_t> column_at(const Ledger& ledger, std::uint32_t s, Date day) {
  for (const std::uint32_t c : ledger.value_columns(s)) {
    const Column& column = ledger[s].columns[c];
    if (column.period && column.period->type == PeriodType::instant && column.period->end == day &&
        column.member.empty())
      return c;
  }
  return std::nullopt;
}

std::optional<PeriodEnds> ends_of(const Ledger& ledger, std::uint32_t s, std::uint32_t column) {
  const auto& period = ledger[s].columns[column].period;
  if (!period || !period->start || !ledger[s].columns[column].member.empty()) return std::nullopt;
  for (std::uint32_t away = 1; away <= neighbourhood; ++away)
    for (const std::uint32_t sheet : {s - std::min(s, away), s + away}) {
      if (sheet >= ledger.size() || ledger[sheet].kind != StatementKind::balance_sheet) continue;
      const auto closing = column_at(ledger, sheet, period->end);
      const auto opening = column_at(ledger, sheet, add_days(*period->start, -1));
      if (closing && opening) return PeriodEnds{s, column, sheet, *closing, *opening};
    }
  return std::nullopt;
}

void add_rows(const Ledger& ledger, std::vector<Operand>& side, std::uint32_t s, std::uint32_t column,
              Concepts names, int weight, const char* role) {
  for (const ConceptId meaning : names)
    for (const std::uint32_t row : ledger.rows_of(s, meaning))
      if (has_figure(ledger, {s, row, column})) side.push_back({{s, row, column}, weight, role});
}

bool shows(const Ledger& ledger, const PeriodEnds& ends, Concepts lines) {
  return lines.size() == 0 || std::any_of(lines.begin(), lines.end(), [&](ConceptId meaning) {
           const auto row = ledger.row_of(ends.flows, meaning);
           const Cell* cell = row ? ledger.cell({ends.flows, *row, ends.column}) : nullptr;
           return cell && cell->has_value() && !cell->figure.value.is_zero();
         });
}

std::vector<std::string_view> causes_in(const Ledger& ledger, const PeriodEnds& ends,
                                        std::initializer_list<Cause> candidates) {
  std::vector<std::string_view> causes;
  for (const Cause& cause : candidates)
    if (shows(ledger, ends, cause.lines)) causes.push_back(cause.name);
  return causes;
}

// Net income of the cash flow statement, or of an income statement of the same period where that begins with
// another figure; other comprehensive income stands in the latter only.
std::optional<CellRef> income_of(const Ledger& ledger, const PeriodEnds& ends, Concepts names) {
  const auto in = [&](std::uint32_t s, std::uint32_t column) -> std::optional<CellRef> {
    const auto row = ledger.row_of_any(s, names);
    if (!row || !has_amount(ledger, {s, *row, column})) return std::nullopt;
    return CellRef{s, *row, column};
  };
  if (const auto found = in(ends.flows, ends.column)) return found;
  const auto& period = ledger[ends.flows].columns[ends.column].period;
  const std::uint32_t last = std::min(ledger.size(), ends.flows + neighbourhood);
  for (std::uint32_t s = ends.flows - std::min(ends.flows, neighbourhood); s < last; ++s) {
    if (ledger[s].kind != StatementKind::income_statement &&
        ledger[s].kind != StatementKind::comprehensive_income)
      continue;
    for (const std::uint32_t c : ledger.value_columns(s)) {
      const Column& column = ledger[s].columns[c];
      if (!column.period || !column.period->same_as(*period) || !column.member.empty()) continue;
      if (const auto found = in(s, c)) return found;
    }
  }
  return std::nullopt;
}

// A miss of just one of the flows is that of another period: dividends declared before and paid now.
bool is_one_flow(const Ledger& ledger, const Relation& relation) {
  const Judgement judgement = judge(ledger.statements(), relation);
  if (judgement.verdict != Verdict::difference) return false;
  return std::any_of(relation.operands.begin() + 1, relation.operands.end(), [&](const Operand& flow) {
    return ledger.cell(flow.ref)->figure.value.magnitude() == judgement.difference->magnitude();
  });
}

void add_roll(const Ledger& ledger, RelationList& relations, const PeriodEnds& ends, const Roll& roll) {
  const auto row = ledger.row_of(ends.sheet, roll.balance);
  if (!row) return;
  Relation relation;
  relation.rule = &roll_forward;
  relation.reported = {{{ends.sheet, *row, ends.closing}, 1, "closing"}};
  relation.operands = {{{ends.sheet, *row, ends.opening}, 1, "opening"}};
  if (!has_figure(ledger, relation.reported[0].ref) || !has_figure(ledger, relation.operands[0].ref)) return;
  for (const ConceptId meaning : roll.flows) {
    const bool income = meaning == ConceptId::net_income;
    if (!income && meaning != ConceptId::oci) {
      add_rows(ledger, relation.operands, ends.flows, ends.column, {meaning}, 1, "flow");
    } else if (const auto cell =
                   income ? income_of(ledger, ends, {ConceptId::net_income, ConceptId::profit_loss})
                          : income_of(ledger, ends, {ConceptId::oci})) {
      relation.operands.push_back({*cell, 1, "flow"});
    } else if (income) {
      return;
    }
  }
  relation.causes = causes_in(ledger, ends, roll.causes);
  if (is_one_flow(ledger, relation))
    relation.causes.insert(relation.causes.begin(), "flow_of_another_period");
  relation.group = relations.new_group();
  relations.add(std::move(relation));
}

void add_movement(const Ledger& ledger, RelationList& relations, const PeriodEnds& ends,
                  const Movement& movement) {
  Relation relation;
  relation.rule = &articulation;
  const int sign_of_closing = movement.shown == Shown::as_movement ? 1 : -1;
  add_rows(ledger, relation.reported, ends.flows, ends.column, movement.lines,
           movement.shown == Shown::as_movement ? -1 : 1, "flow");
  for (const auto& [column, sign, role] : {std::tuple(ends.closing, sign_of_closing, "closing"),
                                           std::tuple(ends.opening, -sign_of_closing, "opening")}) {
    add_rows(ledger, relation.operands, ends.sheet, column, movement.assets, sign, role);
    add_rows(ledger, relation.operands, ends.sheet, column, movement.liabilities, -sign, role);
  }
  if (relation.reported.empty() || relation.operands.empty()) return;
  if (movement.needed && !ledger.row_of(ends.flows, *movement.needed)) return;
  relation.subject = movement.subject;
  relation.causes = causes_in(
      ledger, ends,
      {acquisition, disposal, impairment, exchange_rates, {"non_cash_items", {}}, {"reclassification", {}}});
  relation.group = relations.new_group();
  relations.add(std::move(relation));
}

void add_equity_movement(const Ledger& ledger, RelationList& relations, const PeriodEnds& ends) {
  const auto total = ledger.row_of_any(ends.sheet, {ConceptId::equity_parent, ConceptId::equity_total});
  const auto index = total ? ledger.calculation_of({ends.sheet, *total}) : std::nullopt;
  if (!index) return;
  Relation relation;
  relation.rule = &equity_movement;
  const CellRef closing{ends.sheet, *total, ends.closing}, opening{ends.sheet, *total, ends.opening};
  if (!has_figure(ledger, closing) || !has_figure(ledger, opening)) return;
  relation.reported = {{closing, 1, "total"}, {opening, -1, "total"}};
  for (const CalculationTerm& term : ledger.calculations()[*index].terms)
    for (const auto& [column, weight] :
         {std::pair(ends.closing, term.weight), std::pair(ends.opening, -term.weight)})
      if (const CellRef ref{ends.sheet, term.row, column}; has_figure(ledger, ref))
        relation.operands.push_back({ref, weight, "term"});
  relation.group = relations.new_group();
  relations.add(std::move(relation));
}

}  // namespace

void add_roll_forwards(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    if (ledger[s].kind != StatementKind::cash_flow) continue;
    for (const std::uint32_t column : ledger.value_columns(s)) {
      const auto ends = ends_of(ledger, s, column);
      if (!ends) continue;
      for (const Roll& roll : rolls) add_roll(ledger, relations, *ends, roll);
      add_equity_movement(ledger, relations, *ends);
      for (const Movement& movement : movements) add_movement(ledger, relations, *ends, movement);
    }
  }
}

}  // namespace tieout
