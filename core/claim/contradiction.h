// Which claims may contradict the tables: firm ones whose columns other claims confirm and whose difference
// one slip of a writer explains, unless a table that was not read bears them out. Of all others the reading
// may be at fault, and their cells become candidates.
#pragma once

#include <string>
#include <vector>

#include "core/claim/bind.h"
#include "core/table/table_map.h"
#include "core/text/source.h"

namespace tieout {

// The figures of tables that were not read, as digits without marks, signs and trailing zeros.
class UnreadDigits {
 public:
  UnreadDigits(const Source& source, const TableMap& tables);

  // One of them prints the same digits as the claim, in whatever unit.
  bool bear_out(const Claim& claim) const;

 private:
  std::vector<std::string> digits_;  // sorted
};

void release_doubtful(std::vector<Claim>& claims, const FactBook& facts, const UnreadDigits& unread);

}  // namespace tieout
