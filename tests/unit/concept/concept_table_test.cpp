// The table against the list of concepts that it was made from: ids, elements and every synonym.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "core/concept/caption_words.h"
#include "core/concept/concept.h"

namespace tieout::test {
namespace {

// One line of comma-separated values; fields in quotes may hold commas.
std::vector<std::string> split_line(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else if (c != '\r')
      fields.back() += c;
  }
  return fields;
}

std::vector<std::string> split_synonyms(const std::string& text) {
  std::vector<std::string> synonyms;
  for (std::size_t begin = 0, end; begin <= text.size(); begin = end + 1) {
    end = std::min(text.find('|', begin), text.size());
    synonyms.push_back(text.substr(begin, end - begin));
  }
  return synonyms;
}

// Synonyms of the list that are measures of their own in the table: another figure than the concept they were
// listed under.
struct OwnConcept {
  std::string_view synonym, id;
};
constexpr OwnConcept own_concepts[] = {
    {"Return on average assets", "return_on_assets"},
    {"Return on average equity", "return_on_equity"},
    {"Efficiency ratio", "efficiency_ratio"},
    {"Loss ratio", "loss_ratio"},
    {"Expense ratio", "expense_ratio"},
    {"New orders", "bookings"},
    {"Bookings", "bookings"},
    {"Net orders", "bookings"},
};

std::string_view concept_of(std::string_view synonym, std::string_view listed_under) {
  for (const OwnConcept& own : own_concepts)
    if (own.synonym == synonym) return own.id;
  return listed_under;
}

// Told by figures and place, not by words; net cash has the other sign than net debt.
bool tells_nothing(const std::string& synonym) {
  return synonym == "(blank caption)" || synonym == "TOTAL" || synonym == "Net cash";
}

// The element that the table names for the concept at an index.
constexpr std::string_view elements[] = {
#define CONCEPT(id, label, us_gaap, home, section, balance, period, unit, additivity, captions) us_gaap,
#include "core/lexicon/concepts.def"
#undef CONCEPT
};

bool may_mean(std::string_view caption, std::optional<ConceptId> concept_id) {
  const auto matches = find_patterns(caption_patterns(), caption_words(caption).span());
  return std::any_of(matches.begin(), matches.end(),
                     [&](const PatternMatch& match) { return meaning_of(match) == concept_id; });
}

TEST_CASE("ids are unique and found again") {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < concept_count(); ++i) {
    const auto id = static_cast<ConceptId>(i);
    CHECK(ids.insert(concept_name(id)).second);
    CHECK(find_concept(concept_name(id)) == id);
  }
  CHECK_FALSE(find_concept("no_such_concept"));
}

TEST_CASE("every concept of the list is in the table, and every synonym means it") {
  std::ifstream list(TIEOUT_SHARED "/design/concepts.csv");
  std::string line;
  if (!std::getline(list, line)) {
    MESSAGE("skipped: the list of concepts is not here");
    return;
  }
  while (std::getline(list, line)) {
    const auto fields = split_line(line);
    CAPTURE(fields[0]);
    const auto index = find_concept(fields[0]);
    REQUIRE(index);
    CHECK(elements[index_of(*index)] == fields[1]);
    for (const std::string& synonym : split_synonyms(fields[10])) {
      if (tells_nothing(synonym)) continue;
      CAPTURE(synonym);
      CHECK(may_mean(synonym, find_concept(concept_of(synonym, fields[0]))));
    }
  }
}

}  // namespace
}  // namespace tieout::test
