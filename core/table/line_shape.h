// What one line of fixed-width text looks like, before anything is known of the table around it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/table/tokens.h"
#include "core/text/source.h"

namespace tieout {

enum class LineKind : std::uint8_t {
  blank,
  rule,   // only ----, ====
  tag,    // an EDGAR tag: <S> <C>, <CAPTION>, <PAGE>
  page,   // <PAGE>
  open,   // <TABLE>
  close,  // </TABLE>
  data,   // ends in figures that stand apart from its caption
  head,   // years, dates and period words over columns
  title,  // names a statement: a new table begins
  text,   // anything else: captions, prose
};

struct LineShape {
  std::uint32_t left = 0, right = 0;  // printed columns of its first and last mark
  std::uint32_t cells_left = 0;       // of a data line: where its first figure begins
  std::uint16_t cells = 0;            // of a data line
  std::uint16_t words = 0;            // of a text line
  std::uint16_t parts = 0;            // of a text line: runs of words with wide gaps between them
  LineKind kind = LineKind::blank;
  bool lone_number = false;  // of a data line: one bare number of up to three digits and nothing else
};

// Where the figures of a data line begin among its tokens: the first figure that stands apart by a wide gap
// and has only figures, symbols and rules behind it. The number of tokens where there is none.
std::size_t first_cell(std::span<const Token> tokens);

std::vector<LineShape> shape_lines(const Source& source);

}  // namespace tieout
