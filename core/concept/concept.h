// Concepts: the meanings of captions, named independently of who prints them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/period.h"
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
// How a concept adds up over periods: amounts of periods add up, positions do not, `sum` means figures that
// are declared period by period.
enum class Additivity { flow, stock, sum, not_additive };

struct Concept {
  std::string_view id;       // as in the report
  std::string_view label;    // for people
  std::string_view us_gaap;  // element name, with a member in brackets; empty where there is none
  ConceptHome home;
  ConceptSection section;
  BalanceType balance;
  PeriodType period;
  UnitKind unit;
  Additivity additivity;
  std::string_view captions;  // phrase patterns, see phrase_pattern.h
};

std::size_t concept_count();
// `index` must be below the count.
const Concept& concept_at(std::size_t index);
// The id of the concept at an index of the table; empty past its end.
std::string_view concept_name(std::size_t index);
// The index of a concept by its id.
std::optional<std::size_t> find_concept(std::string_view name);

// The concepts that a bare phrase may mean, best first: no statement tells which.
std::vector<std::size_t> concepts_named(std::string_view words);

}  // namespace tieout
