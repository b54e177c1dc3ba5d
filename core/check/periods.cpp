// Sums of periods: quarters make half years and years, row by row; what does not add up is left alone.
#include <algorithm>

#include "core/base/limits.h"
#include "core/check/families.h"
#include "core/check/row_keys.h"
#include "core/check/row_relation.h"
#include "core/concept/concept.h"

namespace tieout {
namespace {

constexpr Rule period_sum{"period_sum",
                          "a period = the sum of the periods it consists of",
                          "at least three rows add up exactly",
                          Tolerance::period_sum,
                          Severity::medium,
                          Verdict::inconsistent,
                          3,
                          "adds up over the periods",
                          "does not add up over the periods"};
constexpr Rule mean_shares{"weighted_shares",
                           "weighted shares of a period = mean of its parts by their days",
                           "basic and diluted shares; dilution may switch between the parts",
                           Tolerance::period_sum,
                           Severity::info,
                           Verdict::difference,
                           1,
                           "are the mean of the periods by their days",
                           "are not the mean of the periods by their days"};
constexpr Rule ratio_between{"ratio_between_periods",
                             "a ratio of a period lies between the ratios of its parts",
                             "margins of one base",
                             Tolerance::order,
                             Severity::low,
                             Verdict::difference,
                             1,
                             "lies between those of its periods",
                             "does not lie between those of its periods"};
constexpr Rule per_share_periods{"per_share_periods",
                                 "per-share figures of periods need not add up",
                                 "each is computed on the shares of its own period",
                                 Tolerance::period_sum,
                                 Severity::info,
                                 Verdict::difference,
                                 1,
                                 "adds up over the periods",
                                 "does not add up over the periods"};
constexpr Rule derived_period{"derived_period",
                              "the part of a period that is not printed foots as well",
                              "a period and one of its two parts are printed",
                              Tolerance::period_sum,
                              Severity::low,
                              Verdict::difference,
                              1,
                              "foots for the rest of the period too",
                              "does not foot for the rest of the period"};

constexpr Rule derived_signs{"derived_signs",
                             "no revenue or expense of a period exceeds that of a longer one",
                             "a period and one of its two parts are printed",
                             Tolerance::order,
                             Severity::low,
                             Verdict::difference,
                             0,
                             "has no negative revenue or expense",
                             "has a negative revenue or expense",
                             Unproved::said};

constexpr std::uint32_t neighbourhood =
    6;  // statements before and after in which parts of a period are looked for
constexpr std::size_t most_parts = 4;

struct Place {
  std::uint32_t statement = 0, column = 0;
  Date start{}, end{};
};

// A period and the consecutive parts that make it up.
struct Whole {
  Place whole;
  std::vector<Place> parts;
};

bool has_flows(const Statement& statement) {
  return statement.kind != StatementKind::balance_sheet && statement.kind != StatementKind::guidance;
}

std::vector<Place> durations_of(const Ledger& ledger, std::uint32_t s) {
  std::vector<Place> places;
  if (!has_flows(ledger[s])) return places;
  for (const std::uint32_t c : ledger.value_columns(s)) {
    const Column& column = ledger[s].columns[c];
    if (column.period && column.period->type == PeriodType::duration && column.period->start &&
        column.member.empty())
      places.push_back({s, c, *column.period->start, column.period->end});
  }
  return places;
}

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
  return a < b ? b - a : a - b;
}

// Statements of one kind near by, nearest first.
std::vector<Place> candidates_near(const Ledger& ledger, const std::vector<std::vector<Place>>& places,
                                   std::uint32_t s, StatementKind kind) {
  std::vector<Place> near;
  const std::uint32_t first = s > neighbourhood ? s - neighbourhood : 0;
  for (std::uint32_t other = first; other < ledger.size() && other <= s + neighbourhood; ++other)
    if (ledger[other].kind == kind) near.insert(near.end(), places[other].begin(), places[other].end());
  std::stable_sort(near.begin(), near.end(), [&](const Place& a, const Place& b) {
    return distance(a.statement, s) < distance(b.statement, s);
  });
  return near;
}

// Parts that follow one another from `start` to the end of the whole, fewest first found.
bool find_parts(const std::vector<Place>& candidates, const Place& whole, Date start,
                std::vector<Place>& parts) {
  if (parts.size() >= most_parts) return false;
  for (const Place& part : candidates) {
    const bool is_whole = part.start == whole.start && part.end == whole.end;
    if (part.start != start || part.end > whole.end || is_whole) continue;
    parts.push_back(part);
    if (part.end == whole.end || find_parts(candidates, whole, add_days(part.end, 1), parts)) return true;
    parts.pop_back();
  }
  return false;
}

// Keys of the rows of statements, made once and kept while they may be asked for.
class KeyStore {
 public:
  explicit KeyStore(const Ledger& ledger) : ledger_(ledger), keys_(ledger.size()) {}
  const RowKeys& operator[](std::uint32_t statement) {
    if (!keys_[statement]) keys_[statement].emplace(ledger_[statement]);
    return *keys_[statement];
  }
  void forget(std::uint32_t statement) { keys_[statement].reset(); }

