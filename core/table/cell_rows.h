// Rows of a table whose cells are set apart by marks (tabs, bars, commas) rather than by place on the line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/span.h"
#include "core/table/tokens.h"
#include "core/text/figure.h"
#include "core/text/source.h"

namespace tieout {

// A cell as it was cut: what is printed in it, without blanks around, and the positions that it takes up,
// `end` excluded.
struct RawCell {
  Span span;
  std::size_t first = 0;
  std::size_t end = 0;
  std::uint32_t indent = 0;  // blanks before the text
};

enum class CellKind { text, figure, rule, symbol };

struct TableCell {
  CellKind kind = CellKind::text;
  Span span;
  std::size_t first = 0;
  std::size_t end = 0;
  std::uint32_t indent = 0;
  PlacedFigure figure;
  std::size_t left = 0;  // of a figure: where its symbol stands

  bool is_text() const { return kind == CellKind::text; }
  bool is_figure() const { return kind == CellKind::figure; }
  // A year as heads print it: four bare digits.
  bool is_year() const;
  // (1), (12): a note as much as a negative figure.
  bool is_bracketed_mark() const;
};

struct CellRow {
  std::vector<TableCell> cells;  // those with something printed in them
  Span span;

  bool has_figures() const;
};

// What a cell holds by itself, before its neighbours are looked at.
enum class PieceKind {
  text,
  figure,
  open_figure,  // "(61": closed by a neighbour
  opening,      // "$", "(": belongs to the figure behind it
  closing,      // ")", "%": belongs to the figure before it
  rule,         // ----
};

class CellReader {
 public:
  explicit CellReader(const Source& source) : text_(source.text), style_(source.style) {}

  PieceKind classify(Span span);
  // The figure that is printed over all the pieces together: "$" "(61" ")".
  std::optional<PlacedFigure> join(const std::vector<Span>& pieces);
  // The row of these cells; figures are put together with the symbols that stand in cells of their own.
  CellRow read_row(const std::vector<RawCell>& cells, Span span);

 private:
  std::optional<PlacedFigure> read_whole(std::string_view cell);
  std::size_t read_figure_cells(const std::vector<RawCell>& cells, const std::vector<PieceKind>& kinds,
                                std::size_t at, CellRow& row);

  std::string_view text_;
  NumberStyle style_;
  std::vector<Token> tokens_;
};

// Takes the numbers of rows out, 0, 1, 2 before the captions, as programs print their tables, and returns
// where they stand; none where anything else is printed at their position.
std::vector<Span> take_row_numbers(std::vector<CellRow>& rows);

// A span without the blanks around it.
Span trimmed(std::string_view text, Span span);

}  // namespace tieout
