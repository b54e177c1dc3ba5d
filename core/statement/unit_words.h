// What the words of a caption say of the unit of its figures.
#pragma once

#include <string_view>

namespace tieout {

// All of them take plain words, as `plain_words` gives them.

// "Diluted earnings per share".
bool names_price_of_share(std::string_view plain);
// "Cash dividends paid ($0.04 per common share)": the price is in the caption, and its figures are none.
bool states_price_of_share(std::string_view plain);
// "$ per diluted share:" says nothing but the unit of every row down to the next heading.
bool is_price_heading(std::string_view plain);
// "Weighted average exercise price": an average of prices, whatever else is named beside it.
bool names_average_price(std::string_view plain);
// "Weighted average common shares outstanding".
bool names_shares(std::string_view plain);
// On a balance sheet shares and prices describe amounts, save in the lines below it that count shares:
// "Book value per share".
bool opens_memo(std::string_view plain);
// "Effective tax rate".
bool names_percent(std::string_view plain);
// "Dividends declared".
bool names_dividend(std::string_view plain);
// "Number of stores", but no "Sales to customers, $" or "Production costs": how many of something there are.
bool names_count(std::string_view plain);
// "Tons sold": some unit of things stands in it.
bool names_things(std::string_view plain);
// "Oil (per Bbl)": the price of a unit of things.
bool names_price_of_thing(std::string_view plain);

}  // namespace tieout
