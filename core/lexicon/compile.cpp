// Makes the tables of the lexicon from its rows, and prints them as C++; run when the project is built.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/lexicon/pattern_compiler.h"
#include "core/lexicon/word_hash.h"

namespace tieout {
namespace {

struct LexiconRow {
  PhraseKind kind;
  std::string_view kind_name;
  int value;
  std::string_view spellings;
};

const LexiconRow rows[] = {
#define PHRASE(kind, value, spellings) {PhraseKind::kind, #kind, value, spellings},
#include "core/lexicon/phrases.def"
#undef PHRASE
};

// What is between marks, without the blanks around it; none is empty.
std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    std::string_view part = text.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// Rows of patterns, in the order of their values.
const std::vector<std::string_view> caption_rows = {
#define CONCEPT(id, label, us_gaap, home, section, balance, period, unit, additivity, captions) captions,
#include "core/lexicon/concepts.def"
#undef CONCEPT
};
#define HEADING(place, patterns) patterns,
const std::vector<std::string_view> income_heading_rows = {
#include "core/lexicon/income_headings.def"
};
const std::vector<std::string_view> balance_heading_rows = {
#include "core/lexicon/balance_headings.def"
};
const std::vector<std::string_view> cash_heading_rows = {
#include "core/lexicon/cash_headings.def"
};
#undef HEADING

struct PatternGroup {
  std::string_view name, pattern;
};
const PatternGroup groups[] = {
#define PATTERN_GROUP(name, pattern) {#name, pattern},
#include "core/lexicon/pattern_groups.def"
#undef PATTERN_GROUP
};

std::string expand_groups(std::string_view row) {
  std::string text(row);
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
    const std::size_t end = text.find('}', at);
    const std::string_view name = std::string_view(text).substr(at + 1, end - at - 1);
    std::string pattern;
    for (const PatternGroup& group : groups)
      if (group.name == name) pattern = group.pattern;
    text.replace(at, end - at + 1, pattern);
  }
  return text;
}

struct Node {
  std::map<WordId, std::uint16_t> next;
  std::vector<PhraseMeaning> meanings;
};

class Compiler {
 public:
  bool run() {
    for (const LexiconRow& row : rows)
      for (const std::string_view spelling : split(row.spellings, '|'))
        for (const std::string_view word : split(spelling, ' ')) words_.emplace(word, 0);
    for (const auto* index : {&caption_rows, &income_heading_rows, &balance_heading_rows, &cash_heading_rows})
      for (const std::string_view row : *index) add_stems(expand_groups(row));
    for (const auto& [word, stem] : stems_) words_.emplace(word, 0);
    WordId id = 0;
    for (auto& [word, number] : words_) number = ++id;
    for (const LexiconRow& row : rows)
      for (const std::string_view spelling : split(row.spellings, '|'))
        if (!add(row, spelling)) return false;
    return true;
  }

  void print() const {
    print_words();
    print_slots();
    print_nodes();
    print_stems();
    print_patterns("caption", caption_rows);
    print_patterns("income_heading", income_heading_rows);
    print_patterns("balance_heading", balance_heading_rows);
    print_patterns("cash_heading", cash_heading_rows);
  }

 private:
  // A word stands once: a phrase has one meaning of a kind.
  bool add(const LexiconRow& row, std::string_view spelling) {
    std::uint16_t node = 0;
    for (const std::string_view word : split(spelling, ' ')) {
      const WordId id = words_.find(word)->second;
      const auto [next, is_new] = nodes_[node].next.emplace(id, static_cast<std::uint16_t>(nodes_.size()));
      node = next->second;
      if (is_new) nodes_.emplace_back();
    }
    for (const PhraseMeaning& meaning : nodes_[node].meanings)
      if (meaning.kind == row.kind) {
        std::fprintf(stderr, "lexicon: \"%.*s\" stands twice as %.*s\n", static_cast<int>(spelling.size()),
                     spelling.data(), static_cast<int>(row.kind_name.size()), row.kind_name.data());
        return false;
      }
    nodes_[node].meanings.push_back({row.kind, static_cast<std::int16_t>(row.value)});
    return true;
  }

  void print_words() const {
    std::printf("constexpr char word_bytes_of_lexicon[] =");
    for (const auto& [word, id] : words_)
      std::printf("\n    \"%.*s\"", static_cast<int>(word.size()), word.data());
    std::printf(";\nconstexpr std::uint32_t word_begins[] = {0, 0");
    std::size_t end = 0;
    for (const auto& [word, id] : words_) std::printf(", %zu", end += word.size());
    std::printf("};\n");
  }

  void print_slots() const {
    std::size_t size = 1;
    while (size < 2 * words_.size()) size *= 2;
    std::vector<WordId> slots(size);
    for (const auto& [word, id] : words_) {
      std::size_t slot = hash_of_word(word) & (size - 1);
      while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
      slots[slot] = id;
    }
    std::printf("constexpr WordId word_slots[] = {");
    for (const WordId id : slots) std::printf("%u, ", id);
    std::printf("};\n");
  }

