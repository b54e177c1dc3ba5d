// Unbinds the claims that disagree with their cells for no known reason.
#include "core/claim/contradiction.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/claim/diagnosis.h"
#include "core/text/characters.h"

namespace tieout {
namespace {

class Confirmations {
 public:
  Confirmations(const std::vector<Claim>& claims, const FactBook& facts) : facts_(facts) {
    for (const Claim& claim : claims)
      if (!claim.binds.empty() && agrees(claim))
        for (const CellRef ref : claim.binds) {
          columns_.insert({ref.statement, ref.column});
          rows_.insert({ref.statement, ref.row});
        }
  }

  bool agrees(const Claim& claim) const {
    const auto result = agree_with_cells(claim, claim.binds, facts_);
    return !result || result->agreement != Agreement::none;
  }

  // Whether another claim confirms that every column involved is what its head says; of a balance sheet,
  // whose heads are days, a claim that confirms the row will do.
  bool confirm(const Claim& claim) const {
    return std::all_of(claim.binds.begin(), claim.binds.end(), [&](CellRef ref) {
      const bool day = facts_.period(ref)->type == PeriodType::instant;
      return columns_.count({ref.statement, ref.column}) != 0 ||
             (day && rows_.count({ref.statement, ref.row}) != 0);
    });
  }

 private:
  const FactBook& facts_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> columns_, rows_;  // of a statement
};

// A table that prints no unit may be in thousands without saying so: prose in whole dollars proves nothing
// against it.
bool prints_unit(const Claim& claim, const FactBook& facts) {
  return std::none_of(claim.binds.begin(), claim.binds.end(),
                      [&](CellRef ref) { return facts.statements()[ref.statement].unit_note.empty(); });
}

bool has_known_slip(const Claim& claim, const FactBook& facts) {
  const auto found = diagnose(claim, facts);
  return found && (found->slip != "scale" || prints_unit(claim, facts));
}

// "(216.0)" and "$216 million" are both 216.
std::string plain_digits(std::string_view printed) {
  std::string digits;
  for (const char c : printed)
    if (is_digit(c) && (c != '0' || !digits.empty())) digits += c;
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return digits;
}

}  // namespace

UnreadDigits::UnreadDigits(const Source& source, const TableMap& tables) {
  for (const UnreadFigures& figures : tables.unread)
    digits_.push_back(plain_digits(source.slice(figures.span)));
  std::sort(digits_.begin(), digits_.end());
}

bool UnreadDigits::bear_out(const Claim& claim) const {
  const auto units = claim.value.magnitude().units();
  return std::binary_search(digits_.begin(), digits_.end(), plain_digits(std::to_string(units)));
}

void release_doubtful(std::vector<Claim>& claims, const FactBook& facts, const UnreadDigits& unread) {
  const Confirmations confirmations(claims, facts);
  for (Claim& claim : claims) {
    if (claim.binds.empty() || confirmations.agrees(claim)) continue;
    if (claim.standing == Standing::firm && confirmations.confirm(claim) && has_known_slip(claim, facts) &&
        !unread.bear_out(claim))
      continue;
    claim.standing = Standing::doubtful;
    claim.candidates = std::move(claim.binds);
    claim.binds.clear();
    claim.alternatives.clear();
  }
}

}  // namespace tieout
