// Which measure a figure of a sentence speaks of, and whether any word narrows it to a part of the issuer.
#pragma once

#include <string>
#include <vector>

#include "core/claim/row_names.h"
#include "core/claim/sentence.h"

namespace tieout {

enum class MeasureState {
  none,   // no measure stands in its region: that of the figure before may be meant
  found,  // a measure, or a list of several
  other,  // the figure is of something that is no known measure
};

struct Measure {
  MeasureState state = MeasureState::none;
  const MetricMeaning* metric = nullptr;
  std::vector<const MetricMeaning*> parts;
  const MetricMeaning* base = nullptr;
  std::string words;         // of a list
  std::size_t begin = 0;     // element where it begins
  bool used_before = false;  // a figure before this one speaks of it too
  bool clean = true;
  NameWords topic;  // words that narrow it, or name what no known measure does
  Range scope;      // where they stand
  bool loss = false;
};

Measure read_measure_of(const ProseContext& context, const Sentence& sentence, std::size_t value);

}  // namespace tieout
