// The vocabulary of column heads and statement titles.
#include "core/table/head_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::string_view period_words[] = {
    "january", "february", "march",     "april", "may",   "june", "july",  "august", "september",
    "october", "november", "december",  "jan",   "feb",   "mar",  "apr",   "jun",    "jul",
    "aug",     "sep",      "sept",      "oct",   "nov",   "dec",  "ended", "ending", "quarter",
    "qtr",     "quarters", "months",    "month", "weeks", "week", "year",  "years",  "fiscal",
    "annual",  "q1",       "q2",        "q3",    "q4",    "1q",   "2q",    "3q",     "4q",
    "ytd",     "period",   "inception", "date",  "three", "six",  "nine",  "twelve", "thirteen",
    "twenty",  "thirty",   "fifty",     "1st",   "2nd",   "3rd",  "4th",   "first",  "second",
    "third",   "fourth",   "half",      "13",    "26",    "39",   "52",    "53",     "14",
    "fye"};

constexpr std::string_view length_words[] = {"months", "weeks", "quarter", "quarters",
                                             "year",   "years", "half"};

constexpr std::string_view change_words[] = {"change",   "changes",   "increase",   "decrease",
                                             "variance", "increases", "difference", "incr"};

constexpr std::string_view head_words[] = {
    "unaudited",  "audited", "change",     "changes",  "increase", "decrease", "variance", "percent",
    "percentage", "%",       "$",          "as",       "of",       "the",      "for",      "and",
    "to",         "at",      "actual",     "pro",      "forma",    "restated", "total",    "note",
    "notes",      "gaap",    "non",        "adjusted", "reported", "over",     "vs",       "from",
    "through",    "amount",  "favorable",  "growth",   "rate",     "rates",    "chg",      "y/y",
    "yoy",        "q/q",     "difference", "constant", "currency"};

constexpr std::string_view statement_names[] = {
    "statement of",        "statements of",        "balance sheet",       "balance sheets",
    "income statement",    "cash flows statement", "cash flow statement", "profit and loss account",
    "reconciliation of",   "segment information",  "segment results",     "selected financial",
    "financial highlights"};

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view word) {
  for (std::string_view entry : table)
    if (entry == word) return true;
  return false;
}

// Lower-case letters and digits of a word without the punctuation around it; empty where it is too long.
class PlainWord {
 public:
  explicit PlainWord(std::string_view word) {
    while (!word.empty() && is_punctuation(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_punctuation(word.back())) word.remove_suffix(1);
    too_long_ = word.size() > letters_.size();
    if (too_long_) return;
    for (char c : word) letters_[size_++] = to_lower(c);
  }
  std::string_view view() const { return {letters_.data(), size_}; }
  bool is_too_long() const { return too_long_; }

 private:
  static bool is_punctuation(char c) {
    return c == ',' || c == '.' || c == '(' || c == ')' || c == ':' || c == ';' || c == '*' || c == '-';
  }
  std::array<char, 12> letters_{};
  std::size_t size_ = 0;
  bool too_long_ = false;
};

// "2q08", "q2'08", "1h25", "fy2007", "9m": a part of the year in letters and digits alone.
bool is_short_period(std::string_view plain) {
  const bool fiscal = plain.starts_with("fy");
  if (fiscal) plain.remove_prefix(2);
  std::size_t letters = 0, digits = 0;
  for (const char c : plain) {
    letters += c == 'q' || c == 'h' || c == 'm';
    digits += is_digit(c);
    if (c != 'q' && c != 'h' && c != 'm' && c != '\'' && !is_digit(c)) return false;
  }
  return letters + (fiscal ? 1 : 0) == 1 && digits >= 1 && digits <= 5 && plain[0] != 'm';
}

bool begins_with(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (to_lower(text[i]) != lower[i]) return false;
  return true;
}

// One of the names of statements begins here.
bool begins_with_name(std::string_view text) {
  constexpr std::uint32_t letters = first_letters(statement_names);
  const char first = to_lower(text.front());
  if ((letters & first_letter(first)) == 0) return false;
  return std::any_of(std::begin(statement_names), std::end(statement_names),
                     [&](std::string_view name) { return name.front() == first && begins_with(text, name); });
}

}  // namespace

bool is_period_word(std::string_view word) {
  const PlainWord plain(word);
  return contains(period_words, plain.view()) || is_short_period(plain.view());
}

bool is_short_date(std::string_view word) {
  if (word.empty() || (!is_digit(word.front()) && word.find('-') == std::string_view::npos)) return false;
  const auto date = read_date(word, 0);
  const bool whole = date && date->year && date->span.end + 1 >= word.size();
  return whole && (is_digit(word.front()) || !date->day);
}

bool is_head_word(std::string_view word) {
  const PlainWord plain(word);
  if (plain.is_too_long()) return false;
  if (plain.view().empty()) return true;
  for (char c : plain.view())
    if (!is_digit(c) && c != ',' && c != '/') return contains(head_words, plain.view());
  return true;
}

bool names_length(std::string_view piece) {
  for (std::size_t begin = 0, at = 0; at <= piece.size(); ++at) {
    const std::uint32_t blank = blank_bytes(piece, at);
    if (blank == 0 && at < piece.size()) continue;
    if (contains(length_words, PlainWord(piece.substr(begin, at - begin)).view())) return true;
    begin = at + blank;
    at = begin > at ? begin - 1 : at;
  }
  return false;
}

bool names_change(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t end = piece.find_first_of(" /");
    if (contains(change_words, PlainWord(piece.substr(0, end)).view())) return true;
    piece = end == std::string_view::npos ? std::string_view() : piece.substr(end + 1);
  }
  return false;
}

bool names_notes(std::string_view piece) {
  constexpr std::string_view names[] = {"Note", "Notes", "NOTE", "NOTES", "Note(s)", "Ref"};
  return std::find(std::begin(names), std::end(names), piece) != std::end(names);
}

bool names_statement(std::string_view line) {
  bool inside = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool letter = is_letter(line[at]);
    if (letter && !inside && begins_with_name(line.substr(at))) return true;
    inside = letter;
  }
  return false;
}

}  // namespace tieout
