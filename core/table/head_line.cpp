// Reads words of heads from left to right and begins a new head where the last one is full.
#include "core/table/head_line.h"

#include <algorithm>
#include <utility>

#include "core/table/head_words.h"
#include "core/text/characters.h"
#include "core/text/figure.h"
#include "core/text/word.h"

namespace tieout {
namespace {

using Kind = PeriodWordKind;

constexpr std::string_view fillers[] = {"for", "the", "in", "of", "period", "periods"};
constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth"};
constexpr std::size_t longest_scale = 4;  // "000", "mn"
constexpr std::string_view scales[] = {"thousand", "thousands", "million", "millions", "billion", "billions"};
// Each may be a head, or go on with "Change".
constexpr std::string_view signs[] = {"%", "$", "amount", "percent", "percentage", "q/q", "y/y", "yoy"};
constexpr std::string_view note_words[] = {"note", "notes", "ref"};
// They join two periods to one phrase, which is of the whole table.
constexpr std::string_view joints[] = {"and", "to", "through", "from", "vs", "versus", "over", "&"};

template <std::size_t N>
bool is_one_of(const std::string_view (&table)[N], std::string_view word) {
  return std::any_of(std::begin(table), std::end(table),
                     [&](std::string_view entry) { return same_word(word, entry); });
}

bool is_mark(char c) {
  return c == ',' || c == '.' || c == ':' || c == ';' || c == '*';
}

class WordReader {
 public:
  WordReader(const Source& source, std::size_t line)
      : text_(source.line(line)), begin_(source.lines[line].span.begin), line_(line) {}

  HeadWords read() {
    std::uint32_t last_foreign = 0;
    while (skip_blanks(), at_ < text_.size()) {
      const std::uint32_t begin = at_;
      if (stands_over_notes(begin)) {
        after_notes_ = true;
        at_ = word_end(begin);
      } else if (auto word = next()) {
        word->after_notes = std::exchange(after_notes_, false);
        found_.words.push_back(*word);
      } else {
        at_ = std::max(at_, word_end(begin));
        last_foreign = at_;
        found_.words.clear();
      }
    }
    if (last_foreign > 0) found_.beside = {begin_, begin_ + last_foreign};
    found_.ends_in_notes = after_notes_;
    move_remarks();
    return std::move(found_);
  }

 private:
  void skip_blanks() {
    while (const std::uint32_t bytes = blank_bytes(text_, at_)) at_ += bytes;
  }

  // "For the year ended 31 March Note 2025 2024": behind heads and before years, on this line or below.
  bool stands_over_notes(std::uint32_t begin) const {
    const std::uint32_t end = word_end(begin);
    if (found_.words.empty() || !is_one_of(note_words, text_.substr(begin, end - begin))) return false;
    return end == text_.size() ? !has_years() : read_year(text_, skip_space(text_, end)).has_value();
  }

  // Where it has none, and ends in "Note", they stand below.
  bool has_years() const {
    return std::any_of(found_.words.begin(), found_.words.end(), [](const HeadWord& word) {
      return word.time &&
             (word.time->kind == Kind::year || word.time->year || (word.time->date && word.time->date->year));
    });
  }

  // "(in millions)" before heads stands over the captions.
  void move_remarks() {
    const auto first = std::find_if(found_.words.begin(), found_.words.end(),
                                    [](const HeadWord& word) { return word.kind != HeadWordKind::remark; });
    if (first == found_.words.end()) return;
    for (auto word = found_.words.begin(); word != first; ++word)
      found_.beside = cover(found_.beside, word->span);
    found_.words.erase(found_.words.begin(), first);
  }

  std::uint32_t word_end(std::uint32_t at) const {
    while (at < text_.size() && blank_bytes(text_, at) == 0) ++at;
    return at;
  }

  std::optional<HeadWord> next() {
    if (text_[at_] == '(') return read_parentheses();
    if (const auto time = read_time()) {
      std::uint32_t end = time->span.end;
      while (end < text_.size() && is_mark(text_[end])) ++end;
      if (end == text_.size() || text_[end] == '(' || blank_bytes(text_, end) != 0) {
        HeadWord word = make(HeadWordKind::time, end);
        word.time = time;
        return word;
      }
    }
    return read_other();
  }

