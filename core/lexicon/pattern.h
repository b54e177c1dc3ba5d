// Patterns of words, compiled when the project is built to small automata that read each word of a caption
// once.
//
//   net (sale|revenue)    one of several
//   [total] asset         or not
//   cash * end            any words, also none
//
// Words stand in the singular; plurals match them: a pattern is of stems.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tieout {

// A word of patterns, whatever its number; 0 is a word that no pattern has.
using StemId = std::uint16_t;
// The stem of a word in lower case.
StemId stem_of(std::string_view lower);

// A set of stems as bits that some of them share: what it lacks, it does not hold.
constexpr std::uint64_t stem_bit(StemId stem) {
  return std::uint64_t{1} << (stem % 64);
}

// One word of a pattern. `next`: the mask of the steps that may follow, counted from this one.
struct PatternStep {
  StemId stem = 0;  // 0 stands for any word
  std::uint16_t next = 0;
};

// Masks are kept once and named by their place.
struct Pattern {
  std::uint16_t steps = 0;    // the first of its steps
  std::uint16_t value = 0;    // the row that it is an alternative of
  std::uint16_t first = 0;    // mask of the steps that may begin a match
  std::uint16_t last = 0;     // and that may end one
  std::uint16_t needs = 0;    // mask of the stems that every match has
  std::uint8_t shortest = 0;  // the fewest words that a match has
  std::uint8_t open = 0;      // 1 where a * stands in it
};

struct PatternTables {
  std::span<const PatternStep> steps;
  std::span<const std::uint64_t> masks;
  std::span<const Pattern> patterns;
  std::span<const std::uint16_t> stem_begins;       // by stem: where its patterns begin in the next
  std::span<const std::uint16_t> stem_patterns;     // patterns to try where a stem stands
  std::span<const Pattern> exclusions;              // by value
  std::span<const std::uint16_t> exclusion_begins;  // by value: where its exclusions begin
};

// The words of one caption.
struct StemSpan {
  std::span<const StemId> stems;
  std::uint64_t held = 0;  // their bits
};

struct PatternMatch {
  std::size_t value = 0;    // index of the row that matched
  std::uint32_t loose = 0;  // words of the caption that the pattern does not spell out
};

// The rows that match, one match each: the closest first, then in the order of the table.
std::vector<PatternMatch> find_patterns(const PatternTables& tables, StemSpan words);

// The indexes of the core; the value of a match is a ConceptId, or a Place.
const PatternTables& caption_patterns();
const PatternTables& income_heading_patterns();
const PatternTables& balance_heading_patterns();
const PatternTables& cash_heading_patterns();

}  // namespace tieout
