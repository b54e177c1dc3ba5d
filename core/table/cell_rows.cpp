// Puts figures together that are printed over several cells.
#include "core/table/cell_rows.h"

#include <algorithm>
#include <string>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t longest_figure = 40;  // bytes, with its symbols and note marks

bool is_rule_character(char32_t c) {
  return c == '_' || c == '=' || is_dash(c) || (c >= 0x2500 && c <= 0x257F);
}

// Three and more of "-", "=" or "_"; one or two dashes are a zero.
bool is_rule(std::string_view cell) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < cell.size(); ++count) {
    const CodePoint point = decode(cell, at);
    if (!is_rule_character(point.value)) return false;
    at += point.bytes;
  }
  return count >= 3 || cell.starts_with('=') || cell.starts_with('_');
}

// Only currency symbols and opening parentheses.
bool is_opening(std::string_view cell) {
  for (std::size_t at = 0; at < cell.size();) {
    const std::uint32_t bytes =
        cell[at] == '('
            ? 1
            : std::max(read_currency(cell, static_cast<std::uint32_t>(at)).bytes, blank_bytes(cell, at));
    if (bytes == 0) return false;
    at += bytes;
  }
  return true;
}

bool is_closing(std::string_view cell) {
  return cell.find_first_not_of(")% ") == std::string_view::npos;
}

bool may_be_open_figure(std::string_view cell) {
  return cell.find('(') != std::string_view::npos && cell.find(')') == std::string_view::npos;
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const std::uint32_t bytes = blank_bytes(text, span.begin);
    if (bytes == 0) break;
    span.begin += bytes;
  }
  while (!span.empty()) {
    std::uint32_t last = span.end - 1;
    while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u) --last;
    if (blank_bytes(text, last) != span.end - last) break;
    span.end = last;
  }
  return span;
}

bool TableCell::is_year() const {
  return is_figure() && figure.is_number() && figure.span.size() == 4 && figure.currency.empty() &&
         figure.suffix == FigureSuffix::none && figure.value.decimals() == 0 &&
         figure.value.units() >= 1900 && figure.value.units() < 2100;
}

bool TableCell::is_bracketed_mark() const {
  return figure.is_number() && figure.value.is_negative() && figure.digits.size() <= 2 &&
         figure.value.decimals() == 0 && figure.currency.empty() && figure.suffix == FigureSuffix::none &&
         figure.span.size() == figure.digits.size() + 2;
}

bool CellRow::has_figures() const {
  return std::any_of(cells.begin(), cells.end(), [](const TableCell& cell) { return cell.is_figure(); });
}

// The figure that a text consists of, apart from note marks behind it; its spans count from the text's begin.
std::optional<PlacedFigure> CellReader::read_whole(std::string_view cell) {
  Line line;
  line.span = {0, static_cast<std::uint32_t>(cell.size())};
  read_tokens(Source{cell, {}, style_}, line, tokens_);
  if (tokens_.size() != 1 || tokens_.front().kind != TokenKind::figure) return std::nullopt;
  return tokens_.front().figure;
}

PieceKind CellReader::classify(Span span) {
  const std::string_view cell = slice(text_, span);
  if (is_rule(cell)) return PieceKind::rule;
  if (is_closing(cell)) return PieceKind::closing;
  if (is_opening(cell)) return PieceKind::opening;
  if (cell.size() > longest_figure) return PieceKind::text;
  if (read_whole(cell)) return PieceKind::figure;
  if (!may_be_open_figure(cell)) return PieceKind::text;
  return read_whole(std::string(cell) + ")") ? PieceKind::open_figure : PieceKind::text;
}

std::optional<PlacedFigure> CellReader::join(const std::vector<Span>& pieces) {
  std::string joined;
  for (Span piece : pieces) joined += slice(text_, piece);
  auto figure = read_whole(joined);
  if (!figure) return figure;
  // Where an offset of the joined text stands in the source; the end of a piece belongs to that piece.
  const auto locate = [&](std::uint32_t offset, bool is_end) {
    for (Span piece : pieces) {
      if (offset < piece.size() || (is_end && offset == piece.size())) return piece.begin + offset;
      offset -= piece.size();
    }
    return pieces.back().end;
  };
  figure->span = {locate(figure->span.begin, false), locate(figure->span.end, true)};
  figure->digits = {locate(figure->digits.begin, false), locate(figure->digits.end, true)};
  return figure;
}

