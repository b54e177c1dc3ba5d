// A check: a relation that the figures should satisfy, evaluated, with its verdict.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/calculation/calculation.h"
#include "core/claim/claim.h"
#include "core/statement/statement.h"

namespace tieout {

enum class Verdict : std::uint8_t { exact, rounding, near, difference, inconsistent, not_evaluable };
enum class Severity : std::uint8_t { high, medium, low, info };

struct CheckCell {
  CellRef ref;
  const char* role = "";      // "total", "term", "numerator", ... : a literal
  std::optional<int> weight;  // of a term in a sum
};

struct Suspect {
  CellRef ref;
  Decimal repair;                        // the figure that would make every relation through the cell hold
  std::string_view reason;               // "digits_transposed", "one_digit", "sign", "scale", ...
  std::optional<std::uint32_t> claim{};  // the claim at fault, where it is one rather than the cell; the
                                         // repair is then in its unit
  std::vector<std::uint32_t> mends{};    // checks that would hold then and do not now
  int gain = 0;                          // relations that would hold then, less those that would break
};

struct Check {
  std::string_view rule;  // stable name, a literal from the table of rules
  Verdict verdict = Verdict::not_evaluable;
  Severity severity = Severity::medium;
  std::vector<CheckCell> cells;
  std::vector<std::uint32_t> claims;
  std::optional<std::uint32_t> calculation;
  std::optional<Decimal> reported, computed, difference, tolerance;
  Unit unit;
  std::string message;  // with figures as printed
  std::vector<Suspect> suspects;
  std::vector<std::string_view> causes;  // candidate explanations of a difference, best first
};

// Grown without being moved, for they are large.
using Checks = std::deque<Check>;

}  // namespace tieout
