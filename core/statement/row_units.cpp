// Settles the units of rows by their captions and neighbours, and those of cells by their heads and signs.
#include "core/statement/row_units.h"

#include <algorithm>

#include "core/statement/caption_units.h"

namespace tieout {
namespace {

constexpr std::int64_t surely_amount = 1000;

std::int64_t whole_part(Decimal value) {
  std::int64_t whole = value.magnitude().units();
  for (int i = 0; i < value.decimals(); ++i) whole /= 10;
  return whole;
}

const Figure* number_at(const LineItem& row, std::size_t column) {
  if (column >= row.cells.size() || !row.cells[column]) return nullptr;
  return row.cells[column]->figure.is_number() ? &row.cells[column]->figure : nullptr;
}

// Calls `visit` with every number of a column.
template <typename Visit>
void for_each_number(const Statement& statement, std::size_t column, Visit visit) {
  for (const LineItem& row : statement.rows)
    if (const Figure* figure = number_at(row, column)) visit(*figure);
}

// What the heads say, made whole by the figures below them: a head of shares takes the scale of the table; it
// counts none where a figure bears the sign of a currency, or where the same head stood before in a statement
// of equity, of shares first and then of their amounts.
class HeadUnits {
 public:
  HeadUnits(const Statement& statement, const std::vector<ColumnHead>& heads, const CaptionUnits& captions,
            const StatementUnits& units)
      : statement_(statement), heads_(heads), captions_(captions), of_money_alone_(units.of_money_alone) {
    for (std::size_t column = 0; column < heads.size(); ++column) units_.push_back(unit_of(column));
  }

  const std::optional<Unit>& operator[](std::size_t column) const { return units_[column]; }

  // Columns of shares stand beside columns of amounts: the captions then decide for neither.
  bool part_shares_from_amounts() const {
    bool shares = false, amounts = false;
    for (std::size_t column = 0; column < units_.size(); ++column) {
      shares = shares || (units_[column] && units_[column]->kind == UnitKind::shares);
      amounts = amounts || (!units_[column] && heads_[column].role == ColumnRole::value);
    }
    return shares && amounts;
  }

 private:
  std::optional<Unit> unit_of(std::size_t column) const {
    const auto& unit = heads_[column].unit;
    if (!unit || (unit->kind != UnitKind::shares && unit->kind != UnitKind::pure)) return unit;
    std::int64_t largest = 0;
    bool has_currency = false;
    for_each_number(statement_, column, [&](const Figure& figure) {
      largest = std::max(largest, whole_part(figure.value));
      has_currency = has_currency || !figure.currency.empty();
    });
    if (has_currency || is_second_of_its_name(column)) return std::nullopt;
    if (!unit->is_open()) return unit;
    constexpr std::int64_t perhaps_whole = 10'000;
    Unit shares = captions_.shares(largest);
    if (of_money_alone_ && largest >= perhaps_whole && shares.scale != 0) shares.proof = ScaleProof::open;
    return shares;
  }

  bool is_second_of_its_name(std::size_t column) const {
    if (statement_.kind != StatementKind::equity) return false;
    for (std::size_t before = 0; before < column; ++before)
      if (heads_[before].label == heads_[column].label) return true;
    return false;
  }

