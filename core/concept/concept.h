// Concepts: the meanings of captions, named independently of who prints them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tieout {

// The statement that a concept belongs to.
enum class ConceptStatement : std::uint8_t {
  income,
  balance,
  cash,
  income_or_cash,
  comprehensive,
  nongaap,
  kpi
};

// The part of its statement that a concept stands in; industries have parts of their own.
enum class ConceptSection : std::uint8_t {
  top,
  cost,
  opex,
  nonoperating,
  tax,
  below,
  subtotal,
  total,
  pershare,
  shares,
  item,
  bank,
  insurance,
  reit,
  current_assets,
  noncurrent_assets,
  current_liabilities,
  noncurrent_liabilities,
  mezzanine,
  equity,
  memo,
  operating,
  investing,
  financing,
  reconcile,
  supplemental,
  ratio,
  nongaap,
  kpi,
};

enum class ConceptUnit : std::uint8_t { money, per_share, shares, percent };

struct Concept {
  std::string_view name;  // its id in the report
  ConceptStatement statement;
  ConceptSection section;
  ConceptUnit unit;
  std::string_view captions;  // patterns of captions, apart by ";"
};

// The table, in the order in which concepts of the same captions are preferred.
std::span<const Concept> concepts();

// The id of the concept at an index of the table; empty past its end.
std::string_view concept_name(std::size_t index);
// The index of a concept by its id.
std::optional<std::size_t> find_concept(std::string_view name);

}  // namespace tieout
