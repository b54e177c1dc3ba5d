// A relation between printed figures that a rule asks for, not yet judged.
#pragma once

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/interval.h"
#include "core/check/rule.h"
#include "core/claim/agreement.h"

namespace tieout {

struct Operand {
  CellRef ref;
  int weight = 1;
  const char* role = "term";  // a literal
};

enum class RelationForm : std::uint8_t {
  sum,            // reported = operands added up
  quotient,       // reported = offset + weight * (operand / divisor), times 100 where it is a percentage
  at_least,       // each reported figure >= the operand beside it, or zero where there is none
  one_sign,       // reported and the operand are both positive, both negative, or one is zero
  weighted_mean,  // reported = operands by their weights, divided by the sum of the weights
  between,        // reported lies between the least and the greatest operand
};

struct Relation {
  const Rule* rule = nullptr;
  std::vector<Operand> reported;
  std::vector<Operand> operands;
  std::vector<Operand> divisor;
  RelationForm form = RelationForm::sum;
  bool has_blanks = false;    // terms that are blank here were left out: a miss may be theirs
  bool spans_unread = false;  // a row that was not read is printed among its rows: a miss may be that row's
  int offset = 0;
  int weight = 1;
  int divisor_power = 0;  // of ten: share counts whose unit is not printed as their figures need it
  // Power of ten of the reported figure where its unit does not say: -2 is a percentage printed without its
  // sign, -4 basis points.
  std::optional<int> reported_scale;
  std::uint32_t group = 0;  // relations of one kind, such as one total over its columns, prove each other
  std::optional<std::uint32_t> calculation;
  std::string_view subject;              // of the message; the caption of the reported row where empty
  std::vector<std::string_view> causes;  // of a difference, best first
  std::string_view not_evaluable;        // why it cannot hold nor fail, where that is known beforehand
};

// All that are asked for: grown without being moved, for there are many.
using Relations = std::deque<Relation>;

// One figure replaced, to see what would hold if it were printed so.
struct Replacement {
  CellRef ref;
  Decimal value;
};

// The printed figure with the power of ten of its unit.
std::optional<Amount> amount_at(const std::vector<Statement>& statements, CellRef ref,
                                const std::optional<Replacement>& replacement = {});

// The two sides of a relation and how they compare; verdicts: exact, rounding, near, difference where it is
// missed, not_evaluable.
struct Judgement {
  Verdict verdict = Verdict::not_evaluable;
  std::optional<Decimal> reported, computed, difference, tolerance;
  std::string_view reason;  // why it is not evaluable
};

Judgement judge(const std::vector<Statement>& statements, const Relation& relation,
                const std::optional<Replacement>& replacement = {});

// What the figure at `ref` would have to be for a sum to hold exactly, or the quotient to be reproduced.
std::optional<Decimal> repair(const std::vector<Statement>& statements, const Relation& relation,
                              CellRef ref);

}  // namespace tieout