 private:
  const Ledger& ledger_;
  std::vector<std::optional<RowKeys>> keys_;
};

std::optional<CellRef> same_row_in(KeyStore& keys, CellRef of, const Place& place) {
  if (of.statement == place.statement) return CellRef{place.statement, of.row, place.column};
  const auto row = keys[place.statement].find(keys[of.statement].key(of.row));
  return row ? std::optional(CellRef{place.statement, *row, place.column}) : std::nullopt;
}

struct Groups {
  std::uint32_t sums = 0, means = 0, ratios = 0, per_share = 0;
};

// Cash at the beginning and the end of a period are no flows.
bool is_stock(std::optional<ConceptId> meaning) {
  return meaning == ConceptId::cf_cash_begin || meaning == ConceptId::cf_cash_end;
}

void shape_relation(const LineItem& row, const Whole& whole, const Groups& groups, Relation& relation) {
  relation.rule = &period_sum;
  relation.group = groups.sums;
  if (row.kind == RowKind::ratio) {
    relation.rule = &ratio_between;
    relation.form = RelationForm::between;
    relation.group = groups.ratios;
  } else if (row.kind == RowKind::per_share) {
    relation.rule = &per_share_periods;
    relation.not_evaluable = "per-share figures of periods need not add up";
    relation.causes = {"not_additive"};
    relation.group = groups.per_share;
  } else if (row.kind == RowKind::shares) {
    relation.rule = &mean_shares;
    relation.form = RelationForm::weighted_mean;
    relation.group = groups.means;
    for (std::size_t i = 0; i < whole.parts.size(); ++i)
      relation.operands[i].weight = days_between(whole.parts[i].start, whole.parts[i].end) + 1;
  }
}

std::optional<Relation> relation_of(const Ledger& ledger, KeyStore& keys, const Whole& whole,
                                    std::uint32_t row, const Groups& groups) {
  const LineItem& item = ledger[whole.whole.statement].rows[row];
  if (item.kind == RowKind::heading || item.kind == RowKind::text) return std::nullopt;
  if (is_stock(ledger.concept_of({whole.whole.statement, row}))) return std::nullopt;
  const CellRef total{whole.whole.statement, row, whole.whole.column};
  if (!has_figure(ledger, total)) return std::nullopt;
  Relation relation;
  relation.reported = {{total, 1, "total"}};
  for (const Place& part : whole.parts) {
    const auto ref = same_row_in(keys, total, part);
    if (!ref || !has_figure(ledger, *ref)) return std::nullopt;
    if (ledger[ref->statement].rows[ref->row].kind != item.kind &&
        (item.kind == RowKind::ratio || item.kind == RowKind::per_share || item.kind == RowKind::shares))
      return std::nullopt;
    relation.operands.push_back({*ref, 1, "term"});
  }
  shape_relation(item, whole, groups, relation);
  return relation;
}

void add_whole(const Ledger& ledger, KeyStore& keys, RelationList& relations, const Whole& whole) {
  const Groups groups{relations.new_group(), relations.new_group(), relations.new_group(),
                      relations.new_group()};
  for (std::uint32_t row = 0; row < ledger[whole.whole.statement].rows.size(); ++row)
    if (auto relation = relation_of(ledger, keys, whole, row, groups)) relations.add(std::move(*relation));
}

// Of a half year and its last quarter, the quarter that is not printed: its rows must foot like any other's.
std::optional<Relation> rest_of_calculation(const Ledger& ledger, KeyStore& keys, std::uint32_t index,
                                            const Place& whole, const Place& part) {
  const Calculation& calculation = ledger.calculations()[index];
  Relation relation;
  relation.rule = &derived_period;
  const auto add = [&](std::vector<Operand>& side, std::uint32_t row, int weight, const char* role) {
    const CellRef of_whole{whole.statement, row, whole.column};
    const auto of_part = same_row_in(keys, of_whole, part);
    if (!of_part || !has_figure(ledger, of_whole) || !has_figure(ledger, *of_part)) return false;
    side.push_back({of_whole, weight, role});
    side.push_back({*of_part, -weight, role});
    return true;
  };
  if (!add(relation.reported, calculation.total.row, 1, "total")) return std::nullopt;
  for (const CalculationTerm& term : calculation.terms)
    if (!add(relation.operands, term.row, term.weight, "term")) return std::nullopt;
  return relation;
}

bool is_revenue_or_expense(const LineItem& row) {
  if (!row.concept_id || row.unit.kind != UnitKind::money) return false;
  const ConceptSection section = concept_of(*row.concept_id).section;
  return section == ConceptSection::top || section == ConceptSection::cost || section == ConceptSection::opex;
}

// What is left of revenue and expenses for the part that is not printed; rows printed negative are left out.
void add_signs_of_rest(const Ledger& ledger, KeyStore& keys, RelationList& relations, const Place& whole,
                       const Place& part) {
  Relation relation;
  relation.rule = &derived_signs;
  relation.form = RelationForm::at_least;
  for (std::uint32_t row = 0; row < ledger[whole.statement].rows.size(); ++row) {
    const CellRef of_whole{whole.statement, row, whole.column};
    const auto of_part = same_row_in(keys, of_whole, part);
    if (!is_revenue_or_expense(ledger[whole.statement].rows[row]) || !of_part) continue;
    if (!has_amount(ledger, of_whole) || !has_amount(ledger, *of_part)) continue;
    if (ledger.cell(of_whole)->figure.value.sign() <= 0 || ledger.cell(*of_part)->figure.value.sign() <= 0)
      continue;
    relation.reported.push_back({of_whole, 1, "whole"});
    relation.operands.push_back({*of_part, 1, "part"});
  }
  if (relation.reported.empty()) return;
  relation.subject = "The rest of the period";
  relation.causes = {"reclassification", "credit"};
  relation.group = relations.new_group();
  relations.add(std::move(relation));
}

void add_rest(const Ledger& ledger, KeyStore& keys, RelationList& relations, const Place& whole,
              const std::vector<Place>& candidates) {
  const auto part = std::find_if(candidates.begin(), candidates.end(), [&](const Place& other) {
    return other.end == whole.end && other.start > whole.start && other.statement != whole.statement;
  });
  if (part == candidates.end()) return;
  add_signs_of_rest(ledger, keys, relations, whole, *part);
  const std::uint32_t group = relations.new_group();
  for (std::uint32_t row = 0; row < ledger[whole.statement].rows.size(); ++row) {
    const auto index = ledger.calculation_of({whole.statement, row});
    if (!index || ledger[whole.statement].rows[row].unit.kind != UnitKind::money) continue;
    if (auto relation = rest_of_calculation(ledger, keys, *index, whole, *part)) {
      relation->group = group;
      relations.add(std::move(*relation));
    }
  }
}

// Net income of a cash flow statement of the year to date, against the quarters of the income statement.
void add_net_income(const Ledger& ledger, RelationList& relations, const Place& whole,
                    const std::vector<Place>& candidates) {
  const auto total = ledger.row_of_any(whole.statement, {ConceptId::net_income, ConceptId::profit_loss});
  std::vector<Place> parts;
  if (!total || !find_parts(candidates, whole, whole.start, parts)) return;
  Relation relation;
  relation.rule = &period_sum;
  relation.reported = {{{whole.statement, *total, whole.column}, 1, "total"}};
  for (const Place& part : parts) {
    const auto row = ledger.row_of_any(part.statement, {ConceptId::net_income, ConceptId::profit_loss});
    if (!row || !has_amount(ledger, {part.statement, *row, part.column})) return;
    relation.operands.push_back({{part.statement, *row, part.column}, 1, "term"});
  }
  relation.group = relations.new_group();
  if (has_amount(ledger, relation.reported[0].ref)) relations.add(std::move(relation));
}

}  // namespace

void add_period_sums(const Ledger& ledger, RelationList& relations) {
  std::vector<std::vector<Place>> places;
  for (std::uint32_t s = 0; s < ledger.size(); ++s) places.push_back(durations_of(ledger, s));
  KeyStore keys(ledger);
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    if (s > neighbourhood) keys.forget(s - neighbourhood - 1);
    if (places[s].empty()) continue;
    const auto candidates = candidates_near(ledger, places, s, ledger[s].kind);
    const auto incomes = ledger[s].kind == StatementKind::cash_flow
                             ? candidates_near(ledger, places, s, StatementKind::income_statement)
                             : std::vector<Place>{};
    for (const Place& whole : places[s]) {
      std::vector<Place> parts;
      add_net_income(ledger, relations, whole, incomes);
      if (find_parts(candidates, whole, whole.start, parts))
        add_whole(ledger, keys, relations, {whole, parts});
      else
        add_rest(ledger, keys, relations, whole, candidates);
    }
  }
}

}  // namespace tieout
