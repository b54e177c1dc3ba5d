// What the small words of a sentence about figures do: directions, comparisons, joints, warnings; one table
// for every reader of prose.
#pragma once

#include <cstdint>

#include "core/claim/phrase.h"

namespace tieout {

// What a word does in a sentence about figures.
enum class Cue : std::uint8_t {
  up,
  down,
  improved,
  worsened,
  flat,
  compared,     // compared with, versus
  from,         // from, than
  over,         // over, above
  to,           // to
  conjunction,  // and, a comma
  stop,         // a semicolon, a full stop
  alternative,  // or
  open,
  close,
  glue,      // was, of, for the: joins a measure to its figure
  modifier,  // total, record, our: leaves a measure what it is
  relative,  // which, whose: what follows may speak of somebody else
  gaap,
  non_gaap,
  excluding,
  including,
  forward,
  respectively,
  instead,  // instead of, previously reported: what an earlier text said
};

// Whether a direction says what happened to the figure before it ("20.5% up from 19.7%", "sales of $5 million
// grew 17%") or names a change ("an 8.7% increase", "17% higher").
enum class Mood : std::uint8_t { named, happened };

struct CueMeaning {
  Cue cue = Cue::glue;
  Mood mood = Mood::named;
};

constexpr bool is_direction(Cue cue) {
  return cue <= Cue::flat;
}

const PhraseTable<CueMeaning>& cue_phrases();

}  // namespace tieout
