// An assertion: one figure of a sentence with what the sentence says that it measures, before it is known
// which days and which cells that is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/claim/element.h"
#include "core/claim/row_names.h"

namespace tieout {

struct Assertion {
  Span span;  // from its measure or figure to its last word
  ValuePhrase value;
  ClaimKind kind = ClaimKind::level;
  const MetricMeaning* metric = nullptr;    // nothing where no known measure is named
  std::vector<const MetricMeaning*> parts;  // of a measure that is a list
  const MetricMeaning* base = nullptr;      // of a ratio: "7 percent of net sales"
  std::string words;                        // of the measure, as printed, where it is a list
  bool loss = false;                        // the words mean a loss
  bool clean = true;        // nothing narrows the measure to a part of the issuer and no word is unknown
  NameWords topic;          // words that narrow the measure to a part, or name what no known one does
  Span scope;               // where they stand
  bool comparison = false;  // stands after "compared with"
  bool forward = false;
  bool previous = false;  // what an earlier text said
  bool of_other = false;  // of whom the sentence names, who is not the issuer
  std::optional<ClaimBasis> basis;
  std::optional<Direction> direction;
  std::optional<When> when;       // its own or inherited
  bool when_in_sentence = false;  // a word of its own sentence names it
  std::optional<When>
      base_when;  // of the figure it is compared with: "the same period last year" is measured from it
  std::optional<When> versus;
};

// What a sentence leaves for the next: "This compared to a net loss of ..." speaks of the same measure.
struct Subject {
  const MetricMeaning* metric = nullptr;
  std::vector<const MetricMeaning*> parts;
  std::string words;
  NameWords topic;
  Span scope;
  bool loss = false, clean = true;
  std::optional<ClaimBasis> basis;
  std::optional<When> when;
  std::optional<Direction> direction;
};

// What the reader of sentences must know of the text.
struct ProseContext {
  std::string_view text;
  std::vector<std::string> company;  // words of the issuer's name, lower case
  bool forward = false;              // the passage speaks of what is expected
};

// The assertions of one sentence, in order; `subject` is that of the sentence before and becomes this one's.
std::vector<Assertion> read_assertions(const ProseContext& context, const ProseWords& words, Range sentence,
                                       Subject& subject);

}  // namespace tieout
