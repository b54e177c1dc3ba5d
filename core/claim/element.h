// The parts of a sentence that matter to a claim, in order: measures, figures, times, cues, other words.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/claim/cue.h"
#include "core/claim/metric.h"
#include "core/claim/value_phrase.h"
#include "core/claim/when.h"

namespace tieout {

enum class ElementKind { metric, value, when, cue, word };

struct Element {
  ElementKind kind = ElementKind::word;
  Range words;
  Cue cue = Cue::glue;
  Mood mood = Mood::named;  // of a direction
  const MetricMeaning* metric = nullptr;
  std::optional<ValuePhrase> value;
  std::optional<When> when;

  bool is(Cue other) const { return kind == ElementKind::cue && cue == other; }
  bool is(ElementKind other) const { return kind == other; }
  bool is_direction() const { return kind == ElementKind::cue && cue <= Cue::flat; }
  bool is_comparison() const {
    return kind == ElementKind::cue && (cue == Cue::compared || cue == Cue::from || cue == Cue::over);
  }
};

std::vector<Element> read_elements(std::string_view text, const ProseWords& words, Range sentence);

}  // namespace tieout
