// What a passage is about, by its heading and its words: results, what is expected, or nothing that a table
// could confirm.
#pragma once

#include <optional>
#include <string_view>

#include "core/claim/prose_words.h"

namespace tieout {

enum class Topic {
  results,   // of the issuer as a whole
  part,      // under a heading of its own: a segment, a product
  forward,   // guidance and outlook
  standing,  // about the company, safe harbor, conference call, definitions: no claims
};

// The topic that a heading gives to what follows it.
Topic topic_of_heading(const ProseWords& heading);

// Whether the passage itself is standing text, whatever its heading.
bool is_standing_text(const ProseWords& passage);

}  // namespace tieout
