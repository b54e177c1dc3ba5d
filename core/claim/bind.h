// Binds claims to cells: by concept, then by period, then by basis; the figure comes last and only settles
// what the words leave open.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/claim/agreement.h"
#include "core/claim/claim.h"
#include "core/claim/row_names.h"

namespace tieout {

// The cells of the statements by concept.
class FactBook {
 public:
  explicit FactBook(const std::vector<Statement>& statements);

  const std::vector<Statement>& statements() const { return statements_; }
  // The cells of a concept at a period in the unit of a claim, those of the primary statements first.
  std::vector<CellRef> cells(ConceptId concept_id, const Period& period, UnitKind unit) const;
  // All cells of a concept in columns of values, whatever their period.
  std::vector<CellRef> cells(ConceptId concept_id, UnitKind unit) const;
  // The cells of a row in the columns of a member, at a period, in the unit of a claim.
  std::vector<CellRef> cells(RowRef row, std::string_view member, const Period& period, UnitKind unit) const;
  // Whether the cells of a concept are all that is printed of it: a measure of very many rows is looked up in
  // the first of them only.
  bool holds_all(ConceptId concept_id) const { return cut_.count(concept_id) == 0; }
  // What a cell means in the sign that prose speaks in: a loss is negative, a cost is positive.
  Amount amount(CellRef ref) const;
  // The concept of a cell's row; where the row was given none, what prose would take its caption for.
  std::optional<ConceptId> concept_of(CellRef ref) const { return concepts_[ref.statement][ref.row]; }
  UnitKind unit(CellRef ref) const;
  // Nothing printed says in which scale the figure is.
  bool is_open(CellRef ref) const;
  const Column& column(CellRef ref) const { return statements_[ref.statement].columns[ref.column]; }
  // The time of a figure, its own or that of its column.
  const std::optional<Period>& period(CellRef ref) const {
    return period_at(statements_[ref.statement], ref.row, ref.column);
  }
  const LineItem& row(CellRef ref) const { return statements_[ref.statement].rows[ref.row]; }

 private:
  const std::vector<Statement>& statements_;
  std::vector<std::vector<std::optional<ConceptId>>> concepts_;  // by statement and row
  std::map<ConceptId, std::vector<RowRef>> rows_;                // by concept
  std::set<ConceptId> cut_;                                      // concepts of more rows than are kept
};

// Whether a concept may be a gain or a loss, so that its sign has a meaning in prose.
bool has_two_signs(ConceptId concept_id);

// How well a bound claim agrees with its cells, and what its figure should be by them.
std::optional<Recomputed> agree_with_cells(const Claim& claim, const std::vector<CellRef>& cells,
                                           const FactBook& facts);

// Periods that a claim may speak of, best first, each with what it may be compared with.
struct ClaimPeriods {
  std::vector<Period> periods;
  std::vector<Period> versus;
};

void bind(Claim& claim, const Naming& naming, const ClaimPeriods& periods, const FactBook& facts,
          const RowNames& names);

}  // namespace tieout
