// Walks the text once and gives every number the status of the place it stands in.
#include "core/report/coverage.h"

#include <algorithm>
#include <tuple>

#include "core/base/limits.h"
#include "core/report/number_token.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

// Regions looked up by offsets that only grow.
class RegionCursor {
 public:
  explicit RegionCursor(const std::vector<TableRegion>& regions) : regions_(regions) {}

  // The innermost region around `offset`: those that nest begin later.
  const TableRegion* at(std::uint32_t offset) {
    while (next_ < regions_.size() && regions_[next_].span.begin <= offset) open_.push_back(next_++);
    while (!open_.empty() && regions_[open_.back()].span.end <= offset) open_.pop_back();
    return open_.empty() ? nullptr : &regions_[open_.back()];
  }

 private:
  const std::vector<TableRegion>& regions_;
  std::vector<std::size_t> open_;
  std::size_t next_ = 0;
};

// How many checks that could have failed each figure of the statements and each claim takes part in.
class Protection {
 public:
  explicit Protection(const Report& report) : claims_(report.claims.size()) {
    for (const Statement& statement : report.statements) {
      first_.push_back(cells_.size());
      cells_.resize(cells_.size() + statement.rows.size() * statement.columns.size());
      columns_.push_back(statement.columns.size());
    }
    for (const Check& check : report.checks)
      if (could_have_failed(check.verdict)) count(check);
  }

  std::uint32_t of(CellRef ref) const { return cells_[index_of(ref)]; }
  std::uint32_t of_claim(std::uint32_t claim) const { return claims_[claim]; }

 private:
  static bool could_have_failed(Verdict verdict) {
    return verdict != Verdict::difference && verdict != Verdict::not_evaluable;
  }

  std::size_t index_of(CellRef ref) const {
    return first_[ref.statement] + ref.row * columns_[ref.statement] + ref.column;
  }

  // A figure that takes part twice in one check is protected once by it.
  void count(const Check& check) {
    for (auto cell = check.cells.begin(); cell != check.cells.end(); ++cell)
      if (std::none_of(check.cells.begin(), cell,
                       [&](const CheckCell& earlier) { return earlier.ref == cell->ref; }))
        ++cells_[index_of(cell->ref)];
    for (const std::uint32_t claim : check.claims) ++claims_[claim];
  }

  std::vector<std::size_t> first_, columns_;
  std::vector<std::uint32_t> cells_, claims_;
};

void add_cells(Coverage& items, const Report& report, const Protection& protection) {
  for (std::uint32_t s = 0; s < report.statements.size(); ++s)
    for (std::uint32_t r = 0; r < report.statements[s].rows.size(); ++r) {
      const auto& cells = report.statements[s].rows[r].cells;
      for (std::uint32_t c = 0; c < cells.size(); ++c)
        if (cells[c])
          items.push_back(
              {cells[c]->figure.span, CellRef{s, r, c}, protection.of({s, r, c}), CoverageStatus::cell});
    }
}

void add_claims(Coverage& items, const Report& report, const Protection& protection) {
  for (std::uint32_t claim = 0; claim < report.claims.size(); ++claim)
    items.push_back({report.claims[claim].figure_span, ClaimRef{claim}, protection.of_claim(claim),
                     CoverageStatus::claim});
}

// What was read, in the order of the text; where two overlap, the first is kept, a figure of a statement
// rather than a claim.
Coverage known_figures(const Report& report) {
  Coverage items;
  const Protection protection(report);
  add_cells(items, report, protection);
  add_claims(items, report, protection);
  std::sort(items.begin(), items.end(), [](const CoverageItem& a, const CoverageItem& b) {
    return std::tie(a.span.begin, b.span.end, a.of) < std::tie(b.span.begin, a.span.end, b.of);
  });
  std::uint32_t end = 0;
  const auto is_covered = [&](const CoverageItem& item) {
    const bool covered = item.span.begin < end;
    end = std::max(end, item.span.end);
    return covered;
  };
  items.erase(std::remove_if(items.begin(), items.end(), is_covered), items.end());
  return items;
}

