// Cuts a line into words, figures, rules and leaders.
#include "core/table/tokens.h"

#include <algorithm>

#include "core/text/characters.h"

namespace tieout {
namespace {

constexpr std::uint32_t wide = 8;  // the gap that a tab or a leader stands for

constexpr std::string_view marks[] = {"NM",  "N/M", "n/m",  "nm",   "N.M.", "n.m.", "NMF", "N/A",
                                      "n/a", "NA",  "N.A.", "n.a.", "nil",  "*",    "**",  "***"};

bool is_mark(std::string_view word) {
  if (to_lower(word.front()) != 'n' && word.front() != '*') return false;
  for (std::string_view mark : marks)
    if (word == mark) return true;
  return false;
}

// ">100%", "<1%": a bound, not a value.
bool is_bound(std::string_view word) {
  return word.size() > 1 && (word[0] == '>' || word[0] == '<') && is_digit(word[1]);
}

// Behind the digits of a figure that no reader understands as one.
constexpr std::string_view unit_suffixes[] = {"m",  "M",   "bn", "Bn",  "B",   "k", "K",  "mn", "mio", "p",
                                              "bp", "bps", "pp", "pts", "ppt", "-", "CR", "DR", "Cr",  "Dr"};

bool names_unit(std::string_view suffix) {
  if (suffix.size() > 1 && suffix[0] == ':')
    return suffix.find_first_not_of("0123456789.", 1) == std::string_view::npos;
  for (std::string_view unit : unit_suffixes)
    if (suffix == unit) return true;
  return false;
}

class LineReader {
 public:
  LineReader(const Source& source, const Line& line, std::vector<Token>& tokens)
      : text_(source.text),
        style_(source.style),
        at_(line.span.begin),
        end_(line.span.end),
        column_(line.indent),
        tokens_(tokens) {}

  void read() {
    std::uint32_t gap = column_;
    while (at_ < end_) {
      gap += skip_blanks();
      if (at_ >= end_) return;
      const std::uint32_t begin = at_, left = column_;
      Token& token = tokens_.emplace_back();
      token.gap = gap;
      read_token(token);
      token.span = {begin, at_};
      token.left = left;
      token.right = column_;
      const bool apart =
          token.kind == TokenKind::leader || (token.kind == TokenKind::figure && next_figure_at(at_));
      gap = apart ? wide : 0;
    }
  }

 private:
  std::uint32_t skip_blanks() {
    std::uint32_t gap = 0;
    while (at_ < end_) {
      if (text_[at_] == ' ') {  // as nearly all are
        ++at_, ++column_, ++gap;
        continue;
      }
      const std::uint32_t bytes = blank_bytes(text_, at_);
      if (bytes == 0) break;
      const std::uint32_t next = text_[at_] == '\t' ? (column_ / 8 + 1) * 8 : column_ + 1;
      gap += text_[at_] == '\t' ? wide : 1;
      column_ = next;
      at_ += bytes;
    }
    return gap;
  }

  // Moves to `target`, counting code points as columns.
  void advance_to(std::uint32_t target) {
    while (at_ < target) {
      const char c = text_[at_];
      if (is_word_byte(c)) {  // as nearly all are
        ++at_, ++column_;
        continue;
      }
      if (c == '\t') {
        column_ = (column_ / 8 + 1) * 8;
        ++at_;
        continue;
      }
      at_ += static_cast<unsigned char>(c) < 0x80 ? 1 : decode(text_, at_).bytes;
      ++column_;
    }
  }

  bool blank_or_end(std::uint32_t at) const {
    return at >= end_ || blank_bytes(text_, at) != 0 || text_[at] == '|';
  }

  void read_token(Token& token) {
    const char c = text_[at_];
    if (is_lower(c)) return read_word(token);  // no mark and no symbol begins so
    if (c == '.' || c == '_' || c == '=' || static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '*')
      if (read_run(token)) return;
    if (starts_figure(c) && read_number(token)) return;
    if (read_symbol(token)) return;
    read_word(token);
  }

