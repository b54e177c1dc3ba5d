// Stacks heads over columns and shares out what one piece says of several.
#include "core/statement/stacked_heads.h"

#include <algorithm>

#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

// Neighbouring pieces over the same columns, read as one.
struct Piece {
  std::string text;
  Span span;
  std::size_t first = 0, last = 0;

  std::size_t width() const { return last - first + 1; }
};

struct TimeMarks {
  std::vector<Span> dates, years;
};

TimeMarks marks_in(std::string_view text) {
  TimeMarks marks;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto word = read_period_word(text, at);
    if (word && word->kind == PeriodWordKind::date) marks.dates.push_back(word->span);
    if (word && word->kind == PeriodWordKind::year) marks.years.push_back(word->span);
    at = word ? word->span.end : std::max(read_word(text, at).span.end, at + 1);
  }
  return marks;
}

// The piece that a head goes on with: over the same several columns, with no other piece over any of them
// between.
Piece* piece_above(std::vector<Piece>& pieces, const HeadCell& head) {
  if (head.first_column == head.last_column) return nullptr;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    if (piece->first == head.first_column && piece->last == head.last_column) return &*piece;
    if (piece->first <= head.last_column && head.first_column <= piece->last) return nullptr;
  }
  return nullptr;
}

std::vector<Piece> pieces_of(const Source& source, const Grid& grid) {
  std::vector<Piece> pieces;
  for (const HeadCell& head : grid.heads) {
    Piece* piece = piece_above(pieces, head);
    if (piece == nullptr) piece = &pieces.emplace_back(Piece{"", {}, head.first_column, head.last_column});
    for (const Span span : head.text) {
      append_printed(piece->text, source.slice(span));
      piece->span = cover(piece->span, span);
    }
  }
  return pieces;
}

// Where the part of each column begins: one date, or one year where there is no date, for each; nothing where
// the counts differ.
std::vector<Span> shares_of(const Piece& piece, const TimeMarks& marks) {
  if (piece.width() < 2) return {};
  if (marks.dates.size() == piece.width()) return marks.dates;
  return marks.dates.empty() && marks.years.size() == piece.width() ? marks.years : std::vector<Span>();
}

// "EndedSeptember 30" in two words: the blank between lines of a head may be lost.
std::string parted(std::string_view text) {
  std::string words;
  for (const char c : text) {
    if (is_upper(c) && !words.empty() && is_lower(words.back())) words += ' ';
    words += c;
  }
  return words;
}

enum class Below { nothing, year };

// "Years ended December 31, 2001, 2000 and 1999" over columns that print their years names no year for them,
// and two dates over three columns name none.
std::string_view without_lists(const Piece& piece, const TimeMarks& marks, Below below) {
  const std::string_view text = piece.text;
  if (piece.width() < 2 && below == Below::nothing) return text;
  if (marks.dates.size() > 1) return text.substr(0, marks.dates.front().begin);
  const bool dated_year = marks.dates.size() == 1 && !marks.years.empty();
  if (marks.years.size() + (dated_year ? 1 : 0) < 2) return text;
  std::uint32_t first = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < text.size(); at = std::max(read_word(text, at).span.end, at + 1))
    if (read_year(text, at)) first = std::min(first, at);
  return text.substr(0, first);
}

void append(const Piece& piece, Below below, std::vector<StackedHead>& columns) {
  const TimeMarks marks = marks_in(piece.text);
  const std::vector<Span> shares = shares_of(piece, marks);
  const std::string_view text = piece.text;
  for (std::size_t column = piece.first; column <= piece.last && column < columns.size(); ++column) {
    std::string_view label = text, timed = without_lists(piece, marks, below);
    if (!shares.empty()) {
      const std::size_t index = column - piece.first;
      const std::uint32_t begin = shares[index].begin;
      const std::size_t end = index + 1 < shares.size() ? shares[index + 1].begin : text.size();
      append_printed(columns[column].label, text.substr(0, shares.front().begin));
      append_printed(columns[column].timed, text.substr(0, shares.front().begin));
      label = timed = text.substr(begin, end - begin);
    }
    append_printed(columns[column].label, label);
    append_printed(columns[column].timed, timed);
    columns[column].span = cover(columns[column].span, piece.span);
  }
}

using PieceIterator = std::vector<Piece>::const_iterator;

// Whether one of the pieces behind this one is a year over its first column.
Below below(PieceIterator piece, PieceIterator end) {
  const bool year = std::any_of(piece + 1, end, [&](const Piece& other) {
    return other.first <= piece->first && piece->first <= other.last && read_year(other.text, 0);
  });
  return year ? Below::year : Below::nothing;
}

}  // namespace

std::vector<StackedHead> stack_heads(const Source& source, const Grid& grid) {
  std::vector<StackedHead> columns(grid.columns);
  const std::vector<Piece> pieces = pieces_of(source, grid);
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece)
    append(*piece, below(piece, pieces.end()), columns);
  for (StackedHead& column : columns) column.timed = parted(column.timed);
  return columns;
}

}  // namespace tieout
