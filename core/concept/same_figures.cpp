// Compares the figures of two rows column by column.
#include "core/concept/same_figures.h"

#include <algorithm>

namespace tieout {
namespace {

bool same_cell(const std::optional<Cell>& a, const std::optional<Cell>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->figure.kind == b->figure.kind && a->figure.value == b->figure.value;
}

}  // namespace

bool same_figures(const LineItem& a, const LineItem& b) {
  return std::any_of(a.cells.begin(), a.cells.end(),
                     [](const auto& cell) { return cell && cell->has_value(); }) &&
         std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(), same_cell);
}

}  // namespace tieout
