// Gathers broken checks by the one repair that makes most of them right.
#include <algorithm>
#include <tuple>

#include "core/check/finding.h"
#include "core/check/relation.h"
#include "core/check/suspects.h"

namespace tieout {
namespace {

bool contains(const std::vector<std::uint32_t>& list, std::uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// The broken checks of claims by what they hold together: a cell, or a claim.
template <typename Key>
using CheckIndex = std::vector<std::pair<Key, std::uint32_t>>;

template <typename Key, typename Visit>
void visit(const CheckIndex<Key>& index, Key key, const Visit& visit_check) {
  auto at = std::lower_bound(index.begin(), index.end(), std::pair(key, std::uint32_t{0}));
  for (; at != index.end() && at->first == key; ++at) visit_check(at->second);
}

class Gatherer {
 public:
  Gatherer(const std::vector<Statement>& statements, const std::vector<Claim>& claims, Checks& checks)
      : statements_(statements), claims_(claims), checks_(checks), gathered_(checks.size()) {
    for (std::uint32_t i = 0; i < checks_.size(); ++i) {
      if (!is_open(i) || checks_[i].claims.empty()) continue;
      for (const CheckCell& cell : checks_[i].cells) by_cell_.emplace_back(cell.ref, i);
      for (const std::uint32_t claim : checks_[i].claims) by_claim_.emplace_back(claim, i);
    }
    std::sort(by_cell_.begin(), by_cell_.end());
    std::sort(by_claim_.begin(), by_claim_.end());
  }

  std::vector<Finding> gather() {
    for (const auto& [check, suspect] : suspects_of_cells())
      if (is_open(check)) gather_slip(suspect);
    for (std::uint32_t i = 0; i < checks_.size(); ++i)
      if (is_open(i)) gather_alone(i);
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return std::tuple(a.severity, b.checks.size()) < std::tuple(b.severity, a.checks.size());
    });
    return std::move(findings_);
  }

 private:
  bool is_open(std::uint32_t check) const {
    return checks_[check].verdict == Verdict::inconsistent && !gathered_[check];
  }

  // Those that mend most first.
  std::vector<std::pair<std::uint32_t, Suspect>> suspects_of_cells() const {
    std::vector<std::pair<std::uint32_t, Suspect>> suspects;
    for (std::uint32_t i = 0; i < checks_.size(); ++i)
      for (const Suspect& suspect : checks_[i].suspects)
        if (is_open(i) && !suspect.claim) suspects.emplace_back(i, suspect);
    std::stable_sort(suspects.begin(), suspects.end(),
                     [](const auto& a, const auto& b) { return is_better(a.second, b.second); });
    return suspects;
  }

  static bool is_better(const Suspect& a, const Suspect& b) {
    return a.gain > b.gain || (a.gain == b.gain && is_likelier(a, b));
  }

  void gather_slip(const Suspect& best) {
    Finding finding;
    finding.suspects = equals_of(best);
    finding.checks = best.mends;
    if (finding.suspects.size() == 1) add_claims_on(best, finding);
    finish(std::move(finding));
  }

  // Other figures of the same checks whose repair does as much and is as likely.
  std::vector<Suspect> equals_of(const Suspect& best) const {
    std::vector<Suspect> equals{best};
    const auto is_listed = [&](CellRef ref) {
      return std::any_of(equals.begin(), equals.end(), [&](const Suspect& one) { return one.ref == ref; });
    };
    for (const std::uint32_t check : best.mends)
      for (const Suspect& other : checks_[check].suspects)
        if (is_open(check) && !is_listed(other.ref) && !other.claim && !is_better(best, other))
          equals.push_back(other);
    return equals;
  }

  // Checks of claims that the repaired figure would satisfy.
  void add_claims_on(const Suspect& cause, Finding& finding) const {
    visit(by_cell_, cause.ref, [&](std::uint32_t check) {
      if (is_open(check) && !contains(finding.checks, check) && would_agree(checks_[check], cause))
        finding.checks.push_back(check);
    });
  }

  bool would_agree(const Check& check, const Suspect& cause) const {
    const Claim& claim = claims_[check.claims.front()];
    const Replacement replacement{cause.ref, cause.repair};
    const auto first = amount_at(statements_, check.cells.front().ref, replacement);
    if (!first || check.claims.size() > 1) return false;
    const Amount claimed{claim.value, claim.unit.scale};
    if (check.cells.size() == 1)
      return agree(claimed.magnitude(), first->magnitude(), claim.hedge) != Agreement::none;
    const auto second = amount_at(statements_, check.cells[1].ref, replacement);
    if (!second) return false;
    const auto result = claim.kind() == ClaimKind::ratio ? agree_share(claimed, *first, *second, claim.hedge)
                        : claim.kind() == ClaimKind::change
                            ? agree_difference(claimed, *first, *second, claim.hedge)
                            : agree_growth(claimed, *first, *second, claim.hedge);
    return result && result->agreement != Agreement::none;
  }

  // A claim at fault takes with it whatever else is held against it.
  void gather_alone(std::uint32_t first) {
    Finding finding;
    finding.suspects = checks_[first].suspects;
    finding.checks = {first};
    for (const std::uint32_t claim : checks_[first].claims)
      visit(by_claim_, claim, [&](std::uint32_t check) {
        if (is_open(check) && !contains(finding.checks, check)) finding.checks.push_back(check);
      });
    finish(std::move(finding));
  }

  void finish(Finding finding) {
    finding.severity = Severity::info;
    for (const std::uint32_t index : finding.checks) {
      Check& check = checks_[index];
      gathered_[index] = true;
      if (check.verdict != Verdict::inconsistent) continue;
      finding.severity = std::min(finding.severity, check.severity);
      for (const std::uint32_t claim : check.claims)
        if (!contains(finding.claims, claim)) finding.claims.push_back(claim);
      if (!finding.suspects.empty()) check.suspects = finding.suspects;
    }
    std::sort(finding.checks.begin(), finding.checks.end());
    findings_.push_back(std::move(finding));
  }

  const std::vector<Statement>& statements_;
  const std::vector<Claim>& claims_;
  Checks& checks_;
  std::vector<bool> gathered_;
  CheckIndex<CellRef> by_cell_;
  CheckIndex<std::uint32_t> by_claim_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_slips(const std::vector<Statement>& statements, const std::vector<Claim>& claims,
                                Checks& checks) {
  return Gatherer(statements, claims, checks).gather();
}

}  // namespace tieout
