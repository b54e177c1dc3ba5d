// Puts the cells of a stream together to rows.
#include "core/table/cell_stream.h"

#include <algorithm>

#include "core/table/piped.h"
#include "core/table/stream_heads.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t blanks_inside_figure = 2;  // between a symbol and its figure
constexpr std::size_t blanks_of_blank_row = 3;

struct Piece {
  PieceKind kind = PieceKind::text;
  Span span;  // empty for a blank cell
  std::uint32_t indent = 0;
  std::size_t line = 0;
  bool has_bars = false;    // its line is cut at bars, which is then a row
  bool begins_row = false;  // the first cell of such a line
  bool is_blank() const { return span.empty(); }
};

// Cuts lines at bars, where there are any, else at tabs. A blank line is one blank cell, and a bar that only
// begins a line begins one cell, not a row.
class LineCutter {
 public:
  explicit LineCutter(const Source& source) : source_(source), reader_(source) {}

  void cut(std::size_t index) {
    const Line& whole = source_.lines[index];
    const std::size_t last_bar = source_.slice(whole.span).rfind('|');
    if (last_bar != std::string_view::npos && is_ruling(source_.slice(whole.span))) return;
    const bool has_bars = last_bar != std::string_view::npos && last_bar > 0;
    const bool is_plain = last_bar == std::string_view::npos;
    const Span line = is_plain ? source_.whole(whole) : without_outer_bars(whole.span);
    const std::string_view text = source_.text.substr(0, line.end);
    const std::size_t first = pieces_.size();
    for (std::uint32_t at = line.begin; at <= line.end;) {
      const auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(text.find(has_bars ? '|' : '\t', at), line.end));
      add({at, end}, index);
      at = end + 1;
    }
    pieces_[first].begins_row = has_bars;
    for (std::size_t i = first; i < pieces_.size(); ++i) {
      pieces_[i].has_bars = has_bars;
      if (has_bars && pieces_[i].indent > 0) --pieces_[i].indent;  // one blank follows every bar
    }
  }

  std::vector<Piece> pieces() { return std::move(pieces_); }

 private:
  Span without_outer_bars(Span line) const {
    if (source_.text[line.begin] == '|') ++line.begin;
    if (line.end > line.begin && source_.text[line.end - 1] == '|') --line.end;
    return line;
  }

  void add(Span cell, std::size_t line) {
    Piece piece;
    piece.span = trimmed(source_.text, cell);
    piece.indent = columns_of(slice(source_.text, {cell.begin, piece.span.begin}));
    piece.line = line;
    if (!piece.is_blank()) piece.kind = reader_.classify(piece.span);
    pieces_.push_back(piece);
  }

  const Source& source_;
  CellReader reader_;
  std::vector<Piece> pieces_;
};

class StreamReader {
 public:
  StreamReader(const Source& source, std::vector<Piece> pieces)
      : source_(source), reader_(source), pieces_(std::move(pieces)) {}

