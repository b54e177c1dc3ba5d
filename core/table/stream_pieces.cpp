// Sorts what stands above the first figures of a cell stream.
#include "core/table/stream_pieces.h"

#include <algorithm>

#include "core/table/head_words.h"
#include "core/time/period_words.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::ptrdiff_t most_titles = 8;
constexpr std::size_t fewest_named = 4;   // so many headings in a row are the names of columns
constexpr std::size_t longest_name = 40;  // of a column
constexpr std::size_t most_pieces = 100;  // headings that are looked at

using Piece = std::vector<StreamHead>::const_iterator;

bool names_year(const StreamHead& head) {
  return head.kind == HeadKind::year || head.kind == HeadKind::dated_year;
}

class PieceSorter {
 public:
  PieceSorter(const Source& source, const std::vector<StreamHead>& pieces)
      : source_(source), begin_(pieces.begin()), end_(pieces.end()) {}

  StreamPieces sort() {
    const auto is_head = [&](const StreamHead& piece) {
      return piece.kind == HeadKind::year || piece.line || is_head_text(text(piece));
    };
    const Piece first = std::find_if(begin_of_heads(), end_, is_head);
    if (first == end_) {
      add_titles(untitled_begin());
      add_headings(untitled_begin());
      return std::move(sorted_);
    }
    const Piece last =
        std::find_if(std::make_reverse_iterator(end_), std::make_reverse_iterator(first), is_head).base();
    add_titles(first);
    for (Piece piece = first; piece != last; ++piece)
      if (is_note(piece) || is_stub_head(piece))
        sorted_.stub_head.push_back(piece->span);
      else
        sorted_.heads.push_back(*piece);
    add_headings(last);
    return std::move(sorted_);
  }

 private:
  std::string_view text(const StreamHead& piece) const { return source_.slice(piece.span); }

  // Above lines with bars only a length of time without its year belongs to them, "Three Months Ended June
  // 30,"; other words about time are of a title.
  Piece begin_of_heads() const {
    const Piece line =
        std::find_if(begin_, end_, [](const StreamHead& piece) { return piece.line.has_value(); });
    Piece first = line;
    if (line == end_) return below_title();
    while (first != begin_ && (text(*(first - 1)).starts_with('(') || is_yearless_length(*(first - 1))))
      --first;
    return first;
  }

  // Below the last name of a statement that stands above a head, and the dates printed with it, "March 31,
  // 2020 and December 31, 2019".
  Piece below_title() const {
    Piece title = end_, head = end_;
    for (Piece piece = end_; piece != begin_;) {
      --piece;
      if (head == end_ && (piece->kind == HeadKind::year || is_head_text(text(*piece)))) head = piece;
      if (head == end_ || !names_statement(text(*piece))) continue;
      title = piece;
      break;
    }
    if (title == end_) return begin_;
    if (title != begin_ && is_yearless(*(title - 1))) return begin_;  // the title stands amid the heads
    ++title;
    while (title != head && is_list_of_times(text(*title))) ++title;
    return title;
  }

  static bool is_list_of_times(std::string_view words) {
    std::size_t years = 0;
    for (std::uint32_t at = 0; at + 4 <= words.size(); ++at) years += read_year(words, at) ? 1 : 0;
    return years > 1;
  }

  bool is_yearless(const StreamHead& piece) const {
    const PrintedPeriod period = read_period_head(text(piece));
    return is_head_text(text(piece)) && !period.year && !(period.end && period.end->year);
  }

  bool is_yearless_length(const StreamHead& piece) const {
    return piece.kind == HeadKind::length && is_yearless(piece);
  }

  void add_titles(Piece end) {
    for (Piece piece = end - std::min(end - begin_, most_titles); piece != end; ++piece) add_title(*piece);
  }

  void add_title(const StreamHead& piece) {
    sorted_.titles.push_back(piece.span);
    is_open_ = text(piece).starts_with('(') && text(piece).find(')') == std::string_view::npos;
  }

  void add_headings(Piece piece) {
    for (; piece != end_; ++piece) sorted_.headings.push_back(piece->span);
  }

  // "2023" "2022" "(Unfavorable)" on one line with bars.
  bool stands_among_heads(Piece piece) const {
    return piece->line && piece != begin_ && (piece - 1)->line == piece->line &&
           std::any_of(begin_, piece, [&](const StreamHead& head) {
             return head.line == piece->line && !text(head).starts_with('(');
           });
  }

  // A note in brackets, and the rest of one that was broken by heads: "(Dollars in thousands, except shares"
  // "2008" "2007" "and per share data)".
  bool is_note(Piece piece) {
    const std::string_view words = text(*piece);
    if (stands_among_heads(piece)) return false;
    if (words.starts_with('(')) {
      is_open_ = words.find(')') == std::string_view::npos;
      return true;
    }
    if (!is_open_ || !words.ends_with(')') || words.find('(') != std::string_view::npos) return false;
    is_open_ = false;
    return true;
  }