class CoverageWalk {
 public:
  CoverageWalk(const Source& source, const TableMap& tables, const Report& report)
      : source_(source), items_(known_figures(report)), regions_(tables.regions) {}

  Coverage run() {
    const std::size_t known = items_.size();
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < known; ++i) {
      const Span figure = items_[i].span;
      walk(at, figure.begin);
      at = figure.end;
    }
    walk(at, static_cast<std::uint32_t>(source_.text.size()));
    const auto others = items_.begin() + static_cast<std::ptrdiff_t>(known);
    std::inplace_merge(
        items_.begin(), others, items_.end(),
        [](const CoverageItem& a, const CoverageItem& b) { return a.span.begin < b.span.begin; });
    mark_run_on();
    return std::move(items_);
  }

 private:
  // Three figures and more with nothing between them are a row of a table whose lines were run together.
  void mark_run_on() {
    constexpr std::size_t row = 3;
    for (std::size_t begin = 0; begin < items_.size();) {
      std::size_t end = begin + 1;
      while (end < items_.size() && is_context(end - 1) && is_context(end) && is_adjacent(end)) ++end;
      for (std::size_t i = begin; end - begin >= row && i < end; ++i)
        items_[i].status = CoverageStatus::unread;
      begin = end;
    }
  }

  bool is_context(std::size_t item) const { return items_[item].status == CoverageStatus::context; }

  // Nothing but a blank and a currency symbol stands between it and the item before.
  bool is_adjacent(std::size_t item) const {
    constexpr std::uint32_t widest = 6;
    const Span gap{items_[item - 1].span.end, items_[item].span.begin};
    const std::string_view between = source_.slice(gap);
    return gap.size() <= widest && !between.empty() &&
           between.find_first_not_of(" $%()\t") == std::string_view::npos;
  }

  // The numbers of a stretch in which nothing was read.
  void walk(std::uint32_t at, std::uint32_t end) {
    for (std::uint32_t floor = at;;) {
      while (at < end && !is_digit(source_.text[at])) ++at;
      if (at >= end) return;
      NumberToken token = read_number_token(source_.text.substr(0, end), at, floor);
      token.span.end = std::max(token.span.end, at + 1);
      items_.push_back({token.span, {}, 0, status_of(token)});
      at = floor = token.span.end;
    }
  }

  CoverageStatus status_of(const NumberToken& token) {
    const TableRegion* region = regions_.at(token.span.begin);
    if (region != nullptr && region->place == TablePlace::unread) return CoverageStatus::unread;
    if (region != nullptr && region->place == TablePlace::page_number) return CoverageStatus::identifier;
    if (token.number_class == NumberClass::date) return CoverageStatus::date;
    if (token.number_class == NumberClass::identifier) return CoverageStatus::identifier;
    if (region == nullptr) return status_outside_tables(token.span);
    if (region->place == TablePlace::row) return CoverageStatus::unread;
    if (is_footnote_mark(token.span)) return CoverageStatus::identifier;
    if (region->place != TablePlace::head) return CoverageStatus::context;
    // A row above the heads that no table took: "Basic     7     HK 3.2 cents".
    const bool unread = has_decimals(source_.slice(token.span)) ||
                        status_outside_tables(token.span) == CoverageStatus::unread;
    return unread ? CoverageStatus::unread : CoverageStatus::header;
  }

  // Heads hold "5.75% Notes", and no other figure with decimals.
  static bool has_decimals(std::string_view figure) {
    const std::size_t point = figure.find('.');
    return point != std::string_view::npos && point + 1 < figure.size() && is_digit(figure[point + 1]) &&
           figure.back() != '%';
  }

  // "(1)" in a caption or a head.
  bool is_footnote_mark(Span span) const {
    const std::string_view mark = source_.slice(span);
    return mark.size() <= 4 && mark.front() == '(' && mark.back() == ')' &&
           std::all_of(mark.begin() + 1, mark.end() - 1, is_digit);
  }

  // A figure set apart by a wide gap, or alone on its line, stands in a table that was not read.
  CoverageStatus status_outside_tables(Span span) {
    const std::size_t index = source_.line_at(span.begin);
    if (is_row_too_long(index)) return CoverageStatus::unread;
    const Span line = source_.lines[index].span;
    const std::string_view before = slice(source_.text, {line.begin, std::max(line.begin, span.begin)});
    const std::string_view after = slice(source_.text, {std::min(span.end, line.end), line.end});
    if (is_page_number(index, before, span, after)) return CoverageStatus::identifier;
    return is_set_apart(before) && is_set_apart_after(after) ? CoverageStatus::unread
                                                             : CoverageStatus::context;
  }

  // A line over the limit that has figures rather than words: a row, or a table run together.
  bool is_row_too_long(std::size_t index) {
    if (source_.lines[index].span.size() <= limits::line_bytes) return false;
    if (longest_ != index) row_too_long_ = !reads_as_prose(source_.line(index));
    longest_ = index;
    return row_too_long_;
  }

  // More words than figures, by far.
  static bool reads_as_prose(std::string_view line) {
    std::size_t words = 0, figures = 0;
    char last = ' ';
    for (const char c : line) {
      words += is_letter(c) && !is_letter(last) ? 1 : 0;
      figures += is_digit(c) && !is_digit(last) && last != ',' && last != '.' ? 1 : 0;
      last = c;
    }
    return words > 3 * figures;
  }

  // A small number alone on a line, or at the end of a line of a table of contents.
  bool is_page_number(std::size_t index, std::string_view before, Span span, std::string_view after) const {
    constexpr std::uint32_t most_digits = 3;
    std::string_view number = source_.slice(span);
    if (number.front() == '-') number.remove_prefix(1);
    if (number.size() > most_digits || !std::all_of(number.begin(), number.end(), is_digit)) return false;
    const bool alone = before.find_first_not_of(" -") == std::string_view::npos &&
                       after.find_first_not_of(" -") == std::string_view::npos;
    if (alone) return !is_among_figures(index);
    const bool last = after.empty() && is_set_apart(before) && without_blanks_behind(before).back() != '\t';
    return last && before.find_first_of("0123456789") == std::string_view::npos;
  }

  // Lines without a word near it: a table printed one cell per line.
  bool is_among_figures(std::size_t index) const {
    constexpr std::size_t reach = 3;
    std::size_t seen = 0;
    for (std::size_t i = index; i-- > 0 && seen < reach;) {
      if (source_.lines[i].is_blank()) continue;
      ++seen;
      if (is_wordless(source_.line(i))) return true;
    }
    seen = 0;
    for (std::size_t i = index + 1; i < source_.lines.size() && seen < reach; ++i) {
      if (source_.lines[i].is_blank()) continue;
      ++seen;
      if (is_wordless(source_.line(i))) return true;
    }
    return false;
  }

  static bool is_wordless(std::string_view line) {
    return line.find_first_of("0123456789$%") != std::string_view::npos &&
           std::none_of(line.begin(), line.end(), is_letter);
  }

  // Prose set to even margins has gaps of two blanks; columns stand further apart.
  static constexpr std::size_t gap = 3;

  static bool is_set_apart(std::string_view before) {
    while (!before.empty() && (before.back() == '$' || before.back() == '(')) before.remove_suffix(1);
    const std::string_view printed = without_blanks_behind(before);
    return printed.empty() || printed.back() == '\t' || printed.back() == '|' ||
           before.size() - printed.size() >= gap || before.ends_with("..");
  }

  static bool is_set_apart_after(std::string_view after) {
    while (!after.empty() && (after.front() == ')' || after.front() == '%')) after.remove_prefix(1);
    const std::size_t blanks = std::min(after.find_first_not_of(' '), after.size());
    return blanks == after.size() || after[blanks] == '\t' || after[blanks] == '|' || blanks >= gap;
  }

  static std::string_view without_blanks_behind(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  const Source& source_;
  Coverage items_;  // what was read, and behind it the other numbers until both are merged
  RegionCursor regions_;
  std::optional<std::size_t> longest_;  // the line over the limit that was looked at last
  bool row_too_long_ = false;
};

}  // namespace

Coverage account_for_figures(const Source& source, const TableMap& tables, const Report& report) {
  return CoverageWalk(source, tables, report).run();
}

}  // namespace tieout
