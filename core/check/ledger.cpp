// Builds the look-ups of a ledger once, so that no family searches all statements.
#include "core/check/ledger.h"

#include <algorithm>

#include "core/calculation/additive_rows.h"
#include "core/concept/concept.h"

namespace tieout {
namespace {

constexpr std::size_t most_rows_of_a_concept = 12;  // of one statement; more are no statement of one entity

}  // namespace

Ledger::Ledger(const std::vector<Statement>& statements, const std::vector<Calculation>& calculations)
    : statements_(statements), calculations_(calculations), concepts_(statements.size()) {
  for (std::size_t s = 0; s < statements.size(); ++s) {
    const auto& rows = statements[s].rows;
    for (std::uint32_t r = 0; r < rows.size(); ++r)
      if (rows[r].concept_id) concepts_[s].emplace_back(*rows[r].concept_id, r);
    std::sort(concepts_[s].begin(), concepts_[s].end());
  }
  for (const Statement& statement : statements) columns_.push_back(additive_columns(statement));
  for (std::uint32_t k = 0; k < calculations.size(); ++k) totals_.emplace_back(calculations[k].total, k);
  std::sort(totals_.begin(), totals_.end());
}

std::pair<Ledger::ConceptRow, Ledger::ConceptRow> Ledger::entries_of(std::uint32_t statement,
                                                                     ConceptId meaning) const {
  const auto& concepts = concepts_[statement];
  const auto begin = std::lower_bound(concepts.begin(), concepts.end(), std::pair(meaning, std::uint32_t{0}));
  auto end = begin;
  while (end != concepts.end() && end->first == meaning &&
         static_cast<std::size_t>(end - begin) < most_rows_of_a_concept)
    ++end;
  return {begin, end};
}

std::vector<std::uint32_t> Ledger::rows_of(std::uint32_t statement, ConceptId meaning) const {
  const auto [begin, end] = entries_of(statement, meaning);
  std::vector<std::uint32_t> rows;
  for (auto entry = begin; entry != end; ++entry) rows.push_back(entry->second);
  return rows;
}

std::optional<std::uint32_t> Ledger::row_of(std::uint32_t statement, ConceptId meaning) const {
  const auto [begin, end] = entries_of(statement, meaning);
  for (auto entry = begin; entry != end; ++entry)
    for (const auto& cell : statements_[statement].rows[entry->second].cells)
      if (cell && cell->has_value()) return entry->second;
  return std::nullopt;
}

std::optional<std::uint32_t> Ledger::row_of_any(std::uint32_t statement,
                                                std::initializer_list<ConceptId> meanings) const {
  for (const ConceptId meaning : meanings)
    if (const auto row = row_of(statement, meaning)) return row;
  return std::nullopt;
}

std::optional<ConceptId> Ledger::concept_of(RowRef row) const {
  return statements_[row.statement].rows[row.row].concept_id;
}

std::vector<std::uint32_t> Ledger::calculations_of(RowRef total) const {
  std::vector<std::uint32_t> found;
  auto at = std::lower_bound(totals_.begin(), totals_.end(), std::pair(total, std::uint32_t{0}));
  for (; at != totals_.end() && at->first == total; ++at) found.push_back(at->second);
  return found;
}

std::optional<std::uint32_t> Ledger::calculation_of(RowRef total) const {
  for (const std::uint32_t index : calculations_of(total))
    if (calculations_[index].terms.size() > 1) return index;
  return std::nullopt;
}

void RelationList::add_group(std::vector<Relation> relations) {
  const std::uint32_t group = new_group();
  for (Relation& relation : relations) {
    relation.group = group;
    relations_.push_back(std::move(relation));
  }
}

}  // namespace tieout
