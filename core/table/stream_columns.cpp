// Compares the rows of a cell stream with its full rows.
#include "core/table/stream_columns.h"

#include <algorithm>
#include <map>

namespace tieout {
namespace {

enum class Counting { every_cell, without_symbols };

std::uint32_t slot_of(const StreamFigure& figure, Counting counting) {
  return counting == Counting::every_cell ? figure.slot : figure.slot_without_symbols;
}

std::uint32_t length_of(const StreamRow& row, Counting counting) {
  return counting == Counting::every_cell ? row.cells : row.cells_without_symbols;
}

// Where the figures of a full row stand, and how many cells it has.
struct Pattern {
  std::vector<std::uint32_t> slots;
  std::uint32_t length = 0;
  friend bool operator<(const Pattern& a, const Pattern& b) {
    return a.slots != b.slots ? a.slots < b.slots : a.length < b.length;
  }
};

Pattern pattern_of(const StreamRow& row, Counting counting) {
  Pattern pattern;
  for (const StreamFigure& figure : row.figures) pattern.slots.push_back(slot_of(figure, counting));
  pattern.length = length_of(row, counting);
  return pattern;
}

class ColumnAssigner {
 public:
  ColumnAssigner(const std::vector<StreamRow>& rows, std::size_t columns) : rows_(rows), columns_(columns) {
    const auto every_cell = patterns(Counting::every_cell);
    const auto without_symbols = patterns(Counting::without_symbols);
    counting_ = without_symbols.size() < every_cell.size() ? Counting::without_symbols : Counting::every_cell;
    patterns_ = counting_ == Counting::every_cell ? every_cell : without_symbols;
  }

  RowColumns assign(std::size_t index) const {
    const StreamRow& row = rows_[index];
    std::vector<std::size_t> in_order(row.figures.size());
    for (std::size_t i = 0; i < in_order.size(); ++i) in_order[i] = i;
    if (row.figures.size() == columns_) return in_order;
    if (row.figures.size() > columns_) return std::nullopt;
    RowColumns found;
    for (const auto& [pattern, count] : patterns_) {
      const RowColumns columns = match(row, pattern, index + 1 == rows_.size());
      if (!columns) continue;
      if (found && *found != *columns) return std::nullopt;
      found = columns;
    }
    return found;
  }

 private:
  std::map<Pattern, std::size_t> patterns(Counting counting) const {
    std::map<Pattern, std::size_t> found;
    for (const StreamRow& row : rows_)
      if (row.figures.size() == columns_) ++found[pattern_of(row, counting)];
    return found;
  }

  // Each figure at a slot of the pattern, and no cell lost: blank rows below may only add cells.
  RowColumns match(const StreamRow& row, const Pattern& pattern, bool is_last) const {
    const std::uint32_t length = length_of(row, counting_);
    if (!is_last && length != pattern.length && length < pattern.length + columns_) return std::nullopt;
    std::vector<std::size_t> columns;
    for (const StreamFigure& figure : row.figures) {
      const auto slot = std::find(pattern.slots.begin(), pattern.slots.end(), slot_of(figure, counting_));
      if (slot == pattern.slots.end()) return std::nullopt;
      columns.push_back(static_cast<std::size_t>(slot - pattern.slots.begin()));
    }
    return columns;
  }

  const std::vector<StreamRow>& rows_;
  std::size_t columns_;
  Counting counting_ = Counting::every_cell;
  std::map<Pattern, std::size_t> patterns_;
};

bool is_doubled(const StreamRow& row, std::size_t columns, Counting counting) {
  const std::uint32_t stride = slot_of(row.figures[columns], counting) - slot_of(row.figures[0], counting);
  for (std::size_t i = 0; i < columns; ++i)
    if (slot_of(row.figures[i + columns], counting) - slot_of(row.figures[i], counting) != stride)
      return false;
  return true;
}

}  // namespace

std::vector<RowColumns> assign_columns(const std::vector<StreamRow>& rows, std::size_t columns) {
  const ColumnAssigner assigner(rows, columns);
  std::vector<RowColumns> assigned;
  for (std::size_t i = 0; i < rows.size(); ++i) assigned.push_back(assigner.assign(i));
  return assigned;
}

std::vector<StreamRow> split_unlabelled(std::vector<StreamRow> rows, std::size_t columns) {
  std::vector<StreamRow> result;
  for (StreamRow& row : rows) {
    const bool doubled = columns > 1 && row.figures.size() == 2 * columns &&
                         (is_doubled(row, columns, Counting::every_cell) ||
                          is_doubled(row, columns, Counting::without_symbols));
    if (!doubled) {
      result.push_back(std::move(row));
      continue;
    }
    StreamRow below;
    below.figures.assign(row.figures.begin() + static_cast<std::ptrdiff_t>(columns), row.figures.end());
    for (const StreamFigure& figure : below.figures) below.span = cover(below.span, figure.cell.span);
    row.figures.resize(columns);
    row.span.end = row.figures.back().cell.span.end;
    result.push_back(std::move(row));
    result.push_back(std::move(below));
  }
  return result;
}

}  // namespace tieout
