// Unit notes: "(in thousands, except per share data)", "Dollars in millions", "$000", "TEUR".
#pragma once

#include <optional>
#include <string_view>

#include "core/base/currency.h"

namespace tieout {

struct UnitNote {
  std::optional<int> scale;        // power of ten of the money: 3 is thousands
  std::optional<int> share_scale;  // of counts of shares, where the note says so for itself
  CurrencyCode currency;           // empty where the note does not say
  bool of_money = false;           // the scale is said of dollars or another currency, and so of no count
  bool excepts_per_share = false;
  bool excepts_shares = false;  // counts of shares are not in the note's scale

  bool is_of_shares() const { return share_scale && !scale; }
  friend bool operator==(const UnitNote&, const UnitNote&) = default;
};

// What a line says of units; nothing where it is no unit note.
std::optional<UnitNote> read_unit_note(std::string_view line);

// What a column head says of the unit of its amounts: "£'000", "€m", "Yen (millions)"; nothing where it
// counts shares or names a price.
std::optional<UnitNote> read_head_unit(std::string_view head);

// Whether plain words speak of pence or cents: "price per barrel cents".
bool counts_hundredths(std::string_view plain);

// "Earnings per share (pence)", "Dividend per share (cents)": a hundredth of the currency.
bool names_hundredths(std::string_view caption);

// The scale that a caption or a column head states for itself: "Shares (in thousands)", "Shares (000s)".
std::optional<int> read_own_scale(std::string_view caption);

// The power of ten that one word names: "million" is 6.
std::optional<int> scale_named(std::string_view word);

// The currency that the words name, or none.
CurrencyCode currency_named(std::string_view line);

}  // namespace tieout
