// A claim: one numeric statement made in prose, and the cells it speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

struct Claim {
  Span span;           // from its metric or figure to its last word
  Span figure_span;    // the figure alone, with currency and suffix
  std::string metric;  // concept id, or the words used where none fits
  std::optional<ConceptId> concept_id;
  Decimal value;                // sign applied: a net loss of 7.0 is -7.0
  std::optional<Decimal> high;  // upper end of a range
  Unit unit;
  ClaimKind kind = ClaimKind::level;
  std::optional<ClaimBasis> basis;
  std::optional<Hedge> hedge;
  std::optional<Period> period;
  std::optional<Period> versus;  // the comparison period of a change
  std::vector<CellRef> binds;

  Standing standing = Standing::doubtful;
  std::optional<Direction> direction;
  std::vector<ConceptId> concepts;    // that may be meant, best first
  std::vector<ConceptId> parts;       // named in a measure that is a list of several
  std::optional<ConceptId> base;      // concept that a ratio is a share of
  std::vector<CellRef> alternatives;  // cells that the words allow as well: basic where none is named
  std::vector<CellRef> candidates;    // of a doubtful claim that fits none of them
};

}  // namespace tieout
