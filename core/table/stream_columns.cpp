// Compares the rows of a cell stream with its full rows.
#include "core/table/stream_columns.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tieout {
namespace {

enum class Counting { every_cell, without_symbols };

std::uint32_t slot_of(const StreamFigure& figure, Counting counting) {
  return counting == Counting::every_cell ? figure.slot : figure.slot_without_symbols;
}

std::uint32_t length_of(const StreamRow& row, Counting counting) {
  return counting == Counting::every_cell ? row.cells : row.cells_without_symbols;
}

using Slots = std::vector<std::uint32_t>;

Slots slots_of(const StreamRow& row, Counting counting) {
  Slots slots;
  for (const StreamFigure& figure : row.figures) slots.push_back(slot_of(figure, counting));
  return slots;
}

// Where full rows have their figures: every way there is.
std::set<Slots> patterns_of(const std::vector<StreamRow>& rows, std::size_t columns, Counting counting) {
  std::set<Slots> patterns;
  for (const StreamRow& row : rows)
    if (row.figures.size() == columns) patterns.insert(slots_of(row, counting));
  return patterns;
}

// How many full rows have their figures at the same slots.
std::size_t most_alike(const std::vector<StreamRow>& rows, std::size_t columns, Counting counting) {
  std::map<Slots, std::size_t> counts;
  std::size_t most = 0;
  for (const StreamRow& row : rows)
    if (row.figures.size() == columns) most = std::max(most, ++counts[slots_of(row, counting)]);
  return most;
}

// The way of counting in which full rows look most alike.
Counting choose_counting(const std::vector<StreamRow>& rows, std::size_t columns) {
  return most_alike(rows, columns, Counting::without_symbols) >
                 most_alike(rows, columns, Counting::every_cell)
             ? Counting::without_symbols
             : Counting::every_cell;
}

// A small whole number at the end.
bool may_be_page(const StreamRow& row) {
  const PlacedFigure& last = row.figures.back().cell.figure;
  return last.is_number() && last.span.size() == last.digits.size() && last.span.size() <= 3 &&
         last.value.decimals() == 0 && last.currency.empty();
}

class ColumnAssigner {
 public:
  ColumnAssigner(const std::vector<StreamRow>& rows, std::size_t columns)
      : rows_(rows),
        columns_(columns),
        counting_(choose_counting(rows, columns)),
        patterns_(patterns_of(rows, columns, counting_)),
        amounts_(columns_of_amounts(rows, columns)) {}

  RowColumns assign(std::size_t index) const {
    const StreamRow& row = rows_[index];
    if (row.figures.size() == columns_) {
      std::vector<std::size_t> in_order(columns_);
      for (std::size_t i = 0; i < columns_; ++i) in_order[i] = i;
      return ends_in_page_number(index) ? RowColumns() : in_order;
    }
    if (!row.figures.empty() && row.figures.size() == amounts_.size() && has_no_percents(row))
      return amounts_;
    if (row.figures.empty() || row.figures.size() + row.blanks < columns_ || row.figures.size() > columns_)
      return std::nullopt;  // every column that is left blank must be a blank cell
    if (goes_on_below(index)) return std::nullopt;
    RowColumns found;
    for (const Slots& pattern : patterns_) {
      const RowColumns columns = match(row, pattern);
      if (!columns) continue;
      if (found && *found != *columns) return std::nullopt;
      found = columns;
    }
    return found;
  }

 private:
  static bool is_percent(const StreamFigure& figure) {
    return figure.cell.figure.suffix == FigureSuffix::percent;
  }

  static bool has_no_percents(const StreamRow& row) {
    return std::none_of(row.figures.begin(), row.figures.end(), is_percent);
  }

  // The columns without percent signs, where every full row prints one in each of the others.
  static std::vector<std::size_t> columns_of_amounts(const std::vector<StreamRow>& rows,
                                                     std::size_t columns) {
    std::vector<std::size_t> signs(columns), amounts;
    std::size_t full = 0;
    for (const StreamRow& row : rows) {
      if (row.figures.size() != columns) continue;
      ++full;
      for (std::size_t i = 0; i < columns; ++i)
        signs[i] += is_percent(row.figures[i]) || !row.figures[i].cell.figure.is_number() ? 1 : 0;
    }
    for (std::size_t i = 0; i < columns; ++i)
      if (signs[i] != full) amounts.push_back(i);
    return full > 2 && amounts.size() < columns ? amounts : std::vector<std::size_t>();
  }

  // The last row of the table lacks a figure and has the number of the page instead.
  bool ends_in_page_number(std::size_t index) const {
    if (index + 1 != rows_.size() || columns_ < 2 || !may_be_page(rows_[index])) return false;
    return std::none_of(rows_.begin(), rows_.end() - 1, [&](const StreamRow& other) {
      return other.figures.size() == columns_ &&
             slots_of(other, counting_) == slots_of(rows_[index], counting_);
    });
  }

