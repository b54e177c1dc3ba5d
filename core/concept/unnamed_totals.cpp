// Finds the pair of equal sums, one on each side of the balance sheet.
#include "core/concept/unnamed_totals.h"

#include "core/concept/concept.h"
#include "core/concept/same_figures.h"
#include "core/text/word.h"

namespace tieout {
namespace {

bool is_unnamed_sum(const LineItem& row) {
  return (row.kind == RowKind::total || row.kind == RowKind::subtotal) && row.unit.kind == UnitKind::money &&
         (row.caption.empty() || same_word(row.caption, "total"));
}

// The row that has the concept or may be given it.
bool may_be(const LineItem& row, std::size_t meaning) {
  return row.concept_id ? row.concept_id == meaning : is_unnamed_sum(row);
}

}  // namespace

void name_balance_totals(Statement& statement) {
  if (statement.kind != StatementKind::balance_sheet) return;
  const std::size_t assets = *find_concept("assets_total"), claims = *find_concept("liab_equity_total");
  for (std::size_t last = statement.rows.size(); last-- > 0;) {
    if (!may_be(statement.rows[last], claims)) continue;
    for (std::size_t first = last; first-- > 0;) {
      LineItem& above = statement.rows[first];
      if (!may_be(above, assets) || !same_figures(above, statement.rows[last])) continue;
      above.concept_id = assets;
      statement.rows[last].concept_id = claims;
      return;
    }
  }
}

}  // namespace tieout
