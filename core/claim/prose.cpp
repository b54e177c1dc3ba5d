// Joins the lines outside the tables to passages.
#include "core/claim/prose.h"

#include <algorithm>
#include <string_view>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t longest_heading = 120;
// A line that ends this much before the longest one of its block ends a paragraph.
constexpr std::size_t ragged_edge = 12;

bool is_bullet_mark(char32_t c) {
  return c == 0x2022 || c == 0x25E6 || c == 0xB7 || c == 0x25AA || c == 0x25CF || c == 0x2023 || c == '*' ||
         c == 0x95 || c == 0x25A0 || c == 0x25CB || c == 0xF0B7;
}

// Bytes of a bullet and what parts it from its text, blanks or the bar behind a cell of its own; 0 where the
// line begins with none.
std::uint32_t bullet_bytes(std::string_view line) {
  if (line.empty()) return 0;
  const CodePoint first = decode(line, 0);
  std::uint32_t at = first.bytes;
  const bool mark = is_bullet_mark(first.value);
  const bool spaced = is_dash(first.value) || first.value == 'o';
  if (!mark && !spaced) return 0;
  if (spaced && blank_bytes(line, at) == 0 && !is_dash(first.value)) return 0;
  if (spaced && is_dash(first.value) && at < line.size() && !is_upper(line[at]) && blank_bytes(line, at) == 0)
    return 0;
  while (const std::uint32_t blank = blank_bytes(line, at)) at += blank;
  if (!mark || at >= line.size() || line[at] != '|') return at;
  ++at;
  while (const std::uint32_t blank = blank_bytes(line, at)) at += blank;
  return at;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
    line.remove_suffix(1);
  return !line.empty() &&
         (line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ';');
}

bool holds_letter(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return is_letter(c); });
}

// A row of figures that no statement took: several columns of blanks, or tabs, between its parts.
bool looks_tabular(std::string_view line) {
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == '\t' || line[at] == '|') return true;
    const std::uint32_t blank = blank_bytes(line, at);
    if (blank == 0 && blanks >= 3) return true;
    blanks = blank == 0 ? 0 : blanks + 1;
    at += std::max<std::uint32_t>(blank, 1);
  }
  return false;
}

std::size_t first_word_size(std::string_view line) {
  return std::min(line.find(' '), line.size());
}

class ProseReader {
 public:
  ProseReader(const Source& source, const std::vector<Statement>& statements) : source_(source) {
    for (const Statement& statement : statements) tables_.push_back(statement.span);
    std::sort(tables_.begin(), tables_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }

  std::vector<Passage> read() {
    for (std::size_t i = 0; i < source_.lines.size();) {
      if (!is_prose(i)) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < source_.lines.size() && is_prose(end)) ++end;
      read_block(i, end);
      i = end;
    }
    return std::move(passages_);
  }

 private:
  bool is_prose(std::size_t index) {
    const Span line = source_.lines[index].span;
    while (table_ < tables_.size() && tables_[table_].end <= line.begin) ++table_;
    if (table_ < tables_.size() && tables_[table_].overlaps(line)) return false;
    const std::string_view text = source_.line(index);
    if (bullet_bytes(text) != 0 && bullet_bytes(text) == text.size()) return true;
    return holds_letter(text) &&
           !looks_tabular(text.substr(std::min<std::size_t>(bullet_bytes(text), text.size())));
  }

  void read_block(std::size_t begin, std::size_t end) {
    std::size_t width = 0;
    for (std::size_t i = begin; i < end; ++i) width = std::max(width, extent(i));
    for (std::size_t i = begin; i < end;) {
      std::size_t next = i + 1;
      while (next < end && continues(next, width)) ++next;
      add(i, next);
      i = next;
    }
  }

  std::size_t extent(std::size_t line) const {
    return source_.lines[line].indent + source_.lines[line].span.size();
  }

  // Whether a line goes on with the paragraph of the line before it: the word would not have fitted there.
  bool continues(std::size_t index, std::size_t width) const {
    const std::string_view line = source_.line(index), before = source_.line(index - 1);
    if (bullet_bytes(line) != 0) return false;
    if (bullet_bytes(before) == before.size()) return true;
    const bool full = extent(index - 1) + 1 + first_word_size(line) + ragged_edge > width;
    const bool indented = source_.lines[index].indent > source_.lines[index - 1].indent + 2;
    if (ends_sentence(before) && (indented || !full)) return false;
    return (full && width > 60) || is_lower(line.front());
  }

  void add(std::size_t begin, std::size_t end) {
    Passage passage;
    passage.span = {source_.lines[begin].span.begin, source_.lines[end - 1].span.end};
    const std::uint32_t bullet = bullet_bytes(source_.line(begin));
    passage.span.begin += std::min(bullet, passage.span.size());
    if (passage.span.empty()) {
      pending_bullet_ = true;
      return;
    }
    const bool heading = end == begin + 1 && passage.span.size() <= longest_heading &&
                         !ends_sentence(source_.line(begin)) && bullet == 0 && !pending_bullet_;
    passage.kind = bullet != 0 || pending_bullet_ ? PassageKind::bullet
                   : heading                      ? PassageKind::heading
                                                  : PassageKind::paragraph;
    pending_bullet_ = false;
    passage.heading = heading_;
    if (heading) heading_ = passages_.size();
    passages_.push_back(passage);
  }

  const Source& source_;
  std::vector<Span> tables_;
  std::size_t table_ = 0;
  std::vector<Passage> passages_;
  std::optional<std::size_t> heading_;
  bool pending_bullet_ = false;
};

}  // namespace

std::vector<Passage> read_prose(const Source& source, const std::vector<Statement>& statements) {
  return ProseReader(source, statements).read();
}

}  // namespace tieout
