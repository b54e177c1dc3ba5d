// Reads rows from their ends: figures until a word, then the words that claim a number for the caption.
#include "core/table/close_rows.h"

#include <algorithm>

#include "core/base/limits.h"
#include "core/text/characters.h"
#include "core/text/word.h"
#include "core/time/printed_date.h"

namespace tieout {
namespace {

constexpr std::size_t longest_mark = 4;
constexpr std::size_t most_caption_words = 30;
// Rows with two blanks before a figure, and how many of them make up for one with more.
constexpr std::size_t fewest_twofold = 3, rows_per_wide_row = 8;
// Neighbouring rows of as many figures: in a table of columns nearly all pairs stand below each other.
constexpr std::size_t fewest_pairs = 4, pairs_per_aligned = 2;

// A number behind one of these belongs to the caption, whatever follows.
constexpr std::string_view prepositions[] = {"in",  "of",    "at",  "to", "by",    "from", "than",
                                             "for", "until", "and", "or", "under", "over", "through"};
// A year behind one of these; "Cash at end of year" and "Amounts due" are captions by themselves.
constexpr std::string_view before_years[] = {"due", "fiscal", "year"};
// A bare number of at most so many digits behind one of these: "Senior notes 120 110" has no claimed number.
struct NumberedWord {
  std::string_view word;
  std::size_t digits;
};
constexpr NumberedWord numbered_words[] = {{"note", 2},    {"notes", 2}, {"level", 2}, {"series", 2},
                                           {"tier", 2},    {"class", 2}, {"phase", 2}, {"type", 2},
                                           {"stage", 2},   {"step", 2},  {"no", 2},    {"item", 2},
                                           {"tranche", 2}, {"rule", 3},  {"topic", 3}, {"section", 3}};

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

// What the gaps before a line's figures are, and where its last figure stands.
struct FigureGaps {
  std::size_t widest = 0;
  std::size_t wide = 0;  // of two blanks or more
  std::uint32_t left = 0, right = 0;

  // Below each other, by either edge; a bracket or a sign may stand behind one of them.
  bool is_aligned_with(const FigureGaps& other) const {
    const auto near = [](std::uint32_t a, std::uint32_t b) { return a <= b + 2 && b <= a + 2; };
    return near(left, other.left) || near(right, other.right);
  }
};

FigureGaps read_figure_gaps(std::string_view line, std::uint32_t indent) {
  FigureGaps gaps;
  std::size_t blanks = 0;
  gaps.right = indent;
  for (std::size_t at = 0; at < line.size();) {
    const std::uint32_t blank = blank_bytes(line, at);
    if (blank == 0 && blanks > 1 && may_begin_figure(line[at])) {
      gaps.widest = std::max(gaps.widest, blanks);
      ++gaps.wide;
      gaps.left = gaps.right;
    }
    blanks = blank > 0 ? blanks + 1 : 0;
    const bool plain = blank == 0 && static_cast<unsigned char>(line[at]) < 0x80;
    at += plain ? 1 : std::max({blank, decode(line, at).bytes, std::uint32_t{1}});
    ++gaps.right;
  }
  return gaps;
}

bool is_figure(const Token& token) {
  return token.kind == TokenKind::figure;
}

// Between a caption and its figures; "Growth, %" is a caption.
bool stands_between(const Source& source, const Token& token) {
  return token.kind == TokenKind::leader ||
         (token.kind == TokenKind::symbol && source.text[token.span.begin] != '%');
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

// (2024)
bool is_bracketed_year(const PlacedFigure& figure) {
  return figure.is_number() && figure.digits.size() == 4 && figure.span.size() == 6 &&
         figure.value.is_negative() && figure.value.decimals() == 0 && figure.suffix == FigureSuffix::none &&
         figure.value.units() > -2100 && figure.value.units() <= -1900;
}

bool is_rate_before_amounts(const std::vector<Token>& figures) {
  return figures.front().figure.suffix == FigureSuffix::percent && figures.size() > 1 &&
         std::all_of(figures.begin() + 1, figures.end(),
                     [](const Token& token) { return token.figure.suffix == FigureSuffix::none; }) &&
         std::any_of(figures.begin() + 1, figures.end(),
                     [](const Token& token) { return token.figure.is_number(); });
}

// 2025 or, where a head of percentages follows, "2025 %".
bool is_year_head(const Token& token) {
  if (token.is_year()) return true;
  const PlacedFigure& figure = token.figure;
  return figure.is_number() && figure.suffix == FigureSuffix::percent && figure.digits.size() == 4 &&
         figure.value.decimals() == 0 && figure.value.units() >= 1900 && figure.value.units() < 2100;
}

// Nothing but years from token `first` on, or years with note marks: a line of heads.
bool has_only_years(const std::vector<Token>& tokens, std::size_t first) {
  bool years = first == tokens.size();
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (!is_figure(tokens[i])) continue;
    if (!is_year_head(tokens[i]) && !is_bracketed_mark(tokens[i].figure)) return false;
    years = years || is_year_head(tokens[i]);
  }
  return years;
}

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], const Word& word) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view entry) { return word.is(entry); });
}

