// Access to the figures of statements by position.
#include "core/statement/statement.h"

namespace tieout {

const Cell* cell_at(const std::vector<Statement>& statements, CellRef ref) {
  if (ref.statement >= statements.size()) return nullptr;
  const auto& rows = statements[ref.statement].rows;
  if (ref.row >= rows.size() || ref.column >= rows[ref.row].cells.size()) return nullptr;
  const auto& cell = rows[ref.row].cells[ref.column];
  return cell ? &*cell : nullptr;
}

}  // namespace tieout
