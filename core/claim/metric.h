// What prose calls the measures of a release: one table of phrases, the concepts each may stand for, and its
// sign.
#pragma once

#include <string_view>

#include "core/claim/phrase.h"

namespace tieout {

enum class MetricUnit { money, per_share, percent, shares };

// A measure; `concepts` lists concept ids separated by a bar, the preferred one first.
struct MetricMeaning {
  std::string_view concepts;
  MetricUnit unit = MetricUnit::money;
  int sign = 1;  // -1 where the words mean a loss or a use of cash
};

const PhraseTable<MetricMeaning>& metric_phrases();

// What prose that names no measure earns.
inline constexpr std::string_view earnings_concepts = "net_income|profit_loss";

// The per-share measure of an amount: "net loss of $7.0 million, or $0.03 per share". Nothing where none is.
const MetricMeaning* per_share_meaning(std::string_view concepts);

}  // namespace tieout
