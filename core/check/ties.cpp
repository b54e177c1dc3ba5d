// Ties between statements: the same fact printed twice is the same; cash of the cash flow statement is that
// of the balance sheet, at both ends.
#include <algorithm>

#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr Rule same_fact{"same_fact",
                         "a fact printed in two statements is the same",
                         "one concept, one period, one unit; the rows agree in another column",
                         Tolerance::sum,
                         Severity::high,
                         Verdict::inconsistent,
                         1,
                         "agrees with the other statement",
                         "does not agree with the other statement",
                         Unproved::silent,
                         "printed",
                         3};
constexpr Rule cash_tie{"cash_tie",
                        "cash at the ends of the period = cash in the balance sheet",
                        "the balance sheet is of that day; restricted cash may be part of it",
                        Tolerance::sum,
                        Severity::high,
                        Verdict::inconsistent,
                        1,
                        "agrees with the balance sheet",
                        "does not agree with the balance sheet",
                        Unproved::silent,
                        "printed",
                        never_certain};

constexpr std::uint32_t neighbourhood = 12;  // statements back in which the same fact is looked for

// One concept under several names: net income is tied to net income before noncontrolling interests as well.
std::optional<ConceptId> family_of(std::optional<ConceptId> meaning) {
  if (meaning == ConceptId::profit_loss) return ConceptId::net_income;
  if (meaning == ConceptId::revenue_contract) return ConceptId::revenue;
  return meaning;
}

// Words of captions and titles that say that a figure is not what the accounting standards make it.
constexpr std::string_view adjusted[] = {"non gaap", "adjusted",   "pro forma",
                                         "core",     "normalized", "excluding",
                                         "organic",  "comparable", "operating basis"};

bool is_adjusted(std::string_view words) {
  return has_any_phrase<adjusted>(plain_words(words));
}

bool same_unit(const Unit& a, const Unit& b) {
  return a.kind == b.kind && a.currency == b.currency;
}

struct Fact {
  ConceptId meaning;
  std::uint32_t statement = 0, row = 0;
};

// Of segments only what is said to be the whole is that of the other statements.
bool is_of_the_whole(const Ledger& ledger, const Fact& fact) {
  if (ledger[fact.statement].kind != StatementKind::segment) return true;
  const std::string words = plain_words(ledger.caption({fact.statement, fact.row}));
  return has_phrase(words, "total") || has_phrase(words, "consolidated");
}

// Concepts that stand in one row only: of several, captions would have to tell which is meant.
std::vector<Fact> single_facts(const Ledger& ledger, std::uint32_t s) {
  std::vector<Fact> facts;
  if (is_adjusted(ledger[s].title)) return facts;
  for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
    const std::optional<ConceptId> meaning = family_of(ledger.concept_of({s, row}));
    const LineItem& item = ledger[s].rows[row];
    if (meaning && item.kind != RowKind::heading && item.kind != RowKind::ratio)
      facts.push_back({*meaning, s, row});
  }
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) { return a.meaning < b.meaning; });
  std::vector<Fact> single;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const bool repeats = (i > 0 && facts[i - 1].meaning == facts[i].meaning) ||
                         (i + 1 < facts.size() && facts[i + 1].meaning == facts[i].meaning);
    if (!repeats && is_of_the_whole(ledger, facts[i])) single.push_back(facts[i]);
  }
  return single;
}

// Whether two figures are of the whole and of one time.
bool same_time(const Ledger& ledger, CellRef a, CellRef b) {
  const Column &column = ledger[a.statement].columns[a.column],
               &other = ledger[b.statement].columns[b.column];
  const auto &period = period_at(ledger[a.statement], a.row, a.column),
             &others = period_at(ledger[b.statement], b.row, b.column);
  return column.role == ColumnRole::value && other.role == ColumnRole::value && column.member.empty() &&
         other.member.empty() && period && others && period->same_as(*others) &&
         (period->type == PeriodType::instant || period->start);
}

bool add_tie(const Ledger& ledger, RelationList& relations, const Fact& later, const Fact& earlier) {
  const auto& columns = ledger[later.statement].columns;
  const auto& others = ledger[earlier.statement].columns;
  if (!same_unit(ledger[later.statement].rows[later.row].unit,
                 ledger[earlier.statement].rows[earlier.row].unit))
    return false;
  const std::uint32_t group = relations.new_group();
  const std::size_t before = relations.size();
  for (std::uint32_t c = 0; c < columns.size(); ++c)
    for (std::uint32_t o = 0; o < others.size(); ++o) {
      const CellRef reported{later.statement, later.row, c}, term{earlier.statement, earlier.row, o};
      if (!same_time(ledger, reported, term)) continue;
      Relation relation;
      relation.rule = &same_fact;
      relation.reported = {{reported, 1, "total"}};
      relation.operands = {{term, 1, "term"}};
      relation.group = group;
      if (has_figure(ledger, relation.reported[0].ref) && has_figure(ledger, relation.operands[0].ref))
        relations.add(std::move(relation));
      break;
    }
  return relations.size() > before;
}

bool ties_out(StatementKind kind) {
  return kind != StatementKind::guidance;
}

