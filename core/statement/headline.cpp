// Finds the first line that speaks of results, and the lines it goes on in.
#include "core/statement/headline.h"

#include <algorithm>

#include "core/text/printed.h"
#include "core/text/word.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::string_view news_words[] = {
    "reports",   "announces", "posts",      "delivers",  "achieves", "results",  "earnings", "revenue",
    "revenues",  "sales",     "income",     "profit",    "loss",     "records",  "declares", "reported",
    "announced", "drives",    "to acquire", "to report", "ffo",      "releases", "guidance", "dividend"};
constexpr std::string_view time_words[] = {"quarter", "quarterly", "year",    "annual",  "fiscal",
                                           "half",    "month",     "months",  "q1",      "q2",
                                           "q3",      "q4",        "interim", "results", "earnings"};
constexpr std::string_view furniture[] = {"for immediate release",
                                          "news release",
                                          "press release",
                                          "exhibit",
                                          "news",
                                          "ex-99",
                                          "for release",
                                          "contact",
                                          "contacts",
                                          "release date",
                                          "table of contents",
                                          "http",
                                          "www",
                                          "tweet",
                                          "share",
                                          "search",
                                          "page",
                                          "media contact"};
constexpr std::string_view goes_on[] = {"of", "and", "for",  "with", "in", "to",
                                        "on", "the", "from", "by",   "&",  "as"};
constexpr std::size_t longest_line = 220, most_lines = 4;

template <std::size_t count>
bool has_any(std::string_view line, const std::string_view (&words)[count]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return has_words(line, word); });
}

bool is_furniture(std::string_view line) {
  if (line.size() > longest_line || line.front() == '<' || line.front() == '[' || line.find('@') != line.npos)
    return true;
  if (read_date(line, 0) && line.size() < 25) return true;
  return std::any_of(std::begin(furniture), std::end(furniture),
                     [&](std::string_view start) { return starts_with_words(line, start); });
}

bool is_bullet(std::string_view line) {
  const CodePoint first = decode(line, 0);
  return is_dash(first.value) || first.value == '*' || (first.value >= 0x2000 && first.value < 0x2E00) ||
         first.value == 0xB7;
}

bool is_in_capitals(std::string_view line) {
  return std::none_of(line.begin(), line.end(), is_lower);
}

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.find_last_of(' ');
  return blank == line.npos ? line : line.substr(blank + 1);
}

bool is_connective(std::string_view word) {
  return std::any_of(std::begin(goes_on), std::end(goes_on),
                     [&](std::string_view connective) { return same_word(word, connective); });
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, std::min(line.find(' '), line.size()));
}

// "Cadence Bancorporation reports" and nothing more.
bool is_unfinished(std::string_view line) {
  const std::string_view last = last_word(line);
  return is_connective(last) || same_word(last, "reports") || same_word(last, "announces");
}

// The words of `a` are not finished on its line.
bool continues(std::string_view a, std::string_view b) {
  return a.back() == ',' || is_unfinished(a) || is_connective(first_word(b)) || is_lower(b.front());
}

// Two lines set as one title.
bool are_set_alike(const Source& source, std::size_t a, std::size_t b) {
  constexpr std::uint32_t centred = 8;
  const bool both_centred = source.lines[a].indent >= centred && source.lines[b].indent >= centred;
  const bool both_capitals = is_in_capitals(source.line(a)) && is_in_capitals(source.line(b));
  return (both_centred || both_capitals) && is_in_capitals(source.line(a)) == is_in_capitals(source.line(b));
}

bool may_belong(std::string_view line) {
  return !line.empty() && !is_furniture(line) && !is_bullet(line);
}

// The next printed line before `end`; `end` where there is none within two blank lines.
std::size_t next_printed(const Source& source, std::size_t index, std::size_t end) {
  for (std::size_t i = index + 1; i < end && i <= index + 3; ++i)
    if (!source.lines[i].is_blank()) return i;
  return end;
}

std::size_t first_line_of_title(const Source& source, std::size_t index) {
  while (index > 0 && may_belong(source.line(index - 1)) &&
         (are_set_alike(source, index - 1, index) || is_unfinished(source.line(index - 1))))
    --index;
  return index;
}

std::string join_title(const Source& source, std::size_t index, std::size_t end) {
  std::string title = one_line(source.line(index));
  for (std::size_t lines = 1; lines < most_lines; ++lines) {
    const std::size_t next = next_printed(source, index, end);
    if (next == end || !may_belong(source.line(next))) break;
    const bool adjacent = next == index + 1;
    if (!continues(source.line(index), source.line(next)) &&
        !(adjacent && are_set_alike(source, index, next)))
      break;
    title += " " + one_line(source.line(next));
    index = next;
  }
  return title;
}

// The line right above the dateline, where no line speaks of results.
std::optional<std::string> line_above(const Source& source, std::size_t end) {
  constexpr std::size_t near = 4;
  for (std::size_t i = end; i-- > 0 && end - i <= near;) {
    if (source.lines[i].is_blank()) continue;
    if (!may_belong(source.line(i))) break;
    return join_title(source, first_line_of_title(source, i), end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> read_headline(const Source& source, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    const std::string_view line = source.line(i);
    if (!may_belong(line) || !has_any(line, news_words) || !has_any(line, time_words)) continue;
    return join_title(source, first_line_of_title(source, i), end);
  }
  return line_above(source, end);
}

}  // namespace tieout
