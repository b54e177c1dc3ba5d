// A miss is inconsistent only where relations of its kind hold elsewhere and one slip of the hand explains
// it; one unjustified alarm costs more than a difference that a reader has to look at.
#include "core/check/verdicts.h"

#include <algorithm>
#include <map>

#include "core/check/message.h"
#include "core/check/suspects.h"

namespace tieout {
namespace {

constexpr int most_misses_of_a_misread_column = 3;  // in one column, without one figure that explains them

struct GroupCount {
  int exact = 0;
  int missed = 0;
};

bool is_missed(Verdict verdict) {
  return verdict == Verdict::difference;
}

std::vector<GroupCount> count_groups(const Relations& relations, const std::vector<Verdict>& verdicts) {
  std::vector<GroupCount> groups;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    if (groups.size() <= relations[i].group) groups.resize(relations[i].group + 1);
    GroupCount& group = groups[relations[i].group];
    group.exact += verdicts[i] == Verdict::exact;
    group.missed += is_missed(verdicts[i]);
  }
  return groups;
}

bool is_proved(const Relation& relation, const GroupCount& group) {
  return group.exact >= relation.rule->proof && group.missed <= std::max(1, group.exact / 4);
}

// The misses of relations that are proved to exist, by position, with the figures that may be at fault.
using Misses = std::map<std::size_t, std::vector<Suspect>>;

using ColumnKey = std::pair<std::uint32_t, std::uint32_t>;

ColumnKey column_of(const Relation& relation) {
  return {relation.reported[0].ref.statement, relation.reported[0].ref.column};
}

// One of them after the other, as long.
bool are_comparable(const Column& a, const Column& b) {
  if (!a.period || !b.period) return true;
  return a.period->end != b.period->end && a.period->months == b.period->months;
}

// Most of its figures are the differences of two other columns: changes, whose signs follow what is better.
bool is_of_changes(const std::vector<Statement>& statements, std::uint32_t s, std::uint32_t column) {
  constexpr std::uint32_t most_columns = 6;
  const auto columns = std::min(most_columns, static_cast<std::uint32_t>(statements[s].columns.size()));
  for (std::uint32_t a = 0; a < columns; ++a)
    for (std::uint32_t b = a + 1; b < columns; ++b) {
      int rows = 0, changes = 0;
      if (a == column || b == column || !are_comparable(statements[s].columns[a], statements[s].columns[b]))
        continue;
      for (std::uint32_t row = 0; row < statements[s].rows.size(); ++row) {
        const auto first = amount_at(statements, {s, row, a}), second = amount_at(statements, {s, row, b}),
                   change = amount_at(statements, {s, row, column});
        if (!first || !second || !change || second->value.is_zero()) continue;
        const auto difference = subtract(first->value, second->value);
        ++rows;
        changes += difference && difference->magnitude() == change->value.magnitude();
      }
      if (changes > 2 && 2 * changes > rows) return true;
    }
  return false;
}

// Columns in which so many relations miss, without one figure that explains most of them, that the reading of
// the column is to be doubted rather than its figures; and columns of changes.
std::map<ColumnKey, bool> doubtful_columns(const std::vector<Statement>& statements,
                                           const Relations& relations, const Misses& findings) {
  std::map<ColumnKey, std::pair<int, int>> columns;  // misses, and the most that one repair mends
  for (const auto& [miss, suspects] : findings) {
    auto& [misses, mended] = columns[column_of(relations[miss])];
    ++misses;
    if (!suspects.empty()) mended = std::max(mended, suspects[0].gain);
  }
  std::map<ColumnKey, bool> doubtful;
  for (const auto& [column, counts] : columns)
    doubtful[column] =
        (counts.first >= most_misses_of_a_misread_column && 2 * counts.second < counts.first) ||
        is_of_changes(statements, column.first, column.second);
  return doubtful;
}

// A quotient missed by a few units of its last digit: another numerator or another base is likelier than a
// slip. Of relations that a repair mends, by a difference that is known.
bool is_slight(const Relation& relation, const Judgement& judgement) {
  return relation.form == RelationForm::quotient &&
         judgement.difference->magnitude() < Decimal(10, judgement.reported->decimals());
}

bool is_explained(const std::vector<Suspect>& suspects) {
  return std::any_of(suspects.begin(), suspects.end(),
                     [&](const Suspect& suspect) { return !suspect.reason.empty() || suspect.gain > 1; });
}

// "Total revenue" of figures without a minus: its caption alone says that it must be their sum.
bool is_plain_total(const std::vector<Statement>& statements, const Relation& relation) {
  const CellRef total = relation.reported[0].ref;
  const RowKind kind = statements[total.statement].rows[total.row].kind;
  return (kind == RowKind::total || kind == RowKind::subtotal) &&
         std::all_of(relation.operands.begin(), relation.operands.end(), [&](const Operand& operand) {
           const auto amount = amount_at(statements, operand.ref);
           return operand.weight > 0 && amount && !amount->value.is_negative();
         });
}

bool is_primary(StatementKind kind) {
  return kind == StatementKind::income_statement || kind == StatementKind::balance_sheet ||
         kind == StatementKind::cash_flow || kind == StatementKind::comprehensive_income;
}

// Printed as a total, of figures that are all added.
bool is_total_of_rows(const std::vector<Statement>& statements, const Relation& relation) {
  const CellRef total = relation.reported[0].ref;
  const LineItem& row = statements[total.statement].rows[total.row];
  const bool is_captioned = row.kind == RowKind::total || row.kind == RowKind::subtotal;
  return is_captioned ||
         (row.caption.empty() && std::all_of(relation.operands.begin(), relation.operands.end(),
                                             [](const Operand& operand) { return operand.weight > 0; }));
}

// No more than the largest of its terms: what stands below the figures of a column may be their average.
bool may_be_average(const std::vector<Statement>& statements, const Relation& relation) {
  const auto printed = amount_at(statements, relation.reported[0].ref);
  return std::any_of(relation.operands.begin(), relation.operands.end(), [&](const Operand& operand) {
    const auto amount = amount_at(statements, operand.ref);
    return printed && amount && printed->value <= amount->value;
  });
}

// A row printed among those of the sum, and none of them, makes up the miss.
bool leaves_out_a_row(const std::vector<Statement>& statements, const Relation& relation,
                      Decimal difference) {
  const CellRef total = relation.reported[0].ref;
  std::vector<std::uint32_t> used{total.row};
  for (const Operand& operand : relation.operands)
    if (operand.ref.statement == total.statement) used.push_back(operand.ref.row);
  std::sort(used.begin(), used.end());
  for (std::uint32_t row = used.front(); row < used.back(); ++row) {
    const auto amount = amount_at(statements, {total.statement, row, total.column});
    if (amount && amount->value.magnitude() == difference.magnitude() &&
        !std::binary_search(used.begin(), used.end(), row))
      return true;
  }
  return false;
}

// A sum with terms taken off that some of its terms make up exactly: the others are parts of them, and the
// sum held elsewhere because such parts cancel out.
bool is_made_up_by_fewer(const std::vector<Statement>& statements, const Relation& relation) {
  constexpr std::size_t most_terms = 10;
  const std::size_t terms = relation.operands.size();
  const bool takes_off = std::any_of(relation.operands.begin(), relation.operands.end(),
                                     [](const Operand& operand) { return operand.weight < 0; });
  if (!takes_off || terms > most_terms) return false;
  for (std::uint32_t kept = 1; kept + 1 < 1u << terms; ++kept) {
    if ((kept & (kept - 1)) == 0) continue;  // one term alone is no sum
    Relation fewer = relation;
    fewer.operands.clear();
    for (std::size_t i = 0; i < terms; ++i)
      if ((kept >> i & 1u) != 0) fewer.operands.push_back(relation.operands[i]);
    if (judge(statements, fewer).verdict == Verdict::exact) return true;
  }
  return false;
}

bool is_misread_sum(const std::vector<Statement>& statements, const Relation& relation,
                    const Judgement& judgement) {
  return relation.form == RelationForm::sum &&
         (leaves_out_a_row(statements, relation, *judgement.difference) ||
          is_made_up_by_fewer(statements, relation));
}

// A row among those of the sum or next to them makes up the miss where it is added, or left out: a reading of
// the block that remains.
bool has_other_reading(const std::vector<Statement>& statements, const Relation& relation,
                       Decimal difference) {
  constexpr std::uint32_t beside = 3;
  const CellRef total = relation.reported[0].ref;
  std::uint32_t first = total.row, last = total.row;
  for (const Operand& operand : relation.operands)
    if (operand.ref.statement == total.statement)
      first = std::min(first, operand.ref.row), last = std::max(last, operand.ref.row);
  const auto& rows = statements[total.statement].rows;
  for (std::uint32_t row = first - std::min(first, beside); row < rows.size() && row <= last + beside;
       ++row) {
    const auto amount = amount_at(statements, {total.statement, row, total.column});
    if (row != total.row && amount && amount->value.magnitude() == difference.magnitude()) return true;
  }
  return false;
}

// Another column of the row prints other decimals: prices beside counts.
bool prints_other_decimals(const std::vector<Statement>& statements, CellRef ref) {
  const auto& cells = statements[ref.statement].rows[ref.row].cells;
  const int decimals = cells[ref.column]->figure.value.decimals();
  return std::any_of(cells.begin(), cells.end(), [&](const std::optional<Cell>& cell) {
    return cell && cell->figure.kind == FigureKind::number && cell->figure.value.decimals() != decimals;
  });
}

// A sum that holds in other columns must hold in this one as well, whatever it is missed by: in enough of
// them, or in one where the row is printed as a total.
bool is_certain(const std::vector<Statement>& statements, const Relation& relation, const GroupCount& group,
                const Judgement& judgement) {
  const CellRef reported = relation.reported[0].ref;
  if (relation.form != RelationForm::sum || relation.rule->worst != Verdict::inconsistent ||
      group.missed > 1 || judgement.reported->is_zero() ||
      statements[reported.statement].kind == StatementKind::equity)
    return false;
  const bool total = is_total_of_rows(statements, relation);
  const bool across = relation.operands.size() > 1 && relation.operands[0].ref.row == reported.row;
  const bool primary = is_primary(statements[reported.statement].kind);
  if (!primary && (!is_plain_total(statements, relation) || may_be_average(statements, relation)))
    return false;
  const int fewer = primary && total ? 1 : 0, more = primary ? 0 : 1;
  const int needed = relation.rule->certain - fewer + more;
  return group.exact >= needed && !(across && total) && !prints_other_decimals(statements, reported) &&
         !has_other_reading(statements, relation, *judgement.difference);
}

// A sum that one column has and one has not, where no slip explains it, may as well be no sum at all.
bool is_thin(const std::vector<Statement>& statements, const Relation& relation, const GroupCount& group) {
  return relation.form == RelationForm::sum && relation.rule->worst == Verdict::inconsistent &&
         group.exact < 2 && !is_plain_total(statements, relation);
}

Check make_check(const std::vector<Statement>& statements, const Relation& relation,
                 const Judgement& judgement, Verdict verdict) {
  Check check;
  check.rule = relation.rule->name;
  check.verdict = verdict;
  check.severity = relation.rule->severity;
  check.cells.reserve(relation.reported.size() + relation.operands.size() + relation.divisor.size());
  for (const Operand& operand : relation.reported) check.cells.push_back({operand.ref, operand.role, {}});
  for (const Operand& operand : relation.operands)
    check.cells.push_back({operand.ref, operand.role, operand.weight});
  for (const Operand& operand : relation.divisor) check.cells.push_back({operand.ref, operand.role, {}});
  check.calculation = relation.calculation;
  check.reported = judgement.reported;
  check.computed = judgement.computed;
  check.difference = judgement.difference;
  check.tolerance = judgement.tolerance;
  check.unit = unit_of(statements, relation.reported[0].ref);
  check.message = message_of(statements, relation, judgement, verdict);
  if (verdict == Verdict::difference || verdict == Verdict::not_evaluable) check.causes = relation.causes;
  return check;
}

Misses look_into_misses(const std::vector<Statement>& statements, const Relations& relations,
                        const std::vector<Verdict>& verdicts, const std::vector<GroupCount>& groups) {
  Misses findings;
  std::vector<std::size_t> to_explain;
  for (std::size_t i = 0; i < relations.size(); ++i)
    if (is_missed(verdicts[i]) && is_proved(relations[i], groups[relations[i].group])) {
      findings.try_emplace(i);
      if (relations[i].rule->worst == Verdict::inconsistent) to_explain.push_back(i);
    }
  const RelationIndex index(statements, relations, verdicts, to_explain);
  for (const std::size_t miss : to_explain) findings[miss] = index.suspects_of(miss);
  return findings;
}

// The checks that became of relations; of some became none.
std::vector<std::uint32_t> checks_at(const std::vector<std::optional<std::uint32_t>>& check_of,
                                     const std::vector<std::uint32_t>& relations) {
  std::vector<std::uint32_t> checks;
  for (const std::uint32_t relation : relations)
    if (check_of[relation]) checks.push_back(*check_of[relation]);
  return checks;
}

}  // namespace

