// Tells by tables of words what unit a caption names.
#include "core/statement/unit_words.h"

#include <cstddef>

#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

// "Customers over $100k": how much each is worth, and no unit of their number.
constexpr std::string_view threshold_words[] = {"over $", "above $", "with $", "than $", "exceeding $"};

constexpr std::string_view per_share_words[] = {
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
// What a line below a balance sheet that counts shares or gives their value begins with.
constexpr std::string_view memo_openers[] = {
    "book value",     "tangible book", "shares", "number of shares", "common shares outstanding",
    "net asset value"};
constexpr std::string_view percent_words[] = {
    "%",     "percent", "percentage",        "tax rate",       "margin percentage", "as a % of",
    "ratio", "yield",   "gross margin rate", "effective rate", "growth rate",
};
constexpr std::string_view counted_words[] = {
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

constexpr std::size_t longest_price_heading = 5;  // words

// "Production costs", but no "Cost per customer".
constexpr std::string_view cost_words[] = {"cost", "costs", "expense", "expenses"};

bool names_amount(std::string_view plain) {
  if (has_any_phrase<cost_words>(plain) && !has_phrase(plain, "per")) return true;
  return has_phrase(plain, "$") && !has_any_phrase<threshold_words>(plain);
}

}  // namespace

bool names_price_of_share(std::string_view plain) {
  return has_any_phrase<per_share_words>(plain);
}

bool states_price_of_share(std::string_view plain) {
  constexpr std::string_view per = " per ";
  bool stated = false;
  for (std::size_t at = plain.find(per); at != std::string_view::npos; at = plain.find(per, at + 1)) {
    if (!begins_with_any_phrase<per_share_words>(plain.substr(at + 1))) continue;
    if (at == 0 || !is_digit(plain[at - 1])) return false;
    stated = true;
  }
  return stated;
}

bool is_price_heading(std::string_view plain) {
  if (plain.starts_with("$ ")) plain.remove_prefix(2);
  return plain.starts_with("per ") && names_price_of_share(plain) &&
         count_words(plain) <= longest_price_heading;
}

bool names_average_price(std::string_view plain) {
  return has_any_phrase<average_price_words>(plain);
}

bool names_shares(std::string_view plain) {
  return has_any_phrase<share_words>(plain) || plain == "shares" || plain == "common shares";
}

bool opens_memo(std::string_view plain) {
  return begins_with_any_phrase<memo_openers>(plain) && !has_any_phrase<stock_words>(plain);
}

bool names_percent(std::string_view plain) {
  return has_any_phrase<percent_words>(plain);
}

bool names_dividend(std::string_view plain) {
  return has_any_phrase<dividend_words>(plain);
}

bool names_count(std::string_view plain) {
  return has_any_phrase<counted_words>(plain) && !names_amount(plain);
}

bool names_things(std::string_view plain) {
  return has_any_phrase<physical_words>(plain);
}

bool names_price_of_thing(std::string_view plain) {
  constexpr std::string_view per = "per ";
  for (std::size_t at = plain.find(per); at != std::string_view::npos; at = plain.find(per, at + 1))
    if ((at == 0 || plain[at - 1] == ' ') &&
        begins_with_any_phrase<physical_words>(plain.substr(at + per.size())))
      return true;
  return false;
}

}  // namespace tieout