  // "Region" before "2019" "2020", the first years: printed over the captions.
  bool is_stub_head(Piece piece) const {
    return piece->kind == HeadKind::other && !names_change(text(*piece)) && piece + 1 != end_ &&
           names_year(*(piece + 1)) && std::none_of(begin_, piece, names_year) && !is_head_text(text(*piece));
  }

  // Without heads: behind the last piece that names the statement or its unit.
  Piece untitled_begin() const {
    const auto is_title = [&](const StreamHead& piece) {
      return names_statement(text(piece)) || text(piece).starts_with('(');
    };
    return std::find_if(std::make_reverse_iterator(end_), std::make_reverse_iterator(begin_), is_title)
        .base();
  }

  const Source& source_;
  Piece begin_, end_;
  StreamPieces sorted_;
  bool is_open_ = false;
};

class NameFinder {
 public:
  NameFinder(const Source& source, std::size_t columns, const StreamPieces& pieces)
      : source_(source), columns_(columns), pieces_(pieces) {}

  // How many of the headings name columns, counted from the first.
  std::size_t count() const {
    const std::size_t names = run_of_names();
    if (const std::size_t again = repeated(names); again > 0) return again;
    if (are_named_by_time()) return 0;
    if (names == columns_ && columns_ > 1 && text(0) == text(1)) return names;
    if (columns_ >= fewest_named && names == columns_ + names_stub(names)) return names;
    if (columns_ >= fewest_named && names > columns_ && names_sum(columns_ - 1)) return columns_;
    const std::size_t timed = timed_heads();
    if (timed > 0 && timed < columns_ && names >= columns_ - timed && has_change()) return columns_ - timed;
    return 0;
  }

  // "Segment" before "Electric" "Gas" "Other" "Total": one more than there are columns, printed over the
  // captions, where the last one is a sum of columns and so no heading.
  std::size_t names_stub(std::size_t names) const {
    return names == columns_ + 1 && names_sum(names - 1) && !names_sum(names - 2) ? 1 : 0;
  }

 private:
  std::string_view text(std::size_t heading) const { return source_.slice(pieces_.headings[heading]); }

  bool are_named_by_time() const {
    return !pieces_.heads.empty() && pieces_.heads.back().kind != HeadKind::other &&
           place_stream_heads(source_, pieces_.heads, PercentColumns(columns_)).name_every_column;
  }

  bool names_sum(std::size_t heading) const {
    return text(heading).starts_with("Total") || text(heading) == "Consolidated";
  }

  // Headings end in a colon, names of columns do not.
  std::size_t run_of_names() const {
    std::size_t count = 0;
    while (count < std::min(pieces_.headings.size(), most_pieces) && text(count).size() <= longest_name &&
           !text(count).ends_with(':'))
      ++count;
    return count;
  }

  // The first headings say again what stands among the heads.
  std::size_t repeated(std::size_t names) const {
    std::size_t count = 0;
    while (count < names &&
           std::any_of(pieces_.heads.begin(), pieces_.heads.end(),
                       [&](const StreamHead& head) { return source_.slice(head.span) == text(count); }))
      ++count;
    return count;
  }

  // The heads of the lowest line that speak of time.
  std::size_t timed_heads() const {
    std::size_t count = 0;
    for (auto head = pieces_.heads.rbegin(); head != pieces_.heads.rend() && names_year(*head); ++head)
      ++count;
    return count;
  }

  bool has_change() const {
    return std::any_of(pieces_.heads.begin(), pieces_.heads.end(),
                       [&](const StreamHead& head) { return names_change(source_.slice(head.span)); });
  }

  const Source& source_;
  std::size_t columns_;
  const StreamPieces& pieces_;
};

}  // namespace

namespace {

// "(unaudited)" or the unit below the heads.
void take_notes(const Source& source, StreamPieces& pieces) {
  if (pieces.heads.empty()) return;
  const auto end = std::find_if(pieces.headings.begin(), pieces.headings.end(), [&](Span heading) {
    const std::string_view text = source.slice(heading);
    return !text.starts_with('(') || !text.ends_with(')');
  });
  pieces.stub_head.insert(pieces.stub_head.end(), pieces.headings.begin(), end);
  pieces.headings.erase(pieces.headings.begin(), end);
}

}  // namespace

StreamPieces sort_pieces(const Source& source, const std::vector<StreamHead>& pieces) {
  return PieceSorter(source, pieces).sort();
}

void take_column_names(const Source& source, std::size_t columns, StreamPieces& pieces) {
  take_notes(source, pieces);
  const NameFinder finder(source, columns, pieces);
  const std::size_t count = finder.count();
  if (count == 0) return;
  const auto end = pieces.headings.begin() + static_cast<std::ptrdiff_t>(count);
  auto first = pieces.headings.begin();
  if (finder.names_stub(count) > 0) pieces.stub_head.push_back(*first++);
  for (auto heading = first; heading != end; ++heading)
    pieces.heads.push_back({head_kind(source.slice(*heading)), *heading});
  pieces.headings.erase(pieces.headings.begin(), end);
  take_notes(source, pieces);
}

}  // namespace tieout