// Reads the figure that begins with cell `at` into `row` and returns the cell behind it; `at` where no
// figure begins there.
std::size_t CellReader::read_figure_cells(const std::vector<RawCell>& cells,
                                          const std::vector<PieceKind>& kinds, std::size_t at, CellRow& row) {
  std::size_t number = at;
  while (number < cells.size() && kinds[number] == PieceKind::opening) ++number;
  if (number == cells.size() ||
      (kinds[number] != PieceKind::figure && kinds[number] != PieceKind::open_figure))
    return at;
  std::vector<Span> pieces;
  for (std::size_t i = at; i <= number; ++i) pieces.push_back(cells[i].span);
  TableCell cell{CellKind::figure,  cells[number].span,   cells[number].first,
                 cells[number].end, cells[number].indent, {}};
  cell.left = cells[at].first;
  std::optional<PlacedFigure> best = join(pieces);
  std::size_t next = number + 1;
  if (best) cell.figure = *best;
  const bool may_close = !best || !cell.is_year();  // "2020" "%" are two heads
  for (std::size_t i = next; may_close && i < cells.size() && kinds[i] == PieceKind::closing; ++i) {
    pieces.push_back(cells[i].span);
    if (const auto closed = join(pieces)) {
      best = closed;
      next = i + 1;
    }
  }
  if (!best) return at;
  cell.figure = *best;
  cell.span = cover(pieces.front(), best->span);
  row.cells.push_back(cell);
  return next;
}

namespace {

// A symbol that no figure took is a head beside years, "2025" "2024" "$" "%", and nothing among figures.
void settle_symbols(CellRow& row) {
  const bool has_figures = std::any_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
    return cell.is_figure() && !cell.is_year();
  });
  if (has_figures) {
    std::erase_if(row.cells, [](const TableCell& cell) { return cell.kind == CellKind::symbol; });
    return;
  }
  for (TableCell& cell : row.cells)
    if (cell.kind == CellKind::symbol) cell.kind = CellKind::text;
}

}  // namespace

CellRow CellReader::read_row(const std::vector<RawCell>& cells, Span span) {
  CellRow row;
  row.span = span;
  std::vector<PieceKind> kinds;
  kinds.reserve(cells.size());
  for (const RawCell& cell : cells) kinds.push_back(classify(cell.span));
  for (std::size_t at = 0; at < cells.size();) {
    const std::size_t next = read_figure_cells(cells, kinds, at, row);
    if (next != at) {
      at = next;
      continue;
    }
    const RawCell& cell = cells[at];
    const bool is_symbol = kinds[at] == PieceKind::opening ||
                           (kinds[at] == PieceKind::closing && slice(text_, cell.span) != "%");
    const CellKind kind = is_symbol                      ? CellKind::symbol
                          : kinds[at] == PieceKind::rule ? CellKind::rule
                                                         : CellKind::text;
    row.cells.push_back({kind, cell.span, cell.first, cell.end, cell.indent, {}, cell.first});
    ++at;
  }
  settle_symbols(row);
  return row;
}

namespace {

bool is_whole_number(const TableCell& cell) {
  return cell.is_figure() && cell.figure.is_number() && cell.figure.currency.empty() &&
         cell.figure.span == cell.figure.digits && cell.span == cell.figure.digits &&
         cell.figure.value.decimals() == 0 && !cell.is_year();
}

}  // namespace

std::vector<Span> take_row_numbers(std::vector<CellRow>& rows) {
  constexpr std::size_t fewest_rows = 3;
  std::vector<Span> numbers;
  Decimal last;
  for (const CellRow& row : rows) {
    if (row.cells.empty() || row.cells.front().first != 0 || row.cells.front().kind == CellKind::rule)
      continue;
    const TableCell& cell = row.cells.front();
    const bool has_caption = row.cells.size() > 1 && row.cells[1].first == 1 && row.cells[1].is_text();
    if (!is_whole_number(cell) || !has_caption || (!numbers.empty() && !(last < cell.figure.value)))
      return {};
    last = cell.figure.value;
    numbers.push_back(cell.span);
  }
  if (numbers.size() < fewest_rows) return {};
  for (CellRow& row : rows) {
    if (!row.cells.empty() && row.cells.front().first == 0) row.cells.erase(row.cells.begin());
    for (TableCell& cell : row.cells) --cell.first, --cell.end, --cell.left;
  }
  return numbers;
}

}  // namespace tieout
