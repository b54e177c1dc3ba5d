// The concepts as data, one row each:
//   id, label, us-gaap element, statement, section, balance, period type, unit, additivity, captions.
// Label, element and additivity tell the reader of the table what is meant; the program needs none of them.
// Captions are phrase patterns: words in the singular, (a|b) one of, [a] or not, * any words, {name} a group
// from below, ! at the beginning of an alternative for captions that are not meant. Adding a synonym is
// adding an alternative.
// us-gaap element names © Financial Accounting Foundation; used as identifiers.
#include "core/concept/concept_table.h"

namespace tieout {
namespace {

using enum ConceptHome;
using enum BalanceType;
using enum PeriodType;
using enum UnitKind;

constexpr Concept rows[] = {
#define CONCEPT(id, label, us_gaap, home, section, balance, period, unit, additivity, captions) \
  {ConceptId::id, #id, home, ConceptSection::section, BalanceType::balance, period, UnitKind::unit},
#include "core/lexicon/concepts.def"
#undef CONCEPT
};

}  // namespace

const std::span<const Concept> concept_table(rows);

}  // namespace tieout