class CaptionReader {
 public:
  CaptionReader(const Source& source, const std::vector<Token>& tokens) : source_(source), tokens_(tokens) {}

  // Where the figures begin that no word before them claims.
  std::size_t end(std::size_t tail) const {
    while (tail < tokens_.size() && (!is_figure(tokens_[tail]) || is_claimed(tail))) ++tail;
    return tail;
  }

  // An amount that no word claims, and none of the numbers that captions hold.
  bool is_amount(std::size_t i) const {
    const Token& token = tokens_[i];
    return is_figure(token) && token.figure.is_number() && token.figure.suffix == FigureSuffix::none &&
           !token.is_year() && !is_bracketed_mark(token.figure) && !is_claimed(i);
  }

  // "December 31"
  bool is_day(std::size_t i) const {
    return i > 0 && is_figure(tokens_[i]) && is_bare(tokens_[i].figure) &&
           tokens_[i].figure.digits.size() <= 2 && names_month(i - 1);
  }

  bool names_month(std::size_t i) const {
    return tokens_[i].kind == TokenKind::word &&
           month_named(read_word(source_.slice(tokens_[i].span), 0).text).has_value();
  }

 private:
  bool is_claimed(std::size_t i) const {
    if (i == 0) return false;
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::word) return before.ends_in_day ? tokens_[i].is_year() : claims(before, i);
    return tokens_[i].is_year() && is_day(i - 1);  // December 31 2024
  }

  bool claims(const Token& word, std::size_t i) const {
    const PlacedFigure& figure = tokens_[i].figure;
    if (!figure.is_number()) return false;
    const Word plain = read_word(source_.slice(word.span), 0);
    if (source_.slice(word.span).ends_with(';')) return true;  // "no par value; 50,000" shares authorized
    if (plain.span.end + 1 < word.span.size()) return false;   // "class-action"
    if (is_day(i) || is_one_of(prepositions, plain)) return true;
    if (is_one_of(before_years, plain)) return tokens_[i].is_year();
    if (is_bare(figure) && numbers(plain, figure.digits.size())) return true;
    return is_price_of_par(i);
  }

  static bool numbers(const Word& word, std::size_t digits) {
    return std::any_of(
        std::begin(numbered_words), std::end(numbered_words),
        [&](const NumberedWord& numbered) { return word.is(numbered.word) && digits <= numbered.digits; });
  }

  // "par value $0.01", but no amount behind "$0.01 par value" or "no par value".
  bool is_price_of_par(std::size_t i) const {
    std::size_t par = i - 1;
    if (par > 0 && is_word(par, "value")) --par;
    if (!is_word(par, "par")) return false;
    return par == 0 ||
           !(is_figure(tokens_[par - 1]) || is_word(par - 1, "no") || is_word(par - 1, "without"));
  }

  bool is_word(std::size_t i, std::string_view word) const {
    return read_word(source_.slice(tokens_[i].span), 0).is(word);
  }

  const Source& source_;
  const std::vector<Token>& tokens_;
};

// "1,": what stands before the comma of an amount in thousands.
bool may_be_thousands(std::string_view word) {
  if (word.size() < 2 || word.back() != ',') return false;
  word.remove_suffix(1);
  while (!word.empty() && (word.front() == '(' || word.front() == '$')) word.remove_prefix(1);
  return !word.empty() && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
}

