// Tells totals from items by caption, by the rules drawn above them and by their place.
#include "core/statement/row_kinds.h"

#include <algorithm>

#include "core/statement/caption_roles.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

bool has_cells(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

class KindAssigner {
 public:
  KindAssigner(Statement& statement, const std::vector<std::string>& plain)
      : statement_(statement), plain_(plain) {
    for (const LineItem& row : statement.rows)
      rules_drawn_ = rules_drawn_ || row.rule_above != RuleMark::none;
  }

  RowKind kind_of(std::size_t row) const {
    switch (statement_.rows[row].unit.kind) {
      case UnitKind::percent:
        return RowKind::ratio;
      case UnitKind::money_per_share:
        return total_of_prices(row) ? RowKind::total : RowKind::per_share;
      case UnitKind::shares:
        return RowKind::shares;
      case UnitKind::pure:
        return RowKind::ratio;
      case UnitKind::money:
        return kind_of_money(row);
    }
    return RowKind::item;
  }

 private:
  bool total_of_prices(std::size_t row) const { return plain_[row] == "total"; }

  RowKind kind_of_money(std::size_t row) const {
    switch (caption_role(plain_[row])) {
      case CaptionRole::plain:
        return RowKind::item;
      case CaptionRole::result:
        return lists_measures() ? RowKind::item : RowKind::subtotal;
      case CaptionRole::bottom:
        return is_first_money(row) || lists_measures() ? RowKind::item : RowKind::total;
      case CaptionRole::total:
        return rules_drawn_ ? RowKind::total : RowKind::subtotal;
      case CaptionRole::unnamed:
        return kind_of_unnamed(row);
    }
    return RowKind::item;
  }

  // In a list of measures or segments a result is one figure among others, not the sum of what stands above.
  bool lists_measures() const {
    return statement_.kind == StatementKind::highlights || statement_.kind == StatementKind::segment ||
           statement_.kind == StatementKind::other;
  }

  // A cash flow or comprehensive income statement begins with the income that it explains.
  bool is_first_money(std::size_t row) const {
    if (statement_.kind == StatementKind::income_statement || statement_.kind == StatementKind::balance_sheet)
      return false;
    for (std::size_t i = 0; i < row; ++i)
      if (has_cells(statement_.rows[i]) && statement_.rows[i].unit.kind == UnitKind::money &&
          !has_phrase(plain_[i], "beginning"))
        return false;
    return true;
  }

  // An unnamed sum is the statement's own where no other follows before the next section, else one on the
  // way.
  RowKind kind_of_unnamed(std::size_t row) const {
    const LineItem& item = statement_.rows[row];
    for (std::size_t i = row + 1; i < statement_.rows.size(); ++i) {
      const LineItem& next = statement_.rows[i];
      if (next.level <= item.level && next.parent != item.parent) return RowKind::total;
      if (next.kind == RowKind::heading && next.level < item.level) return RowKind::total;
      if (next.parent == item.parent && has_cells(next)) return RowKind::subtotal;
    }
    return RowKind::total;
  }

  const Statement& statement_;
  const std::vector<std::string>& plain_;
  bool rules_drawn_ = false;
};

}  // namespace

void assign_row_kinds(Statement& statement, const std::vector<std::string>& plain) {
  const KindAssigner assigner(statement, plain);
  std::vector<RowKind> kinds;
  for (std::size_t row = 0; row < statement.rows.size(); ++row)
    kinds.push_back(has_cells(statement.rows[row]) ? assigner.kind_of(row) : statement.rows[row].kind);
  for (std::size_t row = 0; row < kinds.size(); ++row) statement.rows[row].kind = kinds[row];
}

}  // namespace tieout
