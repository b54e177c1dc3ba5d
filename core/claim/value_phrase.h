// A figure of prose with the words that say what it measures: currency, scale, percent, per share, hedge.
#pragma once

#include <optional>
#include <string_view>

#include "core/claim/claim.h"
#include "core/claim/prose_words.h"

namespace tieout {

// What a per-cent-like figure is a figure of: percent, or hundredths of it.
enum class PercentUnit { percent, points, basis_points };
enum class ShareKind { unstated, basic, diluted };

struct ValuePhrase {
  Range words;       // from the hedge or currency to the last word of the unit
  Span figure_span;  // the figure alone, with currency and suffix
  Decimal value;     // as printed, with its own sign
  std::optional<Decimal> high;
  UnitKind kind = UnitKind::pure;
  CurrencyCode currency;
  int scale = 0;
  PercentUnit percent = PercentUnit::percent;
  std::optional<ShareKind> per_share;
  std::optional<Hedge> hedge;
  bool named_loss = false;  // "a loss of $3.6 million", "negative $2.4 million"

  bool is_amount() const { return kind == UnitKind::money || kind == UnitKind::money_per_share; }
  bool is_percent() const { return kind == UnitKind::percent; }
};

// The value phrase whose figure is the number at `at`; `floor` is the first word it may reach back to.
// Nothing where the number measures nothing the reader knows: a year, a day, a count.
std::optional<ValuePhrase> read_value_phrase(const ProseWords& words, std::size_t at, std::size_t floor,
                                             std::size_t end);

}  // namespace tieout
