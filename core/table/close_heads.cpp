// Gathers the lines of heads upwards from the first row and spreads them over the columns.
#include "core/table/close_heads.h"

#include <algorithm>

#include "core/table/close_names.h"
#include "core/table/close_spread.h"
#include "core/table/head_line.h"
#include "core/table/head_words.h"
#include "core/table/preamble.h"
#include "core/text/characters.h"
#include "core/text/printed.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

constexpr std::size_t caption_lines = 8;  // between heads and first row
constexpr std::size_t most_lines = 20;    // of heads: dates may take two lines in each column
constexpr std::size_t most_blanks = 3;
constexpr std::size_t longest_beside = 50;
constexpr std::size_t longest_fragment = 14;  // "July 21 -"
constexpr std::size_t lines_above = 3;        // in which spanners would stand

using Pieces = std::vector<HeadPiece>;

// "(Unaudited)", "Restated", "Note": it stands over no column of figures, or nobody can say over which.
bool stands_over_captions(std::string_view line) {
  return is_remark(line) || same_word(line, "unaudited") || same_word(line, "audited") ||
         same_word(line, "restated") || names_notes(line);
}

bool speaks(const Source& source, const HeadWord& word) {
  if (word.kind == HeadWordKind::time || word.kind == HeadWordKind::unit) return true;
  const std::string_view text = source.slice(word.span);
  return word.kind == HeadWordKind::other && (text == "%" || text == "$" || names_change(text));
}

bool speaks_of_columns(const Source& source, const HeadWords& line) {
  return std::any_of(line.words.begin(), line.words.end(),
                     [&](const HeadWord& word) { return speaks(source, word); });
}

