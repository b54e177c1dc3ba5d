// A check in words, with figures as printed.
#pragma once

#include <string>

#include "core/check/relation.h"

namespace tieout {

// "Total revenue foots: 52,171 + 23,322 = 75,493"
std::string message_of(const std::vector<Statement>& statements, const Relation& relation,
                       const Judgement& judgement, Verdict verdict);

// A figure as accountants print it, with its percent sign.
std::string printed_at(const std::vector<Statement>& statements, CellRef ref);

}  // namespace tieout
