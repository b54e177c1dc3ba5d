// Headings open places, totals close them.
#include "core/concept/place.h"

#include <algorithm>
#include <span>
#include <vector>

#include "core/concept/caption_words.h"
#include "core/concept/phrase_index.h"
#include "core/text/printed.h"

namespace tieout {
namespace {

struct HeadingRow {
  Place place;
  std::string_view phrases;
};

constexpr HeadingRow income_headings[] = {
    {Place::part_of_income,
     "* (continuing|discontinued|extraordinary|cumulative|before|pro forma|adjusted|nongaap|class) * "
     "(share|unit) * | "
     "* per * (continuing|discontinued|extraordinary|cumulative|before|pro forma|adjusted|nongaap) *"},
    {Place::revenue,
     "[total] [net] [operating] (revenue|sale) [net] | (revenue|sale) * | [net] (revenue|sale) and *"},
    {Place::costs, "[total] cost of * | cost"},
    {Place::expenses,
     "[total] [other] [operating] [cost and] expense [net] | cost and [operating] expense | operating cost * "
     "| "
     "noninterest expense * | deduction | operating expense *"},
    {Place::nonoperating, "[total] other (income|expense) * | nonoperating * | other"},
    {Place::basic,
     "basic * per * (share|unit) * | basic * | * basic | primary * | * per basic * | !* diluted *"},
    {Place::diluted,
     "[fully] diluted * per * (share|unit) * | [fully] diluted * | * diluted | * assuming [full] dilution | "
     "* per diluted * | !* basic *"},
    {Place::shares,
     "* share used * | * average * (share|unit) * | [number of] [common] share outstanding * | share"},
    {Place::per_share, "* per * (share|unit) * | per share [data] | eps | !* used * | !* average *"},
    {Place::breakdown,
     "include * | * included in * | * as follow | (stock|share) based compensation * | amortization of * | "
     "* excluding * | supplemental * | noncash * | * compensation (expense|included) * | pro forma * | "
     "* percent of * | percent * | * adjustment *"},
};

constexpr HeadingRow balance_headings[] = {
    {Place::assets, "asset"},
    {Place::current_assets, "[total] current asset"},
    {Place::noncurrent_assets,
     "[total] (noncurrent|long term|other|fixed) asset | property * | investment [and *] | utility plant *"},
    {Place::liabilities, "liability [and *] | (equity|capitalization|capital) and liability"},
    {Place::current_liabilities, "[total] current liability"},
    {Place::noncurrent_liabilities,
     "[total] (noncurrent|long term|other) liability * | long term debt * | deferred credit *"},
    {Place::equity,
     "[common] (stockholder|shareholder|shareowner|owner|member|partner) (equity|deficit|investment|capital) "
     "* | equity * | "
     "net asset | capital | capitalization | !* and liability"},
};

constexpr HeadingRow cash_headings[] = {
    {Place::operating,
     "operating | operation | * operating activity * | * from operation * | !* investing * | !adjustment *"},
    {Place::working_capital,
     "[net] (change|increase|decrease) * (asset|liability|working capital|account) * | working capital *"},
    {Place::investing,
     "investing | investment | * (investing|investment) activity * | !* (noncash|financing) *"},
    {Place::financing, "financing | * financing activity * | !* (noncash|investing) *"},
    {Place::supplemental, "supplemental * | supplementary * | * cash paid * | cash payment *"},
    {Place::noncash, "* noncash * | noncash *"},
};

PhraseIndex index_of(std::span<const HeadingRow> rows) {
  std::vector<std::string_view> phrases;
  for (const HeadingRow& row : rows) phrases.push_back(row.phrases);
  return PhraseIndex(phrases);
}

Place look_up(std::string_view heading, const PhraseIndex& index, std::span<const HeadingRow> rows) {
  const auto matches = index.find(heading);
  return matches.empty() ? Place::none : rows[matches.front().value].place;
}

// What follows a total, whatever the headings say.
struct Closing {
  ConceptId concept_id;
  Place next;
};

constexpr Closing closings[] = {
    {ConceptId::assets_current, Place::noncurrent_assets},
    {ConceptId::assets_total, Place::liabilities},
    {ConceptId::liab_current, Place::noncurrent_liabilities},
    {ConceptId::liab_total, Place::equity},
    {ConceptId::cfo, Place::investing},
    {ConceptId::cfi, Place::financing},
    {ConceptId::cff, Place::reconcile},
    {ConceptId::cf_net_change, Place::reconcile},
    {ConceptId::cf_cash_end, Place::supplemental},
};

bool follows_rows(StatementKind kind) {
  return kind == StatementKind::balance_sheet || kind == StatementKind::cash_flow;
}

}  // namespace

Place place_of_heading(std::string_view heading, StatementKind kind) {
  static const PhraseIndex income = index_of(income_headings);
  static const PhraseIndex balance = index_of(balance_headings);
  static const PhraseIndex cash = index_of(cash_headings);
  if (kind == StatementKind::balance_sheet) return look_up(heading, balance, balance_headings);
  if (kind == StatementKind::cash_flow) return look_up(heading, cash, cash_headings);
  return look_up(heading, income, income_headings);
}

PlaceTracker::PlaceTracker(const Statement& statement) : statement_(statement) {
  if (!follows_rows(statement.kind)) read_headings();
  if (statement.kind == StatementKind::cash_flow) place_ = Place::operating;
  if (statement.kind != StatementKind::balance_sheet) return;
  find_current_totals();
  open(Place::assets);
}

// A heading that says nothing known leaves its rows where it stands itself.
void PlaceTracker::read_headings() {
  headings_.assign(statement_.rows.size(), Place::none);
  for (std::size_t row = 0; row < headings_.size(); ++row) {
    const LineItem& item = statement_.rows[row];
    if (item.kind != RowKind::heading) continue;
    headings_[row] = place_of_heading(item.caption, statement_.kind);
    if (headings_[row] != Place::none) continue;
    headings_[row] = item.parent && *item.parent < row ? headings_[*item.parent] : Place::unknown;
  }
}

void PlaceTracker::find_current_totals() {
  for (std::size_t row = 0; row < statement_.rows.size(); ++row) {
    if (!has_words(statement_.rows[row].caption, "current")) continue;
    const std::string words = telling_words(statement_.rows[row].caption);
    if (words == "total current assets") total_current_assets_ = row + 1;
    if (words == "total current liabilities") total_current_liabilities_ = row + 1;
  }
}

Place PlaceTracker::enter(std::size_t row) {
  row_ = row;
  const LineItem& item = statement_.rows[row];
  if (!follows_rows(statement_.kind))
    return item.parent && *item.parent < row ? headings_[*item.parent] : Place::none;
  if (item.kind == RowKind::heading) open(place_of_heading(item.caption, statement_.kind));
  return place_;
}

// A side that has a total of its current items begins with them.
void PlaceTracker::open(Place place) {
  if (place == Place::none) return;
  place_ = place;
  if (place == Place::assets && row_ < total_current_assets_) place_ = Place::current_assets;
  if (place == Place::liabilities && row_ < total_current_liabilities_) place_ = Place::current_liabilities;
}

void PlaceTracker::close_with(ConceptId concept_id) {
  if (!follows_rows(statement_.kind)) return;
  for (const Closing& closing : closings)
    if (closing.concept_id == concept_id) open(closing.next);
}

}  // namespace tieout
