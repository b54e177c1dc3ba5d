// Tells totals from items by caption, by the rules drawn above them and by their place.
#include "core/statement/row_kinds.h"

#include <algorithm>
#include <optional>

#include "core/statement/caption_roles.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

bool has_cells(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

// Rows further up than this are not part of a sum that only its rule gives away.
constexpr std::size_t longest_sum = 30;

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
        return is_quotient(row) ? RowKind::ratio : kind_of_amount(row);
      case UnitKind::money:
        return kind_of_amount(row);
    }
    return RowKind::item;
  }

 private:
  bool total_of_prices(std::size_t row) const { return plain_[row] == "total"; }

  // Days and turns are quotients; stores and employees are counted.
  bool is_quotient(std::size_t row) const {
    static constexpr std::string_view quotient_words[] = {"days",  "ratio",    "times",
                                                          "turns", "turnover", "multiple"};
    if (has_any_phrase<quotient_words>(plain_[row])) return true;
    for (const auto& cell : statement_.rows[row].cells)
      if (cell && cell->figure.suffix == FigureSuffix::multiple) return true;
    return false;
  }

  RowKind kind_of_amount(std::size_t row) const {
    switch (caption_role(plain_[row])) {
      case CaptionRole::plain:
        return kind_of_plain(row);
      case CaptionRole::result:
        return lists_measures() || is_first_money(row) ? RowKind::item : RowKind::subtotal;
      case CaptionRole::bottom:
        return is_first_money(row) || lists_measures() ? RowKind::item : RowKind::total;
      case CaptionRole::total:
        return rules_drawn_ ? RowKind::total : RowKind::subtotal;
      case CaptionRole::unnamed:
        return kind_of_unnamed(row);
    }
    return RowKind::item;
  }

  // A ruled-off row that the rows above it add up to is a sum, whatever its caption.
  RowKind kind_of_plain(std::size_t row) const {
    if (statement_.rows[row].rule_above == RuleMark::none || !adds_up(row)) return RowKind::item;
    const bool last = row + 1 == statement_.rows.size() || !has_cells(statement_.rows[row + 1]);
    return last ? RowKind::total : RowKind::subtotal;
  }

  // Whether the rows right above, two at least, add up to this one in every column, signs as printed, or the
  // last two of them by subtraction.
  bool adds_up(std::size_t row) const {
    std::vector<std::optional<Decimal>> sums(statement_.columns.size());
    std::size_t terms = 0;
    for (std::size_t i = row; i-- > 0 && row - i <= longest_sum;) {
      if (!has_cells(statement_.rows[i])) continue;
      if (statement_.rows[i].unit != statement_.rows[row].unit) return false;
      if (!add_row(i, sums)) return false;
      if (++terms > 1 && equals(row, sums)) return true;
      if (terms == 2 && equals_difference(row, i, sums)) return true;
    }
    return false;
  }

  bool add_row(std::size_t row, std::vector<std::optional<Decimal>>& sums) const {
    for (std::size_t column = 0; column < sums.size(); ++column) {
      const auto& cell = statement_.rows[row].cells[column];
      if (!cell || !cell->has_value()) continue;
      sums[column] =
          sums[column] ? add(*sums[column], cell->figure.value) : std::optional(cell->figure.value);
      if (!sums[column]) return false;
    }
    return true;
  }

  bool equals(std::size_t row, const std::vector<std::optional<Decimal>>& sums) const {
    bool any = false;
    for (std::size_t column = 0; column < sums.size(); ++column) {
      const auto& cell = statement_.rows[row].cells[column];
      if (!cell || !cell->has_value()) continue;
      if (!sums[column] || *sums[column] != cell->figure.value) return false;
      any = any || !cell->figure.value.is_zero();
    }
    return any;
  }

  // `sums` holds first + last of two rows; their difference is the sum less twice the last.
  bool equals_difference(std::size_t row, std::size_t first, std::vector<std::optional<Decimal>> sums) const {
    for (std::size_t column = 0; column < sums.size(); ++column) {
      const auto& cell = statement_.rows[first].cells[column];
      if (!cell || !cell->has_value()) continue;
      const auto twice = add(cell->figure.value, cell->figure.value);
      sums[column] = twice ? subtract(*twice, *sums[column]) : std::nullopt;
    }
    return equals(row, sums);
  }

  // In a list of measures or segments a result is one figure among others, not the sum of what stands above.
  bool lists_measures() const {
    return statement_.kind == StatementKind::highlights || statement_.kind == StatementKind::segment ||
           statement_.kind == StatementKind::other;
  }

  // A cash flow or comprehensive income statement begins with the income that it explains; in a statement of
  // equity it is one change among others.
  bool is_first_money(std::size_t row) const {
    if (statement_.kind == StatementKind::income_statement || statement_.kind == StatementKind::balance_sheet)
      return false;
    if (statement_.kind == StatementKind::equity && !has_phrase(plain_[row], "balance")) return true;
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
