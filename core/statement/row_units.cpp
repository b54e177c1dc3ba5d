// Tells units from caption words, from the headings above and from the digits themselves.
#include "core/statement/row_units.h"

#include <algorithm>
#include <array>

#include "core/statement/unit_note.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

// "Customers over $100k": how much each is worth, and no unit of their number.
static constexpr std::string_view threshold_words[] = {"over $", "above $", "with $", "than $",
                                                       "exceeding $"};

static constexpr std::string_view per_share_words[] = {
    "per share",
    "per common share",
    "per ordinary share",
    "per diluted share",
    "per basic share",
    "per ads",
    "per unit",
    "per common unit",
    "eps",
    "per limited partner unit",
    "per share amounts",
    "per class a share",
    "per share data",
    "per stock unit",
    "per outstanding share",
    "per average common share",
    "per average share",
    "per weighted average share",
    "per equity share",
    "per american depositary share",
    "per registered share",
    "per bearer share",
    "per preferred share",
    "per preference share",
    "per diluted common share",
    "per basic common share",
    "per common and",
    "per common stock",
};
constexpr std::string_view share_words[] = {
    "shares used",
    "weighted average",
    "average shares",
    "average common shares",
    "number of shares",
    "number of common shares",
    "shares outstanding",
    "average number of",
    "common shares outstanding",
    "diluted shares",
    "basic shares",
    "average diluted shares",
    "weighted shares",
    "average ordinary shares",
    "shares issued",
    "weighted number of",
    "common stock equivalents",
    "dilutive potential",
    "effect of dilutive",
    "share count",
    "average units",
    "shares for diluted",
    "shares for basic",
    "outstanding shares",
};
// Shares and prices in these captions describe money: "Common stock, $.01 par value; 500,000 shares issued".
constexpr std::string_view stock_words[] = {"par value",      "authorized",   "stated value",    "no par",
                                            "treasury stock", "common stock", "preferred stock", "at cost"};
constexpr std::string_view percent_words[] = {
    "%",     "percent", "percentage",        "tax rate",       "margin percentage", "as a % of",
    "ratio", "yield",   "gross margin rate", "effective rate", "growth rate",
};
constexpr std::string_view count_words_table[] = {
    "number of",  "headcount", "employees",   "stores",      "days",      "square feet", "units sold",
    "unit sales", "customers", "subscribers", "restaurants", "locations", "properties",  "volume",
    "production", "barrels",   "vehicles",    "deliveries",  "doors",     "branches",
};
// Units of things, in a caption or a heading above it: never money.
constexpr std::string_view physical_words[] = {
    "kwh",
    "mwh",
    "gwh",
    "mcf",
    "mmcf",
    "bcf",
    "mmbtu",
    "dekatherms",
    "therms",
    "boe",
    "mboe",
    "mmboe",
    "bbls",
    "mbbls",
    "boepd",
    "bpd",
    "tons",
    "tonnes",
    "bbl",
    "mbbl",
    "mmbbl",
    "mmbbls",
    "barrel",
    "barrels",
    "mcfe",
    "mmcfe",
    "bcfe",
    "ton",
    "tonne",
    "ounce",
    "gallon",
    "square foot",
    "teu",
    "teus",
    "oz",
    "ounces",
    "pounds sold",
    "gallons",
    "passengers",
    "seat miles",
    "passenger miles",
};
constexpr std::string_view dividend_words[] = {"dividend", "distribution"};
constexpr std::string_view average_price_words[] = {"exercise price", "price per", "average price",
                                                    "average cost per"};

// More shares than any issuer has: the statement's scale cannot be that of its share counts.
constexpr std::int64_t most_shares = 100'000'000'000;
// Fewer digits than an unscaled count of shares has.
constexpr std::int64_t fewest_shares = 1'000'000;

struct CellFacts {
  std::size_t figures = 0, percents = 0, multiples = 0, hundredths = 0, with_decimals = 0, percent_like = 0;
  std::int64_t largest = 0;  // whole units
  int most_decimals = 0;
  bool has_currency = false;  // printed with a figure
  bool begins_with_percent = false;
};

// A column of percentages says nothing of the amounts beside it.
bool is_percent_column(const ColumnHead& head) {
  return head.role == ColumnRole::percent_of_base || head.role == ColumnRole::percent_change;
}

bool has_amounts(const LineItem& row, const std::vector<ColumnHead>& heads) {
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    if (row.cells[column] && !is_percent_column(heads[column])) return true;
  return false;
}

