// Tells units from caption words, from the headings above and from the digits themselves.
#include "core/statement/row_units.h"

#include <algorithm>

#include "core/statement/row_figures.h"
#include "core/statement/unit_note.h"
#include "core/statement/unit_words.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

// More shares than any issuer has: the statement's scale cannot be that of its share counts.
constexpr std::int64_t most_shares = 100'000'000'000;
// Fewer digits than an unscaled count of shares has.
constexpr std::int64_t fewest_shares = 1'000'000;

class UnitAssigner {
 public:
  UnitAssigner(Statement& statement, const std::vector<std::string>& plain,
               const std::vector<ColumnHead>& heads, const StatementUnits& units)
      : statement_(statement),
        plain_(plain),
        heads_(heads),
        units_(units),
        title_names_prices_(names_price_of_share(plain_words(statement.title))) {
    bool prices = false, finer_are_prices = false;
    int decimals_above = 0;
    for (std::size_t row = 0; row < plain.size(); ++row) {
      const RowFigures figures = figures_of(statement.rows[row], heads);
      if (figures.count == 0) {
        prices = is_price_heading(plain[row]);
        finer_are_prices = row > 0 && names_price_of_share(plain[row]);
      } else {
        finer_are_prices = finer_are_prices && figures.most_decimals > decimals_above;
        if (!finer_are_prices) decimals_above = std::max(decimals_above, figures.most_decimals);
      }
      below_prices_.push_back(prices || finer_are_prices);
    }
  }

  Unit unit_of(std::size_t row) const {
    const LineItem& item = statement_.rows[row];
    const RowFigures figures = figures_of(item, heads_);
    if (are_percents(figures)) return {UnitKind::percent, {}, 0};
    if (figures.multiples > 0 && figures.multiples * 2 >= figures.count) return {UnitKind::pure, {}, 0};
    if (figures.hundredths > 0 && figures.hundredths * 2 >= figures.count)
      return {UnitKind::money_per_share, units_.money.currency, hundredths};
    switch (kind_by_words(row, figures)) {
      case UnitKind::money_per_share:
        return {UnitKind::money_per_share, units_.money.currency, is_in_hundredths(row) ? hundredths : 0};
      case UnitKind::shares:
        return unit_of_shares(row, figures);
      case UnitKind::percent:
        return {UnitKind::percent, {}, 0};
      case UnitKind::pure:
        return {UnitKind::pure, {}, own_scale(row).value_or(0)};
      case UnitKind::money:
        break;
    }
    Unit money = units_.money;
    if (counts_hundredths(plain_[row])) return {money.kind, money.currency, hundredths};
    if (const auto own = own_scale(row)) return {money.kind, money.currency, *own};
    if (is_price_of_things(row)) return {money.kind, money.currency, 0};
    return money;
  }

 private:
  static constexpr int hundredths = -2;

  // Half of them are enough where the first is one and none is an amount that a share of something never is.
  static bool are_percents(const RowFigures& figures) {
    constexpr std::int64_t surely_amount = 1000;
    if (figures.percents * 2 != figures.count) return figures.percents * 2 > figures.count;
    return figures.percents > 0 && figures.begins_with_percent && figures.largest < surely_amount;
  }

  // The caption or a heading above says that prices are in pence or cents.
  bool is_in_hundredths(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (names_hundredths(statement_.rows[*at].caption)) return true;
    return false;
  }

  // The scale that the caption or a heading above states.
  std::optional<int> own_scale(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (const auto scale = read_own_scale(statement_.rows[*at].caption)) return scale;
    return std::nullopt;
  }

  std::optional<UnitKind> kind_of_words(std::string_view plain, const RowFigures& figures) const {
    if (statement_.kind == StatementKind::balance_sheet && !opens_memo(plain)) return UnitKind::money;
    if (has_phrase(plain, "numerator")) return UnitKind::money;
    if (has_phrase(plain, "denominator")) return UnitKind::shares;
    if (names_average_price(plain)) return UnitKind::money_per_share;
    if (names_dividend(plain) && counts_hundredths(plain)) return UnitKind::money_per_share;
    const bool per_share =
        names_price_of_share(plain) && (figures.most_decimals >= 2 || !states_price_of_share(plain));
    const bool shares = speaks_of_shares(plain);
    if (shares && per_share)
      return figures.most_decimals >= 2 && figures.largest < 1000 ? UnitKind::money_per_share
                                                                  : UnitKind::shares;
    if (shares) return UnitKind::shares;
    if (per_share) return UnitKind::money_per_share;
    return std::nullopt;
  }