  // The row below has no caption and just as many figures as this one lacks: a row that a line's end has
  // broken would look like this too.
  bool goes_on_below(std::size_t index) const {
    return index + 1 < rows_.size() && rows_[index + 1].caption.empty() &&
           !rows_[index + 1].figures.empty() &&
           rows_[index].figures.size() + rows_[index + 1].figures.size() == columns_;
  }

  // Each figure at a slot of the pattern, and behind the last one a blank cell for every column left and one
  // more: blank cells in front that were joined to one would let a figure slip to a column before its own.
  RowColumns match(const StreamRow& row, const Slots& pattern) const {
    std::vector<std::size_t> columns;
    for (const StreamFigure& figure : row.figures) {
      const auto slot = std::find(pattern.begin(), pattern.end(), slot_of(figure, counting_));
      if (slot == pattern.end()) return std::nullopt;
      columns.push_back(static_cast<std::size_t>(slot - pattern.begin()));
    }
    const std::size_t left = columns_ - 1 - columns.back();
    const std::size_t blanks = length_of(row, counting_) - 1 - slot_of(row.figures.back(), counting_);
    if (left > 0 && blanks < left + 1) return std::nullopt;
    return columns;
  }

  const std::vector<StreamRow>& rows_;
  std::size_t columns_;
  Counting counting_;
  std::set<Slots> patterns_;
  std::vector<std::size_t> amounts_;
};

bool is_one_distance_apart(const StreamRow& row, std::size_t columns, Counting counting) {
  const std::uint32_t distance = slot_of(row.figures[columns], counting) - slot_of(row.figures[0], counting);
  for (std::size_t i = 0; i < columns; ++i)
    if (slot_of(row.figures[i + columns], counting) - slot_of(row.figures[i], counting) != distance)
      return false;
  return true;
}

// The blank caption leaves a wider gap than there is between any other two figures.
bool has_wide_gap(const StreamRow& row, std::size_t columns) {
  const auto gap_before = [&](std::size_t i) {
    return row.figures[i].slot_without_symbols - row.figures[i - 1].slot_without_symbols;
  };
  for (std::size_t i = 1; i < row.figures.size(); ++i)
    if (i != columns && gap_before(i) >= gap_before(columns)) return false;
  return true;
}

// The length that most rows with figures have.
std::uint32_t common_length(const std::vector<StreamRow>& rows, Counting counting) {
  std::map<std::uint32_t, std::size_t> lengths;
  for (const StreamRow& row : rows)
    if (!row.figures.empty()) ++lengths[length_of(row, counting)];
  std::pair<std::uint32_t, std::size_t> best;
  for (const auto& [length, count] : lengths)
    if (count > best.second) best = {length, count};
  return best.first;
}

class SlotReader {
 public:
  SlotReader(const std::vector<StreamRow>& rows, Counting counting)
      : rows_(rows), counting_(counting), length_(common_length(rows, counting)) {}

  // Among rows with so many figures, one has a figure beyond the place where another has its next: more than
  // symbols in cells of their own could move it. The same for blank cells before the first.
  bool differs(std::size_t columns) const {
    Slots least, most;
    for (const StreamRow& row : rows_) {
      if (row.figures.size() != columns || length_of(row, counting_) != length_) continue;
      const Slots slots = slots_of(row, counting_);
      if (least.empty()) least = most = slots;
      for (std::size_t i = 0; i < columns; ++i) {
        least[i] = std::min(least[i], slots[i]);
        most[i] = std::max(most[i], slots[i]);
      }
    }
    if (least.empty()) return false;
    for (std::size_t i = 0; i + 1 < least.size(); ++i)
      if (most[i] > least[i + 1]) return true;
    return most.front() > least.front() + 1;
  }

  SlotColumns read() const {
    std::map<std::uint32_t, std::size_t> columns;
    for (const StreamRow& row : rows_)
      for (const StreamFigure& figure : row.figures)
        if (length_of(row, counting_) == length_) columns[slot_of(figure, counting_)] = 0;
    SlotColumns found;
    for (auto& [slot, column] : columns) column = found.count++;
    for (const StreamRow& row : rows_) found.rows.push_back(assign(row, columns, found.count));
    return found;
  }

 private:
  // Blank rows below may add cells to a row, none may be missing.
  RowColumns assign(const StreamRow& row, const std::map<std::uint32_t, std::size_t>& columns,
                    std::size_t count) const {
    if (row.figures.empty() || (length_of(row, counting_) < length_ && row.figures.size() != count))
      return std::nullopt;
    std::vector<std::size_t> assigned;
    for (const StreamFigure& figure : row.figures) {
      const auto column = columns.find(slot_of(figure, counting_));
      if (column == columns.end() || (!assigned.empty() && assigned.back() >= column->second))
        return std::nullopt;
      assigned.push_back(column->second);
    }
    return assigned;
  }

