// Compiles the patterns of the concept table and matches captions against them in one pass over their words.
#include "core/concept/caption_patterns.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/concept/concept.h"

namespace tieout {
namespace {

struct GroupRow {
  std::string_view name;
  std::string_view element;
};

// Words that captions use for one another.
constexpr GroupRow groups[] = {
    {"{I}", "income|loss|earnings|profit|deficit+"},
    {"{H}",
     "stockholders|shareholders|shareowners|owners|unitholders|stockholder|shareholder|members|investors"},
    {"{C}", "increase|decrease|change|changes|in|net*"},
};

// Prefixes that are printed with and without a hyphen.
constexpr std::string_view split_after_non[] = {"current",   "controlling", "interest",
                                                "operating", "cash",        "gaap"};

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

// "revenues" and "revenue", "losses" and "loss", "liabilities" and "liability" are one word.
std::string singular(std::string_view word) {
  if (word.size() < 4) return std::string(word);
  if (ends_with(word, "ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends_with(word, "sses") || ends_with(word, "xes")) return std::string(word.substr(0, word.size() - 2));
  if (ends_with(word, "ss") || ends_with(word, "us") || ends_with(word, "is") || word.back() != 's')
    return std::string(word);
  return std::string(word.substr(0, word.size() - 1));
}

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : singular(word)) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

// Calls `visit` with the pieces of `text` between `mark`s, blanks around them dropped.
template <typename Visit>
void for_each_piece(std::string_view text, char mark, Visit visit) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    std::string_view piece = text.substr(at, end - at);
    while (!piece.empty() && piece.front() == ' ') piece.remove_prefix(1);
    while (!piece.empty() && piece.back() == ' ') piece.remove_suffix(1);
    if (!piece.empty()) visit(piece);
    at = end + 1;
  }
}

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

}  // namespace

CaptionWords::CaptionWords(std::string_view plain) {
  for_each_piece(plain, ' ', [this](std::string_view word) {
    if (word.size() > 6 && word.substr(0, 3) == "non")
      for (const std::string_view rest : split_after_non)
        if (word.substr(3) == rest || word.substr(3) == std::string(rest) + "s") {
          hashes_.push_back(hash_of("non"));
          word = word.substr(3);
          break;
        }
    hashes_.push_back(hash_of(word));
  });
  // Marks of notes: "Net income per share 1".
  std::string_view rest = plain;
  while (hashes_.size() > 1) {
    const std::size_t gap = rest.rfind(' ');
    const std::string_view last = gap == std::string_view::npos ? rest : rest.substr(gap + 1);
    if (!is_number(last) || last.size() > 2) return;
    hashes_.pop_back();
    rest = rest.substr(0, gap);
  }
}

const CaptionPatterns& CaptionPatterns::of_concepts() {
  static const CaptionPatterns patterns;
  return patterns;
}

CaptionPatterns::CaptionPatterns() {
  for (std::size_t index = 0; index < concepts().size(); ++index)
    for_each_piece(concepts()[index].captions, ';', [&](std::string_view pattern) { add(index, pattern); });
  std::sort(by_word_.begin(), by_word_.end());
}

bool CaptionPatterns::Pattern::open() const {
  return std::any_of(elements.begin(), elements.end(), [](const Element& e) { return e.words.empty(); });
}

void CaptionPatterns::add(std::size_t concept_id, std::string_view printed) {
  Pattern pattern;
  pattern.concept_id = concept_id;
  for_each_piece(printed, ' ', [&pattern](std::string_view word) {
    Element element;
    bool optional = false;
    if (word.back() == '?' && word.front() == '{') {
      optional = true;
      word.remove_suffix(1);
    }
    for (const GroupRow& group : groups)
      if (group.name == word) word = group.element;
    if (word == "...") {
      element.optional = element.repeats = true;
      pattern.elements.push_back(std::move(element));
      return;
    }
    const char mark = word.back();
    element.optional = optional || mark == '?' || mark == '*';
    element.repeats = mark == '+' || mark == '*';
    if (element.optional || element.repeats)
      if (mark == '?' || mark == '*' || mark == '+') word.remove_suffix(1);
    for_each_piece(word, '|', [&element](std::string_view w) { element.words.push_back(hash_of(w)); });
    pattern.elements.push_back(std::move(element));
  });
  patterns_.push_back(std::move(pattern));
  index(patterns_.size() - 1);
}

// A pattern is looked up by a word that no fitting caption can lack: its required element of the fewest
// alternatives.
void CaptionPatterns::index(std::size_t pattern) {
  const Element* key = nullptr;
  for (const Element& element : patterns_[pattern].elements)
    if (!element.optional && !element.words.empty() && (!key || element.words.size() < key->words.size()))
      key = &element;
  if (!key) return;
  for (const std::uint32_t word : key->words)
    by_word_.emplace_back(word, static_cast<std::uint32_t>(pattern));
}

// Follows all ways through the pattern at once: bit i is set where the words so far lead before element i.
bool CaptionPatterns::fits(const Pattern& pattern, const std::vector<std::uint32_t>& words) {
  const std::size_t count = pattern.elements.size();
  const auto skip_optional = [&](std::uint64_t states) {
    for (std::size_t i = 0; i < count; ++i)
      if ((states >> i & 1) != 0 && pattern.elements[i].optional) states |= std::uint64_t{1} << (i + 1);
    return states;
  };
  std::uint64_t states = skip_optional(1);
  for (const std::uint32_t word : words) {
    std::uint64_t next = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if ((states >> i & 1) == 0) continue;
      const Element& element = pattern.elements[i];
      const bool taken = element.words.empty() ||
                         std::find(element.words.begin(), element.words.end(), word) != element.words.end();
      if (!taken) continue;
      next |= std::uint64_t{1} << (i + 1);
      if (element.repeats) next |= std::uint64_t{1} << i;
    }
    states = skip_optional(next);
    if (states == 0) return false;
  }
  return (states >> count & 1) != 0;
}

std::vector<CaptionPatterns::Match> CaptionPatterns::match(const CaptionWords& caption) const {
  std::vector<Match> matches;
  std::vector<std::uint32_t> tried;
  for (const std::uint32_t word : caption.hashes()) {
    auto it = std::lower_bound(by_word_.begin(), by_word_.end(), std::pair(word, std::uint32_t{0}));
    for (; it != by_word_.end() && it->first == word; ++it) tried.push_back(it->second);
  }
  std::sort(tried.begin(), tried.end());
  tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
  for (const std::uint32_t index : tried) {
    const Pattern& pattern = patterns_[index];
    const bool known = !matches.empty() && matches.back().concept_id == pattern.concept_id;
    if (known && !matches.back().open) continue;
    if (!fits(pattern, caption.hashes())) continue;
    if (known)
      matches.back().open = matches.back().open && pattern.open();
    else
      matches.push_back({pattern.concept_id, pattern.open()});
  }
  return matches;
}

}  // namespace tieout
