// Finds the cells that a claim speaks of.
#include "core/claim/bind.h"

#include <algorithm>

#include "core/concept/concept.h"

namespace tieout {
namespace {

bool fits(const std::optional<Recomputed>& result) {
  return result && (result->agreement == Agreement::exact || result->agreement == Agreement::rounding);
}

// The money behind a percentage that statements often leave out.
struct MarginRow {
  ConceptId ratio, part, whole;
};

constexpr MarginRow margins[] = {
    {ConceptId::gross_margin_pct, ConceptId::gross_profit, ConceptId::revenue},
    {ConceptId::op_margin_pct, ConceptId::operating_income, ConceptId::revenue},
    {ConceptId::etr, ConceptId::income_tax, ConceptId::pretax_income},
};

class Binder {
 public:
  Binder(Claim& claim, const ClaimPeriods& periods, const FactBook& facts)
      : claim_(claim), periods_(periods), facts_(facts) {}

  void bind() {
    if (claim_.standing == Standing::forward) return;
    collect();
    if (choices_.empty()) return;
    const auto fitting = std::find_if(choices_.begin(), choices_.end(), [&](const auto& cells) {
      return fits(agree_with_cells(claim_, cells, facts_));
    });
    if (fitting != choices_.end()) return settle(*fitting);
    if (claim_.standing == Standing::firm && is_settled()) return settle(choices_.front());
    claim_.standing = Standing::doubtful;
    claim_.candidates = choices_.front();
  }

 private:
  using Cells = std::vector<CellRef>;

  void collect() {
    for (const Period& period : periods_.periods) {
      if (claim_.kind() == ClaimKind::level || claim_.kind() == ClaimKind::range) collect_levels(period);
      if (claim_.kind() == ClaimKind::ratio) collect_ratios(period);
      if (claim_.is_change()) collect_changes(period);
    }
  }

  void collect_levels(const Period& period) {
    for (const ConceptId id : claim_.concepts)
      for (const CellRef ref : facts_.cells(id, period, claim_.unit.kind))
        if (same_currency(ref) && !facts_.is_open(ref)) choices_.push_back({ref});
  }

  bool same_currency(CellRef ref) const {
    const CurrencyCode printed = facts_.row(ref).unit.currency;
    return printed.empty() || claim_.unit.currency.empty() || printed == claim_.unit.currency;
  }

  void collect_ratios(const Period& period) {
    if (claim_.base()) return collect_shares(claim_.concepts, {*claim_.base()}, period);
    collect_levels(period);
    for (const MarginRow& margin : margins) {
      if (!claim_.concepts.empty() && claim_.concepts.front() == margin.ratio)
        collect_shares({margin.part}, {margin.whole}, period);
    }
  }

  void collect_shares(const std::vector<ConceptId>& parts, const std::vector<ConceptId>& wholes,
                      const Period& period) {
    for (const ConceptId part : parts)
      for (const CellRef numerator : facts_.cells(part, period, UnitKind::money))
        for (const ConceptId whole : wholes)
          for (const CellRef denominator : facts_.cells(whole, period, UnitKind::money))
            if (numerator.statement == denominator.statement && numerator.column == denominator.column)
              choices_.push_back({numerator, denominator});
  }

  // Both figures in one row, so that they were measured alike.
  void collect_changes(const Period& period) {
    const UnitKind unit = claim_.kind() == ClaimKind::change && (!is_percent() || speaks_of_percent())
                              ? claim_.unit.kind
                              : unit_of_measure();
    for (const Period& versus : periods_.versus)
      for (const ConceptId id : claim_.concepts)
        for (const CellRef now : facts_.cells(id, period, unit))
          for (const CellRef before : facts_.cells(id, versus, unit))
            if (now.statement == before.statement && now.row == before.row && now.column != before.column &&
                (is_percent() || !facts_.is_open(now)))
              choices_.push_back({now, before});
  }

  bool is_percent() const { return claim_.unit.kind == UnitKind::percent; }

  bool speaks_of_percent() const {
    for (const MarginRow& margin : margins)
      if (claim_.metric == concept_name(margin.ratio)) return true;
    return claim_.metric == "nim" || claim_.metric == "combined_ratio";
  }

