// Reads rows from their ends: figures until a word, then the words that claim a number for the caption.
#include "core/table/close_rows.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/text/characters.h"
#include "core/text/date.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::size_t longest_mark = 4;
constexpr std::size_t most_caption_words = 30;
// Rows with two blanks before a figure, and how many of them make up for one with more.
constexpr std::size_t fewest_twofold = 3, rows_per_wide_row = 8;

// A number behind one of these belongs to the caption, whatever follows.
constexpr std::string_view claiming_words[] = {"due",  "in",   "of",    "at",    "to",     "by",
                                               "from", "than", "for",   "until", "par",    "value",
                                               "and",  "or",   "under", "over",  "through"};
// Behind one of these only a bare number is its name: none with groups of thousands, decimals or brackets.
constexpr std::string_view naming_words[] = {
    "note", "notes", "level", "series", "tier", "class",   "phase",   "type",  "stage", "step",
    "no",   "item",  "plan",  "unit",   "rule", "tranche", "section", "topic", "number"};
constexpr std::string_view year_words[] = {"fiscal", "year"};

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

// A quick look at the end of the line, where most lines of prose already differ.
bool may_end_in_figure(std::string_view line) {
  const std::string_view word = last_word(line);
  if (std::any_of(word.begin(), word.end(), is_digit)) return true;
  const char c = word.back();
  if (c == ')' || c == '%' || c == '*' || c == '-' || static_cast<unsigned char>(c) >= 0x80)
    return std::none_of(word.begin(), word.end(), is_letter);
  return word.size() <= longest_mark && (word.front() == 'N' || word.front() == 'n');
}

// A digit, a bracket, a sign of a currency or a dash of any kind.
bool may_begin_figure(char c) {
  return is_digit(c) || c == '(' || c == '$' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t widest_gap_of_figures(std::string_view line) {
  std::size_t widest = 0, blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::uint32_t blank = blank_bytes(line, at);
    if (blank == 0 && blanks > widest && may_begin_figure(line[at])) widest = blanks;
    blanks = blank > 0 ? blanks + 1 : 0;
    at += std::max(blank, std::uint32_t{1});
  }
  return widest;
}

bool is_figure(const Token& token) {
  return token.kind == TokenKind::figure;
}

// Between a caption and its figures.
bool stands_between(const Token& token) {
  return token.kind == TokenKind::symbol || token.kind == TokenKind::leader;
}

// Where the run of figures and symbols begins that the line ends in.
std::size_t first_of_tail(const std::vector<Token>& tokens) {
  std::size_t first = tokens.size();
  while (first > 0 && (is_figure(tokens[first - 1]) || tokens[first - 1].kind == TokenKind::symbol)) --first;
  return first;
}

bool is_bare(const PlacedFigure& figure) {
  return figure.is_number() && figure.span == figure.digits && figure.currency.empty() &&
         figure.suffix == FigureSuffix::none && figure.value.decimals() == 0;
}

// (1), (12)
bool is_bracketed_mark(const PlacedFigure& figure) {
  return figure.is_number() && figure.digits.size() <= 2 && figure.currency.empty() &&
         figure.value.decimals() == 0 && figure.suffix == FigureSuffix::none && figure.value.is_negative() &&
         figure.span.size() == figure.digits.size() + 2;
}

// Nothing but years from token `first` on, or years with note marks: a line of heads.
bool has_only_years(const std::vector<Token>& tokens, std::size_t first) {
  bool years = first == tokens.size();
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (!is_figure(tokens[i])) continue;
    if (!tokens[i].is_year() && !is_bracketed_mark(tokens[i].figure)) return false;
    years = years || tokens[i].is_year();
  }
  return years;
}

class CaptionReader {
 public:
  CaptionReader(const Source& source, const std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

  // Where the figures begin that no word before them claims.
  std::size_t end(std::size_t tail) const {
    while (tail < tokens_.size() && (!is_figure(tokens_[tail]) || is_claimed(tail))) ++tail;
    return tail;
  }

 private:
  bool is_claimed(std::size_t i) const {
    if (i == 0) return false;
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::word) return before.ends_in_day ? tokens_[i].is_year() : claims(before, i);
    return tokens_[i].is_year() && is_day(i - 1);  // December 31 2024
  }