// The cash flow statement turns the signs of what it adds back; only net income stands in it as elsewhere.
bool may_tie(const Ledger& ledger, const Fact& a, const Fact& b) {
  const bool cash_flow = ledger[a.statement].kind == StatementKind::cash_flow;
  return a.meaning == ConceptId::net_income ||
         cash_flow == (ledger[b.statement].kind == StatementKind::cash_flow);
}

// Each fact against the nearest earlier statement that prints it for the same period.
void add_repeated_facts(const Ledger& ledger, RelationList& relations) {
  std::vector<std::vector<Fact>> facts;
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    facts.push_back(ties_out(ledger[s].kind) ? single_facts(ledger, s) : std::vector<Fact>{});
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    for (const Fact& fact : facts[s])
      for (std::uint32_t back = 1; back <= std::min(s, neighbourhood); ++back) {
        const auto& others = facts[s - back];
        const auto same =
            std::lower_bound(others.begin(), others.end(), fact.meaning,
                             [](const Fact& a, ConceptId meaning) { return a.meaning < meaning; });
        if (same != others.end() && same->meaning == fact.meaning && may_tie(ledger, fact, *same) &&
            add_tie(ledger, relations, fact, *same))
          break;
      }
}

// A balance sheet's column of a day.
struct Balance {
  std::uint32_t statement = 0, column = 0;
};

std::optional<Balance> balance_at(const Ledger& ledger, std::uint32_t near, Date day) {
  const auto look_in = [&](std::uint32_t s) -> std::optional<Balance> {
    if (ledger[s].kind != StatementKind::balance_sheet) return std::nullopt;
    for (const std::uint32_t c : ledger.value_columns(s)) {
      const auto& period = ledger[s].columns[c].period;
      if (period && period->type == PeriodType::instant && period->end == day) return Balance{s, c};
    }
    return std::nullopt;
  };
  for (std::uint32_t away = 0; away <= neighbourhood; ++away) {
    if (away <= near)
      if (const auto found = look_in(near - away)) return found;
    if (away > 0 && near + away < ledger.size())
      if (const auto found = look_in(near + away)) return found;
  }
  return std::nullopt;
}

// Cash of the balance sheet, with restricted cash where the caption of the cash flow statement includes it.
std::vector<Operand> cash_in(const Ledger& ledger, const Balance& balance, int weight, bool restricted) {
  std::vector<Operand> cash;
  const auto row = ledger.row_of_any(balance.statement, {ConceptId::cash, ConceptId::cash_due_banks});
  if (row && has_figure(ledger, {balance.statement, *row, balance.column}))
    cash.push_back({{balance.statement, *row, balance.column}, weight, "term"});
  if (restricted)
    for (const std::uint32_t row : ledger.rows_of(balance.statement, ConceptId::restricted_cash))
      if (has_figure(ledger, {balance.statement, row, balance.column}))
        cash.push_back({{balance.statement, row, balance.column}, weight, "term"});
  return cash;
}

std::optional<Relation> cash_relation(const Ledger& ledger, CellRef reported,
                                      const std::optional<Balance>& plus,
                                      const std::optional<Balance>& minus) {
  if (!plus || !has_figure(ledger, reported)) return std::nullopt;
  Relation best;
  for (const bool restricted : {false, true}) {
    Relation relation;
    relation.rule = &cash_tie;
    relation.reported = {{reported, 1, "total"}};
    relation.operands = cash_in(ledger, *plus, 1, restricted);
    const auto opening = minus ? cash_in(ledger, *minus, -1, restricted) : std::vector<Operand>{};
    if (relation.operands.empty() || (minus && opening.empty())) return std::nullopt;
    relation.operands.insert(relation.operands.end(), opening.begin(), opening.end());
    if (!restricted || judge(ledger.statements(), relation).verdict == Verdict::exact)
      best = std::move(relation);
  }
  return best;
}

void add_cash_ties(const Ledger& ledger, RelationList& relations, std::uint32_t s) {
  const auto end = ledger.row_of(s, ConceptId::cf_cash_end),
             begin = ledger.row_of(s, ConceptId::cf_cash_begin),
             change = ledger.row_of(s, ConceptId::cf_net_change);
  const std::uint32_t group = relations.new_group();
  const auto add = [&](std::optional<Relation> relation) {
    if (!relation) return;
    relation->group = group;
    relations.add(std::move(*relation));
  };
  for (const std::uint32_t c : ledger.value_columns(s)) {
    const auto& period = ledger[s].columns[c].period;
    if (!period || period->type != PeriodType::duration || !ledger[s].columns[c].member.empty()) continue;
    const auto closing = balance_at(ledger, s, period->end);
    const auto opening = period->start ? balance_at(ledger, s, add_days(*period->start, -1)) : std::nullopt;
    if (end) add(cash_relation(ledger, {s, *end, c}, closing, {}));
    if (begin) add(cash_relation(ledger, {s, *begin, c}, opening, {}));
    if (change && opening) add(cash_relation(ledger, {s, *change, c}, closing, opening));
  }
}

}  // namespace

void add_ties(const Ledger& ledger, RelationList& relations) {
  add_repeated_facts(ledger, relations);
  for (std::uint32_t s = 0; s < ledger.size(); ++s)
    if (ledger[s].kind == StatementKind::cash_flow) add_cash_ties(ledger, relations, s);
}

}  // namespace tieout
