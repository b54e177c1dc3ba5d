// Derives metrics rule by rule over the columns of the primary statements.
#include "core/check/metrics.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>

#include "core/check/ledger.h"

namespace tieout {
namespace {

using Concepts = std::initializer_list<ConceptId>;

const Concepts revenue = {ConceptId::revenue, ConceptId::revenue_contract};
const Concepts short_investments = {ConceptId::st_investments, ConceptId::marketable_debt_sec};

constexpr int percent_decimals = 1;
constexpr int shortest_quarter = 84, longest_quarter = 100;  // days: twelve to fourteen weeks

// A metric by name; `row` is the concept that a family of them is taken of.
struct MetricRule {
  std::string_view name, label, formula;
  std::optional<ConceptId> row = {};
};

constexpr MetricRule margins[] = {
    {"gross_margin", "Gross margin", "gross_profit ÷ revenue", ConceptId::gross_profit},
    {"operating_margin", "Operating margin", "operating_income ÷ revenue", ConceptId::operating_income},
    {"net_margin", "Net margin", "net_income ÷ revenue", ConceptId::net_income},
};

constexpr MetricRule growths[] = {
    {"revenue_growth", "Revenue growth, year on year", "revenue ÷ revenue a year before − 1",
     ConceptId::revenue},
    {"operating_income_growth", "Operating income growth, year on year",
     "operating_income ÷ operating_income a year before − 1", ConceptId::operating_income},
    {"net_income_growth", "Net income growth, year on year", "net_income ÷ net_income a year before − 1",
     ConceptId::net_income},
};

// Flows, which add up over parts of a year.
constexpr MetricRule parts_of_year[] = {
    {"derived_revenue", "Revenue, by subtraction", "revenue − revenue of the later part", ConceptId::revenue},
    {"derived_gross_profit", "Gross profit, by subtraction", "gross_profit − gross_profit of the later part",
     ConceptId::gross_profit},
    {"derived_operating_income", "Operating income, by subtraction",
     "operating_income − operating_income of the later part", ConceptId::operating_income},
    {"derived_pretax_income", "Income before taxes, by subtraction",
     "pretax_income − pretax_income of the later part", ConceptId::pretax_income},
    {"derived_net_income", "Net income, by subtraction", "net_income − net_income of the later part",
     ConceptId::net_income},
};

constexpr MetricRule effective_tax_rate = {"effective_tax_rate", "Effective tax rate",
                                           "income_tax ÷ pretax_income"};
constexpr MetricRule free_cash_flow = {"free_cash_flow", "Free cash flow", "cfo + cf_capex"};
constexpr MetricRule ebitda = {"ebitda", "EBITDA", "operating_income + depreciation and amortization"};
constexpr MetricRule working_capital = {"working_capital", "Working capital",
                                        "assets_current − liab_current"};
constexpr MetricRule current_ratio = {"current_ratio", "Current ratio", "assets_current ÷ liab_current"};
constexpr MetricRule net_cash = {"net_cash", "Net cash", "cash + short-term investments − debt"};
constexpr MetricRule days_outstanding = {"days_sales_outstanding", "Days sales outstanding",
                                         "accounts_receivable ÷ revenue × days of the quarter"};

constexpr std::uint32_t reach = 24;  // statements between those of one release

struct StatementColumn {
  std::uint32_t statement = 0;
  std::uint32_t column = 0;
};

struct MetricOperand {
  CellRef ref;
  Decimal value;
  Unit unit;
};

std::optional<Decimal> percent(Decimal part, Decimal whole) {
  const auto hundredfold = make_decimal(int128{part.units()} * 100, part.decimals());
  return hundredfold ? divide(*hundredfold, whole, percent_decimals) : std::nullopt;
}

int days_in(const Period& period) {
  return days_between(*period.start, period.end) + 1;
}

// Two durations of one length, of which one ends a year before the other.
bool is_year_before(const Period& earlier, const Period& later) {
  const int days = days_between(earlier.end, later.end);
  const bool alike = !earlier.start || !later.start || std::abs(days_in(earlier) - days_in(later)) <= 8;
  return alike && earlier.type == PeriodType::duration && later.type == PeriodType::duration && days >= 357 &&
         days <= 373 && earlier.months == later.months && earlier.weeks == later.weeks;
}

class MetricFinder {
 public:
  MetricFinder(const std::vector<Statement>& statements, const std::vector<Calculation>& calculations)
      : ledger_(statements, calculations) {
    for (std::uint32_t s = 0; s < ledger_.size(); ++s)
      for (const std::uint32_t c : ledger_.value_columns(s))
        if (ledger_[s].columns[c].period && ledger_[s].columns[c].member.empty())
          columns_of(ledger_[s].kind).push_back({s, c});
  }