  std::vector<StreamRow> read() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const Piece& piece = pieces_[at];
      if (piece.begins_row) {
        if (!row_.figures.empty() || begins_unlabelled(at)) close();
        blanks_ = 0;
      }
      if (piece.is_blank()) {
        if (piece.has_bars || !row_.is_line) count_blank();
        ++at;
      } else if (const std::size_t next = take_figure(at); next != at) {
        at = next;
      } else {
        take_text(piece);
        ++at;
      }
    }
    close();
    return std::move(rows_);
  }

 private:
  // The line that begins at `at` has a bar before its first cell, which is no text: nothing above belongs to
  // it.
  bool begins_unlabelled(std::size_t at) const {
    const std::size_t line = pieces_[at].line;
    if (source_.line(line).front() != '|') return false;
    while (at < pieces_.size() && pieces_[at].is_blank() && pieces_[at].line == line) ++at;
    return at == pieces_.size() || pieces_[at].line != line || pieces_[at].kind != PieceKind::text;
  }

  void count_blank() {
    ++row_.cells;
    ++row_.cells_without_symbols;
    ++row_.blanks;
    ++blanks_;
  }

  // The next printed piece behind `at`, not further than a symbol may stand from its figure.
  std::size_t next_printed(std::size_t at) const {
    for (std::size_t i = at + 1; i < pieces_.size() && i <= at + 1 + blanks_inside_figure; ++i)
      if (!pieces_[i].is_blank()) return i;
    return at;
  }

  // Takes the figure that begins at `at`, with symbols in cells of their own, and returns the piece behind
  // it.
  std::size_t take_figure(std::size_t at) {
    std::vector<Span> spans;
    std::size_t number = at;
    while (pieces_[number].kind == PieceKind::opening) {
      spans.push_back(pieces_[number].span);
      const std::size_t next = next_printed(number);
      if (next == number) return at;
      number = next;
    }
    if (pieces_[number].kind != PieceKind::figure && pieces_[number].kind != PieceKind::open_figure)
      return at;
    spans.push_back(pieces_[number].span);
    auto figure = reader_.join(spans);
    std::size_t last = number;
    const TableCell plain{CellKind::figure, pieces_[number].span, 0, 0, 0, figure.value_or(PlacedFigure{})};
    for (std::size_t i = next_printed(number);
         i != last && pieces_[i].kind == PieceKind::closing && !(figure && plain.is_year());
         i = next_printed(i)) {
      spans.push_back(pieces_[i].span);
      if (const auto closed = reader_.join(spans)) {
        figure = closed;
        last = i;
      } else {
        break;
      }
      if (next_printed(i) == i) break;
    }
    if (!figure) return at;
    add_figure(*figure, cover(spans.front(), figure->span), at, number, last);
    figure_line_ = pieces_[last].line;
    row_.is_line = pieces_[last].has_bars;
    return last + 1;
  }

  void add_figure(const PlacedFigure& figure, Span span, std::size_t first, std::size_t number,
                  std::size_t last) {
    const auto before = static_cast<std::uint32_t>(number - first);
    const auto after = static_cast<std::uint32_t>(last - number);
    StreamFigure found;
    found.cell = {CellKind::figure, span, 0, 0, 0, figure};
    found.slot = row_.cells + before;
    found.slot_without_symbols = row_.cells_without_symbols;
    row_.cells = found.slot + 1 + after;
    row_.cells_without_symbols += 1 + after;
    row_.span = cover(row_.span, span);
    row_.figures.push_back(found);
    note_line(pieces_[number]);
    blanks_ = 0;
  }

  void note_line(const Piece& piece) {
    if (piece.has_bars && !row_.bar_line) row_.bar_line = piece.line;
  }

  void take_text(const Piece& piece) {
    const std::string_view text = source_.slice(piece.span);
    const bool beside_figures = !row_.figures.empty() && piece.line == figure_line_ && !row_.has_years_only();
    if ((piece.kind != PieceKind::text && !is_head_symbol(piece)) || beside_figures ||
        (!row_.figures.empty() && is_mark(text) && !is_head_symbol(piece))) {
      if (beside_figures && !is_mark(text) && std::any_of(text.begin(), text.end(), is_digit))
        row_.unread.push_back(piece.span);
      ++row_.cells;
      ++row_.cells_without_symbols;
      return;
    }
    if (!goes_on(piece)) close();
    if (row_.caption.empty()) {
      row_.indent = piece.indent;
      row_.blank_above = blanks_ >= blanks_of_blank_row;
    }
    row_.caption.push_back(piece.span);
    row_.span = cover(row_.span, piece.span);
    note_line(piece);
    row_.cells = row_.cells_without_symbols = 0;
    row_.blanks = 0;
    blanks_ = 0;
  }

  // A symbol that heads a column: "US$" with no figure behind it, "%" after another head.
  bool is_head_symbol(const Piece& piece) const {
    const std::string_view text = source_.slice(piece.span);
    if (piece.kind == PieceKind::opening && is_letter(text[0])) return true;
    if (piece.has_bars && ends_line_of_heads(piece)) return true;
    return text == "%" && row_.figures.empty() && !row_.caption.empty() &&
           is_head_text(source_.slice(row_.caption.back()));
  }

  // "2024" "2023" "$" "%" on one line with bars.
  bool ends_line_of_heads(const Piece& piece) const {
    if (rows_.empty() || (piece.kind == PieceKind::rule)) return false;
    const bool is_first = row_.figures.empty() && row_.caption.empty();
    const StreamRow& last = is_first ? rows_.back() : row_;
    const bool follows_years = last.bar_line == piece.line && last.has_years_only();
    const bool follows_words = !is_first && last.figures.empty() && last.bar_line == piece.line &&
                               rows_.back().bar_line == piece.line;
    return follows_years || follows_words;
  }

  // A note mark behind a figure: "*", "(a)", "[2]", "b".
  static bool is_mark(std::string_view text) {
    while (!text.empty() && (text.front() == '(' || text.front() == '[')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ')' || text.back() == ']')) text.remove_suffix(1);
    return text.size() <= 1 || text.find_first_not_of("0123456789*, ") == std::string_view::npos ||
           (static_cast<unsigned char>(text[0]) >= 0x80 && text.size() <= 3);
  }

  // A caption broken over two lines: the second begins in lower case.
  bool goes_on(const Piece& piece) const {
    if (piece.has_bars && row_.bar_line == piece.line) return false;
    return row_.figures.empty() && !row_.caption.empty() && blanks_ <= 1 &&
           is_lower(source_.text[piece.span.begin]) && !source_.slice(row_.caption.back()).ends_with(':');
  }

  void close() {
    if (!row_.caption.empty() || !row_.figures.empty()) rows_.push_back(std::move(row_));
    row_ = {};
  }

  const Source& source_;
  CellReader reader_;
  std::vector<Piece> pieces_;
  std::vector<StreamRow> rows_;
  StreamRow row_;
  std::size_t blanks_ = 0;
  std::size_t figure_line_ = 0;  // of the row's last figure
};

}  // namespace

bool StreamRow::has_years_only() const {
  const auto is_year = [](const StreamFigure& figure) { return figure.cell.is_year(); };
  return std::any_of(figures.begin(), figures.end(), is_year) &&
         std::all_of(figures.begin(), figures.end(), [&](const StreamFigure& figure) {
           return is_year(figure) || figure.cell.is_bracketed_mark();
         });
}

bool StreamRow::has_brackets_only() const {
  return !figures.empty() && std::all_of(figures.begin(), figures.end(), [](const StreamFigure& figure) {
    return figure.cell.is_bracketed_mark();
  });
}

std::vector<StreamRow> read_cell_stream(const Source& source, std::size_t begin, std::size_t end) {
  LineCutter cutter(source);
  for (std::size_t i = begin; i < end; ++i) cutter.cut(i);
  return StreamReader(source, cutter.pieces()).read();
}

}  // namespace tieout