  void print_nodes() const {
    std::printf("constexpr LexiconNode lexicon_nodes[] = {");
    std::size_t edges = 0, meanings = 0;
    for (const Node& node : nodes_) {
      std::printf("{%zu, %zu}, ", edges, meanings);
      edges += node.next.size();
      meanings += node.meanings.size();
    }
    std::printf("{%zu, %zu}};\nconstexpr LexiconEdge lexicon_edges[] = {", edges, meanings);
    for (const Node& node : nodes_)
      for (const auto& [word, next] : node.next) std::printf("{%u, %u}, ", word, next);
    std::printf("};\nconstexpr PhraseMeaning lexicon_meanings[] = {");
    for (const Node& node : nodes_)
      for (const PhraseMeaning& meaning : node.meanings)
        std::printf("{PhraseKind{%u}, %d}, ", static_cast<unsigned>(meaning.kind), meaning.value);
    // The first words of phrases are looked up by id alone.
    std::printf("};\nconstexpr std::uint16_t first_nodes[] = {0");
    for (const auto& [word, id] : words_) {
      const auto next = nodes_[0].next.find(id);
      std::printf(", %u", next == nodes_[0].next.end() ? 0u : next->second);
    }
    std::printf("};\n");
  }

  // A plural is the stem of the first word that has it.
  void add_stems(const std::string& row) {
    for (const std::string_view word : words_of_patterns(row)) {
      if (stems_.count(word) != 0) continue;
      const auto stem = static_cast<StemId>(++stem_count_);
      stems_.emplace(word, stem);
      for (const std::string& plural : plurals_of(word)) stems_.emplace(plural, stem);
    }
  }

  void print_stems() const {
    std::printf("constexpr StemId word_stems[] = {0");
    for (const auto& [word, id] : words_) {
      const auto stem = stems_.find(word);
      std::printf(", %u", stem == stems_.end() ? 0u : stem->second);
    }
    std::printf("};\n");
  }

  void print_patterns(const char* name, const std::vector<std::string_view>& rows) const {
    std::vector<std::string> expanded;
    expanded.reserve(rows.size());
    for (const std::string_view row : rows) expanded.push_back(expand_groups(row));
    const CompiledPatterns compiled(
        std::vector<std::string_view>(expanded.begin(), expanded.end()),
        [&](std::string_view word) { return stem_of_pattern(word); }, stem_count_ + 1);
    const PatternTables tables = compiled.tables();
    std::printf("constexpr PatternStep %s_steps[] = {", name);
    for (const PatternStep& step : tables.steps) std::printf("{%u, %u}, ", step.stem, step.next);
    std::printf("};\nconstexpr std::uint64_t %s_masks[] = {", name);
    for (const std::uint64_t mask : tables.masks)
      std::printf("%lluu, ", static_cast<unsigned long long>(mask));
    std::printf("};\n");
    print_list(name, "list", tables.patterns);
    print_list(name, "exclusions", tables.exclusions);
    print_places(name, "stem_begins", tables.stem_begins);
    print_places(name, "stem_patterns", tables.stem_patterns);
    print_places(name, "exclusion_begins", tables.exclusion_begins);
    std::printf(
        "constexpr PatternTables %s_tables{%s_steps, %s_masks, %s_list, %s_stem_begins, %s_stem_patterns, "
        "%s_exclusions, %s_exclusion_begins};\n",
        name, name, name, name, name, name, name, name);
  }

  // What is no word, such as a sign, has no place in a pattern.
  StemId stem_of_pattern(std::string_view word) const {
    const auto stem = stems_.find(word);
    if (stem != stems_.end()) return stem->second;
    std::fprintf(stderr, "lexicon: a pattern holds \"%.*s\"\n", static_cast<int>(word.size()), word.data());
    std::exit(EXIT_FAILURE);
  }

  static void print_list(const char* name, const char* what, std::span<const Pattern> patterns) {
    std::printf("constexpr std::array<Pattern, %zu> %s_%s = {{", patterns.size(), name, what);
    for (const Pattern& p : patterns)
      std::printf("{%u, %u, %u, %u, %u, %u, %u}, ", p.steps, p.value, p.first, p.last, p.needs, p.shortest,
                  p.open);
    std::printf("}};\n");
  }

  static void print_places(const char* name, const char* what, std::span<const std::uint16_t> places) {
    std::printf("constexpr std::uint16_t %s_%s[] = {", name, what);
    for (const std::uint16_t place : places) std::printf("%u, ", place);
    std::printf("};\n");
  }

  std::map<std::string_view, WordId> words_;
  std::map<std::string, StemId, std::less<>> stems_;
  std::size_t stem_count_ = 0;
  std::vector<Node> nodes_ = std::vector<Node>(1);
};

}  // namespace
}  // namespace tieout

int main() {
  tieout::Compiler compiler;
  if (!compiler.run()) return EXIT_FAILURE;
  compiler.print();
  return EXIT_SUCCESS;
}
