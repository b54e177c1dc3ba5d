// Every family asks for its relations; the gate turns them into checks.
#include <algorithm>
#include <iterator>

#include "core/check/checks.h"
#include "core/check/claims.h"
#include "core/check/families.h"
#include "core/check/metadata.h"
#include "core/check/verdicts.h"

namespace tieout {
namespace {

// A row that was not read stands above one of the rows from the first to the last of the relation's.
bool spans_unread(const std::vector<Statement>& statements, const Relation& relation) {
  CellRef first = relation.reported[0].ref, last = first;
  for (const Operand& operand : relation.operands) {
    if (operand.ref.statement != first.statement) return false;
    first.row = std::min(first.row, operand.ref.row);
    last.row = std::max(last.row, operand.ref.row);
  }
  const auto& rows = statements[first.statement].rows;
  return std::any_of(rows.begin() + first.row, rows.begin() + last.row + 1,
                     [](const LineItem& row) { return row.unread_above; });
}

Relations with_unread_marked(const std::vector<Statement>& statements, Relations relations) {
  const bool any = std::any_of(statements.begin(), statements.end(), [](const Statement& statement) {
    return std::any_of(statement.rows.begin(), statement.rows.end(),
                       [](const LineItem& row) { return row.unread_above; });
  });
  if (!any) return relations;
  for (Relation& relation : relations)
    if (relation.form == RelationForm::sum) relation.spans_unread = spans_unread(statements, relation);
  return relations;
}

Relations find_relations(const std::vector<Statement>& statements,
                         const std::vector<Calculation>& calculations) {
  const Ledger ledger(statements, calculations);
  RelationList relations;
  add_footings(ledger, relations);
  add_identities(ledger, relations);
  add_per_share(ledger, relations);
  add_ratios(ledger, relations);
  add_buybacks(ledger, relations);
  add_quotients(ledger, relations);
  add_yields(ledger, relations);
  add_ratio_sums(ledger, relations);
  add_guidance(ledger, relations);
  add_cross_footings(ledger, relations);
  add_changes(ledger, relations);
  add_ties(ledger, relations);
  add_period_sums(ledger, relations);
  add_add_backs(ledger, relations);
  add_signs(ledger, relations);
  add_roll_forwards(ledger, relations);
  return relations.take();
}

}  // namespace

Checks run_checks(const FactBook& facts, const std::vector<Calculation>& calculations,
                  const std::vector<Claim>& claims, const ReleaseFacts& release) {
  const std::vector<Statement>& statements = facts.statements();
  Checks checks =
      to_checks(statements, with_unread_marked(statements, find_relations(statements, calculations)));
  Checks of_claims = check_claims(facts, claims);
  Checks of_metadata;
  check_metadata(statements, release, of_metadata);
  std::move(of_claims.begin(), of_claims.end(), std::back_inserter(checks));
  std::move(of_metadata.begin(), of_metadata.end(), std::back_inserter(checks));
  return checks;
}

}  // namespace tieout
