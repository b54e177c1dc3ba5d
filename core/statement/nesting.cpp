// Follows the headings that are open while the rows are read from top to bottom.
#include "core/statement/nesting.h"

#include <algorithm>

#include "core/statement/caption_roles.h"
#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

bool has_cells(const LineItem& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

bool ends_in_colon(std::string_view caption) {
  while (!caption.empty() && (caption.back() == ' ' || caption.back() == '-')) caption.remove_suffix(1);
  return !caption.empty() && caption.back() == ':';
}

bool is_all_capitals(std::string_view caption) {
  std::size_t capitals = 0;
  int depth = 0;
  for (const char c : caption) {
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (depth == 0 && is_lower(c)) return false;
    capitals += is_upper(c);
  }
  return capitals > 2;
}

// Sentences and lists of figures under a table head nothing.
bool reads_as_text(std::string_view caption, std::string_view plain) {
  static constexpr std::string_view sentence_openers[] = {"authorized", "issued", "see", "the accompanying",
                                                          "shares authorized"};
  if (ends_in_colon(caption)) return false;
  const bool sentence = caption.size() > 60 && caption.back() == '.';
  return sentence || caption.size() > 160 || begins_with_any_phrase<sentence_openers>(plain);
}

RowKind kind_without_figures(const std::vector<LineItem>& rows, const std::vector<std::string>& plain,
                             std::size_t row) {
  const std::string& caption = rows[row].caption;
  if (caption.empty()) return RowKind::text;
  if (is_memo_caption(plain[row])) return RowKind::item;
  if (reads_as_text(caption, plain[row])) return RowKind::text;
  if (ends_in_colon(caption)) return RowKind::heading;
  if (row + 1 == rows.size()) return RowKind::text;
  const bool before_total = caption_role(plain[row + 1]) == CaptionRole::total && has_cells(rows[row + 1]);
  const bool deeper = rows[row + 1].indent > rows[row].indent;
  return before_total && !deeper && !is_section_caption(plain[row]) ? RowKind::item : RowKind::heading;
}

// "- Depreciation" below "Non-cash items 24,998": printed as a part of it.
bool is_bulleted(std::string_view caption) {
  for (const std::string_view bullet : {"- ", "– ", "— ", "• ", "* "})
    if (caption.substr(0, bullet.size()) == bullet) return true;
  return false;
}

// An open heading. `flat` headings have their rows at their own indentation, so that only another heading or
// their total closes them; `rank` says which headings close which.
struct Open {
  std::size_t row = 0;
  std::uint32_t indent = 0;
  bool flat = false;
  int rank = 0;
};

constexpr int section_rank = 3, capitals_rank = 2, plain_rank = 1;

class Nesting {
 public:
  Nesting(std::vector<LineItem>& rows, const std::vector<std::string>& plain) : rows_(rows), plain_(plain) {}

  void run() {
    for (row_ = 0; row_ < rows_.size(); ++row_) {
      if (rows_[row_].kind == RowKind::heading)
        open_heading();
      else if (!place_part())
        place_row();
    }
  }

 private:
  const LineItem& row() const { return rows_[row_]; }

  void set_parent() {
    LineItem& item = rows_[row_];
    item.parent = open_.empty() ? std::nullopt : std::optional(open_.back().row);
    item.level = item.parent ? rows_[*item.parent].level + 1 : 0;
  }

  // Parts stand below the last row without a bullet, where that has figures of its own.
  bool place_part() {
    const bool part = is_bulleted(row().caption);
    if (part && whole_) {
      rows_[row_].parent = whole_;
      rows_[row_].level = rows_[*whole_].level + 1;
    }
    if (!part) whole_ = has_cells(row()) ? std::optional(row_) : std::nullopt;
    return part && whole_;
  }

  int rank_of_heading() const {
    if (is_section_caption(plain_[row_])) return section_rank;
    if (is_all_capitals(row().caption)) return capitals_rank;
    return plain_rank;
  }

  // Where the rows under a heading stand: at the indentation of the next one that is not deeper by itself.
  bool is_flat() const { return row_ + 1 >= rows_.size() || rows_[row_ + 1].indent <= row().indent; }

  // Asked only where a heading above is open.
  bool follows_heading() const { return rows_[row_ - 1].kind == RowKind::heading; }

  void open_heading() {
    whole_.reset();
    const int rank = rank_of_heading();
    while (!open_.empty() && closed_by_heading(open_.back(), rank)) open_.pop_back();
    set_parent();
    open_.push_back({row_, row().indent, is_flat(), rank});
  }

  bool closed_by_heading(const Open& open, int rank) const {
    if (rank == section_rank) return true;
    if (open.rank == section_rank) return false;
    // A heading right above this one, not deeper, holds it unless it is of a lower rank.
    if (follows_heading() && open.row + 1 == row_) return open.indent > row().indent && open.rank <= rank;
    if (open.flat || open.indent > row().indent) return open.rank <= rank && open.indent >= row().indent;
    return open.indent >= row().indent;
  }

  void place_row() {
    const CaptionRole role = caption_role(plain_[row_]);
    if (role == CaptionRole::unnamed || role == CaptionRole::total || role == CaptionRole::bottom) {
      place_total(role);
      return;
    }
    while (!open_.empty() && closed_by_row(open_.back(), role)) open_.pop_back();
    set_parent();
  }

  bool closed_by_row(const Open& open, CaptionRole role) const {
    if (open.rank == section_rank) return false;
    if (role == CaptionRole::result && open.flat && open.rank == plain_rank && had_figures_since(open.row))
      return true;
    if (open.flat) return open.indent > row().indent && !centred(open);
    return open.indent >= row().indent;
  }

  // A heading printed in the middle of the line stands over rows that are further left.
  bool centred(const Open& open) const { return rows_[open.row + 1].indent < open.indent; }

  bool had_figures_since(std::size_t heading) const {
    for (std::size_t i = heading + 1; i < row_; ++i)
      if (has_cells(rows_[i])) return true;
    return false;
  }

  // A total belongs to the heading that it names, and closes it; else to whatever is open where it stands.
  void place_total(CaptionRole role) {
    for (std::size_t i = open_.size(); i-- > 0;)
      if (names_heading(plain_[row_], plain_[open_[i].row])) {
        open_.resize(i + 1);
        set_parent();
        if (open_.back().rank == section_rank) stand_with_section();
        open_.pop_back();
        return;
      }
    if (role == CaptionRole::bottom || role == CaptionRole::total)
      while (!open_.empty() && left_by_total(open_.back())) open_.pop_back();
    set_parent();
    if (role == CaptionRole::unnamed && ends_section()) stand_with_section();
  }

  // The sum of a whole section belongs to it and stands as far out as its heading.
  void stand_with_section() { rows_[row_].level = rows_[open_.back().row].level; }

  bool ends_section() const {
    if (open_.empty() || open_.back().rank != section_rank) return false;
    return row_ + 1 == rows_.size() || is_section_caption(plain_[row_ + 1]);
  }

  bool left_by_total(const Open& open) const {
    if (open.rank == section_rank) return false;
    if (open.flat) return had_figures_since(open.row) && open.rank == plain_rank;
    return open.indent >= row().indent;
  }

  // Whether every telling word of the heading stands in the total's caption.
  static bool names_heading(std::string_view total, std::string_view heading) {
    static constexpr std::string_view silent[] = {"and", "the",      "of",   "from", "flow", "flows",
                                                  "%",   "in",       "for",  "to",   "by",   "cash",
                                                  "s",   "provided", "used", "a"};
    std::size_t told = 0;
    while (!heading.empty()) {
      const std::size_t end = heading.find(' ');
      const std::string_view word = heading.substr(0, end);
      heading = end == std::string_view::npos ? std::string_view() : heading.substr(end + 1);
      if (std::find(std::begin(silent), std::end(silent), word) != std::end(silent)) continue;
      if (!has_word_like(total, word)) return false;
      ++told;
    }
    return told > 0;
  }

  // The same word, in singular or plural.
  static bool has_word_like(std::string_view plain, std::string_view word) {
    if (has_phrase(plain, word)) return true;
    if (word.size() > 3 && word.back() == 's') return has_phrase(plain, word.substr(0, word.size() - 1));
    return has_phrase(plain, std::string(word) + "s");
  }

  std::vector<LineItem>& rows_;
  const std::vector<std::string>& plain_;
  std::vector<Open> open_;
  std::optional<std::size_t> whole_;  // the last row with figures that is no part of another
  std::size_t row_ = 0;
};

}  // namespace

void mark_headings(std::vector<LineItem>& rows, const std::vector<std::string>& plain) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (!has_cells(rows[row])) rows[row].kind = kind_without_figures(rows, plain, row);
}

void nest_rows(std::vector<LineItem>& rows, const std::vector<std::string>& plain) {
  Nesting(rows, plain).run();
}

}  // namespace tieout
