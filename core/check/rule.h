// A rule: what must or should hold between figures, as a row of a table.
#pragma once

#include <string_view>

#include "core/check/check.h"

namespace tieout {

// How far the two sides may be apart.
enum class Tolerance {
  sum,         // half a unit of every printed operand (XBRL Calculations 1.1)
  period_sum,  // as a sum; one and a half units are still near, since periods are rounded separately
  quotient,    // the intervals of operands and result meet; widened to one and a half units they are near
  order,       // at least as large, or of one sign: nothing to tolerate
};

// What becomes of a miss whose relation is not proved to exist: the reading of the captions may be at fault.
enum class Unproved { said, silent };

// Of rules whose operands are found by captions alone: another row may be meant.
constexpr int never_certain = 1000;

struct Rule {
  std::string_view name;     // stable, as in the report
  std::string_view formula;  // in words
  std::string_view applies;  // when
  Tolerance tolerance = Tolerance::sum;
  Severity severity = Severity::high;
  // What a miss may at most be called: inconsistent, or difference where nothing on the face of a release
  // makes the relation hold.
  Verdict worst = Verdict::inconsistent;
  // How many relations of the same kind must hold exactly before a miss can be called inconsistent.
  int proof = 1;
  std::string_view holds;  // "foots": between the subject and the arithmetic of a message
  std::string_view breaks;
  Unproved unproved = Unproved::silent;
  std::string_view against = "printed";  // what the reported side is called beside the computed one
  // How many of them make a miss certain whatever its size; one less where a total of a primary statement is
  // printed.
  int certain = 2;
};

}  // namespace tieout
