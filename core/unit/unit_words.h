// What the words of a caption or a column head say of the unit of its figures.
#pragma once

#include <optional>
#include <string_view>

#include "core/lexicon/lexicon.h"
#include "core/unit/unit.h"

namespace tieout {

// A caption with the kinds of its phrases, found once. `plain` is plain words and outlives this.
class UnitWords {
 public:
  explicit UnitWords(std::string_view plain) : plain_(plain), found_(phrases_in(plain)) {}

  std::string_view plain() const { return plain_; }
  bool has(PhraseKind kind) const { return found_.anywhere.has(kind); }
  bool begins_with(PhraseKind kind) const { return found_.at_begin.has(kind); }
  bool ends_with(PhraseKind kind) const { return found_.at_end.has(kind); }
  bool is(PhraseKind kind) const { return found_.whole.has(kind); }

  // "Cash dividends paid ($0.04 per common share)": the price is in the caption, and its figures are none.
  bool states_price_of_share() const;
  // "$ per diluted share:" says nothing but the unit of every row down to the next heading.
  bool is_price_heading() const;
  // "Weighted average exercise price", but no "aggregate grant-date fair value".
  bool names_average_price() const;
  // "Weighted average common shares outstanding".
  bool names_shares() const;
  // On a balance sheet shares and prices describe amounts, save in the lines that count shares: "Book value
  // per share".
  bool opens_memo() const;
  // "Effective tax rate", but no "4.25 % notes due 2040".
  bool names_percent() const;
  // "Number of stores", but no "Production costs": how many of something there are.
  bool names_count() const;
  // "Stores", "customers": counted where no money stands beside them.
  bool may_name_count() const;
  // "Oil (per Bbl)": the price of a unit of things.
  bool names_price_of_thing() const;

 private:
  bool names_amount() const;
  bool follows_number(std::size_t at) const;

  std::string_view plain_;
  PhrasesIn found_;
};

// What a column head says of the unit of its column: "Number of shares", "Weighted-average exercise price",
// "Basis points"; open where the scale is the table's. Nothing where it says none, or speaks of amounts.
std::optional<Unit> unit_of_head(std::string_view label);

}  // namespace tieout