Checks to_checks(const std::vector<Statement>& statements, Relations relations) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(relations.size());
  for (const Relation& relation : relations) verdicts.push_back(judge(statements, relation).verdict);
  const auto groups = count_groups(relations, verdicts);
  const auto findings = look_into_misses(statements, relations, verdicts, groups);
  const auto doubtful = doubtful_columns(statements, relations, findings);

  Checks checks;
  std::vector<std::optional<std::uint32_t>> check_of(relations.size());
  for (std::size_t i = 0; !relations.empty(); ++i, relations.pop_front()) {
    const Relation& relation = relations.front();
    const auto finding = findings.find(i);
    const bool proved = finding != findings.end();
    const bool explained = proved && is_explained(finding->second);
    Verdict verdict = verdicts[i];
    if (is_missed(verdict) && !proved && relation.rule->unproved == Unproved::silent) continue;
    const Judgement judgement = judge(statements, relation);
    const bool certain =
        proved && !explained && is_certain(statements, relation, groups[relation.group], judgement);
    if (is_missed(verdict) && !explained && !certain && is_thin(statements, relation, groups[relation.group]))
      continue;
    if ((explained || certain) && !is_slight(relation, judgement) &&
        !is_misread_sum(statements, relation, judgement) && !doubtful.at(column_of(relation)))
      verdict = Verdict::inconsistent;
    check_of[i] = static_cast<std::uint32_t>(checks.size());
    checks.push_back(make_check(statements, relation, judgement, verdict));
    if (verdict == Verdict::inconsistent) checks.back().suspects = finding->second;
  }
  for (Check& check : checks)
    for (Suspect& suspect : check.suspects) suspect.mends = checks_at(check_of, suspect.mends);
  return checks;
}

}  // namespace tieout
