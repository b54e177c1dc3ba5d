// Joins wrapped captions.
#include "core/table/captions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/characters.h"

namespace tieout {
namespace {

// A caption that ends in one of these goes on in the next line.
constexpr std::string_view connectives[] = {
    "and", "of", "to", "in",   "for",    "by",    "the", "from", "on",  "with", "per",  "or",     "a",
    "an",  "as", "at", "than", "before", "after", "&",   "used", "its", "into", "upon", "during", "due"};

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

constexpr std::ptrdiff_t heading_words = 4;  // longer lines above a single deeper one are captions

std::ptrdiff_t word_count(std::string_view text) {
  return 1 + std::count(text.begin(), text.end(), ' ');
}

bool is_connective(std::string_view word) {
  return std::any_of(std::begin(connectives), std::end(connectives), [&](std::string_view connective) {
    return word.size() == connective.size() && std::equal(word.begin(), word.end(), connective.begin(),
                                                          [](char a, char b) { return to_lower(a) == b; });
  });
}

// "NET CASH PROVIDED BY", as some print every caption of a table.
bool is_in_capitals(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_upper) && std::none_of(text.begin(), text.end(), is_lower);
}

// "254,614,794 shares - 1995": how many shares the caption above speaks of.
bool counts_shares(std::string_view text) {
  const std::string_view first = first_word(text);
  if (first.find(',') == std::string_view::npos ||
      first.find_first_not_of("0123456789,") != std::string_view::npos)
    return false;
  const std::string_view unit = text.substr(first.size());
  return unit.starts_with(" share") || unit.starts_with(" SHARE");
}

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.rfind(' ');
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

bool ends_openly(std::string_view text) {
  if (text.ends_with(',') || text.ends_with('-') || text.ends_with('/')) return true;
  if (text.ends_with("s'") || text.ends_with("S'") || text.ends_with("s\u2019") || text.ends_with("S\u2019"))
    return true;  // "Total liabilities and stockholders'"
  return is_connective(last_word(text));
}

// More opening than closing parentheses.
bool has_open_parenthesis(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

// "(loss) per share", "and equivalents", "- net": not how a caption begins.
bool begins_as_continuation(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] == '&' || counts_shares(text)) return true;
  if (text.size() > 3 && text[0] == '(' && is_digit(text[1])) return text[2] != ')' && text[3] != ')';
  if (text[0] == '(') return text.size() > 1 && is_lower(text[1]) && text.substr(0, 3) != "(in";
  return is_lower(text[0]) && !(text.size() > 1 && text[1] == ')') &&
         first_word(text).find('.') == std::string_view::npos;
}

// By how many columns wrapped lines hang below the line they go on with, learnt from those that begin in
// lower case; nothing where the table has too few of them, or where items stand as far below their headings.
std::optional<std::uint32_t> hanging_indent(const Source& source, const std::vector<BodyLine>& lines) {
  constexpr std::size_t widest = 8;
  std::array<int, widest> wraps{}, items{};
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const BodyLine &above = lines[i - 1], &line = lines[i];
    if (above.caption.empty() || line.caption.empty() || !above.cells.empty() || line.blank_above) continue;
    if (line.indent < above.indent || line.indent - above.indent >= widest) continue;
    const std::string_view upper = source.slice(above.caption.front());
    if (upper.ends_with(':') && !begins_as_continuation(upper))
      ++items[line.indent - above.indent];
    else if (begins_as_continuation(source.slice(line.caption.front())))
      ++wraps[line.indent - above.indent];
  }
  const auto most = std::max_element(wraps.begin(), wraps.end());
  const auto indent = static_cast<std::uint32_t>(most - wraps.begin());
  return *most >= 2 && items[indent] == 0 ? std::optional(indent) : std::nullopt;
}

class Assembler {
 public:
  Assembler(const Source& source, std::uint32_t stub_right) : source_(source), stub_right_(stub_right) {}

  std::vector<GridRow> assemble(std::vector<BodyLine>& lines) {
    hanging_ = hanging_indent(source_, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      next_ = i + 1 < lines.size() ? &lines[i + 1] : nullptr;
      lines[i].cells.empty() ? take_text(lines[i]) : take_figures(lines[i]);
    }
    flush();
    return std::move(rows_);
  }

 private:
  void take_text(const BodyLine& line) {
    if (pending_.empty() && belongs_to_last_row(line)) {
      extend_last_row(line);
    } else {
      if (!pending_.empty() && !continues(pending_.back(), line)) flush();
      pending_.push_back(line);
    }
  }

  void take_figures(BodyLine& line) {
    drop_repeated(line);
    if (!pending_.empty() && !is_caption_of(line)) flush();
    GridRow row = start_row(line);
    row.cells = std::move(line.cells);
    row.rule_above = std::max(row.rule_above, line.rule_above);
    rows_.push_back(std::move(row));
    after_figures_ = true;
  }

  // Pending text is the beginning of this line's caption.
  bool is_caption_of(const BodyLine& line) const {
    if (line.caption.empty())
      return !line.blank_above && line.rule_above == RuleMark::none &&
             !text_of(pending_.back()).ends_with(':');
    return continues(pending_.back(), line);
  }

