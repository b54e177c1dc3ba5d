// Finds columns: rows with the usual number of figures say where they stand, the others are fitted to the
// nearest such row, because columns drift from page to page.
#include "core/table/columns.h"

#include <algorithm>
#include <limits>

#include "core/base/limits.h"
#include "core/table/column_fit.h"

namespace tieout {
namespace {

using Row = std::vector<FigureBox>;

bool overlap(const FigureBox& a, const FigureBox& b) {
  return a.left < b.right && b.left < a.right;
}

// The number of figures that the rows of a table have when no cell is blank: the largest that several rows
// agree on.
std::size_t full_count(const std::vector<Row>& rows, std::size_t heads) {
  std::vector<std::size_t> counts(limits::columns + 1, 0);
  for (const Row& row : rows) ++counts[std::min(row.size(), limits::columns)];
  for (std::size_t count = limits::columns; count > 0; --count)
    if (counts[count] > 0 && (count == heads || (counts[count] >= 2 && counts[count] * 12 >= rows.size())))
      return count;
  const auto most = std::find_if(counts.rbegin(), counts.rend() - 1, [](std::size_t n) { return n > 0; });
  return static_cast<std::size_t>(counts.rend() - most) - 1;
}

// Columns as boxes: one model per column, made of a row, with gaps filled from other rows.
class Planner {
 public:
  explicit Planner(const std::vector<Row>& rows) : rows_(rows) {}

  ColumnPlan plan(std::size_t heads) {
    const std::size_t full = full_count(rows_, heads);
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (rows_[i].size() == full) models_.push_back({i, rows_[i]});
    if (models_.empty()) return {};
    add_missing_columns();
    return assign();
  }

 private:
  struct Model {
    std::size_t row = 0;
    Row boxes;
  };

  const Model& nearest_model(std::size_t row) {
    while (next_ + 1 < models_.size() &&
           distance_of(models_[next_ + 1], row) <= distance_of(models_[next_], row))
      ++next_;
    return models_[next_];
  }
  static std::size_t distance_of(const Model& model, std::size_t row) {
    return model.row > row ? model.row - row : row - model.row;
  }

  // Figures that stand clear of every column of the full rows, in two rows or more, are a column of their
  // own.
  void add_missing_columns() {
    for (int round = 0; round < 8 && models_.front().boxes.size() < limits::columns; ++round) {
      next_ = 0;
      Row strays;
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& boxes = nearest_model(i).boxes;
        for (const FigureBox& figure : rows_[i])
          if (std::all_of(boxes.begin(), boxes.end(),
                          [&](const FigureBox& box) { return stands_clear(figure, box); }))
            strays.push_back(figure);
      }
      const auto twin = std::find_if(strays.begin(), strays.end(), [&](const FigureBox& stray) {
        return std::count_if(strays.begin(), strays.end(),
                             [&](const FigureBox& other) { return overlap(stray, other); }) >= 2;
      });
      if (twin == strays.end()) return;
      insert(*twin);
    }
  }

  void insert(FigureBox column) {
    for (Model& model : models_) {
      const auto place = std::find_if(model.boxes.begin(), model.boxes.end(),
                                      [&](const FigureBox& box) { return box.left >= column.left; });
      model.boxes.insert(place, column);
    }
  }

  ColumnPlan assign() {
    ColumnPlan plan;
    const std::size_t count = models_.front().boxes.size();
    plan.columns.assign(count, {std::numeric_limits<std::uint32_t>::max(), 0});
    next_ = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      plan.assigned.push_back(fit_.place(rows_[i], nearest_model(i).boxes));
      for (std::size_t f = 0; f < rows_[i].size(); ++f)
        if (const auto column = plan.assigned.back()[f].column) widen(plan.columns[*column], rows_[i][f]);
    }
    return plan;
  }

  static void widen(ColumnExtent& extent, const FigureBox& figure) {
    extent.left = std::min(extent.left, figure.left);
    extent.right = std::max(extent.right, figure.right);
  }

  const std::vector<Row>& rows_;
  std::vector<Model> models_;
  std::size_t next_ = 0;
  ColumnFit fit_;
};

}  // namespace

ColumnPlan plan_columns(const std::vector<std::vector<FigureBox>>& rows, std::size_t heads) {
  return Planner(rows).plan(heads);
}

}  // namespace tieout
