// Compiles patterns by Glushkov's construction: one state per word of the pattern, no empty steps.
#include "core/concept/phrase_pattern.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tieout {
namespace {

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string plural_of(std::string_view word) {
  const char last = word.back();
  if (last == 'y') return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (last == 's' || last == 'x' || last == 'h' ? "es" : "s");
}

}  // namespace

WordId PhraseWords::add(std::string_view word) {
  WordId id = find(word);
  if (id == 0) {
    id = static_cast<WordId>(usage_.size());
    usage_.push_back(0);
    ids_.emplace(word, id);
    ids_.emplace(plural_of(word), id);
    ids_.emplace(std::string(word) + "s", id);
  }
  ++usage_[id];
  return id;
}

WordId PhraseWords::find(std::string_view word) const {
  const auto found = ids_.find(word);
  return found == ids_.end() ? WordId{0} : found->second;
}

std::vector<std::string_view> words_of_pattern(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_char(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Recursive descent over the pattern; each part knows its first and last steps, as bits.
class PhraseCompiler {
 public:
  PhraseCompiler(std::string_view text, const PhraseWords& words, PhrasePattern& pattern)
      : text_(text), words_(words), pattern_(pattern) {}

  void run() {
    const Part whole = alternatives();
    pattern_.steps_.assign(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(size_));
    pattern_.first_ = whole.first;
    pattern_.last_ = whole.last;
    pattern_.shortest_ = whole.shortest;
    pattern_.keys_ = whole.keys;
    pattern_.needs_ = whole.needs;
  }

 private:
  struct Part {
    std::uint64_t first = 0, last = 0;
    bool empty = true;  // matches no words at all
    std::uint32_t shortest = 0;
    std::uint64_t keys =
        0;  // steps of words one of which every match has; none where no such words are known
    std::uint32_t key_usage = 0;
    std::uint64_t needs = 0;
  };

  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  char peek() {
    skip_blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }

  Part alternatives() {
    Part any = sequence();
    while (take('|')) any = either(any, sequence());
    return any;
  }

  Part sequence() {
    Part all;
    for (char c = peek(); c != '\0' && c != '|' && c != ')' && c != ']'; c = peek()) all = then(all, item());
    return all;
  }

  Part item() {
    if (take('(')) return closed(')');
    if (take('[')) return optional(closed(']'));
    if (take('*')) return any_words();
    return word();
  }

  Part closed(char end) {
    Part inner = alternatives();
    take(end);
    return inner;
  }

  Part word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_word_char(text_[at_])) ++at_;
    if (at_ == begin) ++at_;
    const WordId id = words_.find(text_.substr(begin, at_ - begin));
    const std::uint64_t bit = step(id);
    return {bit, bit, false, 1, bit, words_.usage(id), word_bit(id)};
  }

  Part any_words() {
    const std::uint64_t bit = step(0);
    if (bit != 0) steps_[size_ - 1].next |= bit;
    pattern_.open_ = true;
    return {bit, bit, true, 0};
  }

  std::uint64_t step(WordId word) {
    if (size_ == steps_.size()) return 0;
    steps_[size_] = {word, 0};
    return std::uint64_t{1} << size_++;
  }

  static Part optional(Part part) {
    part.empty = true;
    part.shortest = 0;
    part.keys = 0;
    part.needs = 0;
    return part;
  }

  Part then(Part a, const Part& b) {
    for (std::uint64_t left = a.last; left != 0; left &= left - 1)
      steps_[static_cast<std::size_t>(std::countr_zero(left))].next |= b.first;
    a.first |= a.empty ? b.first : 0;
    a.last = b.last | (b.empty ? a.last : 0);
    a.empty = a.empty && b.empty;
    a.shortest += b.shortest;
    a.needs |= b.needs;
    const bool rarer = a.keys == 0 || (b.keys != 0 && b.key_usage < a.key_usage);
    if (rarer) {
      a.keys = b.keys;
      a.key_usage = b.key_usage;
    }
    return a;
  }

  static Part either(Part a, const Part& b) {
    a.first |= b.first;
    a.last |= b.last;
    a.empty = a.empty || b.empty;
    a.shortest = std::min(a.shortest, b.shortest);
    a.needs &= b.needs;
    a.keys = a.keys == 0 || b.keys == 0 ? 0 : a.keys | b.keys;
    a.key_usage += b.key_usage;
    return a;
  }

  std::string_view text_;
  const PhraseWords& words_;
  PhrasePattern& pattern_;
  std::size_t at_ = 0;
  std::array<PhrasePattern::Step, PhrasePattern::most_steps> steps_;
  std::size_t size_ = 0;
};

PhrasePattern::PhrasePattern(std::string_view text, const PhraseWords& words) {
  PhraseCompiler(text, words, *this).run();
}

std::vector<WordId> PhrasePattern::keys() const {
  std::vector<WordId> words;
  for (Steps left = keys_; left != 0; left &= left - 1)
    words.push_back(steps_[static_cast<std::size_t>(std::countr_zero(left))].word);
  return words;
}

bool PhrasePattern::matches(std::span<const WordId> words) const {
  std::uint64_t open = first_;
  std::uint64_t taken = 0;
  for (const WordId word : words) {
    std::uint64_t next = 0;
    taken = 0;
    for (std::uint64_t left = open; left != 0; left &= left - 1) {
      const std::uint64_t bit = left & (~left + 1);
      const Step& step = steps_[static_cast<std::size_t>(std::countr_zero(left))];
      if (step.word != 0 && step.word != word) continue;
      taken |= bit;
      next |= step.next;
    }
    if (taken == 0) return false;
    open = next;
  }
  return (taken & last_) != 0;
}

}  // namespace tieout
