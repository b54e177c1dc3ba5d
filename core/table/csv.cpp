// Cuts lines at commas or semicolons outside quotes.
#include "core/table/csv.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::size_t fewest_lines = 3;

using Fields = std::vector<Span>;

// The fields of a line without their quotes; none where a quoted field does not end on the line or where
// something stands beside its quotes.
Fields fields_of(const Source& source, Span line, char separator) {
  Fields fields;
  for (std::uint32_t at = line.begin; at <= line.end;) {
    if (at < line.end && source.text[at] == '"') {
      std::size_t close = source.text.find('"', at + 1);
      while (close < line.end && close + 1 < line.end && source.text[close + 1] == '"')
        close = source.text.find('"', close + 2);  // "" is a quote inside
      if (close >= line.end) return {};
      fields.push_back(trimmed(source.text, {at + 1, static_cast<std::uint32_t>(close)}));
      at = static_cast<std::uint32_t>(close) + 1;
      if (at < line.end && source.text[at] != separator) return {};
      ++at;
    } else {
      const auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(source.text.find(separator, at), line.end));
      fields.push_back(trimmed(source.text, {at, end}));
      at = end + 1;
    }
  }
  return fields;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_letter);
}

// A separator with a blank behind it belongs to a sentence, and blanks in a row to fixed-width text.
bool may_be_fields(std::string_view line, char separator) {
  const std::size_t at = line.find(separator);
  return at != std::string_view::npos && line.size() <= limits::line_bytes &&
         (line[0] == '"' || at + 1 == line.size() || line[at + 1] != ' ') &&
         line.find("  ") == std::string_view::npos && line.find('\t') == std::string_view::npos;
}

// "Cash 12,345": a comma inside a figure.
bool is_cut_figure(const Source& source, Span first, Span second) {
  return is_digit(source.text[first.end - 1]) && second.begin == first.end + 1 && !second.empty() &&
         is_digit(source.text[second.begin]);
}

class CsvTables {
 public:
  CsvTables(const Source& source, char separator) : source_(source), separator_(separator), reader_(source) {}

  std::vector<LineRange> find() {
    for (std::size_t i = 0; i < source_.lines.size(); ++i) {
      const Fields fields = may_be_fields(source_.line(i), separator_)
                                ? fields_of(source_, source_.lines[i].span, separator_)
                                : Fields{};
      if (fields.size() < 2 || fields.size() != width_) close(i);
      if (fields.size() < 2) continue;
      if (width_ == 0) top_ = i;
      width_ = fields.size();
      add(fields);
    }
    close(source_.lines.size());
    return std::move(found_);
  }

 private:
  void add(const Fields& fields) {
    std::size_t figures = 0, texts = 0;
    for (std::size_t f = 1; f < fields.size(); ++f) {
      if (fields[f].empty()) continue;
      ++(reader_.classify(fields[f]) == PieceKind::figure ? figures : texts);
    }
    rows_ += figures > 0 && texts == 0 && has_letter(source_.slice(fields.front())) &&
                     !is_cut_figure(source_, fields[0], fields[1])
                 ? 1
                 : 0;
    ++lines_;
  }

  // Most lines are a caption and figures.
  void close(std::size_t end) {
    if (lines_ >= fewest_lines && 2 * rows_ >= lines_) found_.push_back({top_, end});
    width_ = rows_ = lines_ = 0;
  }

  const Source& source_;
  char separator_;
  CellReader reader_;
  std::vector<LineRange> found_;
  std::size_t top_ = 0, width_ = 0, rows_ = 0, lines_ = 0;
};

char separator_of(const Source& source, LineRange lines) {
  const Span first = source.lines[lines.begin].span;
  const bool by_semicolons =
      may_be_fields(source.slice(first), ';') && fields_of(source, first, ';').size() > 1;
  return by_semicolons ? ';' : ',';
}

}  // namespace

std::vector<LineRange> find_csv_tables(const Source& source) {
  std::vector<LineRange> found = CsvTables(source, ',').find();
  for (LineRange range : CsvTables(source, ';').find()) {
    const bool is_taken = std::any_of(found.begin(), found.end(), [&](LineRange other) {
      return range.begin < other.end && other.begin < range.end;
    });
    if (!is_taken) found.push_back(range);
  }
  std::sort(found.begin(), found.end(), [](LineRange a, LineRange b) { return a.begin < b.begin; });
  return found;
}

std::vector<CellRow> read_csv_rows(const Source& source, LineRange lines) {
  std::vector<CellRow> rows;
  CellReader reader(source);
  const char separator = separator_of(source, lines);
  for (std::size_t i = lines.begin; i < lines.end; ++i) {
    std::vector<RawCell> cells;
    const Fields fields = fields_of(source, source.lines[i].span, separator);
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (!fields[f].empty())
        cells.push_back({fields[f], f, f + 1, 0});
      else if (!cells.empty())
        ++cells.back().end;
    }
    rows.push_back(reader.read_row(cells, source.lines[i].span));
  }
  return rows;
}

}  // namespace tieout