CellFacts facts_of(const LineItem& row, const std::vector<ColumnHead>& heads) {
  CellFacts facts;
  const bool amounts = has_amounts(row, heads);
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const auto& cell = row.cells[column];
    if (!cell || !cell->figure.is_number() || (amounts && is_percent_column(heads[column]))) continue;
    const Figure& figure = cell->figure;
    if (facts.figures++ == 0) facts.begins_with_percent = figure.suffix == FigureSuffix::percent;
    facts.has_currency = facts.has_currency || !figure.currency.empty();
    facts.percents += figure.suffix == FigureSuffix::percent;
    facts.multiples += figure.suffix == FigureSuffix::multiple || figure.suffix == FigureSuffix::basis_points;
    facts.hundredths += figure.suffix == FigureSuffix::hundredths;
    facts.with_decimals += figure.value.decimals() > 0;
    facts.most_decimals = std::max(facts.most_decimals, figure.value.decimals());
    std::int64_t whole = figure.value.magnitude().units();
    for (int i = 0; i < figure.value.decimals(); ++i) whole /= 10;
    facts.largest = std::max(facts.largest, whole);
    facts.percent_like += whole < 1000;
  }
  return facts;
}

class UnitAssigner {
 public:
  UnitAssigner(Statement& statement, const std::vector<std::string>& plain,
               const std::vector<ColumnHead>& heads, const StatementUnits& units)
      : statement_(statement),
        plain_(plain),
        heads_(heads),
        units_(units),
        title_names_prices_(has_any_phrase<per_share_words>(plain_words(statement.title))) {
    bool prices = false, finer_are_prices = false;
    int decimals_above = 0;
    for (std::size_t row = 0; row < plain.size(); ++row) {
      const CellFacts facts = facts_of(statement.rows[row], heads);
      if (facts.figures == 0) {
        prices = is_price_heading(plain[row]);
        finer_are_prices = row > 0 && has_any_phrase<per_share_words>(plain[row]);
      } else {
        finer_are_prices = finer_are_prices && facts.most_decimals > decimals_above;
        if (!finer_are_prices) decimals_above = std::max(decimals_above, facts.most_decimals);
      }
      below_prices_.push_back(prices || finer_are_prices);
    }
  }

  Unit unit_of(std::size_t row) const {
    const LineItem& item = statement_.rows[row];
    const CellFacts facts = facts_of(item, heads_);
    if (are_percents(facts)) return {UnitKind::percent, {}, 0};
    if (facts.multiples > 0 && facts.multiples * 2 >= facts.figures) return {UnitKind::pure, {}, 0};
    if (facts.hundredths > 0 && facts.hundredths * 2 >= facts.figures)
      return {UnitKind::money_per_share, units_.money.currency, hundredths};
    switch (kind_by_words(row, facts)) {
      case UnitKind::money_per_share:
        return {UnitKind::money_per_share, units_.money.currency, is_in_hundredths(row) ? hundredths : 0};
      case UnitKind::shares:
        return {UnitKind::shares, {}, share_scale(row, facts)};
      case UnitKind::percent:
        return {UnitKind::percent, {}, 0};
      case UnitKind::pure:
        return {UnitKind::pure, {}, own_scale(row).value_or(0)};
      case UnitKind::money:
        break;
    }
    Unit money = units_.money;
    if (is_price_of_things(row)) money.scale = 0;
    if (const auto own = own_scale(row)) money.scale = *own;
    if (counts_hundredths(plain_[row])) money.scale = hundredths;
    return money;
  }

 private:
  static constexpr int hundredths = -2;
  static constexpr std::size_t longest_price_heading = 5;  // words

  // Half of them are enough where the first is one and none is an amount that a share of something never is.
  static bool are_percents(const CellFacts& facts) {
    constexpr std::int64_t surely_amount = 1000;
    if (facts.percents * 2 != facts.figures) return facts.percents * 2 > facts.figures;
    return facts.percents > 0 && facts.begins_with_percent && facts.largest < surely_amount;
  }