  // A second line that was printed by itself and then again beside the figures, in one line or in several:
  // the lines before it are dropped.
  void drop_repeated(const BodyLine& line) {
    std::string repeated;
    for (std::size_t i = pending_.size(); i-- > 1;) {
      if (!repeated.empty()) repeated.insert(0, 1, ' ');
      repeated.insert(0, text_of(pending_[i]));
      if (repeated.size() > text_of(line).size()) return;
      if (repeated != text_of(line)) continue;
      pending_.resize(i);
      return;
    }
  }

  bool continues(const BodyLine& above, const BodyLine& line) const {
    if (line.blank_above || line.rule_above != RuleMark::none || line.caption.empty()) return false;
    const std::string_view upper = text_of(above), lower = text_of(line);
    if (has_open_parenthesis(upper) && !upper.ends_with(':')) return true;
    if (upper.ends_with(':')) return false;
    if (begins_as_continuation(lower) || ends_openly(upper)) return true;
    if (!line.cells.empty() && lower.starts_with("(in ")) return true;
    if (goes_on_in_capitals(above, line)) return true;
    return hangs_below(above, line);
  }

  // "CASH PROVIDED BY OPERATING ACTIVITIES" "BEFORE TAXES": small letters cannot tell, the joining word does,
  // where the next line does not begin with one as well.
  bool goes_on_in_capitals(const BodyLine& above, const BodyLine& line) const {
    const auto joins = [&](const BodyLine& other) {
      return is_in_capitals(text_of(other)) && is_connective(first_word(text_of(other)));
    };
    return line.indent == above.indent && !line.cells.empty() && is_in_capitals(text_of(above)) &&
           joins(line) && !(next_ != nullptr && !next_->caption.empty() && joins(*next_));
  }

  // Wrapped at the edge of the stub: indented as this table's wrapped lines are, below a line with no room
  // for one more word.
  bool hangs_below(const BodyLine& above, const BodyLine& line) const {
    if (line.indent < above.indent) return false;
    const std::uint32_t indent = line.indent - above.indent;
    if (indent > 0 && has_sibling(line)) return false;
    if (indent == 0 && hangs_already(above) && !has_sibling(line)) return true;
    if (indent > 0 && is_only_line_below(above) && word_count(text_of(above)) >= heading_words) return true;
    if (hanging_ == indent && indent > 0) return above.caption_right * 3 >= stub_right_ * 2;
    const bool full = above.caption_right + 1 + first_word(text_of(line)).size() > stub_right_;
    return full && above.caption_right >= stub_right_ / 2 &&
           (hanging_ ? hanging_ == indent : indent > 0 && indent <= 6);
  }

  // The line above is itself the hanging second line of a caption: a third hangs beside it.
  bool hangs_already(const BodyLine& above) const {
    return pending_.size() > 1 && &above == &pending_.back() && above.indent > pending_.front().indent;
  }

  // The table goes back to the left after one deeper line: a long caption's second line, not a heading's
  // item.
  bool is_only_line_below(const BodyLine& above) const {
    return next_ != nullptr && !next_->caption.empty() && next_->indent <= above.indent;
  }

  // The next line stands as deep and begins as a caption does: both are items under a heading.
  bool has_sibling(const BodyLine& line) const {
    return next_ != nullptr && !next_->blank_above && !next_->caption.empty() &&
           next_->indent == line.indent && !begins_as_continuation(text_of(*next_));
  }

  // Text printed below a row's figures that only goes on with its caption.
  bool belongs_to_last_row(const BodyLine& line) const {
    if (rows_.empty() || !after_figures_ || line.blank_above || line.rule_above != RuleMark::none)
      return false;
    const GridRow& row = rows_.back();
    if (row.caption.empty() || line.indent < row.indent) return false;
    const std::string_view upper = source_.slice(row.caption.back());
    return begins_as_continuation(text_of(line)) || ends_openly(upper) || has_open_parenthesis(upper);
  }

  void extend_last_row(const BodyLine& line) {
    GridRow& row = rows_.back();
    row.caption.insert(row.caption.end(), line.caption.begin(), line.caption.end());
    row.span = cover(row.span, line.span);
  }

  // A row that begins with the pending text and takes in the line's own caption.
  GridRow start_row(const BodyLine& line) {
    GridRow row;
    const BodyLine& top = pending_.empty() ? line : pending_.front();
    row.indent = top.indent;
    row.blank_above = top.blank_above;
    row.rule_above = top.rule_above;
    for (const BodyLine& text : pending_) append(row, text);
    append(row, line);
    pending_.clear();
    return row;
  }

  static void append(GridRow& row, const BodyLine& line) {
    row.caption.insert(row.caption.end(), line.caption.begin(), line.caption.end());
    row.span = cover(row.span, line.span);
  }

  void flush() {
    if (pending_.empty()) return;
    const BodyLine last = pending_.back();
    pending_.pop_back();
    rows_.push_back(start_row(last));
    after_figures_ = false;
  }

  std::string_view text_of(const BodyLine& line) const {
    return line.caption.empty() ? std::string_view()
                                : source_.slice(cover(line.caption.front(), line.caption.back()));
  }

  const Source& source_;
  std::uint32_t stub_right_;
  std::optional<std::uint32_t> hanging_;
  const BodyLine* next_ = nullptr;
  std::vector<GridRow> rows_;
  std::vector<BodyLine> pending_;
  bool after_figures_ = false;
};

}  // namespace

std::vector<GridRow> assemble_rows(const Source& source, std::vector<BodyLine> lines,
                                   std::uint32_t stub_right) {
  return Assembler(source, stub_right).assemble(lines);
}

}  // namespace tieout
