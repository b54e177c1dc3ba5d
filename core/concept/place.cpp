// Headings open places, totals close them.
#include "core/concept/place.h"

#include <algorithm>
#include <span>

#include "core/concept/caption_words.h"
#include "core/text/printed.h"

namespace tieout {
namespace {

constexpr Place income_places[] = {
#define HEADING(place, patterns) Place::place,
#include "core/lexicon/income_headings.def"
};
constexpr Place balance_places[] = {
#include "core/lexicon/balance_headings.def"
};
constexpr Place cash_places[] = {
#include "core/lexicon/cash_headings.def"
#undef HEADING
};

Place look_up(std::string_view heading, const PatternTables& patterns, std::span<const Place> places) {
  const auto matches = find_patterns(patterns, caption_words(heading).span());
  return matches.empty() ? Place::none : places[matches.front().value];
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
  if (kind == StatementKind::balance_sheet)
    return look_up(heading, balance_heading_patterns(), balance_places);
  if (kind == StatementKind::cash_flow) return look_up(heading, cash_heading_patterns(), cash_places);
  return look_up(heading, income_heading_patterns(), income_places);
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