  const Statement& statement_;
  const std::vector<ColumnHead>& heads_;
  const CaptionUnits& captions_;
  const bool of_money_alone_;  // the note says nothing of counts
  std::vector<std::optional<Unit>> units_;
};

std::optional<Unit> unless_of_row(const Unit& row, const Unit& unit) {
  return row == unit ? std::nullopt : std::optional(unit);
}

std::optional<Unit> unit_of_money_head(const Unit& head, const Unit& row) {
  if (row.kind == UnitKind::money) return unless_of_row(row, head);
  if (row.kind == UnitKind::money_per_share && head.currency != row.currency)
    return Unit{row.kind, head.currency, row.scale};
  return std::nullopt;
}

// A head of rates or prices says nothing of what is printed there as an amount or a count.
bool overrules_head(const Figure& figure, const Unit& head, ColumnRole role) {
  constexpr std::int64_t surely_no_price = 100'000;
  if (head.kind == UnitKind::money_per_share)
    return figure.value.decimals() == 0 && whole_part(figure.value) >= surely_no_price;
  if (head.kind != UnitKind::percent || role == ColumnRole::percent_change ||
      role == ColumnRole::percent_of_base || role == ColumnRole::change)
    return false;
  return !figure.currency.empty() || whole_part(figure.value) >= 100;
}

// Of money printed with a currency that is not its row's. A bare "$" is read as USD and may be any dollar.
bool is_other_currency(CurrencyCode printed, const Unit& row) {
  if (row.kind != UnitKind::money && row.kind != UnitKind::money_per_share) return false;
  return printed != "USD" && !row.currency.empty() && printed != row.currency;
}

// A percent among amounts, an amount among percents, the number of a note, a column with a unit of its own.
std::optional<Unit> unit_of_cell(const Cell& cell, const Unit& row, const std::optional<Unit>& head,
                                 ColumnRole role, const Unit& money) {
  const Figure& figure = cell.figure;
  if (figure.suffix == FigureSuffix::percent || figure.suffix == FigureSuffix::points)
    return unless_of_row(row, {UnitKind::percent});
  if (figure.suffix == FigureSuffix::basis_points) return unless_of_row(row, {UnitKind::percent, {}, -2});
  if (figure.suffix == FigureSuffix::multiple || role == ColumnRole::note)
    return unless_of_row(row, {UnitKind::pure});
  if (head && !overrules_head(figure, *head, role)) {
    if (head->kind == UnitKind::money) return unit_of_money_head(*head, row);
    Unit unit = *head;
    if (unit.kind == UnitKind::money_per_share) unit.currency = money.currency;
    return unless_of_row(row, unit);
  }
  if (!figure.currency.empty() && row.kind != UnitKind::percent && is_other_currency(figure.currency, row))
    return Unit{row.kind, figure.currency, row.scale};
  const bool counted = row.kind == UnitKind::shares || row.kind == UnitKind::pure;
  if (!figure.currency.empty() && (counted || row.kind == UnitKind::percent)) return money;
  return std::nullopt;
}

// Where every column states a unit of its own, the first figure's is the row's.
std::optional<Unit> unit_of_columns(const LineItem& row, const std::vector<ColumnHead>& heads,
                                    const HeadUnits& units) {
  std::optional<Unit> first;
  for (std::size_t column = 0; column < heads.size(); ++column) {
    if (heads[column].role != ColumnRole::value) continue;
    if (!units[column] || units[column]->kind == UnitKind::money) return std::nullopt;
    if (!first && column < row.cells.size() && row.cells[column]) first = units[column];
  }
  return first;
}

// "GAAP net income and diluted earnings per share" over "Amount" and "Per Diluted Share": where columns say
// which figures are prices, the others are amounts.
bool holds_amounts(const LineItem& row, const std::vector<ColumnHead>& heads, const HeadUnits& units) {
  bool prices = false, amounts = false;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    if (!row.cells[column] || heads[column].role != ColumnRole::value) continue;
    amounts = amounts || !units[column];
    prices = prices || (units[column] && units[column]->kind == UnitKind::money_per_share);
  }
  return prices && amounts;
}

// Rows between two of shares, or between two of prices, of which nothing says that they are anything else:
// "Basic weighted average shares", "Dilutive awards", "Diluted weighted average shares".
void settle_between(Statement& statement, const CaptionUnits& captions, UnitKind kind) {
  std::optional<std::size_t> before;
  for (std::size_t row = 0; row < statement.rows.size(); ++row) {
    LineItem& item = statement.rows[row];
    if (captions.figures(row).count == 0) continue;
    if (item.unit.kind == kind) {
      for (std::size_t i = before.value_or(row) + 1; i < row; ++i)
        if (captions.figures(i).count > 0) statement.rows[i].unit = item.unit;
      before = row;
      continue;
    }
    const RowFigures& figures = captions.figures(row);
    const bool fits = kind == UnitKind::shares
                          ? before && captions.figures(*before).most_decimals == figures.most_decimals
                          : figures.most_decimals >= 2 && figures.largest < surely_amount;
    if (!fits || item.unit.kind != UnitKind::money || !captions.is_of_table(row)) before.reset();
  }
}

// "Basic" and "Diluted" right below counts of shares, and like them.
void settle_below_shares(Statement& statement, const CaptionUnits& captions) {
  constexpr std::int64_t fewest_of_ten = 5;
  std::optional<std::size_t> before;
  for (std::size_t row = 0; row < statement.rows.size(); ++row) {
    const RowFigures& figures = captions.figures(row);
    if (figures.count == 0) continue;
    LineItem& item = statement.rows[row];
    if (before && item.unit.kind == UnitKind::money && captions.words(row).is(PhraseKind::share_line) &&
        captions.is_of_table(row) && figures.most_decimals == captions.figures(*before).most_decimals &&
        figures.largest > fewest_of_ten)
      item.unit = statement.rows[*before].unit;
    before = item.unit.kind == UnitKind::shares ? std::optional(row) : std::nullopt;
  }
}

// A figure that could be a rate: no larger, and no finer or coarser, than those that say so.
bool is_like_rate(const Figure& figure, int decimals) {
  return figure.currency.empty() && figure.suffix == FigureSuffix::none &&
         figure.value.decimals() == decimals &&
         figure.value.magnitude() < Decimal(decimals > 0 ? surely_amount : 100, 0);
}

// A column of rates between amounts whose signs stand at its first and last rows only: "(4.1)%" "(6.9)"
// "(10.5)" "(4.9)%".
void complete_rates(Statement& statement, std::size_t column) {
  std::size_t rates = 0, bare = 0;
  int decimals = 0;
  for (const LineItem& row : statement.rows) {
    const Figure* figure = number_at(row, column);
    if (!figure || (row.unit.kind != UnitKind::money && row.unit.kind != UnitKind::percent)) continue;
    if (figure->suffix == FigureSuffix::percent) {
      if (rates++ == 0) decimals = figure->value.decimals();
    } else if (rates > 0 && !row.cells[column]->unit && is_like_rate(*figure, decimals)) {
      ++bare;
    } else {
      return;
    }
  }
  if (rates < 2 || bare == 0) return;
  for (LineItem& row : statement.rows)
    if (row.unit.kind == UnitKind::money && number_at(row, column) != nullptr)
      row.cells[column]->unit = Unit{UnitKind::percent};
}

// Rows whose every figure is in one unit of its own have that unit.
void lift_units(LineItem& row) {
  std::optional<Unit> common;
  for (const auto& cell : row.cells) {
    if (!cell || !cell->figure.is_number()) continue;
    if (!cell->unit || (common && *common != *cell->unit)) return;
    common = cell->unit;
  }
  if (!common) return;
  row.unit = *common;
  for (auto& cell : row.cells)
    if (cell) cell->unit.reset();
}

}  // namespace

