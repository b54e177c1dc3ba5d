// Cuts a grid at rows that are only a year.
#include "core/table/year_sections.h"

#include <algorithm>
#include <optional>

#include "core/table/stream_heads.h"
#include "core/time/period_words.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

class YearSplitter {
 public:
  YearSplitter(const Source& source, Grid grid) : source_(source), grid_(std::move(grid)) {}

  std::vector<Grid> split() {
    std::vector<Grid> sections;
    const std::vector<std::size_t> starts = heads_want_a_year() ? year_rows() : std::vector<std::size_t>();
    for (std::size_t i = 0; i < starts.size(); ++i)
      sections.push_back(section(starts[i], i + 1 < starts.size() ? starts[i + 1] : grid_.rows.size()));
    if (sections.empty()) {
      sections.push_back(std::move(grid_));
    } else {
      Grid& first = sections.front();
      first.rows.insert(first.rows.begin(), grid_.rows.begin(),
                        grid_.rows.begin() + static_cast<std::ptrdiff_t>(starts.front()));
      first.span = cover(grid_.span, first.span);
      first.unread = std::move(grid_.unread);
      sections.back().page_numbers = std::move(grid_.page_numbers);
    }
    return sections;
  }

 private:
  bool heads_want_a_year() const {
    bool speaks = false;
    for (const HeadCell& head : grid_.heads)
      for (Span piece : head.text) {
        const PrintedPeriod period = read_period_head(source_.slice(piece));
        if (period.year || (period.end && period.end->year)) return false;
        speaks = speaks || period.quarter || period.end;
      }
    return speaks;
  }

  // None where figures stand above the first: the years are of other things then.
  std::vector<std::size_t> year_rows() const {
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
      if (year_of(grid_.rows[row])) {
        found.push_back(row);
      } else if (found.empty() && !grid_.rows[row].cells.empty()) {
        return {};
      }
    }
    return found;
  }

  // "2003", "Fiscal 2011", "Year Ended December 31, 2015": what names the year.
  std::optional<Span> year_of(const GridRow& row) const {
    if (!row.cells.empty() || row.caption.size() != 1) return std::nullopt;
    const Span caption = row.caption.front();
    const std::string_view text = source_.slice(caption);
    if (!is_head_text(text)) return std::nullopt;
    const PrintedPeriod period = read_period_head(text);
    if (!period.year && !(period.end && period.end->year)) return std::nullopt;
    if (period.quarter || period.weeks || (period.months && *period.months != 12)) return std::nullopt;
    if (!period.end) return caption;
    if (!period.months) return std::nullopt;  // a day, not a year
    for (std::uint32_t at = 0; at + 4 <= text.size(); ++at)
      if (read_year(text, at)) return Span{caption.begin + at, caption.begin + at + 4};
    return std::nullopt;
  }

  Grid section(std::size_t begin, std::size_t end) const {
    Grid out;
    out.layout = grid_.layout;
    out.preamble = grid_.preamble;
    out.stub_head = grid_.stub_head;
    out.heads = grid_.heads;
    out.columns = grid_.columns;
    const std::size_t lowest = out.heads.back().line + 1;
    out.heads.push_back({{*year_of(grid_.rows[begin])}, 0, grid_.columns - 1, lowest});
    out.span = grid_.rows[begin].span;
    for (std::size_t row = begin + 1; row < end; ++row) {
      out.rows.push_back(grid_.rows[row]);
      out.span = cover(out.span, grid_.rows[row].span);
    }
    return out;
  }

  const Source& source_;
  Grid grid_;
};

}  // namespace

std::vector<Grid> split_years(const Source& source, Grid grid) {
  return YearSplitter(source, std::move(grid)).split();
}

}  // namespace tieout
