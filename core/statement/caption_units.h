// The unit of a row by its words, by the headings above it, by its title and by its digits.
#pragma once

#include <string>
#include <vector>

#include "core/statement/row_figures.h"
#include "core/statement/row_units.h"
#include "core/unit/unit_words.h"

namespace tieout {

constexpr int scale_of_hundredths = -2;

class CaptionUnits {
 public:
  CaptionUnits(const Statement& statement, const std::vector<std::string>& plain,
               const std::vector<bool>& rates, const StatementUnits& units);

  Unit unit_of(std::size_t row) const;
  // The unit is that of the table because nothing says otherwise.
  bool is_of_table(std::size_t row) const;
  const RowFigures& figures(std::size_t row) const { return figures_[row]; }
  const UnitWords& words(std::size_t row) const { return words_[row]; }
  // Of counts of shares that state none of their own; `largest` of those that share it.
  Unit shares(std::int64_t largest) const;

 private:
  int scale_that_holds(std::int64_t largest) const;
  void find_prices_below_headings();
  UnitKind kind_of(std::size_t row) const;
  std::optional<UnitKind> kind_of_words(std::size_t row, const RowFigures& figures) const;
  std::optional<UnitKind> kind_of_shares_and_prices(const UnitWords& words, const RowFigures& figures) const;
  UnitKind kind_of_headings(std::size_t row) const;
  UnitKind kind_of_title(const RowFigures& figures) const;
  bool counts_things(std::size_t row) const;
  bool is_in_hundredths(std::size_t row) const;
  bool is_price_of_things(std::size_t row) const;
  bool is_of_things(std::size_t row) const;
  bool is_loose_table() const;
  bool excepts_prices_or_shares(std::size_t row) const;
  bool has_decimals_below(std::size_t heading) const;
  std::optional<int> own_scale(std::size_t row) const;

  const Statement& statement_;
  const StatementUnits& units_;
  std::vector<UnitWords> words_;
  std::vector<RowFigures> figures_;
  std::string plain_title_;
  UnitWords title_;
  // Below "$ per share:", or below a heading of prices and finer than any row above it: a total there, set as
  // far left as its heading, is a price too.
  std::vector<bool> below_prices_;
  std::int64_t largest_shares_ = 0;  // of the rows that state no scale of their own
  std::size_t end_of_sheet_;         // the row behind which a balance sheet has only lines that describe it
  bool has_currency_ = false;        // printed with any figure of the table
};

}  // namespace tieout
