// Words and verdicts of claims.
#include "core/report/claim_lines.h"

#include <optional>

#include "core/report/names.h"
#include "core/text/printed.h"

namespace tieout {
namespace {

// How telling a verdict is of a claim: the worst of the checks that hold it against the tables.
int gravity(Verdict verdict) {
  return verdict == Verdict::not_evaluable ? -1 : static_cast<int>(verdict);  // the others grow worse
}

std::vector<std::optional<Verdict>> worst_verdicts(const Report& report) {
  std::vector<std::optional<Verdict>> verdicts(report.claims.size());
  for (const Check& check : report.checks)
    for (const std::uint32_t claim : check.claims) {
      const bool broken = check.verdict == Verdict::inconsistent;
      const bool own = check.claims.size() == 1 && !report.claims[claim].binds.empty();
      const bool left_open = check.claims.size() == 1 && check.verdict == Verdict::not_evaluable;
      if (!broken && !own && !left_open) continue;
      std::optional<Verdict>& verdict = verdicts[claim];
      if (!verdict || gravity(check.verdict) > gravity(*verdict)) verdict = check.verdict;
    }
  return verdicts;
}

}  // namespace

std::string words_of(const Report& report, const Claim& claim) {
  return one_line(slice(report.text, claim.span));
}

std::string_view caption_of(const Report& report, const Claim& claim) {
  if (claim.binds.empty()) return {};
  const CellRef first = claim.binds.front();
  return report.statements[first.statement].rows[first.row].caption;
}

ProseTotals count_prose(const Report& report) {
  std::vector<bool> in_text(report.claims.size());
  for (const Check& check : report.checks)
    for (const std::uint32_t claim : check.claims)
      if (check.claims.size() > 1 && (check.verdict == Verdict::exact || check.verdict == Verdict::rounding))
        in_text[claim] = true;
  ProseTotals totals;
  totals.figures = report.claims.size();
  for (std::size_t i = 0; i < report.claims.size(); ++i) {
    const Claim& claim = report.claims[i];
    const bool aside = claim.reason == Untied::other_entity || claim.reason == Untied::as_previously_reported;
    ++(!claim.binds.empty() ? totals.tied
       : in_text[i]         ? totals.agree_in_text
       : aside              ? totals.aside
                            : totals.by_hand);
  }
  return totals;
}

std::vector<std::string_view> claim_verdicts(const Report& report) {
  std::vector<std::string_view> names;
  const auto verdicts = worst_verdicts(report);
  for (std::size_t i = 0; i < verdicts.size(); ++i)
    names.push_back(verdicts[i] ? name_of(*verdicts[i]) : "unbound");
  return names;
}

}  // namespace tieout