  // "$ per diluted share:" says nothing but the unit of every row down to the next heading.
  static bool is_price_heading(std::string_view plain) {
    if (plain.starts_with("$ ")) plain.remove_prefix(2);
    return plain.starts_with("per ") && has_any_phrase<per_share_words>(plain) &&
           count_words(plain) <= longest_price_heading;
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

  std::optional<UnitKind> kind_of_words(std::string_view plain, const CellFacts& facts) const {
    if (statement_.kind == StatementKind::balance_sheet && !opens_memo(plain)) return UnitKind::money;
    if (has_phrase(plain, "numerator")) return UnitKind::money;
    if (has_phrase(plain, "denominator")) return UnitKind::shares;
    if (has_any_phrase<average_price_words>(plain)) return UnitKind::money_per_share;
    if (has_any_phrase<dividend_words>(plain) && counts_hundredths(plain)) return UnitKind::money_per_share;
    const bool per_share = has_any_phrase<per_share_words>(plain);
    const bool shares = speaks_of_shares(plain);
    if (shares && per_share)
      return facts.most_decimals >= 2 && facts.largest < 1000 ? UnitKind::money_per_share : UnitKind::shares;
    if (shares) return UnitKind::shares;
    if (per_share) return UnitKind::money_per_share;
    return std::nullopt;
  }

  // On a balance sheet shares and prices describe amounts, save in the lines below it that count shares.
  bool opens_memo(std::string_view plain) const {
    static constexpr std::string_view count_openers[] = {
        "book value",     "tangible book", "shares", "number of shares", "common shares outstanding",
        "net asset value"};
    return begins_with_any_phrase<count_openers>(plain) && !has_any_phrase<stock_words>(plain);
  }

  bool speaks_of_shares(std::string_view plain) const {
    if (statement_.kind == StatementKind::cash_flow) return false;
    return has_any_phrase<share_words>(plain) || plain == "shares" || plain == "common shares";
  }

  UnitKind kind_by_words(std::size_t row, const CellFacts& facts) const {
    const std::string& caption = plain_[row];
    if (const auto own = kind_of_words(caption, facts)) return *own;
    if (has_any_phrase<percent_words>(caption) && facts.percent_like == facts.figures && facts.figures > 0)
      return UnitKind::percent;
    const bool counts =
        (has_any_phrase<count_words_table>(caption) && !names_amount(caption)) || names_things(row);
    if (counts && is_loose_table() && !facts.has_currency) return UnitKind::pure;
    if (below_prices_[row] && facts.most_decimals >= 2 && facts.largest < 1000)
      return UnitKind::money_per_share;
    return kind_of_headings(row, facts);
  }

  static bool names_amount(std::string_view plain) {
    return has_phrase(plain, "$") && !has_any_phrase<threshold_words>(plain);
  }

  // "Oil (per Bbl)", and "Lease operating expense" below "Costs per Boe": whole units, whatever the table's
  // scale.
  bool is_price_of_things(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (is_per_thing(plain_[*at])) return true;
    return false;
  }

  static bool is_per_thing(std::string_view plain) {
    constexpr std::string_view per = "per ";
    for (std::size_t at = plain.find(per); at != std::string_view::npos; at = plain.find(per, at + 1))
      if ((at == 0 || plain[at - 1] == ' ') &&
          begins_with_any_phrase<physical_words>(plain.substr(at + per.size())))
        return true;
    return false;
  }

  // A unit of things in the caption or a heading above, and no price of one.
  bool names_things(std::size_t row) const {
    for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
      if (has_any_phrase<physical_words>(plain_[*at]))
        return !has_phrase(plain_[*at], "per") && !has_phrase(plain_[*at], "$");
    return false;
  }

  // Tables of operating data mix counts with money; the statements proper do not.
  bool is_loose_table() const {
    return statement_.kind == StatementKind::other || statement_.kind == StatementKind::highlights ||
           statement_.kind == StatementKind::segment;
  }

  // "Net income per share:" makes its "Basic" a price; digits decide where a heading names both.
  UnitKind kind_of_headings(std::size_t row, const CellFacts& facts) const {
    const bool sums_money =
        begins_with_phrase(plain_[row], "net income") && facts.most_decimals < 2 && facts.largest >= 1000;
    for (auto at = statement_.rows[row].parent; at; at = statement_.rows[*at].parent) {
      const auto kind = kind_of_words(plain_[*at], facts);
      if (!kind) continue;
      if (*kind == UnitKind::money_per_share && (facts.largest >= 10'000 || sums_money))
        return UnitKind::money;
      if (*kind == UnitKind::money_per_share && facts.figures > 0 && facts.with_decimals == 0 &&
          (facts.largest > 99 || (facts.largest > 0 && has_decimals_below(*at))))
        return UnitKind::money;
      return *kind;
    }
    return kind_of_title(facts);
  }

  // Prices of one heading are printed with as many decimals.
  bool has_decimals_below(std::size_t heading) const {
    for (std::size_t row = heading + 1; row < statement_.rows.size(); ++row)
      if (statement_.rows[row].parent == heading && facts_of(statement_.rows[row], heads_).with_decimals > 0)
        return true;
    return false;
  }

  // Prices fill a table whose title says that it is about earnings per share.
  UnitKind kind_of_title(const CellFacts& facts) const {
    const bool prices = facts.figures == 0 || (facts.most_decimals >= 2 && facts.largest < 1000);
    return prices && title_names_prices_ ? UnitKind::money_per_share : UnitKind::money;
  }

  int share_scale(std::size_t row, const CellFacts& facts) const {
    if (const auto own = own_scale(row)) return *own;
    int scale = units_.money.scale;
    if (units_.excepts_shares && facts.largest >= fewest_shares) return 0;
    for (; scale > 0; scale -= 3) {
      std::int64_t power = 1;
      for (int i = 0; i < scale; ++i) power *= 10;
      if (facts.largest < most_shares / power) break;
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
}

}  // namespace tieout
