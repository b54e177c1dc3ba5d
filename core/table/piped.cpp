// Cuts lines at bars.
#include "core/table/piped.h"

#include <algorithm>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_lines = 2;

bool has_bar(std::string_view line) {
  return line.find('|') != std::string_view::npos;
}

// Where cells are parted: bars that no backslash stands before.
std::vector<std::uint32_t> bars_of(const Source& source, Span line) {
  std::vector<std::uint32_t> bars;
  for (std::uint32_t at = line.begin; at < line.end; ++at)
    if (source.text[at] == '|' && (at == line.begin || source.text[at - 1] != '\\')) bars.push_back(at);
  return bars;
}

// Without Markdown's marks for bold and italic text around it.
Span plain(std::string_view text, Span cell) {
  while (cell.size() > 2 && text[cell.begin] == text[cell.end - 1] &&
         (text[cell.begin] == '*' || text[cell.begin] == '_') && text[cell.begin + 1] != ' ') {
    ++cell.begin;
    --cell.end;
  }
  return cell;
}

// A cell begins with one blank behind its bar; the others indent its text.
std::uint32_t blanks_before(std::string_view text, Span cell) {
  const std::uint32_t blanks = trimmed(text, cell).begin - cell.begin;
  return blanks > 0 ? blanks - 1 : 0;
}

// The cells between bars, those outside the outer bars left out.
std::vector<RawCell> cut(const Source& source, Span line) {
  std::vector<RawCell> cells;
  std::vector<std::uint32_t> bars = bars_of(source, line);
  if (bars.empty() || bars.back() + 1 != line.end) bars.push_back(line.end);
  std::uint32_t at = line.begin;
  std::size_t position = 0;
  for (std::uint32_t bar : bars) {
    if (bar == line.begin) {
      ++at;
      continue;
    }
    const Span printed = plain(source.text, trimmed(source.text, {at, bar}));
    if (!printed.empty())
      cells.push_back({printed, position, position + 1, blanks_before(source.text, {at, bar})});
    else if (at == bar && !cells.empty() && cells.back().end == position)
      ++cells.back().end;
    ++position;
    at = bar + 1;
  }
  return cells;
}

class PipedTables {
 public:
  explicit PipedTables(const Source& source) : source_(source) {}

  std::vector<LineRange> find() {
    if (source_.text.find('|') == std::string_view::npos) return {};
    for (std::size_t i = 0; i <= source_.lines.size(); ++i) {
      const bool belongs =
          i < source_.lines.size() && (has_bar(source_.line(i)) || is_ruling(source_.line(i)));
      if (belongs)
        take(i);
      else
        close(i);
    }
    return std::move(found_);
  }

 private:
  void take(std::size_t i) {
    const std::string_view line = source_.line(i);
    if (is_ruling(line)) {
      ruled_ = true;
      return;
    }
    const std::size_t bars = bars_of(source_, source_.lines[i].span).size();
    if (lines_ > 0 && bars != bars_) uneven_ = true;
    bars_ = bars;
    ++lines_;
    framed_ = framed_ && line.starts_with('|');
  }

  // Where each line has only the bar it begins with, each is one cell of a table.
  void close(std::size_t end) {
    const bool has_columns = bars_ > 1 || !framed_;
    if (lines_ >= fewest_lines && has_columns && !uneven_ && (framed_ || ruled_))
      found_.push_back({top_, end});
    top_ = end + 1;
    lines_ = bars_ = 0;
    framed_ = true;
    ruled_ = uneven_ = false;
  }

  const Source& source_;
  std::vector<LineRange> found_;
  std::size_t top_ = 0, lines_ = 0, bars_ = 0;
  bool framed_ = true;  // every line begins with a bar
  bool ruled_ = false, uneven_ = false;
};

}  // namespace

bool is_ruling(std::string_view line) {
  return line.find_first_not_of("|+-=: ") == std::string_view::npos &&
         line.find("--") != std::string_view::npos;
}

std::vector<LineRange> find_piped_tables(const Source& source) {
  return PipedTables(source).find();
}

std::vector<CellRow> read_piped_rows(const Source& source, LineRange lines) {
  std::vector<CellRow> rows;
  CellReader reader(source);
  for (std::size_t i = lines.begin; i < lines.end; ++i)
    if (!is_ruling(source.line(i)))
      rows.push_back(reader.read_row(cut(source, source.lines[i].span), source.lines[i].span));
  return rows;
}

}  // namespace tieout
