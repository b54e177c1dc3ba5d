// Signs that captions promise: what is provided is positive, what is used is negative, a decrease of an
// asset brings cash in.
#include <algorithm>
#include <iterator>

#include "core/check/families.h"
#include "core/check/row_relation.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr Rule caption_sign{"caption_sign",
                            "figures have the sign that their caption says",
                            "the caption says one direction only, and it is so in at least one column",
                            Tolerance::order,
                            Severity::info,
                            Verdict::difference,
                            0,
                            "has the sign that its caption says",
                            "has not the sign that its caption says",
                            Unproved::said};

struct Direction {
  std::string_view word, opposite;
  int sign;  // of cash that comes in
};

constexpr Direction directions[] = {
    {"cash provided by", "used", 1},   {"cash provided from", "used", 1}, {"cash used in", "provided", -1},
    {"cash used for", "provided", -1}, {"cash used by", "provided", -1},  {"increase in", "decrease", 1},
    {"decrease in", "increase", -1},
};

// Rows whose captions say a direction; for cash itself an increase comes in, for an asset it goes out.
struct Directed {
  ConceptId meaning;
  int sign;
};

constexpr Directed directed[] = {{ConceptId::cfo, 1},
                                 {ConceptId::cfi, 1},
                                 {ConceptId::cff, 1},
                                 {ConceptId::cf_net_change, 1},
                                 {ConceptId::cf_restricted_cash, -1}};

// "Cash (used in) from operating activities", "cash generated from/(used in)": either direction.
constexpr std::string_view both_ways[] = {"used in from", "used for from", "used by from",
                                          "used from",    "from used",     "generated"};

std::optional<int> sign_of(std::string_view caption) {
  const std::string words = plain_words(caption);
  if (std::any_of(std::begin(both_ways), std::end(both_ways),
                  [&](std::string_view phrase) { return has_phrase(words, phrase); }))
    return std::nullopt;
  for (const Direction& direction : directions)
    if (has_phrase(words, direction.word) && words.find(direction.opposite) == std::string::npos)
      return direction.sign;
  return std::nullopt;
}

// Nothing where no figure has the sign: "used" may be printed without parentheses throughout.
void add_row(const Ledger& ledger, RelationList& relations, RowRef row, int sign) {
  Relation relation;
  relation.rule = &caption_sign;
  relation.form = RelationForm::at_least;
  bool any = false;
  for (const std::uint32_t column : ledger.value_columns(row.statement)) {
    const CellRef ref{row.statement, row.row, column};
    if (!has_amount(ledger, ref)) continue;
    relation.reported.push_back({ref, sign, "figure"});
    any = any || ledger.cell(ref)->figure.value.sign() == sign;
  }
  if (!any) return;
  relation.causes = {"caption_of_another_period"};
  relation.group = relations.new_group();
  relations.add(std::move(relation));
}

}  // namespace

void add_signs(const Ledger& ledger, RelationList& relations) {
  for (std::uint32_t s = 0; s < ledger.size(); ++s) {
    if (ledger[s].kind != StatementKind::cash_flow) continue;
    for (const Directed& kind : directed)
      for (const std::uint32_t row : ledger.rows_of(s, kind.meaning))
        if (const auto sign = sign_of(ledger.caption({s, row})))
          add_row(ledger, relations, {s, row}, *sign * kind.sign);
  }
}

}  // namespace tieout