  std::vector<Metric> find() {
    each(StatementKind::income_statement, [&](std::uint32_t s, std::uint32_t c) { derive_shares(s, c); });
    each(StatementKind::income_statement, [&](std::uint32_t s, std::uint32_t c) { derive_growth(s, c); });
    each(StatementKind::income_statement, [&](std::uint32_t s, std::uint32_t c) { derive_tax_rate(s, c); });
    each(StatementKind::cash_flow, [&](std::uint32_t s, std::uint32_t c) { derive_free_cash_flow(s, c); });
    each(StatementKind::cash_flow, [&](std::uint32_t s, std::uint32_t c) { derive_ebitda(s, c); });
    each(StatementKind::balance_sheet, [&](std::uint32_t s, std::uint32_t c) { derive_balances(s, c); });
    each(StatementKind::balance_sheet,
         [&](std::uint32_t s, std::uint32_t c) { derive_days_outstanding(s, c); });
    each(StatementKind::income_statement, [&](std::uint32_t s, std::uint32_t c) { derive_quarters(s, c); });
    return std::move(metrics_);
  }

 private:
  // Columns with a period, of the whole rather than of a segment, of the statements of one kind.
  std::vector<StatementColumn>& columns_of(StatementKind kind) {
    return columns_[static_cast<std::size_t>(kind)];
  }

  template <typename Visit>
  void each(StatementKind kind, Visit visit) {
    first_of_rule_ = metrics_.size();
    for (const StatementColumn at : columns_of(kind)) visit(at.statement, at.column);
  }

  // Of those, the ones printed near a statement: of the same release where a text holds several.
  template <typename Visit>
  void each_near(StatementKind kind, std::uint32_t s, Visit visit) {
    const auto& columns = columns_of(kind);
    const std::uint32_t first = s > reach ? s - reach : 0;
    auto at = std::lower_bound(
        columns.begin(), columns.end(), first,
        [](const StatementColumn& column, std::uint32_t wanted) { return column.statement < wanted; });
    for (; at != columns.end() && at->statement <= s + reach; ++at) visit(at->statement, at->column);
  }

  const Period& period_of(std::uint32_t s, std::uint32_t c) const { return *ledger_[s].columns[c].period; }

  // The figure of the first of the concepts that a statement has; money only.
  std::optional<MetricOperand> operand(std::uint32_t s, std::uint32_t c, Concepts concepts) const {
    const auto row = ledger_.row_of_any(s, concepts);
    return row ? operand_at({s, *row, c}) : std::nullopt;
  }

  std::optional<MetricOperand> operand_at(CellRef ref) const {
    const Cell* cell = ledger_.cell(ref);
    if (cell == nullptr || !cell->has_value()) return std::nullopt;
    const Unit& unit = cell->unit ? *cell->unit : ledger_[ref.statement].rows[ref.row].unit;
    return unit.kind == UnitKind::money ? std::optional(MetricOperand{ref, cell->figure.value, unit})
                                        : std::nullopt;
  }

  // The columns near a statement that speak of a period.
  template <typename Visit>
  void each_matching(StatementKind kind, std::uint32_t s, const Period& period, Visit visit) {
    each_near(kind, s, [&](std::uint32_t other, std::uint32_t column) {
      if (period_of(other, column).same_as(period)) visit(other, column);
    });
  }

  // The same period may be printed in several statements; the first is kept.
  void add(Metric metric) {
    const std::uint32_t s = metric.cells.front().statement;
    for (std::size_t i = metrics_.size(); i > first_of_rule_; --i) {
      const Metric& other = metrics_[i - 1];
      if (other.cells.front().statement + reach < s) break;
      if (other.name == metric.name && other.period->same_as(*metric.period)) return;
    }
    metrics_.push_back(std::move(metric));
  }

  void add_ratio(const MetricRule& rule, UnitKind kind, const Period& period,
                 const std::optional<Decimal>& value, const std::vector<CellRef>& cells) {
    if (!value) return;
    Metric metric;
    metric.name = rule.name;
    metric.label = rule.label;
    metric.formula = rule.formula;
    metric.value = *value;
    metric.unit.kind = kind;
    metric.period = period;
    metric.cells = cells;
    add(std::move(metric));
  }