  UnitKind unit_of_measure() const {
    if (speaks_of_percent()) return UnitKind::percent;
    const std::string_view name =
        claim_.concepts.empty() ? std::string_view{} : concept_name(claim_.concepts.front());
    return name.starts_with("eps") || name == "ng_eps" ? UnitKind::money_per_share : UnitKind::money;
  }

  // Whether all cells that the words allow would give the same answer.
  bool is_settled() const {
    for (const CellRef ref : choices_.front())
      if (!facts_.holds_all(*facts_.concept_of(ref))) return false;
    const auto first = agree_with_cells(claim_, choices_.front(), facts_);
    if (!first) return false;
    const ConceptId concept_id = *facts_.concept_of(choices_.front().front());
    for (const Cells& cells : choices_) {
      if (facts_.concept_of(cells.front()) != concept_id) continue;
      const auto other = agree_with_cells(claim_, cells, facts_);
      if (!other || other->value != first->value) return false;
    }
    return true;
  }

  void settle(const Cells& chosen) {
    claim_.binds = chosen;
    if (claim_.concepts.size() > 1 && claim_.kind() == ClaimKind::level) {
      const auto id = facts_.concept_of(chosen.front());
      for (const Cells& cells : choices_) {
        const CellRef other = cells.front();
        if (facts_.concept_of(other) != id && other.statement == chosen.front().statement &&
            other.column == chosen.front().column && claim_.unit.kind == UnitKind::money_per_share)
          claim_.alternatives.push_back(other);
      }
    }
    if (const auto id = facts_.concept_of(chosen.front()); id && claim_.kind() == ClaimKind::level) {
      claim_.metric = concept_name(*id);
      claim_.concept_id = id;
    }
    if (!claim_.period) claim_.period = facts_.column(chosen.front()).period;
    if (Versus* from = claim_.measured_from(); from && !from->versus && chosen.size() > 1)
      from->versus = facts_.column(chosen[1]).period;
  }

  Claim& claim_;
  const ClaimPeriods& periods_;
  const FactBook& facts_;
  std::vector<Cells> choices_;
};

Amount claimed_amount(const Claim& claim, CellRef ref, const FactBook& facts) {
  const auto id = facts.concept_of(ref);
  const Amount amount{claim.value, claim.unit.scale};
  return id && has_two_signs(*id) ? amount : amount.magnitude();
}

// A loss that shrank by 10 % went down, whatever its sign.
Amount comparable(Amount amount, Amount other) {
  return amount.value.is_negative() && other.value.is_negative() ? amount.magnitude() : amount;
}

}  // namespace

std::optional<Recomputed> agree_with_cells(const Claim& claim, const std::vector<CellRef>& cells,
                                           const FactBook& facts) {
  const Amount first = facts.amount(cells.front());
  const Amount claimed{claim.value, claim.unit.scale};
  if (cells.size() == 1) {
    const Amount signed_claim = claimed_amount(claim, cells.front(), facts);
    return Recomputed{agree(signed_claim, first, claim.hedge), first.value};
  }
  const Amount second = facts.amount(cells[1]);
  if (claim.kind() == ClaimKind::ratio) return agree_share(claimed, first, second, claim.hedge);
  const bool of_money = facts.unit(cells.front()) != UnitKind::percent;
  if (claim.kind() == ClaimKind::percent_change && !of_money) {
    // "Gross margin increased 2%" is mostly said of two points.
    const auto points = agree_difference(claimed, first, second, claim.hedge);
    if (points && points->agreement != Agreement::none) return points;
  }
  if (claim.kind() == ClaimKind::percent_change || (claim.unit.kind == UnitKind::percent && of_money))
    return agree_growth(claimed, first, second, claim.hedge);
  return agree_difference(claimed, comparable(first, second), comparable(second, first), claim.hedge);
}

void bind(Claim& claim, const ClaimPeriods& periods, const FactBook& facts) {
  Binder(claim, periods, facts).bind();
}

}  // namespace tieout
