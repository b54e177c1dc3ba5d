// Reads scale, currency and exceptions out of a unit note.
#include "core/statement/unit_note.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

struct ScaleRow {
  std::string_view word;
  int scale;
};

constexpr ScaleRow scales[] = {
    {"thousands", 3}, {"thousand", 3}, {"000s", 3}, {"000", 3},      {"millions", 6}, {"million", 6},
    {"mln", 6},       {"mm", 6},       {"mio", 6},  {"billions", 9}, {"billion", 9},  {"bn", 9},
    {"lakhs", 5},     {"lakh", 5},     {"lacs", 5}, {"crores", 7},   {"crore", 7},
};

struct CurrencyRow {
  std::string_view phrase;
  CurrencyCode code;
};

// Narrower names first: "canadian dollars" before "dollars".
constexpr CurrencyRow currencies[] = {
    {"u s $", "USD"},
    {"canadian dollars", "CAD"},
    {"canadian", "CAD"},
    {"c $", "CAD"},
    {"cdn $", "CAD"},
    {"cad", "CAD"},
    {"australian dollars", "AUD"},
    {"a $", "AUD"},
    {"aud", "AUD"},
    {"hong kong dollars", "HKD"},
    {"hk $", "HKD"},
    {"hkd", "HKD"},
    {"singapore dollars", "SGD"},
    {"s $", "SGD"},
    {"sgd", "SGD"},
    {"new zealand dollars", "NZD"},
    {"nz $", "NZD"},
    {"nzd", "NZD"},
    {"r $", "BRL"},
    {"new taiwan dollars", "TWD"},
    {"nt $", "TWD"},
    {"rmb", "CNY"},
    {"renminbi", "CNY"},
    {"yuan", "CNY"},
    {"cny", "CNY"},
    {"euros", "EUR"},
    {"euro", "EUR"},
    {"eur", "EUR"},
    {"pounds sterling", "GBP"},
    {"pounds", "GBP"},
    {"gbp", "GBP"},
    {"yen", "JPY"},
    {"jpy", "JPY"},
    {"swiss francs", "CHF"},
    {"chf", "CHF"},
    {"nis", "ILS"},
    {"new israeli shekels", "ILS"},
    {"indian rupees", "INR"},
    {"inr", "INR"},
    {"lkr", "LKR"},
    {"rm", "MYR"},
    {"sek", "SEK"},
    {"nok", "NOK"},
    {"dkk", "DKK"},
    {"reais", "BRL"},
    {"u s dollars", "USD"},
    {"us dollars", "USD"},
    {"us $", "USD"},
    {"usd", "USD"},
    {"dollars", "USD"},
    {"dollar", "USD"},
    {"$", "USD"},
};

struct SymbolRow {
  std::string_view printed;
  CurrencyCode code;
};

constexpr SymbolRow symbols[] = {{"\u20AC", "EUR"}, {"\u00A3", "GBP"}, {"\u00A5", "JPY"}, {"RMB", "CNY"}};

// Words that may stand before a scale word in a note.
constexpr std::string_view openers[] = {
    "in",   "of",     "amounts",  "dollars",   "$",         "eur",         "euros",
    "euro", "usd",    "us",       "u",         "s",         "rmb",         "yen",
    "gbp",  "chf",    "cad",      "figures",   "unaudited", "tabular",     "shares",
    "jpy",  "pounds", "millions", "thousands", "numerator", "denominator", "or",
    "and",  "dollar", "rs",       "rupees",    "inr",
};

struct WordAt {
  std::string_view word, before, after;
};

// Calls `visit` with each word and its neighbours until it returns true.
template <typename Visit>
bool any_word(std::string_view plain, Visit visit) {
  std::string_view before;
  while (!plain.empty()) {
    const std::size_t end = plain.find(' ');
    const std::string_view word = plain.substr(0, end);
    plain = end == std::string_view::npos ? std::string_view() : plain.substr(end + 1);
    if (visit(WordAt{word, before, plain.substr(0, plain.find(' '))})) return true;
    before = word;
  }
  return false;
}

std::optional<int> scale_of(std::string_view word) {
  for (const ScaleRow& row : scales)
    if (row.word == word) return row.scale;
  return std::nullopt;
}

bool opens_scale(std::string_view word) {
  if (word.empty()) return true;
  for (const std::string_view opener : openers)
    if (opener == word) return true;
  return false;
}

// "000" alone is a scale only as $000 or (000s).
bool is_zeros(std::string_view word) {
  return !word.empty() && word.front() == '0';
}

// The scale that a note states: "in thousands", "$ millions", "thousands of dollars"; not "of 3.3 million".
std::optional<int> find_scale(std::string_view plain) {
  std::optional<int> found;
  any_word(plain, [&found](const WordAt& at) {
    const auto scale = scale_of(at.word);
    if (!scale || !opens_scale(at.before)) return false;
    if (is_zeros(at.word) && !at.before.empty() && at.before != "$" && at.before != "in") return false;
    found = scale;
    return true;
  });
  return found;
}

void read_exceptions(std::string_view plain, UnitNote& note) {
  static constexpr std::string_view markers[] = {"except", "excluding", "other than"};
  std::size_t at = std::string_view::npos;
  for (const std::string_view marker : markers)
    if (at == std::string_view::npos) at = plain.find(marker);
  if (at == std::string_view::npos) return;
  any_word(plain.substr(at), [&note](const WordAt& word) {
    if (word.word != "share" && word.word != "shares") return false;
    const bool per = word.before == "per" || word.before == "common" || word.before == "diluted";
    (per ? note.excepts_per_share : note.excepts_shares) = true;
    return false;
  });
}

