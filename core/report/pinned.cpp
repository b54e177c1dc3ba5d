// Counts the relations that hold each figure; two that hold the same figures are one.
#include "core/report/pinned.h"

#include <algorithm>
#include <map>
#include <vector>

namespace tieout {
namespace {

bool is_primary(StatementKind kind) {
  return kind == StatementKind::income_statement || kind == StatementKind::balance_sheet ||
         kind == StatementKind::cash_flow;
}

// Holds the value of its figures, not their order alone.
bool pins(const Check& check) {
  const bool holds = check.verdict == Verdict::exact || check.verdict == Verdict::rounding;
  return holds && !check.cells.empty() && (check.tolerance || !check.claims.empty());
}

std::vector<CellRef> cells_of(const Check& check) {
  std::vector<CellRef> cells;
  for (const CheckCell& cell : check.cells) cells.push_back(cell.ref);
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

}  // namespace

Pinned count_pinned(const Report& report) {
  std::vector<std::vector<CellRef>> relations;
  for (const Check& check : report.checks)
    if (pins(check)) relations.push_back(cells_of(check));
  std::sort(relations.begin(), relations.end());
  relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
  std::map<CellRef, int> held;
  for (const auto& cells : relations)
    for (const CellRef ref : cells) ++held[ref];

  Pinned pinned;
  for (std::uint32_t s = 0; s < report.statements.size(); ++s) {
    if (!is_primary(report.statements[s].kind)) continue;
    for (std::uint32_t r = 0; r < report.statements[s].rows.size(); ++r)
      for (std::uint32_t c = 0; c < report.statements[s].rows[r].cells.size(); ++c) {
        const Cell* cell = cell_at(report.statements, {s, r, c});
        if (!cell || !cell->has_value()) continue;
        const auto count = held.find({s, r, c});
        ++(count == held.end() ? pinned.none : count->second == 1 ? pinned.one : pinned.several);
      }
  }
  return pinned;
}

}  // namespace tieout
