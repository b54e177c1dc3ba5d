// Which single figure, printed otherwise, would make the broken relations hold again.
#pragma once

#include <vector>

#include "core/check/relation.h"

namespace tieout {

// Relations by the cells they pass through, with how each is judged now.
class RelationIndex {
 public:
  // Of the cells of the relations that are to be explained alone.
  RelationIndex(const std::vector<Statement>& statements, const Relations& relations,
                const std::vector<Verdict>& verdicts, const std::vector<std::size_t>& to_explain);

  // For one of them: its cells whose repair mends more than it breaks, the likeliest first. What they mend is
  // told by the positions of the relations.
  std::vector<Suspect> suspects_of(std::size_t relation) const;

 private:
  Suspect tried(Replacement replacement) const;

  const std::vector<Statement>& statements_;
  const Relations& relations_;
  const std::vector<Verdict>& verdicts_;
  std::vector<std::pair<CellRef, std::uint32_t>> through_;  // sorted
};

// The slip of a figure that its row prints in another column too. Rows do so of themselves: it tells which
// figure is at fault, not that one is.
constexpr std::string_view wrong_column = "wrong_column";

// Whether the first slip is likelier than the second by its kind alone: some slip is likelier than none, and
// a sign or two digits swapped likelier than any other digit.
bool is_likelier(const Suspect& a, const Suspect& b);

// How a printed figure becomes another by one slip of the hand: "sign", "digits_transposed", "one_digit",
// "digit_dropped", "digit_added" or "scale"; empty where it takes more than that.
std::string_view slip_between(Decimal printed, Decimal repaired);

}  // namespace tieout