  bool starts_figure(char c) const {
    if (is_digit(c) || c == '$' || c == '(' || c == '.' || c == '-' || c == '+') return true;
    if (is_upper(c)) return read_currency(text_, at_).bytes != 0;
    return static_cast<unsigned char>(c) >= 0x80 && starts_with_symbol_or_dash();
  }
  bool starts_with_symbol_or_dash() const {
    const char32_t first = decode(text_, at_).value;
    return is_dash(first) || is_triangle(first) || read_currency(text_, at_).bytes != 0;
  }

  // Rules, leaders and dashes for zero: runs of one mark with a blank behind.
  bool read_run(Token& token) {
    const CodePoint first = decode(text_, at_);
    if (first.value == '*') return false;
    std::uint32_t at = at_, count = 0;
    while (at < end_ && decode(text_, at).value == first.value) {
      at += first.bytes;
      ++count;
    }
    const bool drawing =
        first.value == '_' || first.value == '=' || (first.value >= 0x2500 && first.value <= 0x257F);
    if (first.value == '.') {
      const bool spaced = count == 1 && blank_or_end(at) && at + 1 < end_ && text_[at + 1] == '.';
      if (count < 2 && !spaced && !(count == 1 && blank_or_end(at) && after_leader())) return false;
      token.kind = TokenKind::leader;
    } else if (drawing) {
      token.kind = TokenKind::rule;
    } else if (is_dash(first.value)) {
      if (!blank_or_end(at) && text_[at] != '%') return false;
      if (count > 3) {
        token.kind = TokenKind::rule;
      } else {
        make_dash(token, at_, at);
        if (at < end_ && text_[at] == '%') ++at;
      }
    } else {
      return false;
    }
    advance_to(at);
    return true;
  }

  static void make_dash(Token& token, std::uint32_t begin, std::uint32_t end) {
    token.kind = TokenKind::figure;
    token.figure.kind = FigureKind::dash;
    token.figure.span = token.figure.digits = {begin, end};
  }

  // A figure with a blank, a footnote mark or the end of the line behind it.
  bool read_number(Token& token) {
    if (const auto figure = read_figure(text_, at_, style_)) {
      if (figure->span.end > end_) return false;
      const std::uint32_t after = skip_footnote(figure->span.end);
      if (!blank_or_end(after) && !leader_at(after) && !next_figure_at(after))
        return read_dash_after_symbol(token);
      token.kind = TokenKind::figure;
      token.figure = *figure;
      advance_to(after);
      return true;
    }
    return read_dash_after_symbol(token);
  }

  // The token before the one that is read.
  bool after_leader() const {
    return tokens_.size() > 1 && tokens_[tokens_.size() - 2].kind == TokenKind::leader;
  }

  bool leader_at(std::uint32_t at) const { return text_.substr(at, 2) == ".."; }

  // "$(16,506,115)$(12,255,831)": columns so narrow that no blank is left between their figures.
  bool next_figure_at(std::uint32_t at) const {
    if (at >= end_ || !(is_digit(text_[at - 1]) || text_[at - 1] == ')')) return false;
    const std::uint32_t symbol = read_currency(text_, at).bytes;
    const bool opens = symbol != 0 || (text_[at] == '(' && text_[at - 1] == ')');
    return opens && read_figure(text_, at, style_).has_value();
  }

