// Finds the pair of equal sums, one on each side of the balance sheet.
#include "core/concept/unnamed_totals.h"

#include <vector>

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
bool may_be(const LineItem& row, ConceptId meaning) {
  return row.concept_id ? row.concept_id == meaning : is_unnamed_sum(row);
}

// More sums than a balance sheet has: a table of another kind.
constexpr std::size_t most_sums = 64;

std::vector<std::size_t> rows_that_may_be(const Statement& statement, ConceptId meaning) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < statement.rows.size() && rows.size() <= most_sums; ++row)
    if (may_be(statement.rows[row], meaning)) rows.push_back(row);
  return rows;
}

}  // namespace

void name_balance_totals(Statement& statement) {
  if (statement.kind != StatementKind::balance_sheet) return;
  constexpr ConceptId assets = ConceptId::assets_total, both = ConceptId::liab_equity_total;
  const auto firsts = rows_that_may_be(statement, assets), lasts = rows_that_may_be(statement, both);
  if (firsts.size() > most_sums || lasts.size() > most_sums) return;
  for (auto last = lasts.rbegin(); last != lasts.rend(); ++last)
    for (auto first = firsts.rbegin(); first != firsts.rend(); ++first) {
      if (*first >= *last || !same_figures(statement.rows[*first], statement.rows[*last])) continue;
      statement.rows[*first].concept_id = assets;
      statement.rows[*last].concept_id = both;
      return;
    }
}

}  // namespace tieout