  std::optional<PeriodWord> read_time() const {
    auto time = read_period_word(text_, at_);
    if (!time) return read_ordinal();
    if (time->kind != Kind::date || !time->date->day || time->date->year) return time;
    const Word next = next_word(text_, time->span.end);
    if (!next.is("months") && !next.is("weeks")) return time;
    return read_period_word(text_.substr(0, word_end(at_)), at_);  // "December" before "12 Months Ended"
  }

  // "Fourth" by itself, over "Quarter".
  std::optional<PeriodWord> read_ordinal() const {
    const Word word = read_word(text_, at_);
    for (int rank = 1; rank <= 4; ++rank) {
      if (!word.is(ordinals[rank - 1])) continue;
      PeriodWord quarter;
      quarter.kind = Kind::quarter;
      quarter.count = rank;
      quarter.span = word.span;
      return quarter;
    }
    return std::nullopt;
  }

  std::optional<HeadWord> read_other() {
    const std::uint32_t end = word_end(at_);
    const std::string_view word = text_.substr(at_, end - at_);
    if (at_ == 0 && is_one_of(note_words, word)) return std::nullopt;  // over the references to notes
    if (names_currency(word)) return make(HeadWordKind::unit, end);
    if (is_one_of(fillers, word) || joins_lengths(word, end)) return make(HeadWordKind::filler, end);
    const bool plain =
        std::any_of(word.begin(), word.end(), [](char c) { return is_letter(c) || c == '%' || c == '$'; });
    const bool digits = std::any_of(word.begin(), word.end(), is_digit);
    if (!plain || digits || is_one_of(joints, word)) return std::nullopt;
    if (!is_head_word(word) && !names_change(word)) return std::nullopt;
    return make(HeadWordKind::other, end);
  }

  // "As of and for the three months ended".
  bool joins_lengths(std::string_view word, std::uint32_t end) const {
    return same_word(word, "and") && next_word(text_, end).is("for");
  }

  // "EUR", "US$", "\u00A3m", "$000": more than the dollar sign alone, which "$ Change" begins with.
  static bool names_currency(std::string_view word) {
    const std::uint32_t bytes = read_currency(word, 0).bytes;
    return (bytes > 0 && word != "$" && is_scale(word.substr(bytes))) || names_thousands(word);
  }

  static bool is_scale(std::string_view word) {
    return word.size() <= longest_scale || is_one_of(scales, word);
  }

  // "Rs.'000", "RM000": a name and zeros.
  static bool names_thousands(std::string_view word) {
    const std::size_t letters =
        word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.");
    if (letters == 0 || letters > longest_scale) return false;
    const std::string_view scale = word.substr(letters);
    return scale == "000" || scale == "'000" || scale == "\u2019000";
  }

  // "(Decrease)" is a word of heads as well as a remark.
  std::optional<HeadWord> read_parentheses() {
    const std::size_t close = text_.find(')', at_);
    if (close == std::string_view::npos) return std::nullopt;
    const auto end = static_cast<std::uint32_t>(close) + 1;
    const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    const bool is_change = names_change(inside) && inside.find(' ') == std::string_view::npos;
    return make(is_change ? HeadWordKind::other : HeadWordKind::remark, end);
  }

  HeadWord make(HeadWordKind kind, std::uint32_t end) {
    HeadWord word;
    word.kind = kind;
    word.span = {begin_ + at_, begin_ + end};
    word.line = line_;
    at_ = end;
    return word;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::size_t line_;
  std::uint32_t at_ = 0;
  HeadWords found_;
  bool after_notes_ = false;
};

bool is_length(const PeriodWord& word) {
  return word.kind != Kind::date && word.kind != Kind::year && word.kind != Kind::ended &&
         word.kind != Kind::as_of;
}

class HeadCutter {
 public:
  HeadCutter(const Source& source, const std::vector<HeadWord>& words) : source_(source), words_(words) {}

  std::vector<HeadPiece> cut(std::size_t columns) {
    split_runs_ = false;
    std::vector<HeadPiece> whole = cut_once();
    if (whole.size() == columns) return whole;
    split_runs_ = true;
    std::vector<HeadPiece> split = cut_once();
    return split.size() == columns ? split : whole;
  }

