// What the rows of the statements are called, and which of them the words of a claim name: by caption,
// headings, title and the member of a column. A word of the claim that a row does not bear keeps them apart.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim/prose_words.h"
#include "core/lexicon/concept_id.h"
#include "core/statement/statement.h"

namespace tieout {

// Words in one form each, whatever their grammar, as hashes.
using NameWords = std::vector<std::uint32_t>;

// What a figure is of, in the words of the prose.
struct Naming {
  NameWords words;                  // those that narrow or name it, a known measure apart
  std::vector<ConceptId> measures;  // what the measure may be, best first; empty where none is known
  bool adjusted = false;            // outside GAAP
};

// Adds the words that carry meaning, without articles, plural endings and what every measure is called
// ("total").
void add_telling_words(const ProseWords& words, Range range, NameWords& telling);

// A row that bears all words of a topic, in the columns of one member.
struct NamedRow {
  RowRef row;
  std::string_view member;  // empty for the whole
  bool loose = false;       // under a heading of which the topic says nothing
};

class RowNames {
 public:
  explicit RowNames(const std::vector<Statement>& statements);

  std::vector<NamedRow> named(const Naming& naming) const;

 private:
  struct Row {
    NameWords words, headings;
    std::optional<ConceptId> measure, measure_above;
    NameWords initials;  // of the whole caption and of what hyphens join in it, its own before its headings'
    std::size_t own_initials = 0;
    bool adjusted = false;
    bool names_measure = false;  // in the words of its caption
    bool total = false;          // by its caption
  };
  struct Member {
    std::string_view printed;
    NameWords words;
    bool adjusted = false;
  };
  struct Table {
    std::vector<Row> rows;
    std::vector<Member> members;  // the whole among them
    NameWords title;
    std::optional<ConceptId> measure;
    bool whole = false;  // rows without a heading or member are of the whole issuer
  };

  Table read_table(const Statement& statement) const;
  static Row read_row(std::string_view caption);
  void index(std::uint32_t statement);
  std::vector<RowRef> candidates(const Naming& naming) const;
  static std::optional<NamedRow> match(const Table& table, const Row& row, const Member& member,
                                       const Naming& naming);

  std::vector<Table> tables_;
  std::unordered_map<std::uint32_t, std::vector<RowRef>> by_word_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> tables_by_word_;
  std::unordered_map<std::uint32_t, std::vector<RowRef>> by_measure_;
};

}  // namespace tieout