  bool speaks_of_shares(std::string_view plain) const {
    return statement_.kind != StatementKind::cash_flow && names_shares(plain);
  }

  UnitKind kind_by_words(std::size_t row, const RowFigures& figures) const {
    const std::string& caption = plain_[row];
    if (const auto own = kind_of_words(caption, figures)) return *own;
    if (names_percent(caption) && figures.percent_like == figures.count && figures.count > 0)
      return UnitKind::percent;
    const bool counts = names_count(caption) || is_of_things(row);
    if (counts && is_loose_table() && !figures.has_currency) return UnitKind::pure;
    if (below_prices_[row] && figures.most_decimals >= 2 && figures.largest < 1000)
      return UnitKind::money_per_share;
    return kind_of_headings(row, figures);
  }

  // "Oil (per Bbl)", and "Lease operating expense" below "Costs per Boe": whole units, whatever the table's
  // scale.
  bool is_price_of_things(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (names_price_of_thing(plain_[*at])) return true;
    return false;
  }

  // A unit of things in the caption or a heading above, and no price of one.
  bool is_of_things(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (names_things(plain_[*at])) return !has_phrase(plain_[*at], "per") && !has_phrase(plain_[*at], "$");
    return false;
  }

  // Tables of operating data mix counts with money; the statements proper do not.
  bool is_loose_table() const {
    return statement_.kind == StatementKind::other || statement_.kind == StatementKind::highlights ||
           statement_.kind == StatementKind::segment;
  }

  // "(in millions, except per share amounts)" names prices only to leave them out.
  bool excepts_prices_or_shares(std::size_t row) const {
    const auto note = read_unit_note(statement_.rows[row].caption);
    return note && (note->excepts_per_share || note->excepts_shares);
  }

