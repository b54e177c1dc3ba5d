// Decides which neighbouring grids are halves of one statement.
#include "core/statement/continuation.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/statement/missing_heads.h"
#include "core/statement/statement_kind.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

std::string heads_of(const Source& source, const Grid& grid) {
  std::string text;
  for (const HeadCell& head : grid.heads)
    for (const Span span : head.text) append_printed(text, source.slice(span));
  return plain_words(text);
}

std::string title_of(const Source& source, const Grid& grid) {
  for (std::size_t i = grid.preamble.size(); i-- > 0;)
    if (kind_of_title(source.slice(grid.preamble[i]))) return plain_words(source.slice(grid.preamble[i]));
  return {};
}

bool says_continued(std::string_view plain) {
  static constexpr std::string_view words[] = {"continued", "contd", "cont d"};
  return has_any_phrase<words>(plain);
}

bool says_continued(const Source& source, const Grid& grid) {
  return std::any_of(grid.preamble.begin(), grid.preamble.end(),
                     [&](Span span) { return says_continued(plain_words(source.slice(span))); });
}

struct Landmarks {
  bool assets = false, liabilities_and_equity = false, operating = false, financing = false;
};

Landmarks landmarks_of(const Source& source, const Grid& grid) {
  Landmarks marks;
  for (const GridRow& row : grid.rows) {
    if (row.cells.empty()) continue;
    std::string caption;
    for (const Span piece : row.caption) append_printed(caption, source.slice(piece));
    const std::string plain = plain_words(caption);
    marks.assets = marks.assets || plain == "total assets";
    marks.liabilities_and_equity =
        marks.liabilities_and_equity || begins_with_phrase(plain, "total liabilities and");
    const bool net = begins_with_phrase(plain, "net cash") || begins_with_phrase(plain, "cash");
    marks.operating = marks.operating || (net && has_phrase(plain, "operating activities"));
    marks.financing = marks.financing || (net && has_phrase(plain, "financing activities"));
  }
  return marks;
}

// One half has what the other lacks.
bool are_halves(const Landmarks& top, const Landmarks& bottom) {
  const bool balance =
      top.assets && !top.liabilities_and_equity && !bottom.assets && bottom.liabilities_and_equity;
  const bool flows = top.operating && !top.financing && !bottom.operating && bottom.financing;
  return balance || flows;
}

bool continues(const Source& source, const Grid& top, const Grid& bottom) {
  if (top.columns != bottom.columns || top.layout != bottom.layout) return false;
  const std::string heads = heads_of(source, bottom);
  if (!heads.empty() && heads != heads_of(source, top)) return false;
  const std::string title = title_of(source, bottom);
  if (!title.empty() && !says_continued(title) && title != title_of(source, top)) return false;
  if (are_halves(landmarks_of(source, top), landmarks_of(source, bottom))) return true;
  return says_continued(source, bottom) && !heads.empty() && !title.empty();
}

void append(Grid& top, Grid bottom) {
  std::move(bottom.rows.begin(), bottom.rows.end(), std::back_inserter(top.rows));
  top.unread.insert(top.unread.end(), bottom.unread.begin(), bottom.unread.end());
  top.span = cover(top.span, bottom.span);
}

}  // namespace

std::vector<Grid> join_continued(const Source& source, std::vector<Grid> grids) {
  std::vector<Grid> joined;
  joined.reserve(grids.size());
  for (Grid& grid : grids) {
    if (!joined.empty() && continues(source, joined.back(), grid)) {
      append(joined.back(), std::move(grid));
      continue;
    }
    joined.push_back(std::move(grid));
    promote_heads(source, joined.back());
  }
  return joined;
}

}  // namespace tieout
