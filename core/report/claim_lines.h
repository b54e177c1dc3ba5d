// What the report says of each claim: its words on one line and its verdict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"

namespace tieout {

// The words of a claim, wrapped lines joined.
std::string words_of(const Report& report, const Claim& claim);

// The caption of the row that a claim is tied to; empty where it is tied to none.
std::string_view caption_of(const Report& report, const Claim& claim);

// Every figure of the prose, by what it was held against.
struct ProseTotals {
  std::size_t figures = 0, tied = 0, agree_in_text = 0, by_hand = 0, aside = 0;
};
ProseTotals count_prose(const Report& report);

// The verdict of each claim by name: the worst of the checks that hold it against the tables; "unbound" where
// no cell was found for it.
std::vector<std::string_view> claim_verdicts(const Report& report);

}  // namespace tieout