  // Operands of one unit only.
  void add_sum(const MetricRule& rule, const Period& period, const std::vector<MetricOperand>& plus,
               const std::vector<MetricOperand>& minus) {
    Metric metric;
    metric.name = rule.name;
    metric.label = rule.label;
    metric.formula = rule.formula;
    metric.unit = plus.front().unit;
    metric.period = period;
    for (const bool is_added : {true, false})
      for (const MetricOperand& term : is_added ? plus : minus) {
        const auto sum = tieout::add(metric.value, is_added ? term.value : -term.value);
        if (!sum || term.unit != metric.unit) return;
        metric.value = *sum;
        metric.cells.push_back(term.ref);
      }
    add(std::move(metric));
  }

  void derive_shares(std::uint32_t s, std::uint32_t c) {
    const auto whole = operand(s, c, revenue);
    if (!whole || whole->value.sign() <= 0) return;
    for (const MetricRule& rule : margins) {
      const auto part = operand(s, c, {*rule.row});
      if (part && part->unit == whole->unit)
        add_ratio(rule, UnitKind::percent, period_of(s, c), percent(part->value, whole->value),
                  {part->ref, whole->ref});
    }
  }

  // From a positive base to a positive figure: elsewhere a percentage says nothing.
  void derive_growth(std::uint32_t s, std::uint32_t c) {
    for (const std::uint32_t before : ledger_.value_columns(s)) {
      const auto& period = ledger_[s].columns[before].period;
      if (!period || !is_year_before(*period, period_of(s, c))) continue;
      for (const MetricRule& rule : growths) {
        const auto now = operand(s, c, {*rule.row}), then = operand(s, before, {*rule.row});
        if (!now || !then || now->unit != then->unit || now->value.sign() <= 0 || then->value.sign() <= 0)
          continue;
        const auto change = subtract(now->value, then->value);
        if (change)
          add_ratio(rule, UnitKind::percent, period_of(s, c), percent(*change, then->value),
                    {now->ref, then->ref});
      }
    }
  }

  // The sign of a tax line depends on its caption, so the tax is what lies between the two incomes, and only
  // where that is the amount that the tax line prints.
  void derive_tax_rate(std::uint32_t s, std::uint32_t c) {
    const auto pretax = operand(s, c, {ConceptId::pretax_income}),
               tax = operand(s, c, {ConceptId::income_tax});
    const auto after =
        operand(s, c, {ConceptId::income_cont_ops, ConceptId::profit_loss, ConceptId::net_income});
    if (!pretax || !tax || !after || pretax->unit != tax->unit || pretax->unit != after->unit) return;
    const auto taken = subtract(pretax->value, after->value);
    if (!taken || taken->magnitude() != tax->value.magnitude() || pretax->value.sign() <= 0) return;
    add_ratio(effective_tax_rate, UnitKind::percent, period_of(s, c), percent(*taken, pretax->value),
              {tax->ref, pretax->ref});
  }

  // Capital expenditure printed as an outflow; a positive print may be either.
  void derive_free_cash_flow(std::uint32_t s, std::uint32_t c) {
    const auto cash = operand(s, c, {ConceptId::cfo}), spent = operand(s, c, {ConceptId::cf_capex});
    if (!cash || !spent || spent->value.sign() > 0) return;
    add_sum(free_cash_flow, period_of(s, c), {*cash, *spent}, {});
  }

  void derive_ebitda(std::uint32_t s, std::uint32_t c) {
    std::vector<MetricOperand> added;
    for (const ConceptId id : {ConceptId::cf_depr_amort, ConceptId::amort_intangibles})
      for (const std::uint32_t row : ledger_.rows_of(s, id))
        if (const auto part = operand_at({s, row, c})) added.push_back(*part);
    const bool plain = std::all_of(added.begin(), added.end(),
                                   [](const MetricOperand& part) { return part.value.sign() >= 0; });
    if (added.empty() || !plain || ledger_.rows_of(s, ConceptId::cf_depr_amort).empty()) return;
    each_matching(StatementKind::income_statement, s, period_of(s, c),
                  [&](std::uint32_t income, std::uint32_t column) {
                    const auto operating = operand(income, column, {ConceptId::operating_income});
                    if (!operating) return;
                    std::vector<MetricOperand> parts{*operating};
                    parts.insert(parts.end(), added.begin(), added.end());
                    add_sum(ebitda, period_of(s, c), parts, {});
                  });
  }

