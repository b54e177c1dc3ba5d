// Ranges: the low end is not above the high end, and a midpoint lies in the middle.
#include <algorithm>
#include <utility>

#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/text/phrase.h"
#include "core/text/printed.h"

namespace tieout {
namespace {

constexpr Rule range_order{"range_order",
                           "high end >= low end",
                           "both ends are printed side by side or one below the other",
                           Tolerance::order,
                           Severity::high,
                           Verdict::difference,
                           1,
                           "is not below the low end",
                           "is below the low end"};
constexpr Rule midpoint{"midpoint",
                        "midpoint = half of the low end and the high end",
                        "the three are printed side by side, and it is so in one row",
                        Tolerance::sum,
                        Severity::medium,
                        Verdict::inconsistent,
                        1,
                        "is the middle of its range (twice the midpoint)",
                        "is not the middle of its range (twice the midpoint)"};

enum class End { none, low, high, middle };

struct EndWord {
  std::string_view word;
  End end;
};
constexpr EndWord end_words[] = {
    {"low", End::low},          {"low end", End::low},        {"minimum", End::low},
    {"low estimate", End::low}, {"high", End::high},          {"high end", End::high},
    {"maximum", End::high},     {"high estimate", End::high}, {"midpoint", End::middle},
    {"mid point", End::middle},
};

// Asked of every caption.
constexpr std::string_view telling_words[] = {"low", "minimum", "high", "maximum", "midpoint", "mid"};

End end_of(std::string_view label) {
  if (!has_any_words<telling_words>(label)) return End::none;
  const std::string words = plain_words(label);
  for (const EndWord& end : end_words)
    if (ends_with_phrase(words, end.word)) return end.end;
  return End::none;
}

// Pairs are printed low before high or high before low, the same way throughout.
std::optional<std::uint32_t> high_beside(const std::vector<End>& ends, std::uint32_t low) {
  const bool high_first =
      std::find(ends.begin(), ends.end(), End::high) < std::find(ends.begin(), ends.end(), End::low);
  for (const std::uint32_t away : {1u, 2u}) {
    const std::uint32_t at = high_first ? low - away : low + away;
    if (at < ends.size() && ends[at] == End::high) return at;
  }
  return std::nullopt;
}

// Between the ends, or beside them.
std::optional<std::uint32_t> middle_of(const std::vector<End>& ends, std::uint32_t low, std::uint32_t high) {
  const std::uint32_t first = std::min(low, high), last = std::max(low, high);
  for (const std::uint32_t at : {first + 1, last + 1, first - 1})
    if (at < ends.size() && ends[at] == End::middle) return at;
  return std::nullopt;
}

void add_order(const Ledger& ledger, RelationList& relations, CellRef low, CellRef high,
               std::uint32_t group) {
  if (!has_figure(ledger, low) || !has_figure(ledger, high)) return;
  Relation relation;
  relation.rule = &range_order;
  relation.form = RelationForm::at_least;
  relation.reported = {{high, 1, "high"}};
  relation.operands = {{low, 1, "low"}};
  if (ledger.cell(high)->figure.value.is_negative()) relation.causes = {"range_of_losses"};
  relation.group = group;
  relations.add(std::move(relation));
}

void add_middle(const Ledger& ledger, RelationList& relations, CellRef low, CellRef high, CellRef middle,
                std::uint32_t group) {
  if (!has_figure(ledger, low) || !has_figure(ledger, high) || !has_figure(ledger, middle)) return;
  Relation relation;
  relation.rule = &midpoint;
  relation.reported = {{middle, 2, "total"}};
  relation.operands = {{low, 1, "term"}, {high, 1, "term"}};
  relation.group = group;
  relations.add(std::move(relation));
}

void add_columns(const Ledger& ledger, RelationList& relations, std::uint32_t s) {
  std::vector<End> ends;
  for (const Column& column : ledger[s].columns) ends.push_back(end_of(column.label));
  for (std::uint32_t low = 0; low < ends.size(); ++low) {
    const auto high = ends[low] == End::low ? high_beside(ends, low) : std::nullopt;
    if (!high) continue;
    const auto middle = middle_of(ends, low, *high);
    const std::uint32_t order = relations.new_group(), half = relations.new_group();
    for (std::uint32_t row = 0; row < ledger[s].rows.size(); ++row) {
      add_order(ledger, relations, {s, row, low}, {s, row, *high}, order);
      if (middle) add_middle(ledger, relations, {s, row, low}, {s, row, *high}, {s, row, *middle}, half);
    }
  }
}

void add_rows(const Ledger& ledger, RelationList& relations, std::uint32_t s) {
  const auto& rows = ledger[s].rows;
  End second = rows.empty() ? End::none : end_of(rows[0].caption);
  for (std::uint32_t row = 0; row + 1 < rows.size(); ++row) {
    const End first = std::exchange(second, end_of(rows[row + 1].caption));
    if ((first != End::low || second != End::high) && (first != End::high || second != End::low)) continue;
    if (rows[row].level != rows[row + 1].level || rows[row].unit != rows[row + 1].unit) continue;
    const std::uint32_t low = first == End::low ? row : row + 1, high = first == End::low ? row + 1 : row;
    const std::uint32_t group = relations.new_group();
    for (const std::uint32_t column : ledger.value_columns(s))
      add_order(ledger, relations, {s, low, column}, {s, high, column}, group);
  }
}

}  // namespace

void add_guidance(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    add_columns(ledger, relations, s);
    add_rows(ledger, relations, s);
  }
}

}  // namespace tieout
