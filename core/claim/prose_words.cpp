// Splits prose into words, numbers and punctuation.
#include "core/claim/prose_words.h"

#include <algorithm>

#include "core/text/characters.h"

namespace tieout {
namespace {

// Longer runs of words are cut: nobody writes them, and the reader of sentences looks back and forth in them.
constexpr std::size_t longest_sentence = 400;

// ProseWords whose full stop ends no sentence.
constexpr std::string_view abbreviations[] = {
    "inc",  "corp",  "co",   "ltd", "llc", "no",  "vs",   "mr",  "mrs",  "ms",  "dr",  "st",  "jr",     "sr",
    "jan",  "feb",   "mar",  "apr", "jun", "jul", "aug",  "sep", "sept", "oct", "nov", "dec", "approx", "est",
    "mass", "calif", "conn", "etc", "al",  "fig", "dept", "n.a", "u.s",  "u.k", "e.g", "i.e", "cos",    "n.v",
};

bool is_abbreviation(std::string_view word) {
  return word.size() == 1 ||
         std::find(std::begin(abbreviations), std::end(abbreviations), word) != std::end(abbreviations);
}

struct MagnitudeRow {
  std::string_view printed;
  int magnitude;
};

constexpr MagnitudeRow magnitudes[] = {
    {"MM", 6}, {"mm", 6}, {"bn", 9}, {"Bn", 9}, {"BN", 9}, {"mn", 6}, {"Mn", 6},
    {"M", 6},  {"m", 6},  {"B", 9},  {"b", 9},  {"K", 3},  {"k", 3},  {"T", 12},
};

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x92 || c == 0x91;
}

bool is_mark(char32_t c) {  // printed in a word and no part of it
  return c == 0x2122 || c == 0xAE || c == 0xA9 || c == 0xAD || c == 0xFFFD;
}

bool is_quote(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x93 || c == 0x94 || c == 0xAB ||
         c == 0xBB;
}

bool is_bullet(char32_t c) {
  return c == 0x2022 || c == 0x25E6 || c == 0xB7 || c == 0x25AA || c == 0x25CF || c == 0x2023 || c == 0x95 ||
         c == 0x25A0 || c == 0x25CB || c == 0xF0B7;
}

bool is_word_letter(CodePoint c) {
  if (c.value < 0x80) return is_letter(static_cast<char>(c.value));
  return !is_blank(c.value) && !is_dash(c.value) && !is_quote(c.value) && !is_bullet(c.value) &&
         !is_apostrophe(c.value) && !is_mark(c.value) && c.value != 0x2026 && c.value != 0x20AC &&
         c.value != 0xA3 && c.value != 0xA5;
}

class Splitter {
 public:
  Splitter(std::string_view text, Span span, NumberStyle style)
      : text_(text.substr(0, span.end)), at_(span.begin), style_(style) {
    constexpr std::size_t bytes_of_word = 5;
    words_.reserve(span.size() / bytes_of_word + 1);
  }

  ProseWords split() {
    while (at_ < text_.size()) step();
    return std::move(words_);
  }

 private:
  char peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  void step() {
    if (peek() == '\n' || peek() == '\r') {
      ++at_;
      while (peek() == '>') at_ += peek(1) == ' ' ? 2 : 1;  // marks of quoted mail
      blank_before_ = true;
    } else if (const std::uint32_t blank = blank_bytes(text_, at_)) {
      at_ += blank;
      blank_before_ = true;
    } else if (!read_number() && !read_word()) {
      read_punctuation();
    }
  }

  // A word that begins here; `end_word` says where it ends.
  ProseWord& begin_word(ProseWordKind kind) {
    ProseWord& word = words_.emplace_back();
    word.kind = kind;
    word.joined = hyphen_before_ && kind != ProseWordKind::punctuation;
    return word;
  }

  void end_word(ProseWord& word, std::uint32_t end) {
    word.span = {at_, end};
    at_ = end;
    blank_before_ = false;
    hyphen_before_ = false;
  }