bool has_time(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (is_period_word(words.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

// How many lengths of time a line names, whatever else stands on it.
std::size_t count_lengths(const Source& source, std::size_t line) {
  std::size_t count = 0;
  const std::string_view text = source.line(line);
  for (std::uint32_t at = 0; at < text.size();) {
    const auto word = read_period_word(text, at);
    count += word && (word->kind == PeriodWordKind::months || word->kind == PeriodWordKind::weeks);
    at = word ? word->span.end : std::max(read_word(text, at).span.end, at + 1);
  }
  return count;
}

bool is_timed(const HeadPiece& piece) {
  return piece.timed;
}

bool all_timed_alike(const Pieces& pieces) {
  const HeadPiece* first = nullptr;
  for (const HeadPiece& piece : pieces) {
    if (!piece.timed) continue;
    if (first != nullptr && !first->has_same_parts(piece)) return false;
    first = first != nullptr ? first : &piece;
  }
  return true;
}

// "Group Company": the same columns twice, for the two that report together. Their two spans, or none.
std::vector<Span> read_reporters(const Source& source, std::size_t line) {
  constexpr std::string_view reporters[] = {"group",      "consolidated", "company",
                                            "standalone", "separate",     "bank"};
  const Span whole = source.lines[line].span;
  const std::string_view text = source.line(line);
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos || text.find(' ', blank + 1) != std::string_view::npos) return {};
  const auto middle = whole.begin + static_cast<std::uint32_t>(blank);
  const std::vector<Span> words = {{whole.begin, middle}, {middle + 1, whole.end}};
  const auto reports = [&](Span word) {
    return std::any_of(std::begin(reporters), std::end(reporters),
                       [&](std::string_view reporter) { return same_word(source.slice(word), reporter); });
  };
  return std::all_of(words.begin(), words.end(), reports) ? words : std::vector<Span>();
}

class HeadReader {
 public:
  HeadReader(const Source& source, std::size_t columns) : source_(source), columns_(columns) {}

  std::optional<CloseHeads> read(std::size_t top, std::size_t first_row) {
    if (!gather(top, first_row)) return std::nullopt;
    std::reverse(lines_.begin(), lines_.end());
    for (const HeadWords& line : lines_) pieces_.push_back(cut_heads(source_, line.words, columns_));
    if (!find_named()) return std::nullopt;
    HeadSpreader spreader(source_, columns_);
    heads_.only_times = true;
    for (const Pieces& pieces : pieces_) {
      if (pieces.size() != columns_) continue;
      spreader.add_named(pieces);
      heads_.only_times = heads_.only_times && std::all_of(pieces.begin(), pieces.end(), is_timed);
    }
    if (!place_reporters()) return std::nullopt;
    for (const Pieces& pieces : pieces_)
      if (!place(pieces, spreader)) return std::nullopt;
    if (!spreader.tells_columns_apart(heads_.cells)) return std::nullopt;
    return std::move(heads_);
  }

 private:
  bool gather(std::size_t top, std::size_t first_row) {
    std::size_t line = first_row;
    if (!skip_captions(top, line)) return false;
    heads_.bottom = line + (closes_parenthesis(line) ? 1 : 0);
    std::size_t blanks = 0;
    for (; line > top && lines_.size() < most_lines; --line) {
      if (source_.lines[line - 1].is_blank()) {
        if (++blanks > most_blanks) break;
      } else if (heads_.title.empty() && take(line - 1)) {
        heads_.top = line - 1;
        blanks = 0;
      } else {
        break;
      }
    }
    if (lines_.empty()) return false;
    if (!heads_.title.empty()) return true;
    if (line > top) reporters_ = read_reporters(source_, line - 1);
    if (!reporters_.empty()) heads_.top = --line;
    return !has_heads_above(top, line);
  }

  // Behind a line that is neither heads nor a title: what those stand over nobody can say.
  bool has_heads_above(std::size_t top, std::size_t line) const {
    for (std::size_t looked = 0; line > top && looked < lines_above; --line, ++looked) {
      const std::string_view text = source_.line(line - 1);
      if (names_statement(text) || text.empty()) return false;
      if (is_close_head(source_, line - 1) || count_lengths(source_, line - 1) > 1) return true;
      if (looked == 0 && cut_heads(source_, read_head_words(source_, line - 1).words, columns_).size() > 1)
        return true;
      if ((text.size() <= longest_fragment && has_time(text)) ||
          (is_half_dates(text) && !speaks_of_all(text)))
        return true;
    }
    return false;
  }

  // "per share)" below heads that stand beside "(in millions, except".
  bool closes_parenthesis(std::size_t line) const {
    const std::string_view beside = source_.slice(read_head_words(source_, line - 1).beside);
    const std::string_view text = source_.line(line);
    return beside.starts_with('(') && beside.find(')') == std::string_view::npos && text.ends_with(')') &&
           text.find('(') == std::string_view::npos;
  }

  // "December 31, 2025 and 2024", "from December 31, 2024 to March 31, 2025.": of the whole table, or prose.
  static bool speaks_of_all(std::string_view text) {
    return text.ends_with('.') || has_words(text, "and") || has_words(text, "to");
  }

  // Moves `line` up to the line below the lowest heads.
  bool skip_captions(std::size_t top, std::size_t& line) const {
    std::size_t texts = 0, blanks = 0;
    for (; line > top; --line) {
      const std::string_view text = source_.line(line - 1);
      if (text.empty()) {
        if (++blanks > most_blanks) return false;
      } else if (is_heads(line - 1) || stands_over_captions(text)) {
        return true;
      } else if (++texts > caption_lines || is_sentence(text) || names_statement(text) ||
                 may_name_columns(text)) {
        return false;
      }
    }
    return false;
  }

  // "STATEMENTS OF OPERATIONS (In millions)  Three Months Ended    Six Months Ended": several blanks part the
  // title from heads on its line.
  bool stands_apart(const HeadWords& words) const {
    if (words.beside.empty() || words.words.empty()) return false;
    const std::uint32_t begin = words.words.front().span.begin;
    return names_statement(source_.slice(words.beside)) && begin > words.beside.end + 1;
  }

  // Only heads, or one for each column behind a few words that stand over the captions.
  bool is_heads(std::size_t line) const {
    const HeadWords words = read_head_words(source_, line);
    if (!speaks_of_columns(source_, words)) return false;
    if (words.beside.empty() || is_remark(source_.slice(words.beside)) || stands_apart(words)) return true;
    const std::string_view beside = source_.slice(words.beside);
    return beside.size() <= longest_beside && !names_statement(beside) && !has_time(beside) &&
           std::none_of(beside.begin(), beside.end(), is_digit) &&
           cut_heads(source_, words.words, columns_).size() == columns_;
  }

  bool take(std::size_t line) {
    if (stands_over_captions(source_.line(line))) {
      take_stub_head(source_.lines[line].span);
      return true;
    }
    if (!is_heads(line)) return false;
    lines_.push_back(read_head_words(source_, line));
    heads_.has_notes = heads_.has_notes || lines_.back().ends_in_notes;
    for (const HeadWord& word : lines_.back().words) heads_.has_notes = heads_.has_notes || word.after_notes;
    if (stands_apart(lines_.back()))
      heads_.title = lines_.back().beside;
    else if (!lines_.back().beside.empty())
      take_stub_head(lines_.back().beside);
    return true;
  }

  void take_stub_head(Span beside) {
    heads_.stub_head.insert(heads_.stub_head.begin(), beside);
    const Word first = read_word(source_.slice(beside), 0);
    heads_.has_notes = heads_.has_notes || first.is("note") || first.is("notes") || first.is("ref");
  }

  // Makes sure that a line has one head for each column. Where none has, one may have been printed over
  // several: "June 29," "2024 July 1," "2023".
  bool find_named() {
    if (std::any_of(pieces_.begin(), pieces_.end(),
                    [&](const Pieces& pieces) { return names_columns(pieces); }))
      return true;
    for (std::size_t end = lines_.size(); end > 1; --end)
      for (std::size_t begin = end - 1; begin-- > 0;)
        if (join(begin, end)) return true;
    return false;
  }

  bool names_columns(const Pieces& pieces) const {
    if (pieces.size() != columns_) return false;
    if (all_timed_alike(pieces)) return true;
    if (std::all_of(pieces.begin(), pieces.end(),
                    [](const HeadPiece& piece) { return !piece.timed || piece.is_complete(); }))
      return true;
    return !shared_starts(pieces).empty();
  }

  // Where a head begins whose length or date goes for the bare years behind it as well: "Three Months Ended
  // June 30, 2025" "2024". All must go for as many columns. Some head is more than a bare year.
  static std::vector<std::size_t> shared_starts(const Pieces& pieces) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].is_bare_year()) continue;
      if (!pieces[i].year) return {};
      starts.push_back(i);
    }
    if (starts.front() != 0 || pieces.size() % starts.size() != 0) return {};
    const std::size_t width = pieces.size() / starts.size();
    for (std::size_t i = 0; i < starts.size(); ++i)
      if (starts[i] != i * width) return {};
    return starts;
  }

  bool join(std::size_t begin, std::size_t end) {
    std::vector<HeadWord> words;
    for (std::size_t line = begin; line < end; ++line)
      words.insert(words.end(), lines_[line].words.begin(), lines_[line].words.end());
    Pieces joined = cut_heads(source_, words, columns_);
    if (joined.size() != columns_ || !all_timed_alike(joined)) return false;
    for (const HeadPiece& piece : joined)
      if (!piece.timed || !piece.has_date || !piece.has_year) return false;
    const auto first = pieces_.begin() + static_cast<std::ptrdiff_t>(begin);
    *first = std::move(joined);
    pieces_.erase(first + 1, pieces_.begin() + static_cast<std::ptrdiff_t>(end));
    return true;
  }

  // Each over half of the columns, where the halves are of the same years.
  bool place_reporters() {
    if (reporters_.empty()) return true;
    const std::size_t half = columns_ / 2;
    if (columns_ % 2 != 0) return false;
    for (const Pieces& pieces : pieces_)
      for (std::size_t i = 0; pieces.size() == columns_ && i < half; ++i)
        if (year_of(pieces[i]) != year_of(pieces[i + half])) return false;
    for (std::size_t i = 0; i < reporters_.size(); ++i)
      heads_.cells.push_back({{reporters_[i]}, i * half, (i + 1) * half - 1, next_line_});
    ++next_line_;
    return true;
  }

  std::string_view year_of(const HeadPiece& piece) const {
    return piece.year ? source_.slice(*piece.year) : std::string_view();
  }

  bool place(const Pieces& pieces, const HeadSpreader& spreader) {
    const std::size_t line = next_line_++;
    if (pieces.size() == columns_ && !names_columns(pieces)) return false;
    const std::vector<std::size_t> shared = pieces.size() == columns_ && !all_timed_alike(pieces)
                                                ? shared_starts(pieces)
                                                : std::vector<std::size_t>();
    if (!shared.empty()) return place_shared(pieces, shared, line);
    const ColumnRanges ranges = spreader.spread(pieces);
    if (ranges.size() != pieces.size()) return false;
    for (std::size_t i = 0; i < pieces.size(); ++i)
      heads_.cells.push_back({pieces[i].text, ranges[i].first, ranges[i].last, line});
    return true;
  }

  bool place_shared(const Pieces& pieces, const std::vector<std::size_t>& starts, std::size_t line) {
    const std::size_t width = pieces.size() / starts.size();
    for (const std::size_t start : starts) {
      Span shared = pieces[start].text.front();
      shared.end = std::min(shared.end, pieces[start].year->begin);
      heads_.cells.push_back({{trimmed_end(shared)}, start, start + width - 1, line});
    }
    for (std::size_t i = 0; i < pieces.size(); ++i)
      heads_.cells.push_back({{*pieces[i].year}, i, i, line + 1});
    ++next_line_;
    return true;
  }

  Span trimmed_end(Span span) const {
    while (source_.text[span.end - 1] == ' ') --span.end;
    return span;
  }

  const Source& source_;
  std::size_t columns_;
  CloseHeads heads_;
  std::vector<HeadWords> lines_;
  std::vector<Pieces> pieces_;
  std::vector<Span> reporters_;
  std::size_t next_line_ = 0;
};

}  // namespace

bool is_close_head(const Source& source, std::size_t line) {
  const HeadWords words = read_head_words(source, line);
  return words.beside.empty() && speaks_of_columns(source, words);
}

bool is_remark(std::string_view line) {
  return line.front() == '(' && line.find(')') == line.size() - 1;
}

std::optional<CloseHeads> read_close_heads(const Source& source, std::size_t top, std::size_t first_row,
                                           std::size_t columns) {
  return HeadReader(source, columns).read(top, first_row);
}

}  // namespace tieout