bool may_be_rest_of_thousands(std::string_view word) {
  return word.size() >= 3 && std::all_of(word.begin(), word.begin() + 3, is_digit) &&
         (word.size() == 3 || !is_digit(word[3]));
}

// "000": three digits that are no figure by themselves.
bool is_rest_of_parted(std::string_view word) {
  return word.size() == 3 && word.front() == '0' && std::all_of(word.begin(), word.end(), is_digit);
}

// "1 000", "12 034" where a blank is no mark of thousands.
bool is_parted_by_blank(const Source& source, const Token& before, const Token& token) {
  return is_figure(before) && is_bare(before.figure) && before.figure.digits.size() <= 3 &&
         is_rest_of_parted(source.slice(token.span));
}

}  // namespace

FirstFigure CloseRow::first_figure() const {
  const Token& first = figures.front();
  if (first.is_year() || is_bracketed_year(first.figure)) return FirstFigure::year;
  if (caption.empty()) return FirstFigure::amount;
  if (is_bracketed_mark(first.figure)) return FirstFigure::note_mark;
  return is_rate_before_amounts(figures) ? FirstFigure::rate : FirstFigure::amount;
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
  std::size_t twofold = 0, wide = 0, pairs = 0, aligned = 0;
  FigureGaps above;
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = source.line(i);
    FigureGaps gaps;
    if (!line.empty() && may_end_in_figure(line)) gaps = read_figure_gaps(line, source.lines[i].indent);
    twofold += gaps.widest == 2;
    wide += gaps.widest > 2;
    if (gaps.wide > 1 && gaps.wide == above.wide) {
      ++pairs;
      aligned += gaps.is_aligned_with(above);
    }
    above = gaps;
  }
  if (twofold >= fewest_twofold && wide * rows_per_wide_row <= twofold) return CloseGaps::twofold;
  return pairs >= fewest_pairs && aligned * pairs_per_aligned < pairs ? CloseGaps::any : CloseGaps::single;
}

bool is_close(std::string_view line, CloseGaps gaps) {
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::uint32_t blank = blank_bytes(line, at);
    if (line[at] == '\t' || line[at] == '|') return false;
    const bool fits = gaps == CloseGaps::any || blanks < 2 ||
                      (gaps == CloseGaps::twofold && blanks == 2 && may_begin_figure(line[at]));
    if (blank == 0 && !fits) return false;
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
  while (words > 0 && stands_between(source, tokens[words - 1])) --words;
  if (words > 0) row.caption = {tokens.front().span.begin, tokens[words - 1].span.end};
  std::copy_if(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end(),
               std::back_inserter(row.figures), is_figure);
  return row;
}

namespace {

// "110)": digits that are no figure.
bool is_broken_figure(const Source& source, const Token& token) {
  const std::string_view text = source.slice(token.span);
  return token.kind == TokenKind::word &&
         text.find_first_not_of("0123456789,.()$%") == std::string_view::npos;
}

}  // namespace

std::vector<Span> read_garbled_figures(const Source& source, std::size_t line) {
  std::vector<Token> tokens;
  read_close_tokens(source, source.lines[line], tokens);
  const CaptionReader reader(source, tokens);
  const std::size_t tail = first_of_tail(tokens);
  std::vector<Span> figures;
  bool garbled = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool behind_comma = i > 0 && may_be_thousands(source.slice(tokens[i - 1].span)) &&
                              may_be_rest_of_thousands(source.slice(tokens[i].span)) &&
                              !(i > 1 && reader.names_month(i - 2));
    const bool behind_blank = i > 0 && is_parted_by_blank(source, tokens[i - 1], tokens[i]);
    const bool parted = behind_comma || behind_blank;
    const bool broken =
        i > 0 && i + 1 == tokens.size() && reader.is_amount(i - 1) && is_broken_figure(source, tokens[i]);
    garbled = garbled || parted || broken || (i + 1 < tail && reader.is_amount(i) && reader.is_amount(i + 1));
    if (behind_blank) figures.pop_back();
    if (parted)
      figures.push_back(cover(tokens[i - 1].span, tokens[i].span));
    else if (broken)
      figures.push_back(tokens[i].span);
    else if (is_figure(tokens[i]) && !tokens[i].is_year())
      figures.push_back(tokens[i].figure.span);
  }
  return garbled ? figures : std::vector<Span>();
}

}  // namespace tieout