  const std::vector<StreamRow>& rows_;
  Counting counting_;
  std::uint32_t length_;
};

// Whether the distance between the halves is that from one full row to the next, with its caption's cell
// blank or lost.
bool is_row_length(const StreamRow& row, std::size_t columns, Counting counting,
                   const std::vector<StreamRow>& rows) {
  const std::uint32_t distance = slot_of(row.figures[columns], counting) - slot_of(row.figures[0], counting);
  return std::any_of(rows.begin(), rows.end(), [&](const StreamRow& full) {
    return full.figures.size() == columns &&
           (length_of(full, counting) + 1 == distance || length_of(full, counting) == distance);
  });
}

bool is_doubled(const StreamRow& row, std::size_t columns, const std::vector<StreamRow>& rows) {
  for (Counting counting : {Counting::every_cell, Counting::without_symbols})
    if (is_one_distance_apart(row, columns, counting) &&
        (has_wide_gap(row, columns) || is_row_length(row, columns, counting, rows)))
      return true;
  return false;
}

// Leaves the first `columns` figures and returns the row of the others.
StreamRow cut_behind(StreamRow& row, std::size_t columns) {
  StreamRow below;
  below.figures.assign(row.figures.begin() + static_cast<std::ptrdiff_t>(columns), row.figures.end());
  for (const StreamFigure& figure : below.figures) below.span = cover(below.span, figure.cell.span);
  row.figures.resize(columns);
  row.span.end = row.figures.back().cell.span.end;
  return below;
}

bool last_stands_apart(const StreamRow& row) {
  const auto gap_before = [&](std::size_t i) {
    return row.figures[i].slot_without_symbols - row.figures[i - 1].slot_without_symbols;
  };
  const std::size_t last = row.figures.size() - 1;
  for (std::size_t i = 1; i < last; ++i)
    if (gap_before(i) >= gap_before(last)) return false;
  return true;
}

// Its figures stand at the slots of some other row with as many.
bool stands_as_another(const StreamRow& row, const std::vector<StreamRow>& rows) {
  return std::any_of(rows.begin(), rows.end(), [&](const StreamRow& other) {
    if (other.figures.size() != row.figures.size()) return false;
    return slots_of(other, Counting::every_cell) == slots_of(row, Counting::every_cell) ||
           slots_of(other, Counting::without_symbols) == slots_of(row, Counting::without_symbols);
  });
}

}  // namespace

std::vector<RowColumns> assign_columns(const std::vector<StreamRow>& rows, std::size_t columns) {
  const ColumnAssigner assigner(rows, columns);
  std::vector<RowColumns> assigned;
  for (std::size_t i = 0; i < rows.size(); ++i) assigned.push_back(assigner.assign(i));
  return assigned;
}

SlotColumns columns_of_slots(const std::vector<StreamRow>& rows, std::size_t columns) {
  const SlotReader every_cell(rows, Counting::every_cell);
  const SlotReader without_symbols(rows, Counting::without_symbols);
  if (!every_cell.differs(columns) || !without_symbols.differs(columns)) return {};
  return choose_counting(rows, columns) == Counting::every_cell ? every_cell.read() : without_symbols.read();
}

void split_unlabelled(std::vector<StreamRow>& rows, std::size_t columns) {
  if (columns < 2) return;
  const auto has = [](std::size_t count) {
    return [count](const StreamRow& row) { return row.figures.size() == count; };
  };
  const auto full = std::count_if(rows.begin(), rows.end(), has(columns));
  const auto doubled = std::count_if(rows.begin(), rows.end(), has(2 * columns));
  if (doubled > std::max<std::ptrdiff_t>(1, full)) return;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].is_line || rows[i].figures.size() != 2 * columns || !is_doubled(rows[i], columns, rows))
      continue;
    StreamRow below = cut_behind(rows[i], columns);
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(below));
  }
}

std::optional<Span> drop_page_number(std::vector<StreamRow>& rows, std::size_t columns) {
  if (rows.empty() || columns == 0) return std::nullopt;
  StreamRow& row = rows.back();
  if (row.figures.empty() || row.is_line || !may_be_page(row)) return std::nullopt;
  const Span page = row.figures.back().cell.span;
  if (columns > 1 && row.figures.size() == 1) {
    rows.pop_back();
    return page;
  }
  StreamRow rest = row;
  rest.figures.pop_back();
  const bool is_whole = (rest.figures.size() == columns && stands_as_another(rest, rows)) ||
                        (rest.figures.size() == 2 * columns && is_doubled(rest, columns, rows));
  const bool is_one_too_many = row.figures.size() == columns + 1 && last_stands_apart(row);
  if (!is_whole && !is_one_too_many) return std::nullopt;
  row = std::move(rest);
  return page;
}

}  // namespace tieout
