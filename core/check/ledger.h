// The statements with what every family of checks looks up in them: rows by concept, columns by period.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/check/relation.h"

namespace tieout {

class Ledger {
 public:
  Ledger(const std::vector<Statement>& statements, const std::vector<Calculation>& calculations);

  const std::vector<Statement>& statements() const { return statements_; }
  const std::vector<Calculation>& calculations() const { return calculations_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(statements_.size()); }
  const Statement& operator[](std::uint32_t statement) const { return statements_[statement]; }

  // The rows of a statement that have a concept, in printed order.
  std::vector<std::uint32_t> rows_of(std::uint32_t statement, ConceptId meaning) const;
  // The first of them with a figure.
  std::optional<std::uint32_t> row_of(std::uint32_t statement, ConceptId meaning) const;
  // The first row of the first of several concepts that is there, best first.
  std::optional<std::uint32_t> row_of_any(std::uint32_t statement,
                                          std::initializer_list<ConceptId> meanings) const;
  // The concept of a row, where it has one.
  std::optional<ConceptId> concept_of(RowRef row) const;

  // Columns of figures that are values rather than changes, percentages or notes.
  const std::vector<std::uint32_t>& value_columns(std::uint32_t statement) const {
    return columns_[statement];
  }
  // The calculations that a row is the total of, as positions; the first that is a sum.
  std::vector<std::uint32_t> calculations_of(RowRef total) const;
  std::optional<std::uint32_t> calculation_of(RowRef total) const;

  const Cell* cell(CellRef ref) const { return cell_at(statements_, ref); }
  const std::string& caption(RowRef row) const { return statements_[row.statement].rows[row.row].caption; }

 private:
  using ConceptRows = std::vector<std::pair<ConceptId, std::uint32_t>>;
  using ConceptRow = ConceptRows::const_iterator;
  std::pair<ConceptRow, ConceptRow> entries_of(std::uint32_t statement, ConceptId meaning) const;

  const std::vector<Statement>& statements_;
  const std::vector<Calculation>& calculations_;
  std::vector<ConceptRows> concepts_;                     // per statement, by concept then row
  std::vector<std::pair<RowRef, std::uint32_t>> totals_;  // sorted
  std::vector<std::vector<std::uint32_t>> columns_;       // of values, per statement
};

// The relations that a family asks for are appended; relations of one group prove each other.
class RelationList {
 public:
  std::uint32_t new_group() { return groups_++; }
  void add(Relation relation) { relations_.push_back(std::move(relation)); }
  // Relations that prove each other.
  void add_group(std::vector<Relation> relations);
  Relations take() { return std::move(relations_); }
  std::size_t size() const { return relations_.size(); }
  const Relations& all() const { return relations_; }

 private:
  Relations relations_;
  std::uint32_t groups_ = 0;
};

}  // namespace tieout