  // "$ --", "(--)", "-0-"
  bool read_dash_after_symbol(Token& token) {
    std::uint32_t at = at_;
    const CurrencySymbol symbol = read_currency(text_, at);
    at += symbol.bytes;
    while (at < end_ && blank_bytes(text_, at) != 0) at += blank_bytes(text_, at);
    const bool parenthesis = at < end_ && text_[at] == '(';
    if (parenthesis) ++at;
    if (symbol.bytes == 0 && !parenthesis && text_.substr(at, 3) != "-0-") return false;
    const std::uint32_t begin = at;
    if (text_.substr(at, 3) == "-0-") {
      at += 3;
    } else {
      std::uint32_t count = 0;
      while (at < end_ && count < 3 && is_dash(decode(text_, at).value)) {
        at += decode(text_, at).bytes;
        ++count;
      }
      if (count == 0) return false;
    }
    const std::uint32_t dash_end = at;
    if (parenthesis && at < end_ && text_[at] == ')') ++at;
    if (!blank_or_end(at)) return false;
    make_dash(token, begin, dash_end);
    token.figure.currency = symbol.code;
    advance_to(at);
    return true;
  }

  // Digits and parentheses as superscripts.
  static bool is_raised(char32_t point) {
    return point == 0xB9 || point == 0xB2 || point == 0xB3 || point == 0x2070 ||
           (point >= 0x2074 && point <= 0x207E);
  }

  // Past a mark glued to a figure: 1,234(a), 1,234*, 12%(1), 12{1}.
  std::uint32_t skip_footnote(std::uint32_t at) const {
    while (at < end_) {
      const char c = text_[at];
      const char32_t point = decode(text_, at).value;
      if (c == '*' || c == '^') {
        ++at;
      } else if (point == 0x2020 || point == 0x2021 || is_raised(point)) {
        at += decode(text_, at).bytes;
      } else if (c == '{' && at + 2 < end_ && text_[at + 2] == '}' && is_digit(text_[at + 1])) {
        at += 3;
      } else if (c == '(' && at + 2 < end_ && text_[at + 2] == ')') {
        at += 3;
      } else if (c == '(' && at + 3 < end_ && text_[at + 3] == ')' && is_digit(text_[at + 1])) {
        at += 4;
      } else {
        break;
      }
    }
    return at;
  }

  bool read_symbol(Token& token) {
    std::uint32_t at = at_;
    const char c = text_[at];
    if (c == ')' || c == '%' || c == '|') {
      ++at;
      while (at < end_ && (text_[at] == '%' || text_[at] == ')')) ++at;
    } else {
      at += read_currency(text_, at).bytes;
    }
    if (at == at_ || !(blank_or_end(at) || c == '|')) return false;
    token.kind = TokenKind::symbol;
    advance_to(at);
    if (c == '|') token.gap = wide;
    return true;
  }

  void read_word(Token& token) {
    std::uint32_t at = at_;
    for (; at < end_ && (is_word_byte(text_[at]) || blank_bytes(text_, at) == 0); ++at)
      if (text_[at] == '.' && text_.substr(at, 3) == "..." && at > at_) break;
    const std::string_view word = text_.substr(at_, at - at_);
    token.ends_in_day =
        word.size() >= 2 && word.back() == ',' && is_digit(word[word.size() - 2]) && word.size() <= 3;
    if (is_mark(word) || is_bound(word) || is_figure_with_unit(word)) {
      token.kind = TokenKind::figure;
      token.figure.kind = FigureKind::mark;
      token.figure.span = token.figure.digits = {at_, at};
    }
    advance_to(at);
  }

