// Finds stretches of lines that hold one cell each.
#include <algorithm>

#include "core/table/cell_per_line.h"
#include "core/table/cell_rows.h"
#include "core/table/preamble.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_cells = 3;
constexpr std::size_t most_lines_to_figures = 16;  // two figures with their symbols and blank lines

enum class LineForm { blank, lone_figure, cut, text, prose, spaced };

// Two blanks with a figure behind them, or three: columns of fixed-width text.
bool has_wide_gap(std::string_view line) {
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    const std::uint32_t blank = c == ' ' ? 1 : c == '\t' || is_word_byte(c) ? 0 : blank_bytes(line, at);
    if (blanks >= 2 && (blank != 0 || c == '$' || c == '(' || is_digit(c))) return true;
    blanks = blank != 0 ? blanks + 1 : 0;
    at += blank != 0 ? blank : 1;
  }
  return false;
}

// Clipboards give a blank cell between tabs a blank, so that blanks beside tabs part no columns.
bool has_blank_cells(std::string_view line) {
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos;) {
    const std::size_t next = line.find('\t', tab + 1);
    const std::string_view cell =
        line.substr(tab + 1, next == std::string_view::npos ? next : next - tab - 1);
    if (!cell.empty() && cell.find_first_not_of(' ') == std::string_view::npos) return true;
    tab = next;
  }
  return false;
}

bool has_columns(const Source& source, Span line) {
  const std::string_view text = source.slice(line);
  if (!has_blank_cells(text)) return has_wide_gap(text);
  for (std::uint32_t at = line.begin; at <= line.end;) {
    const auto tab = static_cast<std::uint32_t>(std::min<std::size_t>(source.text.find('\t', at), line.end));
    if (has_wide_gap(source.slice(trimmed(source.text, {at, tab})))) return true;
    at = tab + 1;
  }
  return false;
}

LineForm form_of(const Source& source, const Line& line, CellReader& reader) {
  if (line.is_blank()) return LineForm::blank;
  const std::string_view text = source.slice(line.span);
  if (text.front() == '|') return LineForm::cut;
  if (text.find('\t') != std::string_view::npos || text.find('|') != std::string_view::npos)
    return has_columns(source, line.span) ? LineForm::spaced : LineForm::cut;
  const PieceKind kind = reader.classify(line.span);
  if (kind == PieceKind::figure || kind == PieceKind::open_figure) return LineForm::lone_figure;
  if (is_sentence(text)) return LineForm::prose;
  return has_wide_gap(text) ? LineForm::spaced : LineForm::text;
}

// Two lines of one figure each follow, with symbols and blank lines between: a caption, however long it is.
bool stands_over_figures(const Source& source, std::size_t line, std::size_t end, CellReader& reader) {
  std::size_t figures = 0;
  const std::size_t last = std::min(end, line + most_lines_to_figures);
  for (std::size_t i = line + 1; i < last && figures < 2; ++i) {
    if (source.lines[i].is_blank()) continue;
    const PieceKind kind = reader.classify(source.lines[i].span);
    if (kind == PieceKind::text || kind == PieceKind::rule) return false;
    figures += kind == PieceKind::figure || kind == PieceKind::open_figure ? 1 : 0;
  }
  return figures == 2;
}

}  // namespace

std::vector<CellStretch> find_cell_stretches(const Source& source, std::size_t begin, std::size_t end) {
  std::vector<CellStretch> found;
  CellReader reader(source);
  std::size_t top = begin, cells = 0, texts = 0;
  for (std::size_t i = begin; i <= end; ++i) {
    LineForm form = i < end ? form_of(source, source.lines[i], reader) : LineForm::prose;
    if (form == LineForm::prose && i < end && stands_over_figures(source, i, end, reader))
      form = LineForm::text;
    if (form == LineForm::lone_figure || form == LineForm::cut) ++cells;
    if (form == LineForm::text) ++texts;
    if (form != LineForm::prose && form != LineForm::spaced) continue;
    if (cells >= fewest_cells) found.push_back({{top, i}, 3 * cells >= texts});
    top = i + 1;
    cells = texts = 0;
  }
  return found;
}

}  // namespace tieout
