// Sorts the lines above a table into entity, title, period and unit note.
#include "core/statement/heading_lines.h"

#include "core/statement/statement_kind.h"
#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

static constexpr std::string_view entity_words[] = {
    "inc",          "incorporated", "corp",     "corporation", "company",
    "co",           "ltd",          "limited",  "llc",         "plc",
    "n v",          "s a",          "group",    "holdings",    "bancorp",
    "subsidiaries", "subsidiary",   "partners", "lp",          "l p",
    "trust",        "bancshares",   "ag",       "se",          "financial corp",
    "companies",    "nv",           "sa",
};

// A title is short; prose and numbered lists are none.
constexpr std::size_t longest_title = 16;

// The parts of a line that wide gaps set apart: a title on the left, the company on the right.
std::vector<std::string> parts_of(std::string_view line) {
  constexpr std::string_view gap = "      ";
  std::vector<std::string> parts;
  while (!line.empty()) {
    const std::size_t end = line.find(gap);
    std::string part;
    append_printed(part, line.substr(0, end));
    if (!part.empty()) parts.push_back(std::move(part));
    line = end == std::string_view::npos ? std::string_view() : line.substr(end + gap.size());
  }
  return parts;
}

// The text without its parentheses: "(Unaudited)", "(in millions)".
std::string without_parentheses(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  std::string trimmed;
  append_printed(trimmed, out);
  return trimmed;
}

struct Sorted {
  std::string text, plain;
  bool is_unit = false, is_period = false, is_title = false;
};

bool only_period_words(std::string_view text) {
  const PrintedPeriod period = read_period_head(text);
  return !period.is_empty() && count_words(plain_words(text)) <= 14;
}

bool is_page_mark(std::string_view plain) {
  static constexpr std::string_view marks[] = {"page", "table of contents", "index", "continued", "exhibit"};
  bool letters = false;
  for (const char c : plain) letters = letters || is_letter(c);
  if (!letters) return true;
  for (const std::string_view mark : marks)
    if (plain == mark) return true;
  return false;
}

Sorted sort_line(std::string text) {
  Sorted line;
  line.plain = plain_words(text);
  line.is_unit = read_unit_note(text).has_value();
  const std::string bare = without_parentheses(text);
  line.is_title = count_words(line.plain) <= longest_title + 8 && kind_of_title(bare).has_value();
  line.is_period = !line.is_title && !has_phrase(line.plain, "release") && only_period_words(text);
  line.text = std::move(text);
  return line;
}

bool may_be_title(const Sorted& line) {
  if (line.is_period || is_page_mark(line.plain)) return false;
  const std::string bare = plain_words(without_parentheses(line.text));
  return !bare.empty() && count_words(bare) <= longest_title && line.text.back() != '.' &&
         !read_unit_note(without_parentheses(line.text));
}

bool may_be_entity(const Sorted& line) {
  return !line.is_title && !line.is_period && !line.is_unit && count_words(line.plain) <= 12 &&
         has_any_phrase<entity_words>(line.plain);
}

// The line nearest to the table that names a kind of statement, else the nearest that could be a title.
std::optional<std::size_t> find_title(const std::vector<Sorted>& lines) {
  for (std::size_t i = lines.size(); i-- > 0;)
    if (lines[i].is_title) return i;
  for (std::size_t i = lines.size(); i-- > 0;)
    if (may_be_title(lines[i]) && !may_be_entity(lines[i])) return i;
  return std::nullopt;
}

// A title printed on two lines: the second goes on in small letters or with a joining word.
bool continues_title(const Sorted& line) {
  static constexpr std::string_view joints[] = {"of", "and", "to", "for", "in"};
  if (line.is_unit || line.is_period || count_words(line.plain) > longest_title) return false;
  return begins_with_any_phrase<joints>(line.plain);
}

void take_title(const std::vector<Sorted>& lines, HeadingLines& out) {
  const auto at = find_title(lines);
  if (!at) return;
  out.title = without_parentheses(lines[*at].text);
  for (std::size_t i = *at + 1; i < lines.size() && continues_title(lines[i]); ++i)
    append_printed(out.title, without_parentheses(lines[i].text));
  for (std::size_t i = *at; i-- > 0;)
    if (may_be_entity(lines[i])) {
      out.entity = without_parentheses(lines[i].text);
      return;
    }
  for (std::size_t i = *at + 1; i < lines.size(); ++i)
    if (may_be_entity(lines[i])) {
      out.entity = without_parentheses(lines[i].text);
      return;
    }
}

void take_unit(std::string_view text, HeadingLines& out) {
  const auto note = read_unit_note(text);
  if (!note) return;
  if (out.unit && note->is_of_shares()) {
    out.unit->share_scale = note->share_scale;
    return;
  }
  if (out.unit && out.unit->scale && note->scale.value_or(0) == 0) {
    if (out.unit->currency.empty()) out.unit->currency = note->currency;
    return;
  }
  out.unit = note;
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  const bool inside = open != std::string_view::npos && close != std::string_view::npos && open < close &&
                      read_unit_note(text.substr(open, close + 1 - open));
  out.unit_note = inside ? text.substr(open, close + 1 - open) : text;
}

void take_audit(std::string_view plain, HeadingLines& out) {
  if (has_phrase(plain, "unaudited")) out.audited = false;
  if (!out.audited && has_phrase(plain, "audited")) out.audited = true;
}

// "(In thousands, except per share data)" below the heads of columns is of the statement, of no column.
bool says_what_is_excepted(std::string_view text) {
  const auto note = read_unit_note(text);
  return note && (note->excepts_per_share || note->excepts_shares);
}

}  // namespace

HeadingLines read_heading_lines(const Source& source, const Grid& grid) {
  std::vector<Sorted> lines;
  for (const Span span : grid.preamble)
    for (std::string& part : parts_of(source.slice(span))) lines.push_back(sort_line(std::move(part)));
  HeadingLines out;
  take_title(lines, out);
  for (const Sorted& line : lines) {
    take_unit(line.text, out);
    take_audit(line.plain, out);
    if (line.is_period) append_printed(out.period, line.text);
  }
  std::string stub;
  for (const Span span : grid.stub_head) append_printed(stub, source.slice(span));
  take_unit(stub, out);
  for (const Span span : grid.stub_head) take_unit(source.slice(span), out);
  take_audit(plain_words(stub), out);
  for (const HeadCell& head : grid.heads)
    for (const Span span : head.text) {
      const std::string_view text = source.slice(span);
      take_audit(plain_words(text), out);
      if (says_what_is_excepted(text)) take_unit(text, out);
    }
  return out;
}

}  // namespace tieout