  void derive_balances(std::uint32_t s, std::uint32_t c) {
    const auto assets = operand(s, c, {ConceptId::assets_current}),
               owed = operand(s, c, {ConceptId::liab_current});
    if (assets && owed) {
      add_sum(working_capital, period_of(s, c), {*assets}, {*owed});
      if (assets->unit == owed->unit && owed->value.sign() > 0)
        add_ratio(current_ratio, UnitKind::pure, period_of(s, c), divide(assets->value, owed->value, 2),
                  {assets->ref, owed->ref});
    }
    derive_net_cash(s, c);
  }

  // Only where debt is printed: a debt that is named otherwise would make it wrong.
  void derive_net_cash(std::uint32_t s, std::uint32_t c) {
    const auto cash = operand(s, c, {ConceptId::cash});
    if (!cash) return;
    std::vector<MetricOperand> held{*cash}, debts;
    if (const auto invested = operand(s, c, short_investments)) held.push_back(*invested);
    for (const ConceptId id :
         {ConceptId::st_debt, ConceptId::debt_current, ConceptId::lt_debt, ConceptId::convertible_notes})
      for (const std::uint32_t row : ledger_.rows_of(s, id))
        if (const auto debt = operand_at({s, row, c})) debts.push_back(*debt);
    if (!debts.empty() && !ledger_.rows_of(s, ConceptId::lt_debt).empty())
      add_sum(net_cash, period_of(s, c), held, debts);
  }

  void derive_days_outstanding(std::uint32_t s, std::uint32_t c) {
    const auto owed = operand(s, c, {ConceptId::accounts_receivable});
    if (!owed) return;
    each_near(StatementKind::income_statement, s, [&](std::uint32_t income, std::uint32_t column) {
      const Period& period = period_of(income, column);
      const auto sold = operand(income, column, revenue);
      const bool quarter =
          period.start && days_in(period) >= shortest_quarter && days_in(period) <= longest_quarter;
      if (!sold || !quarter || period.end != period_of(s, c).end) return;
      if (sold->unit != owed->unit || sold->value.sign() <= 0) return;
      const auto daily = make_decimal(int128{owed->value.units()} * days_in(period), owed->value.decimals());
      if (daily)
        add_ratio(days_outstanding, UnitKind::pure, period, divide(*daily, sold->value, 0),
                  {owed->ref, sold->ref});
    });
  }

  // A longer period less the part that ends with it leaves the part before, where that is not printed.
  void derive_quarters(std::uint32_t s, std::uint32_t c) {
    const Period& whole = period_of(s, c);
    if (!whole.start) return;
    each_near(StatementKind::income_statement, s, [&](std::uint32_t later, std::uint32_t column) {
      const Period& part = period_of(later, column);
      if (!part.start || part.end != whole.end || *part.start <= *whole.start) return;
      const auto rest = before(whole, part);
      if (!rest || is_printed(s, *rest)) return;
      for (const MetricRule& rule : parts_of_year) {
        const auto all = operand(s, c, {*rule.row}), taken = operand(later, column, {*rule.row});
        if (all && taken) add_sum(rule, *rest, {*all}, {*taken});
      }
    });
  }

  // Nothing where the part is named as long as the whole: a day or two between them is the calendar's.
  static std::optional<Period> before(const Period& whole, const Period& part) {
    Period rest;
    rest.type = PeriodType::duration;
    rest.start = whole.start;
    rest.end = add_days(*part.start, -1);
    rest.months = less(whole.months, part.months);
    rest.weeks = less(whole.weeks, part.weeks);
    if (rest.months.value_or(1) <= 0 || rest.weeks.value_or(1) <= 0) return std::nullopt;
    rest.evidence = Evidence::inferred;
    return rest;
  }

  static std::optional<int> less(std::optional<int> whole, std::optional<int> part) {
    return whole && part ? std::optional(*whole - *part) : std::nullopt;
  }

  bool is_printed(std::uint32_t s, const Period& period) {
    bool printed = false;
    each_matching(StatementKind::income_statement, s, period,
                  [&](std::uint32_t, std::uint32_t) { printed = true; });
    return printed;
  }

  Ledger ledger_;
  std::array<std::vector<StatementColumn>, 10> columns_;  // by kind, in the order of the text
  std::vector<Metric> metrics_;
  std::size_t first_of_rule_ = 0;
};

}  // namespace

std::vector<Metric> derive_metrics(const std::vector<Statement>& statements,
                                   const std::vector<Calculation>& calculations) {
  return MetricFinder(statements, calculations).find();
}

}  // namespace tieout