  bool claims(const Token& word, std::size_t i) const {
    const Figure& figure = tokens_[i].figure;
    if (!figure.is_number()) return false;
    const Word plain = read_word(source_.slice(word.span), 0);
    if (plain.span.end + 1 < word.span.size()) return false;  // "class-action"
    if (is_day(i)) return true;
    const auto is_one_of = [&](const auto& words) {
      return std::any_of(std::begin(words), std::end(words),
                         [&](std::string_view word) { return plain.is(word); });
    };
    return is_one_of(claiming_words) || (is_one_of(naming_words) && is_name(i)) ||
           (is_one_of(year_words) && tokens_[i].is_year());
  }

  bool is_name(std::size_t i) const {
    const PlacedFigure& figure = tokens_[i].figure;
    return is_bare(figure) && source_.slice(figure.digits).find(',') == std::string_view::npos;
  }

  // "December 31"
  bool is_day(std::size_t i) const {
    if (i == 0 || !is_figure(tokens_[i]) || !is_bare(tokens_[i].figure)) return false;
    const Token& month = tokens_[i - 1];
    const std::string_view word = source_.slice(month.span);
    return month.kind == TokenKind::word && tokens_[i].figure.digits.size() <= 2 &&
           month_named(read_word(word, 0).text).has_value();
  }

  const Source& source_;
  const std::vector<Token>& tokens_;
};

}  // namespace

FirstFigure CloseRow::first_figure() const {
  if (figures.empty() || caption.empty()) return FirstFigure::amount;
  const Token& first = figures.front();
  if (first.is_year()) return FirstFigure::year;
  return is_bracketed_mark(first.figure) ? FirstFigure::note_mark : FirstFigure::amount;
}

bool CloseRow::is_page_number() const {
  return caption.empty() && figures.size() == 1 && is_bare(figures.front().figure) &&
         figures.front().figure.digits.size() <= 3;
}

void CloseRow::lengthen_caption() {
  caption = cover(caption, figures.front().span);
  figures.erase(figures.begin());
}

CloseGaps read_close_gaps(const Source& source, std::size_t begin, std::size_t end) {
  std::size_t twofold = 0, wide = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = source.line(i);
    if (line.empty() || !may_end_in_figure(line)) continue;
    const std::size_t widest = widest_gap_of_figures(line);
    twofold += widest == 2;
    wide += widest > 2;
  }
  return twofold >= fewest_twofold && wide * rows_per_wide_row <= twofold ? CloseGaps::twofold
                                                                          : CloseGaps::single;
}

bool is_close(std::string_view line, CloseGaps gaps) {
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::uint32_t blank = blank_bytes(line, at);
    if (line[at] == '\t' || line[at] == '|') return false;
    if (blank == 0 && blanks > 1 && (gaps == CloseGaps::single || blanks > 2 || !may_begin_figure(line[at])))
      return false;
    blanks = blank > 0 ? blanks + 1 : 0;
    at += std::max(blank, std::uint32_t{1});
  }
  return true;
}

std::optional<CloseRow> read_close_row(const Source& source, std::size_t line, CloseGaps gaps) {
  const std::string_view text = source.line(line);
  if (text.empty() || text.size() > limits::line_bytes || !may_end_in_figure(text) || !is_close(text, gaps))
    return std::nullopt;
  std::vector<Token> tokens;
  read_close_tokens(source, source.lines[line], tokens);
  const std::size_t tail = first_of_tail(tokens);
  if (tail > most_caption_words) return std::nullopt;
  if (has_only_years(tokens, tail)) return std::nullopt;
  const std::size_t first = CaptionReader(source, tokens).end(tail);
  if (first == tokens.size()) return std::nullopt;
  CloseRow row;
  row.line = line;
  std::size_t words = first;
  while (words > 0 && stands_between(tokens[words - 1])) --words;
  if (words > 0) row.caption = {tokens.front().span.begin, tokens[words - 1].span.end};
  std::copy_if(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end(),
               std::back_inserter(row.figures), is_figure);
  return row;
}

}  // namespace tieout
