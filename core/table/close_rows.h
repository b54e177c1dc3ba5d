// Rows of close tables: lines with one blank between all words and figures, as a PDF viewer's clipboard gives
// them. Which figures a line ends in is all that such a row says of its columns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/span.h"
#include "core/table/tokens.h"
#include "core/text/source.h"

namespace tieout {

// What the first of a row's figures may be instead: the end of its caption.
enum class FirstFigure {
  amount,
  year,       // "Notes maturing 2027", "Write-down (2024)"
  note_mark,  // "Total net sales (1)", which may as well be a loss of one
  rate,       // "Senior notes, 5.5%" before amounts
};

struct CloseRow {
  std::size_t line = 0;
  Span caption;                // empty where the line begins with figures
  std::vector<Token> figures;  // that the line ends in
  FirstFigure first_figure() const;
  // A small bare number and nothing else: the number of a page.
  bool is_page_number() const;
  // Hands the first figure over to the caption.
  void lengthen_caption();
};

// How many blanks stand before a figure: one; up to two where a column for the currency's sign is blank; any
// number where none of them says columns.
enum class CloseGaps { single, twofold, any };

// Twofold where figures of these lines stand behind two blanks, and hardly any behind more. Any where they
// stand behind more, and the rows do not stand below each other.
CloseGaps read_close_gaps(const Source& source, std::size_t begin, std::size_t end);

// Every gap of the line is one blank, or what else may stand before a figure, or a leader of dots: no
// columns, tabs or bars.
bool is_close(std::string_view line, CloseGaps gaps = CloseGaps::single);

// Nothing where the line does not end in figures, or in years alone as heads do. Numbers that the word before
// them claims for the caption are in it already: "due 2027", "Note 5", "Level 2", "December 31, 2024".
std::optional<CloseRow> read_close_row(const Source& source, std::size_t line, CloseGaps gaps);

// The figures of a line on which rows were joined or a figure was parted, so that nothing says which of them
// belong together: "Sales 1,200 1,100 Cost 900 800", "Sales 1, 200 1,100". None where the line is one row.
std::vector<Span> read_garbled_figures(const Source& source, std::size_t line);

}  // namespace tieout
