// Sums, growth, bounds and repetitions among the figures of the prose.
#include "core/check/claim_relations.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "core/base/interval.h"
#include "core/claim/claim_words.h"
#include "core/claim/diagnosis.h"

namespace tieout {
namespace {

// What a claim measures, whatever the time.
using MeasureKey = std::tuple<std::string, int, UnitKind, CurrencyCode>;
using Days = std::pair<Date, Date>;

// What is measured, and of which part of the issuer.
std::string name_of(const Claim& claim) {
  return claim.scope.empty() ? claim.metric : claim.metric + " of " + claim.scope;
}

MeasureKey key_of(const Claim& claim) {
  return {name_of(claim), claim.basis == ClaimBasis::non_gaap ? 1 : 0, claim.unit.kind, claim.unit.currency};
}

Days days_of(const Period& period) {
  return {period.start.value_or(period.end), period.end};
}

// A claim whose time the words leave open proves nothing about another.
bool is_plain_level(const Claim& claim) {
  return claim.kind() == ClaimKind::level && claim.reason != Untied::period_unknown &&
         claim.standing != Standing::forward && !claim.hedge && claim.period &&
         (!claim.metric.empty() || !claim.scope.empty());
}

Interval around(const Claim& claim, int halves) {
  return Interval::widened(claim.value, claim.unit.scale, halves);
}

Amount amount_of(const Claim& claim) {
  return {claim.value, claim.unit.scale};
}

class ClaimRelations {
 public:
  ClaimRelations(const std::vector<Claim>& claims, const FactBook& facts) : claims_(claims), facts_(facts) {
    for (std::uint32_t i = 0; i < claims.size(); ++i)
      if (is_plain_level(claims[i])) add(i);
  }

