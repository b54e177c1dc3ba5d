// Asks the words of a caption first, then the headings above it, then the title.
#include "core/statement/caption_units.h"

#include <algorithm>

#include "core/text/phrase.h"
#include "core/unit/unit_note.h"

namespace tieout {
namespace {

// More shares than any issuer has: the statement's scale cannot be that of its share counts.
constexpr std::int64_t most_shares = 100'000'000'000;
// Fewer digits than an unscaled count of shares has.
constexpr std::int64_t fewest_shares = 1'000'000;

// Half of them are enough where the first is one and none is an amount that a share of something never is.
bool are_percents(const RowFigures& figures) {
  constexpr std::int64_t surely_amount = 1000;
  if (figures.percents * 2 != figures.count) return figures.percents * 2 > figures.count;
  return figures.percents > 0 && figures.begins_with_percent && figures.largest < surely_amount;
}

bool is_most(std::size_t some, const RowFigures& figures) {
  return some > 0 && some * 2 >= figures.count;
}

// Figures that could be prices.
bool are_like_prices(const RowFigures& figures) {
  return figures.most_decimals >= 2 && figures.largest < 1000;
}

bool are_like_rates(const RowFigures& figures) {
  return figures.count > 0 && figures.with_decimals == figures.count && figures.largest < 100 &&
         !figures.has_currency && !figures.beside_rates;
}

std::size_t find_end_of_sheet(const Statement& statement, const std::vector<UnitWords>& words) {
  if (statement.kind != StatementKind::balance_sheet) return words.size();
  for (std::size_t row = words.size(); row-- > 0;)
    if (words[row].begins_with(PhraseKind::end_of_sheet)) return row;
  return words.size();
}

}  // namespace

CaptionUnits::CaptionUnits(const Statement& statement, const std::vector<std::string>& plain,
                           const std::vector<bool>& rates, const StatementUnits& units)
    : statement_(statement), units_(units), plain_title_(plain_words(statement.title)), title_(plain_title_) {
  words_.reserve(plain.size());
  figures_.reserve(plain.size());
  for (std::size_t row = 0; row < plain.size(); ++row) {
    words_.emplace_back(plain[row]);
    figures_.push_back(figures_of(statement.rows[row], rates));
    has_currency_ = has_currency_ || figures_.back().has_currency;
  }
  end_of_sheet_ = find_end_of_sheet(statement, words_);
  find_prices_below_headings();
  for (std::size_t row = 0; row < words_.size(); ++row)
    if (kind_of(row) == UnitKind::shares && !own_scale(row))
      largest_shares_ = std::max(largest_shares_, figures_[row].largest);
}

void CaptionUnits::find_prices_below_headings() {
  bool prices = false, finer_are_prices = false;
  int decimals_above = 0;
  for (std::size_t row = 0; row < words_.size(); ++row) {
    const RowFigures& figures = figures_[row];
    if (figures.count == 0) {
      prices = words_[row].is_price_heading();
      finer_are_prices = finer_are_prices || (row > 0 && words_[row].has(PhraseKind::price_of_share));
    } else {
      finer_are_prices = finer_are_prices && figures.most_decimals > decimals_above;
      if (!finer_are_prices) decimals_above = std::max(decimals_above, figures.most_decimals);
    }
    below_prices_.push_back(prices || finer_are_prices);
  }
}

Unit CaptionUnits::unit_of(std::size_t row) const {
  const RowFigures& figures = figures_[row];
  if (are_percents(figures)) return {UnitKind::percent};
  if (is_most(figures.basis_points, figures)) return {UnitKind::percent, {}, -2};
  if (is_most(figures.multiples, figures)) return {UnitKind::pure};
  const Unit& money = units_.money;
  if (is_most(figures.hundredths, figures))
    return {UnitKind::money_per_share, money.currency, scale_of_hundredths};
  const auto own = own_scale(row);
  switch (kind_of(row)) {
    case UnitKind::money_per_share:
      return {UnitKind::money_per_share, money.currency, is_in_hundredths(row) ? scale_of_hundredths : 0};
    case UnitKind::shares:
      return own ? Unit{UnitKind::shares, {}, *own} : shares(largest_shares_);
    case UnitKind::percent:
      return {UnitKind::percent};
    case UnitKind::pure:
      return {UnitKind::pure, {}, own.value_or(0)};
    case UnitKind::money:
      break;
  }
  if (words_[row].has(PhraseKind::hundredths)) return {money.kind, money.currency, scale_of_hundredths};
  if (own) return {money.kind, money.currency, *own};
  if (is_price_of_things(row)) return {money.kind, money.currency, 0};
  return money;
}

bool CaptionUnits::is_of_table(std::size_t row) const {
  const RowFigures& figures = figures_[row];
  return figures.count > 0 && !figures.has_currency && figures.percents == 0 &&
         !words_[row].begins_with(PhraseKind::income) && !kind_of_words(row, figures);
}

Unit CaptionUnits::shares(std::int64_t largest) const {
  if (units_.share_scale) return {UnitKind::shares, {}, *units_.share_scale};
  if (units_.excepts_shares && largest >= fewest_shares) return {UnitKind::shares};
  if (largest >= most_shares / 1000) return {UnitKind::shares};  // as thousands they would be too many
  Unit shares(UnitKind::shares, {}, std::max(scale_that_holds(largest), 0));
  shares.proof = units_.money.proof;
  // Counts that cannot be in the scale of the money, and are long enough to be whole, may be in any other.
  if (shares.scale != units_.money.scale && largest >= fewest_shares) shares.proof = ScaleProof::open;
  return shares;
}

// The scale of the money, or the largest below it in which there are not too many.
int CaptionUnits::scale_that_holds(std::int64_t largest) const {
  int scale = units_.money.scale;
  for (; scale > 0; scale -= 3) {
    std::int64_t power = 1;
    for (int i = 0; i < scale; ++i) power *= 10;
    if (largest < most_shares / power) break;
  }
  return scale;
}

// The caption or a heading above says that prices are in pence or cents.
bool CaptionUnits::is_in_hundredths(std::size_t row) const {
  for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
    if (names_hundredths(statement_.rows[*at].caption)) return true;
  return false;
}

// The scale that the caption or a heading above states.
std::optional<int> CaptionUnits::own_scale(std::size_t row) const {
  for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
    if (const auto scale = read_own_scale(statement_.rows[*at].caption)) return scale;
  return std::nullopt;
}

std::optional<UnitKind> CaptionUnits::kind_of_words(std::size_t row, const RowFigures& figures) const {
  const UnitWords& words = words_[row];
  const bool describes = statement_.kind != StatementKind::balance_sheet || row > end_of_sheet_;
  if (!describes && !words.opens_memo()) return UnitKind::money;
  if (has_phrase(words.plain(), "numerator")) return UnitKind::money;
  if (has_phrase(words.plain(), "denominator")) return UnitKind::shares;
  if (words.names_average_price()) return UnitKind::money_per_share;
  if (words.has(PhraseKind::dividend) && words.has(PhraseKind::hundredths)) return UnitKind::money_per_share;
  return kind_of_shares_and_prices(words, figures);
}

std::optional<UnitKind> CaptionUnits::kind_of_shares_and_prices(const UnitWords& words,
                                                                const RowFigures& figures) const {
  const bool counts_shares = statement_.kind != StatementKind::cash_flow && words.names_shares();
  if (words.has(PhraseKind::antidilutive) && counts_shares) return UnitKind::shares;
  const bool per_share =
      words.has(PhraseKind::price_of_share) && (figures.most_decimals >= 2 || !words.states_price_of_share());
  // "Net income used in computing net income per share"
  const bool too_large = figures.largest >= 1000 && figures.with_decimals == 0;
  if (counts_shares && per_share)
    return are_like_prices(figures) ? UnitKind::money_per_share : UnitKind::shares;
  if (counts_shares && !figures.has_currency) return UnitKind::shares;
  if (per_share && too_large && (words.has(PhraseKind::part_of_price) || words.has(PhraseKind::dividend)))
    return UnitKind::money;
  if (per_share) return UnitKind::money_per_share;
  return std::nullopt;
}

UnitKind CaptionUnits::kind_of(std::size_t row) const {
  const RowFigures& figures = figures_[row];
  const UnitWords& words = words_[row];
  if (const auto own = kind_of_words(row, figures)) return *own;
  const bool bare = figures.count > 0 && !figures.has_currency;
  if (bare && words.ends_with(PhraseKind::plain_rate) && figures.most_decimals >= 2) return UnitKind::pure;
  if (bare && !figures.beside_rates && words.names_percent() && figures.percent_like == figures.count)
    return UnitKind::percent;
  if (!figures.has_currency && is_loose_table() && counts_things(row)) return UnitKind::pure;
  if (below_prices_[row] && are_like_prices(figures)) return UnitKind::money_per_share;
  return kind_of_headings(row);
}

// Nouns alone count nothing where other rows bear the sign of a currency: "Physical stores" is of sales then.
bool CaptionUnits::counts_things(std::size_t row) const {
  const UnitWords& words = words_[row];
  if (words.names_count() || is_of_things(row)) return true;
  if (!words.may_name_count()) return false;
  if (words.is(PhraseKind::counted) || words.has(PhraseKind::threshold)) return true;
  if (words.begins_with(PhraseKind::counted_first)) return true;
  const bool is_noun = words.begins_with(PhraseKind::counted) || words.ends_with(PhraseKind::counted);
  return is_noun && !has_currency_;
}

// "Oil (per Bbl)", and "Lease operating expense" below "Costs per Boe": whole units, whatever the table's
// scale.
bool CaptionUnits::is_price_of_things(std::size_t row) const {
  for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
    if (words_[*at].names_price_of_thing()) return true;
  return false;
}

// A unit of things in the caption or a heading above, and no price of one.
bool CaptionUnits::is_of_things(std::size_t row) const {
  for (std::optional<std::size_t> at = row; at; at = statement_.rows[*at].parent)
    if (words_[*at].has(PhraseKind::thing))
      return !has_phrase(words_[*at].plain(), "per") && !has_phrase(words_[*at].plain(), "$");
  return false;
}

// Tables of operating data mix counts with money; the statements proper do not.
bool CaptionUnits::is_loose_table() const {
  return statement_.kind == StatementKind::other || statement_.kind == StatementKind::highlights ||
         statement_.kind == StatementKind::segment;
}

// "(in millions, except per share amounts)" names prices only to leave them out.
bool CaptionUnits::excepts_prices_or_shares(std::size_t row) const {
  const auto note = read_unit_note(statement_.rows[row].caption);
  return note && (note->excepts_per_share || note->excepts_shares);
}

// "Net income per share:" makes its "Basic" a price; digits decide where a heading names both.
UnitKind CaptionUnits::kind_of_headings(std::size_t row) const {
  const RowFigures& figures = figures_[row];
  const bool sums_money = begins_with_phrase(words_[row].plain(), "net income") &&
                          figures.most_decimals < 2 && figures.largest >= 1000;
  for (auto at = statement_.rows[row].parent; at; at = statement_.rows[*at].parent) {
    const auto kind = kind_of_words(*at, figures);
    if (!kind && are_like_rates(figures) && words_[*at].names_percent()) return UnitKind::percent;
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
bool CaptionUnits::has_decimals_below(std::size_t heading) const {
  for (std::size_t row = heading + 1; row < statement_.rows.size(); ++row)
    if (statement_.rows[row].parent == heading && figures_[row].with_decimals > 0) return true;
  return false;
}

// Prices fill a table whose title says that it is about earnings per share; shares one whose title or note
// speaks of nothing else and which prints no currency.
UnitKind CaptionUnits::kind_of_title(const RowFigures& figures) const {
  const bool prices = figures.count == 0 || are_like_prices(figures);
  if (prices && title_.has(PhraseKind::price_of_share)) return UnitKind::money_per_share;
  if (is_loose_table() && title_.ends_with(PhraseKind::counted) && !has_currency_ &&
      figures.with_decimals == 0)
    return UnitKind::pure;
  const bool shares = units_.of_shares_alone || (is_loose_table() && title_.has(PhraseKind::share_title));
  return shares && !has_currency_ ? UnitKind::shares : UnitKind::money;
}

}  // namespace tieout
