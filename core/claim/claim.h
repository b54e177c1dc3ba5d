// A claim: one numeric statement made in prose, and the cells it speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/statement/statement.h"

namespace tieout {

enum class ClaimKind : std::uint8_t { level, change, percent_change, ratio, range };
enum class ClaimBasis : std::uint8_t { gaap, non_gaap };
enum class Hedge : std::uint8_t { approximately, more_than, less_than };
// What the words say a measure did; improved and worsened depend on whether more of it is better.
enum class Direction : std::uint8_t { up, down, improved, worsened, flat };
// How much the words alone settle. Only a firm claim can contradict the tables: its measure is named, nothing
// narrows it, and its period is printed. A doubtful one is bound only where its figure fits as well.
enum class Standing : std::uint8_t { firm, doubtful, forward };

// Why a claim is tied to no figure.
enum class Untied : std::uint8_t {
  no_such_row,
  several_rows,
  period_unknown,
  not_in_tables,           // of a kind that tables of a release do not print
  other_entity,            // a joint venture, a customer, a market
  excluding_items,         // no row is without the items that it leaves out
  as_previously_reported,  // what an earlier text said
  to_be_checked,           // a figure that nearly fits
};

// What only one kind of claim holds, in the order of ClaimKind: a change has what it is measured from and no
// second figure, a range has its upper end.
struct Versus {
  std::optional<Period> versus;
};
struct LevelForm {};
struct ChangeForm : Versus {};
struct PercentChangeForm : Versus {};
struct RatioForm {
  std::optional<ConceptId> base;  // concept that it is a share of
};
struct RangeForm {
  Decimal high;  // upper end
};
using ClaimForm = std::variant<LevelForm, ChangeForm, PercentChangeForm, RatioForm, RangeForm>;

struct Claim {
  Span span;           // from its metric or figure to its last word
  Span figure_span;    // the figure alone, with currency and suffix
  std::string metric;  // concept id, or the words used where none fits
  std::string scope;   // words that narrow it to a part of the issuer, as printed; empty for the whole
  std::optional<Untied> reason;  // where it is tied to no figure
  std::optional<ConceptId> concept_id;
  Decimal value;  // sign applied: a net loss of 7.0 is -7.0
  Unit unit;
  ClaimForm form;
  std::optional<ClaimBasis> basis;
  std::optional<Hedge> hedge;
  std::optional<Period> period;
  std::vector<CellRef> binds;

  Standing standing = Standing::doubtful;
  std::optional<Direction> direction;
  std::vector<ConceptId> concepts;    // that may be meant, best first
  std::vector<ConceptId> parts;       // named in a measure that is a list of several
  std::vector<CellRef> alternatives;  // cells that the words allow as well: basic where none is named
  std::vector<CellRef> candidates;    // of a doubtful claim that fits none of them

  ClaimKind kind() const { return static_cast<ClaimKind>(form.index()); }
  bool is_change() const { return kind() == ClaimKind::change || kind() == ClaimKind::percent_change; }
  std::optional<Decimal> high() const {
    const auto* range = std::get_if<RangeForm>(&form);
    return range ? std::optional(range->high) : std::nullopt;
  }
  // What a change is measured from.
  const Versus* measured_from() const {
    if (const auto* change = std::get_if<ChangeForm>(&form)) return change;
    return std::get_if<PercentChangeForm>(&form);
  }
  Versus* measured_from() { return const_cast<Versus*>(std::as_const(*this).measured_from()); }
  std::optional<Period> versus() const {
    const Versus* change = measured_from();
    return change ? change->versus : std::nullopt;
  }
  std::optional<ConceptId> base() const {
    const auto* ratio = std::get_if<RatioForm>(&form);
    return ratio ? ratio->base : std::nullopt;
  }
};

}  // namespace tieout
