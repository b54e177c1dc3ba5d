// Which single figure, printed otherwise, would make the broken relations hold again.
#pragma once

#include <vector>

#include "core/check/relation.h"

namespace tieout {

struct RankedSuspect {
  Suspect suspect;
  int repaired = 0;  // broken relations that would hold, less sound ones that would break
  int nearer = 0;    // thousandths by which the repair is closer than the print to the figure beside it
};

// Relations by the cells they pass through, with how each is judged now.
class RelationIndex {
 public:
  // Of the cells of the relations that are to be explained alone.
  RelationIndex(const std::vector<Statement>& statements, const Relations& relations,
                const std::vector<Verdict>& verdicts, const std::vector<std::size_t>& to_explain);

  // For one of them: its cells whose repair mends more than it breaks, the likeliest first.
  std::vector<RankedSuspect> suspects_of(std::size_t relation) const;

 private:
  int relations_mended(Replacement replacement) const;

  const std::vector<Statement>& statements_;
  const Relations& relations_;
  const std::vector<Verdict>& verdicts_;
  std::vector<std::pair<CellRef, std::uint32_t>> through_;  // sorted
};

// How a printed figure becomes another by one slip of the hand: "sign", "digits_transposed", "one_digit",
// "digit_dropped", "digit_added" or "scale"; empty where it takes more than that.
std::string_view slip_between(Decimal printed, Decimal repaired);

}  // namespace tieout