  std::string_view text_;
  NumberStyle style_;
  std::uint32_t at_, end_, column_;
  std::vector<Token>& tokens_;
};

// "$25.00 -$16.00": from one figure to another, so neither is the value of the cell.
void join_ranges(const Source& source, std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (const Token& token : tokens) {
    const bool range = kept > 0 && token.kind == TokenKind::figure && token.gap == 1 &&
                       token.figure.is_number() && tokens[kept - 1].kind == TokenKind::figure &&
                       tokens[kept - 1].figure.is_number() && !token.figure.currency.empty() &&
                       is_dash(decode(source.text, token.figure.span.begin).value);
    if (!range) {
      if (&tokens[kept] != &token) tokens[kept] = token;
      ++kept;
      continue;
    }
    Token& whole = tokens[kept - 1];
    whole.span.end = token.span.end;
    whole.right = token.right;
    whole.figure.kind = FigureKind::mark;
    whole.figure.span.end = whole.figure.digits.end = token.figure.span.end;
  }
  tokens.resize(kept);
}

// "12,345 (1)": a bracketed mark with one blank between it and a figure is a footnote, not a column.
void drop_footnote_marks(std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool after_figure = kept > 0 && tokens[kept - 1].kind == TokenKind::figure && token.gap <= 1;
    const bool bracketed = token.kind == TokenKind::figure && token.figure.is_number() &&
                           token.figure.value.is_negative() && token.figure.digits.size() <= 2 &&
                           token.figure.span.size() == token.figure.digits.size() + 2 &&
                           token.figure.currency.empty();
    const bool star = token.kind == TokenKind::figure && token.figure.kind == FigureKind::mark &&
                      token.span.size() <= 2 && token.gap <= 1;
    if (after_figure && (bracketed || star)) continue;
    if (kept != i) tokens[kept] = token;
    ++kept;
  }
  tokens.resize(kept);
}

}  // namespace

bool is_figure_with_unit(std::string_view word) {
  const bool bracketed = word.size() > 3 && word.front() == '[' && word.back() == ']';
  if (bracketed) word = word.substr(1, word.size() - 2);
  while (!word.empty() && (word.front() == '+' || word.front() == '-' || word.front() == '('))
    word.remove_prefix(1);
  word.remove_prefix(std::min<std::size_t>(word.size(), read_currency(word, 0).bytes));
  while (!word.empty() && word.front() == '(') word.remove_prefix(1);
  const std::size_t end = word.find_first_not_of("0123456789.,");
  if (word.empty() || !is_digit(word.front())) return false;
  if (end == std::string_view::npos) return bracketed && word.find_first_of(".,") != std::string_view::npos;
  std::string_view suffix = word.substr(end);
  while (!suffix.empty() && (suffix.front() == ')' || suffix.back() == ')'))
    suffix = suffix.front() == ')' ? suffix.substr(1) : suffix.substr(0, suffix.size() - 1);
  return names_unit(suffix);
}

bool Token::is_year() const {
  return kind == TokenKind::figure && figure.is_number() && figure.span.size() == 4 &&
         figure.currency.empty() && figure.suffix == FigureSuffix::none && figure.value.decimals() == 0 &&
         figure.value.units() >= 1900 && figure.value.units() < 2100;
}

void read_close_tokens(const Source& source, const Line& line, std::vector<Token>& tokens) {
  tokens.clear();
  LineReader(source, line, tokens).read();
}

void read_tokens(const Source& source, const Line& line, std::vector<Token>& tokens) {
  read_close_tokens(source, line, tokens);
  drop_footnote_marks(tokens);
  join_ranges(source, tokens);
}

namespace {

// "% of sales", "$ change": a symbol that words go on with.
bool begins_words(std::span<const Token> tokens, std::size_t symbol, std::size_t last) {
  return symbol + 1 < last && symbol + 1 < tokens.size() && tokens[symbol + 1].kind == TokenKind::word &&
         !tokens[symbol + 1].after_wide_gap();
}

}  // namespace

std::vector<Fragment> fragments_of(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  std::vector<Fragment> fragments;
  bool open = false;
  for (std::size_t i = first; i < last && i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::rule || token.kind == TokenKind::leader ||
        (token.kind == TokenKind::symbol && !open && !begins_words(tokens, i, last))) {
      open = false;
      continue;
    }
    if (!open || token.after_wide_gap()) {
      fragments.push_back({token.span, token.left, token.right, static_cast<std::uint32_t>(i),
                           static_cast<std::uint32_t>(i)});
    } else {
      Fragment& fragment = fragments.back();
      fragment.span.end = token.span.end;
      fragment.right = token.right;
      fragment.last = static_cast<std::uint32_t>(i);
    }
    open = true;
  }
  return fragments;
}

}  // namespace tieout