 private:
  std::vector<HeadPiece> cut_once() {
    pieces_.clear();
    pending_.reset();
    ended_ = false;
    for (std::size_t i = 0; i < words_.size(); ++i) add(i);
    return std::move(pieces_);
  }

  void add(std::size_t i) {
    const HeadWord& word = words_[i];
    switch (word.kind) {
      case HeadWordKind::filler:
        if (!pending_) pending_ = i;
        return;
      case HeadWordKind::remark:
        if (pieces_.empty()) return;
        break;
      case HeadWordKind::unit:
        pieces_.emplace_back();
        break;
      case HeadWordKind::other:
        if (begins_other(i)) pieces_.emplace_back();
        break;
      case HeadWordKind::time:
        if (begins_time(*word.time)) begin_time();
        take_time(word);
        break;
    }
    for (std::size_t w = pending_.value_or(i); w <= i; ++w) append(words_[w]);
    pending_.reset();
  }

  // Words right behind words go on with them, unless each is to be a head: "Change" "% Change".
  bool begins_other(std::size_t i) const {
    if (pieces_.empty() || pieces_.back().timed || words_[i - 1].kind == HeadWordKind::unit) return true;
    if (!split_runs_) return false;
    const std::string_view before = source_.slice(words_[i - 1].span), word = source_.slice(words_[i].span);
    if (word.front() == '(') return false;
    return is_one_of(signs, word) || (!is_one_of(signs, before) && names_change(word));
  }

  bool begins_time(const PeriodWord& word) const {
    if (pieces_.empty() || !pieces_.back().timed) return true;
    const HeadPiece& piece = pieces_.back();
    if (is_length(word)) return piece.has_length || piece.has_date || piece.has_year;
    if (word.kind == Kind::as_of) return true;
    if (word.kind == Kind::ended) return ended_;
    if (word.kind == Kind::date) return piece.has_date || piece.has_year;
    return piece.has_year;
  }

  void begin_time() {
    pieces_.emplace_back();
    pieces_.back().timed = true;
    ended_ = false;
  }

  void take_time(const HeadWord& word) {
    const PeriodWord& time = *word.time;
    HeadPiece& piece = pieces_.back();
    piece.has_length = piece.has_length || is_length(time);
    piece.has_date = piece.has_date || time.kind == Kind::date;
    piece.is_fiscal = piece.is_fiscal || time.fiscal;
    ended_ = ended_ || time.kind == Kind::ended;
    if (time.kind == Kind::year && !time.fiscal) piece.year = word.span;
    if (time.date && time.date->year) piece.year = year_at_end(word, *time.date);
    piece.has_year = piece.has_year || time.kind == Kind::year || time.year || (time.date && time.date->year);
  }

  // The four digits that a date ends in; none in "2025-06-30".
  std::optional<Span> year_at_end(const HeadWord& word, const PrintedDate& date) const {
    const std::uint32_t begin = source_.lines[word.line].span.begin, end = date.span.end;
    if (!read_year(source_.line(word.line), end - 4)) return std::nullopt;
    return Span{begin + end - 4, begin + end};
  }

  void append(const HeadWord& word) {
    HeadPiece& piece = pieces_.back();
    const bool same_line = !piece.text.empty() && last_line_ == word.line && !word.after_notes;
    if (same_line)
      piece.text.back().end = word.span.end;
    else
      piece.text.push_back(word.span);
    last_line_ = word.line;
  }

  const Source& source_;
  const std::vector<HeadWord>& words_;
  std::vector<HeadPiece> pieces_;
  std::optional<std::size_t> pending_;  // the first of the fillers that the next time begins with
  bool split_runs_ = false;
  bool ended_ = false;
  std::size_t last_line_ = 0;
};

}  // namespace

HeadWords read_head_words(const Source& source, std::size_t line) {
  return WordReader(source, line).read();
}

std::vector<HeadPiece> cut_heads(const Source& source, const std::vector<HeadWord>& words,
                                 std::size_t columns) {
  return HeadCutter(source, words).cut(columns);
}

}  // namespace tieout