void assign_units(Statement& statement, const std::vector<std::string>& plain,
                  const std::vector<ColumnHead>& heads, const StatementUnits& units) {
  const CaptionUnits captions(statement, plain, rate_columns(statement, heads), units);
  const HeadUnits head_units(statement, heads, captions, units);
  for (std::size_t row = 0; row < statement.rows.size(); ++row) {
    LineItem& item = statement.rows[row];
    item.unit = unit_of_columns(item, heads, head_units).value_or(captions.unit_of(row));
    if (item.unit.kind == UnitKind::money_per_share && holds_amounts(item, heads, head_units))
      item.unit = units.money;
    if (item.unit.kind == UnitKind::shares && head_units.part_shares_from_amounts()) item.unit = units.money;
  }
  settle_between(statement, captions, UnitKind::shares);
  settle_between(statement, captions, UnitKind::money_per_share);
  settle_below_shares(statement, captions);
  for (LineItem& item : statement.rows)
    for (std::size_t column = 0; column < item.cells.size(); ++column)
      if (item.cells[column])
        item.cells[column]->unit =
            unit_of_cell(*item.cells[column], item.unit, head_units[column], heads[column].role, units.money);
  for (std::size_t column = 0; column < heads.size(); ++column) complete_rates(statement, column);
  for (LineItem& item : statement.rows) lift_units(item);
}

}  // namespace tieout
