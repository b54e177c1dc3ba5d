// Makes the tables of the lexicon from its rows, and prints them as C++; run when the project is built.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
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

  std::map<std::string_view, WordId> words_;
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
