// Reads labelled lines of EDGAR headers and cover pages.
#include "core/statement/filing_cover.h"

#include <algorithm>

#include "core/text/printed.h"
#include "core/text/word.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::size_t cover_lines = 150;
constexpr std::size_t longest_line = 400;  // longer lines are prose

constexpr std::string_view periodic_forms[] = {"form 10-k",    "form 10-q",   "form 20-f",  "form 40-f",
                                               "form 10-k405", "form 10-ksb", "form 10-qsb"};

struct LengthRow {
  std::string_view phrase;
  int months;
};
constexpr LengthRow lengths[] = {
    {"quarterly period ended", 3},
    {"quarter ended", 3},
    {"fiscal year ended", 12},
    {"year ended", 12},
};

constexpr std::string_view listed_on[] = {"the nasdaq", "nasdaq", "new york stock exchange", "nyse"};

// "19961219"
std::optional<Date> read_compact_date(std::string_view digits) {
  digits = trimmed(digits).substr(0, 8);
  if (digits.size() != 8 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (const char c : digits.substr(at, count)) value = value * 10 + (c - '0');
    return value;
  };
  return make_date(number(0, 4), number(4, 2), number(6, 2));
}

// What stands after a label on its line.
std::optional<std::string_view> after(std::string_view line, std::string_view label) {
  const auto at = find_words(line, label);
  if (!at) return std::nullopt;
  return trimmed(line.substr(*at + label.size()));
}

class CoverReader {
 public:
  explicit CoverReader(const Source& source) : source_(source) {}

  FilingCover read() {
    std::size_t printed = 0;
    for (std::size_t i = 0; i < source_.lines.size() && printed < cover_lines; ++i) {
      if (source_.lines[i].is_blank()) continue;
      ++printed;
      if (source_.line(i).size() > longest_line) continue;
      read_header_line(source_.line(i));
      read_cover_line(i);
    }
    if (!cover_.company) cover_.company = conformed_name_;
    return cover_;
  }

 private:
  void read_header_line(std::string_view line) {
    if (const auto name = after(line, "company conformed name:"); name && !name->empty() && !conformed_name_)
      conformed_name_ = one_line(*name);
    if (const auto day = after(line, "filed as of date:"); day && !cover_.filed)
      cover_.filed = read_compact_date(*day);
    if (const auto day = after(line, "conformed period of report:"); day && !cover_.period_end)
      cover_.period_end = read_compact_date(*day);
  }

  void read_cover_line(std::size_t index) {
    const std::string_view line = source_.line(index);
    if (std::any_of(std::begin(periodic_forms), std::end(periodic_forms),
                    [&](std::string_view form) { return starts_with_words(line, form); }))
      cover_.is_periodic = true;
    if (const auto at = find_words(line, "exact name of registrant"); at && !cover_.company)
      cover_.company = name_before(index, *at);
    if (cover_.is_periodic && !cover_.months) read_period(source_.lines[index].span);
    if (has_words(line, "trading symbol")) read_symbols(index);
  }

  // What stands before "(Exact name of registrant as specified in its charter)" on its line, or the last
  // printed line above that is no rule.
  std::optional<std::string> name_before(std::size_t index, std::size_t at) const {
    if (at > 1 && at < 100 && is_letter(source_.line(index).front()))
      return one_line(source_.line(index).substr(0, at - 1));
    for (std::size_t i = index; i-- > 0 && index - i < 8;) {
      const std::string_view line = source_.line(i);
      if (line.size() >= 3 && line.size() < 120 && is_letter(line.front()) && line.find("__") == line.npos)
        return one_line(line);
    }
    return std::nullopt;
  }

  // "For the quarterly period ended June 28, 2025"
  void read_period(Span line) {
    const std::string_view words = source_.slice(line);
    for (const LengthRow& row : lengths) {
      const auto at = find_words(words, row.phrase);
      if (!at) continue;
      std::uint32_t begin =
          skip_space(source_.text, line.begin + *at + static_cast<std::uint32_t>(row.phrase.size()));
      if (begin < source_.text.size() && source_.text[begin] == ':')
        begin = skip_space(source_.text, begin + 1);
      const auto date = read_date(source_.text, begin);
      if (!date || !date->date()) continue;
      cover_.period_end = date->date();
      cover_.months = row.months;
      return;
    }
  }

  // "Common Stock, $0.00001 par value   AAPL   The Nasdaq Stock Market LLC": a symbol before its
  // exchange, or by itself on the line above.
  void read_symbols(std::size_t index) {
    std::size_t printed = 0;
    for (std::size_t i = index; i < source_.lines.size() && printed < 30 && !cover_.ticker; ++i) {
      if (source_.lines[i].is_blank()) continue;
      ++printed;
      if (source_.line(i).size() > longest_line) continue;
      for (const std::string_view exchange : listed_on) read_symbol_before(source_.lines[i].span, exchange);
    }
  }

  void read_symbol_before(Span line, std::string_view exchange) {
    const auto found = find_words(source_.slice(line), exchange);
    if (!found || cover_.ticker) return;
    const std::uint32_t at = line.begin + *found;
    std::uint32_t end = at;
    while (end > 0 && static_cast<unsigned char>(source_.text[end - 1]) <= ' ') --end;
    std::uint32_t begin = end;
    while (begin > 0 && is_upper(source_.text[begin - 1])) --begin;
    if (begin == end || end - begin > 5 || inside_word(source_.text, begin)) return;
    const bool is_above = begin < line.begin;
    if (is_above && source_.lines[source_.line_at(begin)].span.begin != begin) return;
    cover_.ticker = std::string(source_.slice({begin, end}));
    std::uint32_t last = at;
    while (last < line.end && source_.text[last] != '\t' && source_.text.substr(last, 2) != "  ") ++last;
    cover_.exchange = one_line(source_.slice({at, last}));
  }

  const Source& source_;
  FilingCover cover_;
  std::optional<std::string> conformed_name_;
};

}  // namespace

FilingCover read_filing_cover(const Source& source) {
  return CoverReader(source).read();
}

}  // namespace tieout