  Checks relate() {
    for (const auto& [key, levels] : levels_) {
      relate_periods(levels);
      relate_implied(levels);
    }
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].kind() == ClaimKind::percent_change) relate_growth(i);
      if (!claims_[i].parts.empty()) relate_parts(i);
    }
    return std::move(checks_);
  }

 private:
  using Levels = std::map<Days, std::uint32_t>;

  // The first claim of a measure and time stands for all that repeat it.
  void add(std::uint32_t index) {
    Levels& levels = levels_[key_of(claims_[index])];
    const auto [first, fresh] = levels.emplace(days_of(*claims_[index].period), index);
    if (!fresh) relate_repeated(first->second, index);
  }

  Check begin(std::string_view rule, std::uint32_t subject, std::vector<std::uint32_t> others) const {
    Check check;
    check.rule = rule;
    check.severity = Severity::medium;
    check.claims = {subject};
    check.claims.insert(check.claims.end(), others.begin(), others.end());
    check.unit = claims_[subject].unit;
    check.reported = claims_[subject].value;
    return check;
  }

  // The headline, a bullet and a paragraph that give one figure.
  void relate_repeated(std::uint32_t first, std::uint32_t again) {
    const Claim &a = claims_[first], &b = claims_[again];
    const Agreement agreement =
        rougher(a, b) ? agree(amount_of(a), amount_of(b), {}) : agree(amount_of(b), amount_of(a), {});
    const bool firm =
        a.standing == Standing::firm && b.standing == Standing::firm && a.concept_id && b.concept_id;
    const std::string_view slip = slip_between(a, b);
    if (agreement == Agreement::near || (agreement == Agreement::none && (!firm || slip.empty()))) return;
    Check check = begin("claim_repeated", again, {first});
    check.verdict = agreement == Agreement::exact      ? Verdict::exact
                    : agreement == Agreement::rounding ? Verdict::rounding
                                                       : Verdict::inconsistent;
    check.message = "The same figure is given as " + in_words(a) + " and as " + in_words(b);
    if (agreement == Agreement::none) check.causes = {"stated_differently", slip};
    checks_.push_back(std::move(check));
  }

  // The slip of a writer that would turn one figure into the other; two figures that differ in more are
  // rather of two things.
  static std::string_view slip_between(const Claim& a, const Claim& b) {
    const std::string left = std::to_string(a.value.magnitude().units());
    const std::string right = std::to_string(b.value.magnitude().units());
    if (a.value == b.value && a.unit.scale != b.unit.scale) return "scale";
    if (a.value.magnitude() == b.value.magnitude()) return "sign";
    return a.unit.scale == b.unit.scale && a.value.decimals() == b.value.decimals() ? digit_slip(left, right)
                                                                                    : std::string_view{};
  }

  static bool rougher(const Claim& a, const Claim& b) {
    return a.unit.scale - a.value.decimals() >= b.unit.scale - b.value.decimals();
  }

  // The first six months are the first quarter and the second.
  void relate_periods(const Levels& levels) {
    for (const auto& [whole_days, whole] : levels)
      for (auto part = levels.lower_bound({whole_days.first, std::min(whole_days.first, whole_days.second)});
           part->first.second < whole_days.second; ++part) {  // at the latest it ends with the whole itself
        const auto rest = levels.find({add_days(part->first.second, 1), whole_days.second});
        if (rest != levels.end()) add_sum(whole, part->second, rest->second);
      }
  }

  void add_sum(std::uint32_t whole, std::uint32_t first, std::uint32_t second) {
    const Claim &w = claims_[whole], &a = claims_[first], &b = claims_[second];
    if (a.unit.scale != b.unit.scale || w.unit.scale != a.unit.scale) return;
    const std::optional<Decimal> sum = tieout::add(a.value, b.value);
    if (!sum) return;
    Check check = begin("claim_period_sum", whole, {first, second});
    check.computed = sum;
    check.difference = subtract(w.value, *sum);
    check.verdict = sum_verdict(w, a, b, *sum);
    check.message = in_words(a) + " and " + in_words(b) + " make " + in_words(*sum, w.unit) +
                    "; the text says " + in_words(w);
    if (check.verdict == Verdict::difference && w.unit.kind == UnitKind::money_per_share) {
      check.verdict = Verdict::not_evaluable;  // each is computed on the shares of its own period
      check.causes = {"not_additive"};
    } else if (check.verdict == Verdict::difference) {
      check.causes = {"stated_differently"};
    }
    checks_.push_back(std::move(check));
  }

  static Verdict sum_verdict(const Claim& w, const Claim& a, const Claim& b, Decimal sum) {
    if (w.value == sum) return Verdict::exact;
    if (w.unit.kind != UnitKind::money) return Verdict::difference;
    const auto meets = [&](int halves) {  // figures of one scale, which leave room for their digits
      return *around(a, halves).plus(around(b, halves))->meets(around(w, halves));
    };
    return meets(1) ? Verdict::rounding : meets(3) ? Verdict::near : Verdict::difference;
  }

  // What a whole and one of its parts leave for the other part: not below zero where no table says more.
  void relate_implied(const Levels& levels) {
    for (const auto& [whole_days, whole] : levels) {
      if (claims_[whole].parts.empty()) continue;
      for (const auto& [days, part] : levels) {
        const bool ends_with = days.second == whole_days.second && days.first > whole_days.first;
        if (!ends_with || levels.count({whole_days.first, add_days(days.first, -1)}) != 0) continue;
        add_implied(whole, part);
      }
    }
  }

  void add_implied(std::uint32_t whole, std::uint32_t part) {
    const Claim &w = claims_[whole], &p = claims_[part];
    if (w.unit.scale != p.unit.scale) return;
    const std::optional<Decimal> rest = subtract(w.value, p.value);
    if (!rest) return;
    Check check = begin("claim_implied", whole, {part});
    check.computed = rest;
    check.verdict = rest->is_negative() ? Verdict::difference : Verdict::exact;
    check.message =
        in_words(w) + " less " + in_words(p) + " leaves " + in_words(*rest, w.unit) + " for the time before";
    checks_.push_back(std::move(check));
  }

  // Growth from the figures of the prose itself, which are rounded more than those of the tables.
  void relate_growth(std::uint32_t index) {
    const Claim& growth = claims_[index];
    if (growth.standing == Standing::forward || !growth.period || !growth.versus()) return;
    const auto levels = levels_.lower_bound(
        {name_of(growth), growth.basis == ClaimBasis::non_gaap ? 1 : 0, unit_of_levels(growth), {}});
    if (levels == levels_.end() || std::get<0>(levels->first) != name_of(growth) ||
        std::get<2>(levels->first) != unit_of_levels(growth))
      return;
    const auto now = levels->second.find(days_of(*growth.period)),
               before = levels->second.find(days_of(*growth.versus()));
    if (now == levels->second.end() || before == levels->second.end()) return;
    const auto result = agree_growth(amount_of(growth), amount_of(claims_[now->second]),
                                     amount_of(claims_[before->second]), growth.hedge);
    if (!result || result->agreement == Agreement::none) return;
    Check check = begin("claim_growth_in_text", index, {now->second, before->second});
    check.computed = result->value;
    check.verdict = result->agreement == Agreement::near ? Verdict::near : Verdict::rounding;
    check.message = "From " + in_words(claims_[before->second]) + " to " + in_words(claims_[now->second]) +
                    " is " + in_words(result->value, growth.unit) + "; the text says " + in_words(growth);
    checks_.push_back(std::move(check));
  }

  static UnitKind unit_of_levels(const Claim& growth) {
    return growth.metric.starts_with("eps") || growth.metric == "ng_eps" ? UnitKind::money_per_share
                                                                         : UnitKind::money;
  }

  // A list of several measures is at least the sum of those that the tables print.
  void relate_parts(std::uint32_t index) {
    const Claim& claim = claims_[index];
    if (!is_plain_level(claim)) return;
    Check check = begin("claim_components", index, {});
    std::optional<Interval> sum = Interval::point(Decimal(0, 0), 0);
    std::string figures;
    for (const ConceptId part : claim.parts) {
      const std::vector<CellRef> cells = facts_.cells(part, *claim.period, UnitKind::money);
      if (cells.empty() || !sum) continue;
      const Amount amount = facts_.amount(cells.front()).magnitude();
      sum = sum->plus(Interval::around(amount.value, amount.scale));
      check.cells.push_back({cells.front(), "term", 1});
      figures += (figures.empty() ? "" : "; ") + in_words(cells.front(), facts_);
    }
    if (check.cells.empty() || !sum) return;
    const auto rest = around(claim, 1).plus(sum->negated());
    check.verdict = rest && !rest->is_negative() ? Verdict::exact : Verdict::difference;
    check.message = in_words(claim) +
                    (check.verdict == Verdict::exact ? " holds its parts: " : " is less than its parts: ") +
                    figures;
    checks_.push_back(std::move(check));
  }

  const std::vector<Claim>& claims_;
  const FactBook& facts_;
  std::map<MeasureKey, Levels> levels_;
  Checks checks_;
};

}  // namespace

Checks relate_claims(const std::vector<Claim>& claims, const FactBook& facts) {
  return ClaimRelations(claims, facts).relate();
}

}  // namespace tieout
