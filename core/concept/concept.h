// Concepts: the meanings of captions, named independently of who prints them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/period.h"
#include "core/lexicon/pattern.h"
#include "core/statement/statement.h"

namespace tieout {

// The statement that a concept is printed in.
enum class ConceptHome {
  income_statement,
  income_or_cash_flow,
  comprehensive_income,
  balance_sheet,
  cash_flow,
  non_gaap,
  performance,
};

// The part of that statement; industries have parts of their own.
enum class ConceptSection {
  top,
  cost,
  opex,
  nonoperating,
  tax,
  below,
  subtotal,
  total,
  item,
  per_share,
  shares,
  ratio,
  bank,
  insurance,
  reit,
  current_assets,
  noncurrent_assets,
  current_liabilities,
  noncurrent_liabilities,
  memo,
  mezzanine,
  equity,
  operating,
  working_capital,
  investing,
  financing,
  reconcile,
  supplemental,
  non_gaap,
  performance,
};

enum class BalanceType { debit, credit, none };

struct Concept {
  ConceptId concept_id;
  std::string_view id;  // as in the report
  ConceptHome home;
  ConceptSection section;
  BalanceType balance;
  PeriodType period;
  UnitKind unit;
};

std::size_t concept_count();
const Concept& concept_of(ConceptId id);
// What a match of caption_patterns() means.
inline ConceptId meaning_of(const PatternMatch& match) {
  return static_cast<ConceptId>(match.value);
}
// The id of a concept as the report prints it.
std::string_view concept_name(ConceptId id);
// The concept of that id.
std::optional<ConceptId> find_concept(std::string_view name);

}  // namespace tieout
