// Cross-footing: a column that is the sum of the columns beside it, such as segments and eliminations.
#include "core/base/limits.h"
#include "core/check/families.h"
#include "core/check/row_relation.h"

namespace tieout {
namespace {

constexpr Rule cross_footing{"cross_footing",
                             "total column = sum of the columns beside it",
                             "it is so in at least three rows and most of all",
                             Tolerance::sum,
                             Severity::high,
                             Verdict::inconsistent,
                             3,
                             "foots across",
                             "does not foot across",
                             Unproved::silent,
                             "printed",
                             6};
constexpr std::size_t most_parts = 12;

struct ColumnSum {
  std::uint32_t total = 0;
  std::vector<std::uint32_t> parts;
};

bool is_additive(const LineItem& row) {
  return row.kind == RowKind::item || row.kind == RowKind::subtotal || row.kind == RowKind::total;
}

std::optional<Relation> relation_in(const Ledger& ledger, std::uint32_t s, std::uint32_t row,
                                    const ColumnSum& sum) {
  Relation relation;
  relation.rule = &cross_footing;
  relation.reported = {{{s, row, sum.total}, 1, "total"}};
  if (!is_additive(ledger[s].rows[row]) || !has_amount(ledger, relation.reported[0].ref)) return std::nullopt;
  int nonzero = 0;
  for (const std::uint32_t part : sum.parts) {
    const Cell* cell = ledger.cell({s, row, part});
    if (!cell) continue;
    if (!has_amount(ledger, {s, row, part})) return std::nullopt;
    relation.operands.push_back({{s, row, part}, 1, "term"});
    nonzero += !cell->figure.value.is_zero();
  }
  return nonzero > 1 ? std::optional(relation) : std::nullopt;
}

// Rows that hold exactly, or nothing as soon as too many do not.
int exact_rows(const Ledger& ledger, std::uint32_t s, const ColumnSum& sum) {
  int exact = 0, missed = 0;
  for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
    const auto relation = relation_in(ledger, s, row, sum);
    if (!relation) continue;
    const Verdict verdict = judge(ledger.statements(), *relation).verdict;
    exact += verdict == Verdict::exact;
    missed += verdict == Verdict::difference;
    if (missed > 2 + exact / 4) return 0;
  }
  return missed <= exact / 4 ? exact : 0;
}

// Columns of different lengths of time are left to the sums of periods.
bool one_period(const Statement& statement, const ColumnSum& sum) {
  const auto& total = statement.columns[sum.total].period;
  for (const std::uint32_t part : sum.parts) {
    const auto& period = statement.columns[part].period;
    if (total && period && !total->same_as(*period)) return false;
  }
  return true;
}

std::optional<ColumnSum> best_sum_for(const Ledger& ledger, std::uint32_t s,
                                      const std::vector<std::uint32_t>& columns, std::size_t total) {
  std::optional<ColumnSum> best;
  int best_exact = cross_footing.proof - 1;
  const auto consider = [&](ColumnSum sum) {
    if (!one_period(ledger[s], sum)) return;
    const int exact = exact_rows(ledger, s, sum);
    if (exact > best_exact) best = std::move(sum), best_exact = exact;
  };
  for (std::size_t count = 2; count <= total && count <= most_parts; ++count)
    consider({columns[total],
              {columns.begin() + static_cast<std::ptrdiff_t>(total - count),
               columns.begin() + static_cast<std::ptrdiff_t>(total)}});
  for (std::size_t count = 2; total + count < columns.size() && count <= most_parts; ++count)
    consider({columns[total],
              {columns.begin() + static_cast<std::ptrdiff_t>(total + 1),
               columns.begin() + static_cast<std::ptrdiff_t>(total + 1 + count)}});
  return best;
}

}  // namespace

void add_cross_footings(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    const auto& columns = ledger.value_columns(s);
    for (std::size_t total = 0; columns.size() > 2 && total < columns.size(); ++total) {
      const auto sum = best_sum_for(ledger, s, columns, total);
      if (!sum) continue;
      const std::uint32_t group = relations.new_group();
      for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row)
        if (auto relation = relation_in(ledger, s, row, *sum)) {
          relation->group = group;
          relations.add(std::move(*relation));
        }
    }
  }
}

}  // namespace tieout
