// Looks for words that stand side by side rather than go on with each other.
#include "core/table/close_names.h"

#include <algorithm>
#include <vector>

#include "core/text/characters.h"
#include "core/text/word.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::size_t longest_names = 100;

// Heads that stand side by side: "Cost Fair Value", "Shares Amount".
bool holds_pair(const std::vector<Word>& words) {
  constexpr std::string_view pairs[][2] = {{"gross", "net"},       {"cost", "fair"},    {"carrying", "fair"},
                                           {"shares", "amount"},   {"shares", "price"}, {"high", "low"},
                                           {"actual", "budget"},   {"shares", "value"}, {"amount", "percent"},
                                           {"minimum", "maximum"}, {"number", "price"}};
  const auto holds = [&](std::string_view name) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.is(name); });
  };
  return std::any_of(std::begin(pairs), std::end(pairs),
                     [&](const auto& pair) { return holds(pair[0]) && holds(pair[1]); });
}

// "Americas Europe Total", "Amount Per Share Amount Per Share": capitals, a sum at the end or a word again.
bool names_parts(std::string_view text) {
  constexpr std::string_view sums[] = {"total", "consolidated", "eliminations"};
  std::vector<Word> words;
  bool again = false, capitals = true;
  for (Word word = next_word(text, 0); !word.empty(); word = next_word(text, word.span.end)) {
    if (is_lower(word.text.front())) {
      if (!word.is("of") && !word.is("per")) return false;
      capitals = false;
      continue;
    }
    again = again || (word.text.size() > 2 && std::any_of(words.begin(), words.end(), [&](const Word& other) {
                        return other.text == word.text;
                      }));
    words.push_back(word);
  }
  const bool ends_in_sum =
      words.size() > 1 && std::any_of(std::begin(sums), std::end(sums),
                                      [&](std::string_view sum) { return words.back().is(sum); });
  return holds_pair(words) || (capitals && (again || ends_in_sum));
}

// "Less than 1 year 1-3 years": when payments are due.
bool names_terms(std::string_view text) {
  std::size_t years = 0, numbers = 0;
  for (Word word = next_word(text, 0); !word.empty(); word = next_word(text, word.span.end)) {
    years += word.is("year") || word.is("years") ? 1 : 0;
    numbers += word.is_number() ? 1 : 0;
  }
  return years > 1 && numbers > 0;
}

}  // namespace

bool is_half_dates(std::string_view text) {
  std::size_t words = 0, times = 0, of_times = 0;
  for (Word word = next_word(text, 0); !word.empty(); word = next_word(text, word.span.end)) {
    const bool is_time = month_named(word.text) || read_year(text, word.span.begin);
    ++words;
    times += is_time ? 1 : 0;
    of_times += is_time || word.is_number() ? 1 : 0;
  }
  return times > 1 && 2 * of_times >= words;
}

bool may_name_columns(std::string_view line) {
  return line.size() <= longest_names && !line.ends_with(':') &&
         (is_half_dates(line) || names_parts(line) || names_terms(line));
}

}  // namespace tieout
