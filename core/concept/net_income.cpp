// Looks for "Net income attributable to …" below "Net income".
#include "core/concept/net_income.h"

#include <algorithm>

#include "core/concept/concept.h"

namespace tieout {
namespace {

bool may_mean(const std::vector<PatternMatch>& row, ConceptId meaning) {
  return std::any_of(row.begin(), row.end(),
                     [&](const PatternMatch& match) { return match.value == index_of(meaning); });
}

bool is_plain(const std::vector<PatternMatch>& row) {
  return may_mean(row, ConceptId::net_income) && may_mean(row, ConceptId::profit_loss);
}

}  // namespace

bool shares_out_net_income(const std::vector<std::vector<PatternMatch>>& rows) {
  bool whole = false;
  for (const auto& row : rows) {
    const bool part =
        (may_mean(row, ConceptId::net_income) && !is_plain(row)) || may_mean(row, ConceptId::nci_income);
    if (whole && part) return true;
    whole = whole || is_plain(row);
  }
  return false;
}

void mean_net_income_of_all(std::vector<PatternMatch>& row) {
  if (!is_plain(row)) return;
  row.erase(std::remove_if(
                row.begin(), row.end(),
                [](const PatternMatch& match) { return match.value == index_of(ConceptId::net_income); }),
            row.end());
}

}  // namespace tieout
