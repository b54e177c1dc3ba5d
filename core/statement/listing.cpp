// Finds an exchange, a colon and a ticker.
#include "core/statement/listing.h"

#include <algorithm>

#include "core/text/printed.h"
#include "core/text/word.h"

namespace tieout {
namespace {

// How the names of exchanges begin.
constexpr std::string_view exchanges[] = {
    "nasdaq", "nasdaqgs", "nasdaqgm", "nasdaqcm", "nyse",  "new york stock exchange",
    "amex",   "tsx",      "tsxv",     "lse",      "aim",   "american stock exchange",
    "asx",    "otc",      "otcqb",    "otcqx",    "otcbb", "toronto stock exchange",
    "cboe",   "hkex",     "sehk",     "euronext", "xetra", "london stock exchange",
    "six",    "fse",      "tse",      "cse",      "neo",   "frankfurt stock exchange",
    "jse",    "bse",      "nse",      "sgx",      "bme",   "tel aviv stock exchange",
    "tase",   "b3",       "bovespa",  "omx",      "bmv",   "hong kong stock exchange",
    "oslo",   "nysemkt",  "arca",     "iex",      "krx",   "tokyo stock exchange",
};
constexpr std::size_t longest_exchange = 48;

bool is_exchange(std::string_view words) {
  return words.size() <= longest_exchange &&
         std::any_of(std::begin(exchanges), std::end(exchanges),
                     [&](std::string_view name) { return starts_with_words(words, name); });
}

// The words before a colon, back to the bracket or the mark that they follow.
Span words_before(std::string_view text, std::uint32_t colon, std::uint32_t floor) {
  std::uint32_t begin = colon;
  while (begin > floor && colon - begin <= longest_exchange + 4) {
    const char c = text[begin - 1];
    if (c == '(' || c == ';' || c == ',' || c == '[' || c == '"') break;
    --begin;
  }
  while (begin < colon && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  return {begin, colon};
}

bool is_ticker_char(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '/';
}

// Past blanks and quotation marks.
std::uint32_t skip_quotes(std::string_view text, std::uint32_t at) {
  at = skip_space(text, at);
  if (text.substr(at, 1) == "\"") return at + 1;
  return text.substr(at, 3) == "\u201C" ? at + 3 : at;
}

std::optional<Span> ticker_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && is_ticker_char(text[end])) ++end;
  while (end > at && !is_letter(text[end - 1]) && !is_digit(text[end - 1])) --end;
  const std::string_view ticker = text.substr(at, end - at);
  if (ticker.empty() || ticker.size() > 10 || std::any_of(ticker.begin(), ticker.end(), is_lower))
    return std::nullopt;
  return Span{at, end};
}

std::string_view without_and(std::string_view words) {
  return words.starts_with("and ") ? words.substr(4) : words;
}

}  // namespace

std::optional<Listing> find_listing(std::string_view text, Span within) {
  const std::string_view searched = text.substr(0, within.end);
  for (std::size_t colon = searched.find(':', within.begin); colon != std::string_view::npos;
       colon = searched.find(':', colon + 1)) {
    const Span before = words_before(text, static_cast<std::uint32_t>(colon), within.begin);
    const std::string_view words = without_and(slice(text, before));
    if (!is_exchange(words)) continue;
    const auto ticker = ticker_at(text, skip_quotes(text, before.end + 1));
    if (!ticker) continue;
    const std::uint32_t begin = before.begin + static_cast<std::uint32_t>(before.size() - words.size());
    return Listing{one_line(words), std::string(slice(text, *ticker)), {begin, ticker->end}};
  }
  return std::nullopt;
}

}  // namespace tieout