  bool starts_number() const {
    const char c = peek();
    if (is_digit(c)) return true;
    if (c == '.' || c == '-') return is_digit(peek(1)) || (c == '-' && peek(1) == '$');
    if (c == '(') return is_digit(peek(1)) || peek(1) == '$' || peek(1) == '.';
    return read_currency(text_, at_).bytes != 0;
  }

  // "COVID-19" and "Q1'20" hold digits that are no number of their own.
  bool continues_a_word() const {
    return !blank_before_ && !words_.empty() && words_.back().kind == ProseWordKind::word &&
           words_.back().span.end + 1 >= at_ && is_digit(peek()) && hyphen_before_;
  }

  std::optional<Figure> figure_in(std::string_view text) const {
    const std::optional<Figure> figure = read_figure(text, at_, style_);
    return figure ? figure : read_figure(text, at_);
  }

  bool read_number() {
    if (!starts_number() || continues_a_word()) return false;
    if (peek() == '-' && !blank_before_ && !words_.empty()) return false;
    std::optional<Figure> figure = figure_in(text_);
    if (peek() == '(' && figure && figure->currency.empty() && figure->value.decimals() == 0)
      figure.reset();  // "(2019)" is a year in parentheses
    int magnitude = 0;
    std::uint32_t end = figure ? figure->span.end : 0;
    if (!figure) {
      if (peek() == '(') return false;
      figure = read_unclosed(magnitude, end);
    }
    if (!figure) return false;
    ProseWord& word = begin_word(ProseWordKind::number);
    word.figure = *figure;
    const bool pence = figure->suffix == FigureSuffix::hundredths && text_[figure->span.end - 1] == 'p';
    if (pence) word.figure.currency = "GBP";
    word.magnitude = magnitude;
    end_word(word, end);
    return true;
  }

  // Digits followed by a magnitude letter ($7.0M) or by a hyphen ($500-$600, 13-week).
  std::optional<Figure> read_unclosed(int& magnitude, std::uint32_t& end) const {
    std::uint32_t at = at_ + read_currency(text_, at_).bytes;
    while (at < text_.size() &&
           (is_digit(text_[at]) || ((text_[at] == ',' || text_[at] == '.' || text_[at] == ' ' ||
                                     text_[at] == '-' || text_[at] == '$') &&
                                    at + 1 < text_.size() && may_continue(at))))
      ++at;
    const std::optional<Figure> figure = figure_in(text_.substr(0, at));
    if (!figure) return std::nullopt;
    end = at;
    for (const MagnitudeRow& row : magnitudes)
      if (text_.substr(at).starts_with(row.printed) && !continues(at + row.printed.size())) {
        magnitude = row.magnitude;
        end = at + static_cast<std::uint32_t>(row.printed.size());
        return figure;
      }
    const CodePoint next = decode(text_, at);
    if (!is_dash(next.value)) return std::nullopt;
    return figure;
  }

  bool may_continue(std::uint32_t at) const {
    const bool opening = at < at_ + 4 && (text_[at] == ' ' || text_[at] == '-' || text_[at] == '$');
    return (opening || text_[at] == ',' || text_[at] == '.') &&
           (is_digit(text_[at + 1]) || (opening && (text_[at + 1] == '$' || text_[at + 1] == '.')));
  }

  bool continues(std::size_t at) const { return at < text_.size() && is_word_byte(text_[at]); }

  bool read_word() {
    std::uint32_t at = at_;
    ProseWord& word = begin_word(ProseWordKind::word);
    while (at < text_.size()) {
      if (const std::uint32_t plain = take_plain(at, word.text)) {
        at += plain;
        continue;
      }
      const CodePoint c = decode(text_, at);
      if (is_word_letter(c)) {
        word.text.append(text_.substr(at, c.bytes));
      } else if (!is_inner_mark(at, c)) {
        break;
      } else if (is_apostrophe(c.value)) {
        word.text += '\'';
      } else if (!is_mark(c.value)) {
        word.text += text_[at];
      }
      at += c.bytes;
    }
    if (word.text.empty()) {
      words_.pop_back();
      return false;
    }
    word.capital = is_upper(text_[at_]);
    finish(word, at);
    end_word(word, at);
    return true;
  }