  // "Net income per share:" makes its "Basic" a price; digits decide where a heading names both.
  UnitKind kind_of_headings(std::size_t row, const RowFigures& figures) const {
    const bool sums_money =
        begins_with_phrase(plain_[row], "net income") && figures.most_decimals < 2 && figures.largest >= 1000;
    for (auto at = statement_.rows[row].parent; at; at = statement_.rows[*at].parent) {
      const auto kind = kind_of_words(plain_[*at], figures);
      if (!kind || excepts_prices_or_shares(*at)) continue;
      if (*kind == UnitKind::money_per_share && (figures.largest >= 10'000 || sums_money))
        return UnitKind::money;
      if (*kind == UnitKind::money_per_share && figures.count > 0 && figures.with_decimals == 0 &&
          (figures.largest > 99 || (figures.largest > 0 && has_decimals_below(*at))))
        return UnitKind::money;
      return *kind;
    }
    return kind_of_title(figures);
  }

  // Prices of one heading are printed with as many decimals.
  bool has_decimals_below(std::size_t heading) const {
    for (std::size_t row = heading + 1; row < statement_.rows.size(); ++row)
      if (statement_.rows[row].parent == heading &&
          figures_of(statement_.rows[row], heads_).with_decimals > 0)
        return true;
    return false;
  }

  // Prices fill a table whose title says that it is about earnings per share.
  UnitKind kind_of_title(const RowFigures& figures) const {
    const bool prices = figures.count == 0 || (figures.most_decimals >= 2 && figures.largest < 1000);
    return prices && title_names_prices_ ? UnitKind::money_per_share : UnitKind::money;
  }

  Unit unit_of_shares(std::size_t row, const RowFigures& figures) const {
    if (const auto own = own_scale(row)) return {UnitKind::shares, {}, *own};
    Unit shares(UnitKind::shares, {}, share_scale(figures));
    shares.proof = units_.money.proof;
    return shares;
  }

  int share_scale(const RowFigures& figures) const {
    int scale = units_.money.scale;
    if (units_.excepts_shares && figures.largest >= fewest_shares) return 0;
    for (; scale > 0; scale -= 3) {
      std::int64_t power = 1;
      for (int i = 0; i < scale; ++i) power *= 10;
      if (figures.largest < most_shares / power) break;
    }
    return std::max(scale, 0);
  }

  Statement& statement_;
  const std::vector<std::string>& plain_;
  const std::vector<ColumnHead>& heads_;
  const StatementUnits& units_;
  bool title_names_prices_;
  // Below "$ per share:", or below a heading of prices and finer than any row above it: a total there, set as
  // far left as its heading, is a price too.
  std::vector<bool> below_prices_;
};

std::optional<Unit> unless_of_row(const Unit& row, UnitKind kind) {
  return row.kind == kind ? std::nullopt : std::optional(Unit{kind, {}, 0});
}

// A percent among amounts, an amount among percents, the number of a note, a column with a unit of its own.
std::optional<Unit> unit_of_cell(const Cell& cell, const Unit& row, const ColumnHead& head) {
  if (cell.figure.suffix == FigureSuffix::percent || cell.figure.suffix == FigureSuffix::points)
    return unless_of_row(row, UnitKind::percent);
  if (cell.figure.suffix == FigureSuffix::multiple || cell.figure.suffix == FigureSuffix::basis_points ||
      head.role == ColumnRole::note)
    return unless_of_row(row, UnitKind::pure);
  if (head.unit && head.unit->kind == UnitKind::money) {
    if (row.kind == UnitKind::money && *head.unit != row) return head.unit;
    if (row.kind == UnitKind::money_per_share && head.unit->currency != row.currency)
      return Unit{row.kind, head.unit->currency, row.scale};
    return std::nullopt;
  }
  if (head.unit && *head.unit != row) {
    Unit unit = *head.unit;
    if (unit.kind == UnitKind::money_per_share) unit.currency = row.currency;
    return unit;
  }
  return std::nullopt;
}

// Where every column states a unit of its own, the first figure's is the row's.
std::optional<Unit> unit_of_columns(const LineItem& row, const std::vector<ColumnHead>& heads) {
  for (const ColumnHead& head : heads)
    if ((!head.unit || head.unit->kind == UnitKind::money) && head.role == ColumnRole::value)
      return std::nullopt;
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    if (row.cells[column] && heads[column].role == ColumnRole::value) return heads[column].unit;
  return std::nullopt;
}

// "GAAP net income and diluted earnings per share" over "Amount" and "Per Diluted Share": where columns say
// which figures are prices, the others are amounts.
bool holds_amounts(const LineItem& row, const std::vector<ColumnHead>& heads) {
  bool prices = false, amounts = false;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    if (!row.cells[column] || heads[column].role != ColumnRole::value) continue;
    const auto& unit = heads[column].unit;
    amounts = amounts || !unit;
    prices = prices || (unit && unit->kind == UnitKind::money_per_share);
  }
  return prices && amounts;
}

// A figure that could be a rate: no larger, and no finer or coarser, than those that say so.
bool is_like_rate(const Cell& cell, int decimals) {
  constexpr std::int64_t surely_amount = 1000;
  const Figure& figure = cell.figure;
  return figure.is_number() && figure.currency.empty() && figure.suffix == FigureSuffix::none &&
         figure.value.decimals() == decimals && decimals > 0 &&
         figure.value.magnitude() < Decimal(surely_amount, 0);
}

// A column of rates between amounts whose signs stand at its first and last rows only: "(4.1)%" "(6.9)"
// "(10.5)" "(4.9)%".
void complete_rates(Statement& statement, std::size_t column) {
  std::size_t rates = 0, bare = 0;
  int decimals = 0;
  for (const LineItem& row : statement.rows) {
    if (row.unit.kind != UnitKind::money || column >= row.cells.size() || !row.cells[column]) continue;
    const Cell& cell = *row.cells[column];
    if (!cell.figure.is_number()) continue;
    if (cell.figure.suffix == FigureSuffix::percent) {
      if (rates++ == 0) decimals = cell.figure.value.decimals();
    } else if (!cell.unit && is_like_rate(cell, decimals)) {
      ++bare;
    } else {
      return;
    }
  }
  if (rates < 2 || bare == 0) return;
  for (LineItem& row : statement.rows)
    if (row.unit.kind == UnitKind::money && column < row.cells.size() && row.cells[column] &&
        row.cells[column]->figure.is_number())
      row.cells[column]->unit = Unit{UnitKind::percent, {}, 0};
}

}  // namespace

void assign_units(Statement& statement, const std::vector<std::string>& plain,
                  const std::vector<ColumnHead>& heads, const StatementUnits& units) {
  const UnitAssigner assigner(statement, plain, heads, units);
  for (std::size_t row = 0; row < statement.rows.size(); ++row) {
    LineItem& item = statement.rows[row];
    item.unit = unit_of_columns(item, heads).value_or(assigner.unit_of(row));
    if (item.unit.kind == UnitKind::money_per_share && holds_amounts(item, heads)) item.unit = units.money;
    for (std::size_t column = 0; column < item.cells.size(); ++column)
      if (item.cells[column])
        item.cells[column]->unit = unit_of_cell(*item.cells[column], item.unit, heads[column]);
  }
  for (std::size_t column = 0; column < heads.size(); ++column) complete_rates(statement, column);
}

}  // namespace tieout
