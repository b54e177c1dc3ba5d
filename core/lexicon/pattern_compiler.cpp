// Splits rows into alternatives, compiles each, and files them under their rarest words.
#include "core/lexicon/pattern_compiler.h"

#include <algorithm>
#include <array>
#include <bit>

namespace tieout {
namespace {

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// The alternatives that stand outside every parenthesis.
std::vector<std::string_view> split_alternatives(std::string_view row) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '|' && depth == 0) {
      parts.push_back(row.substr(begin, at - begin));
      begin = at + 1;
    }
    depth += (row[at] == '(' || row[at] == '[') - (row[at] == ')' || row[at] == ']');
  }
  parts.push_back(row.substr(begin));
  return parts;
}

constexpr std::size_t most_steps = 64;

}  // namespace

std::vector<std::string_view> words_of_patterns(std::string_view row) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < row.size();) {
    std::size_t end = at;
    while (end < row.size() && is_word_char(row[end])) ++end;
    if (end > at) words.push_back(row.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<std::string> plurals_of(std::string_view word) {
  const char last = word.back();
  std::string plural = last == 'y'
                           ? std::string(word.substr(0, word.size() - 1)) + "ies"
                           : std::string(word) + (last == 's' || last == 'x' || last == 'h' ? "es" : "s");
  return {std::move(plural), std::string(word) + "s"};
}

// Recursive descent over one pattern; each part knows its first and last steps, as bits.
class PatternCompiler {
 public:
  struct Part {
    std::uint64_t first = 0, last = 0;
    bool empty = true;  // matches no words at all
    std::uint32_t shortest = 0;
    // Steps of words one of which every match has; none where no such words are known.
    std::uint64_t keys = 0;
    std::uint32_t key_usage = 0;
    std::uint64_t needs = 0;
  };
  struct Step {
    StemId stem = 0;
    std::uint64_t next = 0;
  };

  PatternCompiler(std::string_view text, const StemLookup& stem_of, const std::vector<std::uint32_t>& usage)
      : text_(text), stem_of_(stem_of), usage_(usage) {}

  Part run() { return alternatives(); }
  std::span<const Step> steps() const { return {steps_.data(), size_}; }
  bool open() const { return open_; }

 private:
  char peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
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
    const StemId stem = stem_of_(text_.substr(begin, at_ - begin));
    const std::uint64_t bit = step(stem);
    return {bit, bit, false, 1, bit, usage_[stem], stem_bit(stem)};
  }

  Part any_words() {
    const std::uint64_t bit = step(0);
    if (bit != 0) steps_[size_ - 1].next |= bit;
    open_ = true;
    return {bit, bit, true, 0, 0, 0, 0};
  }

  std::uint64_t step(StemId stem) {
    if (size_ == steps_.size()) return 0;
    steps_[size_] = {stem, 0};
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
  const StemLookup& stem_of_;
  const std::vector<std::uint32_t>& usage_;
  std::size_t at_ = 0;
  std::array<Step, most_steps> steps_;
  std::size_t size_ = 0;
  bool open_ = false;
};

std::uint16_t CompiledPatterns::keep(std::uint64_t mask) {
  const auto [place, is_new] = places_.emplace(mask, static_cast<std::uint16_t>(masks_.size()));
  if (is_new) masks_.push_back(mask);
  return place->second;
}

Pattern CompiledPatterns::compile(std::string_view text, std::size_t value, const StemLookup& stem_of,
                                  std::vector<StemId>& keys) {
  PatternCompiler compiler(text, stem_of, usage_);
  const PatternCompiler::Part whole = compiler.run();
  Pattern pattern;
  pattern.steps = static_cast<std::uint16_t>(steps_.size());
  pattern.value = static_cast<std::uint16_t>(value);
  pattern.first = keep(whole.first);
  pattern.last = keep(whole.last);
  pattern.needs = keep(whole.needs);
  pattern.shortest = static_cast<std::uint8_t>(whole.shortest);
  pattern.open = compiler.open() ? 1 : 0;
  const auto steps = compiler.steps();
  // Followers stand behind a step, or are the step itself.
  for (std::size_t i = 0; i < steps.size(); ++i) steps_.push_back({steps[i].stem, keep(steps[i].next >> i)});
  for (std::uint64_t left = whole.keys; left != 0; left &= left - 1)
    keys.push_back(steps[static_cast<std::size_t>(std::countr_zero(left))].stem);
  return pattern;
}

CompiledPatterns::CompiledPatterns(const std::vector<std::string_view>& rows, const StemLookup& stem_of,
                                   std::size_t stems)
    : usage_(stems) {
  for (const std::string_view row : rows)
    for (const std::string_view word : words_of_patterns(row)) ++usage_[stem_of(word)];
  std::vector<std::vector<std::uint16_t>> by_stem(stems);
  for (std::size_t value = 0; value < rows.size(); ++value) {
    exclusion_begins_.push_back(static_cast<std::uint16_t>(exclusions_.size()));
    for (std::string_view part : split_alternatives(rows[value])) {
      part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
      if (part.empty()) continue;
      std::vector<StemId> keys;
      if (part.front() == '!') {
        exclusions_.push_back(compile(part.substr(1), value, stem_of, keys));
        continue;
      }
      const auto index = static_cast<std::uint16_t>(patterns_.size());
      patterns_.push_back(compile(part, value, stem_of, keys));
      for (const StemId key : keys)
        if (by_stem[key].empty() || by_stem[key].back() != index) by_stem[key].push_back(index);
    }
  }
  exclusion_begins_.push_back(static_cast<std::uint16_t>(exclusions_.size()));
  for (const auto& patterns : by_stem) {
    stem_begins_.push_back(static_cast<std::uint16_t>(stem_patterns_.size()));
    stem_patterns_.insert(stem_patterns_.end(), patterns.begin(), patterns.end());
  }
  stem_begins_.push_back(static_cast<std::uint16_t>(stem_patterns_.size()));
}

PatternTables CompiledPatterns::tables() const {
  return {steps_, masks_, patterns_, stem_begins_, stem_patterns_, exclusions_, exclusion_begins_};
}

}  // namespace tieout