  // The bytes of the run of common letters and digits that begins at `at`.
  std::uint32_t take_plain(std::uint32_t at, std::string& lower) const {
    std::uint32_t end = at;
    while (end < text_.size() && is_word_byte(text_[end])) ++end;
    if (end == at) return 0;
    const std::size_t before = lower.size();
    lower.append(text_, at, end - at);
    std::transform(lower.begin() + static_cast<std::ptrdiff_t>(before), lower.end(),
                   lower.begin() + static_cast<std::ptrdiff_t>(before), to_lower);
    return end - at;
  }

  // Apostrophe, ampersand, full stop between letters; a mark such as a registered sign anywhere.
  bool is_inner_mark(std::uint32_t at, CodePoint c) const {
    if (at == at_) return false;
    if (is_mark(c.value)) return true;
    if (!is_apostrophe(c.value) && c.value != '&' && c.value != '.') return false;
    return at + c.bytes < text_.size() &&
           (is_letter(text_[at + c.bytes]) ||
            (c.value == '.' && is_digit(text_[at + c.bytes]) && is_digit(text_[at - 1])));
  }

  // Takes the possessive ending, the full stop of an abbreviation and a footnote digit off.
  void finish(ProseWord& word, std::uint32_t& at) const {
    std::string& lower = word.text;
    if (lower.size() > 2 && lower.ends_with("'s")) {
      lower.resize(lower.size() - 2);
      word.possessive = true;
    }
    const CodePoint next = decode(text_, at);
    if (is_apostrophe(next.value) && at < text_.size()) {
      word.possessive = lower.ends_with('s');
      if (word.possessive) at += next.bytes;
    } else if (next.value == '.' && at < text_.size() && is_abbreviation(lower)) {
      ++at;
    }
    if (lower.size() > 3 && is_digit(lower.back()) && is_letter(lower[lower.size() - 2]) &&
        is_letter(lower[lower.size() - 3]) && is_letter(lower[0]))
      lower.pop_back();
  }

  void read_punctuation() {
    const CodePoint c = decode(text_, at_);
    if (is_dash(c.value) && is_tight_hyphen(c)) {
      at_ += c.bytes;
      hyphen_before_ = true;
      return;
    }
    ProseWord& word = begin_word(ProseWordKind::punctuation);
    if (is_dash(c.value))
      word.text = "-";
    else if (is_quote(c.value))
      word.text = "\"";
    else
      word.text = text_.substr(at_, c.bytes);
    end_word(word, at_ + c.bytes);
  }

  // Between two words with no blank beside it.
  bool is_tight_hyphen(CodePoint c) const {
    return !blank_before_ && !words_.empty() && c.value != 0x2014 && c.value != 0x97 &&
           at_ + c.bytes < text_.size() && blank_bytes(text_, at_ + c.bytes) == 0 && peek(c.bytes) != '-';
  }

  std::string_view text_;
  std::uint32_t at_;
  bool blank_before_ = true;
  bool hyphen_before_ = false;
  NumberStyle style_;
  ProseWords words_;
};

}  // namespace

ProseWords read_prose_words(std::string_view text, Span span, NumberStyle style) {
  return Splitter(text, span, style).split();
}

std::vector<Range> split_sentences(const ProseWords& words) {
  std::vector<Range> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ProseWord& word = words[i];
    const bool full = i + 1 - begin >= longest_sentence;
    if (!full && !word.is(".") && !word.is("?") && !word.is("!")) continue;
    sentences.push_back({begin, i + 1});
    begin = i + 1;
  }
  if (begin < words.size()) sentences.push_back({begin, words.size()});
  return sentences;
}

Span span_of(const ProseWords& words, Range range) {
  if (range.empty()) return {};
  return {words[range.begin].span.begin, words[range.end - 1].span.end};
}

}  // namespace tieout
