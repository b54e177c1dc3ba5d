// The kinds of words and phrases that the core knows: what each means, and what its value is.
#pragma once

#include <cstdint>

namespace tieout {

// A phrase may be of several kinds; of one kind it has one value.
enum class PhraseKind : std::uint8_t {
  // Numbers and time (time.def)
  cardinal,      // "three": the number; tens stand alone, "fifty" and "two" are joined by their reader
  ordinal,       // "second", "2nd": the number
  month,         // "june", "jun": 1 to 12
  month_length,  // "months", "mos", "year": how many months one is
  week_length,   // "weeks", "wks": 1
  // Units (unit.def)
  scale,       // "millions", "mn": the power of ten
  scale_mark,  // "m", "k": the same for letters that mean a scale behind digits and in notes only
  currency,    // "canadian dollars", "c $": a currency, see currency_of
  // Captions and heads that name units (unit.def says what each means)
  scale_prefix,
  dollar,
  rupees,
  note_word,
  exception,
  share_noun,
  amount_noun,
  price_of_share,
  average_price,
  price,
  price_within_amount,
  sum_of_values,
  share_count,
  share_opening,
  antidilutive,
  weighted_average,
  averaged,
  award,
  stock_amount,
  share_memo,
  end_of_sheet,
  rate_sign,
  rate,
  rate_at_end,
  plain_rate,
  basis_points,
  number_of,
  counted,
  counted_first,  // "days": counted wherever a caption begins with it, whatever other rows are of
  threshold,
  cost,
  thing,
  dividend,
  hundredths,
  span_of_years,
  income,
  share_title,
  part_of_price,
  share_line,
  denomination,
  // The number of kinds; no phrase is of it.
  count
};

}  // namespace tieout
