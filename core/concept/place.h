// Where in its statement a row stands, which tells apart what captions leave open.
#pragma once

#include <string_view>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

enum class Place {
  none,
  // income statement
  revenue,
  costs,
  expenses,
  nonoperating,
  basic,
  diluted,
  per_share,
  shares,
  part_of_income,  // per share of what is not net income: "Earnings per share from continuing operations:"
  unknown,         // under a heading whose words say nothing known
  breakdown,       // parts of amounts that stand elsewhere: "Includes stock-based compensation of:"
  // balance sheet; plain `assets` and `liabilities` where they are not classified
  assets,
  current_assets,
  noncurrent_assets,
  liabilities,
  current_liabilities,
  noncurrent_liabilities,
  equity,
  // cash flow statement
  operating,
  working_capital,
  investing,
  financing,
  reconcile,
  supplemental,
  noncash,
};

// The place that a heading opens; `none` where its words say nothing known.
Place place_of_heading(std::string_view heading, StatementKind kind);

// Follows the rows of one statement from top to bottom.
class PlaceTracker {
 public:
  explicit PlaceTracker(const Statement& statement);

  // The place of the next row, which must be passed in printed order.
  Place enter(std::size_t row);
  // What the row just entered turned out to be: totals close the part that they sum.
  void close_with(ConceptId concept_id);

 private:
  void open(Place place);
  void read_headings();
  void find_current_totals();

  const Statement& statement_;
  Place place_ = Place::none;
  std::vector<Place> headings_;  // per row that is a heading: what rows under it stand in
  std::size_t row_ = 0;
  // Past the last row where there is none.
  std::size_t total_current_assets_ = 0, total_current_liabilities_ = 0;
};

}  // namespace tieout