bool is_digit_word(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && !is_zeros(word);
}

constexpr ScaleRow glued_words[] = {
    {"m", 6},
    {"mn", 6},
    {"M", 6},
    {"mm", 6},
    {"MM", 6},
    {"bn", 9},
    {"k", 3},
    {"K", 3},
    {"'000", 3},
    {"\u2019000", 3},
    {"000", 3},
    {"'million", 6},
    {"\u2019million", 6},
    {"'Million", 6},
    {"\u2019Million", 6},
};

// "£m", "US$m", "€ bn", "EUR m": a letter or two right behind the currency or a blank after it.
std::optional<int> glued_scale(std::string_view line) {
  static constexpr std::string_view marks[] = {"$",   "\u20AC", "\u00A3", "\u00A5", "EUR",
                                               "GBP", "USD",    "CHF",    "SEK",    "NOK",
                                               "DKK", "RMB",    "RM",     "Rs.",    "Rs"};
  for (const std::string_view mark : marks) {
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos) continue;
    std::string_view rest = line.substr(at + mark.size());
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    const std::string_view word = rest.substr(0, rest.find_first_of(" ,;)\t"));
    for (const ScaleRow& row : glued_words)
      if (row.word == word) return row.scale;
  }
  return std::nullopt;
}

// Notes are short, most of all where no parenthesis sets them apart: a sentence that says "in millions" is
// none.
constexpr std::size_t longest_note = 26, longest_open_note = 12;

bool may_be_note(std::string_view line, std::string_view plain) {
  const bool set_apart = line.find('(') != std::string_view::npos;
  return !plain.empty() && count_words(plain) <= (set_apart ? longest_note : longest_open_note);
}

}  // namespace

namespace {

// Rupees are those of India where they are counted by lakhs and crores, else of any of several countries.
CurrencyCode currency_of_note(std::string_view line, int scale) {
  constexpr int lakh = 5, crore = 7;
  const CurrencyCode named = currency_named(line);
  if (!named.empty() || (scale != lakh && scale != crore)) return named;
  const std::string plain = plain_words(line);
  return has_phrase(plain, "rs") || has_phrase(plain, "rupees") ? CurrencyCode("INR") : named;
}

}  // namespace

CurrencyCode currency_named(std::string_view line) {
  for (const SymbolRow& row : symbols)
    if (line.find(row.printed) != std::string_view::npos) return row.code;
  const std::string plain = plain_words(line);
  std::size_t narrowest = std::size(currencies);
  for (std::size_t at = 0; at < plain.size(); at = std::min(plain.find(' ', at), plain.size()) + 1)
    for (std::size_t row = 0; row < narrowest; ++row)
      if (begins_with_phrase(std::string_view(plain).substr(at), currencies[row].phrase)) narrowest = row;
  return narrowest < std::size(currencies) ? currencies[narrowest].code : CurrencyCode();
}

std::optional<int> scale_named(std::string_view word) {
  return is_letter(word.empty() ? '\0' : word.front()) ? scale_of(plain_words(word)) : std::nullopt;
}

std::optional<UnitNote> read_unit_note(std::string_view line) {
  const std::string plain = plain_words(line);
  if (!may_be_note(line, plain)) return std::nullopt;
  UnitNote note;
  note.scale = find_scale(plain);
  if (!note.scale) note.scale = glued_scale(line);
  read_exceptions(plain, note);
  const bool in_units = has_phrase(plain, "in dollars") || has_phrase(plain, "in us dollars") ||
                        has_phrase(plain, "in u s dollars") || has_phrase(plain, "in whole dollars") ||
                        has_phrase(plain, "in euros");
  if (!note.scale && in_units) note.scale = 0;
  if (!note.scale) return std::nullopt;
  if (*note.scale != 0 &&
      any_word(plain, [](const WordAt& at) { return scale_of(at.word) && is_digit_word(at.before); }))
    return std::nullopt;
  note.currency = currency_of_note(line, *note.scale);
  return note;
}

std::optional<UnitNote> read_head_unit(std::string_view head) {
  const std::string plain = plain_words(head);
  if (has_phrase(plain, "shares") || has_phrase(plain, "share") || has_phrase(plain, "options") ||
      has_phrase(plain, "number"))
    return std::nullopt;
  UnitNote note;
  note.scale = glued_scale(head);
  if (!note.scale) note.scale = read_own_scale(head);
  if (!note.scale && !currency_named(head).empty()) note.scale = find_scale(plain);
  if (!note.scale) return std::nullopt;
  note.currency = currency_of_note(head, *note.scale);
  return note;
}

bool counts_hundredths(std::string_view plain) {
  return has_phrase(plain, "pence") || has_phrase(plain, "cents");
}

bool names_hundredths(std::string_view caption) {
  if (counts_hundredths(plain_words(caption))) return true;
  return caption.find("(p)") != std::string_view::npos || caption.find("(c)") != std::string_view::npos;
}

std::optional<int> read_own_scale(std::string_view caption) {
  constexpr std::string_view roots[] = {"illion", "housand", "000", "ILLION", "HOUSAND"};
  if (std::none_of(std::begin(roots), std::end(roots),
                   [&](std::string_view root) { return caption.find(root) != std::string_view::npos; }))
    return std::nullopt;
  const std::size_t open = caption.rfind('(');
  const std::string plain = plain_words(open == std::string_view::npos ? caption : caption.substr(open));
  if (open == std::string_view::npos && !has_phrase(plain, "in thousands") &&
      !has_phrase(plain, "in millions") && !has_phrase(plain, "in billions"))
    return std::nullopt;
  return find_scale(plain);
}

}  // namespace tieout
