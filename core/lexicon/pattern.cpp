// Runs the automata of patterns over the stems of a caption and ranks what matches.
#include "core/lexicon/pattern.h"

#include <algorithm>
#include <bit>

namespace tieout {
namespace {

bool may_match(const PatternTables& tables, const Pattern& pattern, const StemSpan& words) {
  return words.stems.size() >= pattern.shortest && (tables.masks[pattern.needs] & ~words.held) == 0;
}

bool matches(const PatternTables& tables, const Pattern& pattern, const StemSpan& words) {
  const PatternStep* const steps = tables.steps.data() + pattern.steps;
  std::uint64_t open = tables.masks[pattern.first], taken = 0;
  for (const StemId stem : words.stems) {
    std::uint64_t next = 0;
    taken = 0;
    for (std::uint64_t left = open; left != 0; left &= left - 1) {
      const int at = std::countr_zero(left);
      const PatternStep& step = steps[at];
      if (step.stem != 0 && step.stem != stem) continue;
      taken |= std::uint64_t{1} << at;
      next |= tables.masks[step.next] << at;
    }
    if (taken == 0) return false;
    open = next;
  }
  return (taken & tables.masks[pattern.last]) != 0;
}

bool is_excluded(const PatternTables& tables, std::size_t value, const StemSpan& words) {
  const auto begin = tables.exclusions.begin();
  return std::any_of(begin + tables.exclusion_begins[value], begin + tables.exclusion_begins[value + 1],
                     [&](const Pattern& pattern) {
                       return may_match(tables, pattern, words) && matches(tables, pattern, words);
                     });
}

}  // namespace

std::vector<PatternMatch> find_patterns(const PatternTables& tables, StemSpan words) {
  std::vector<PatternMatch> found;
  const auto size = static_cast<std::uint32_t>(words.stems.size());
  for (const StemId stem : words.stems)
    for (std::size_t i = tables.stem_begins[stem]; i < tables.stem_begins[stem + 1u]; ++i) {
      const Pattern& pattern = tables.patterns[tables.stem_patterns[i]];
      if (may_match(tables, pattern, words) && matches(tables, pattern, words))
        found.push_back({pattern.value, pattern.open != 0 ? size - pattern.shortest : 0});
    }
  std::sort(found.begin(), found.end(), [](const PatternMatch& a, const PatternMatch& b) {
    return a.value != b.value ? a.value < b.value : a.loose < b.loose;
  });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const PatternMatch& a, const PatternMatch& b) { return a.value == b.value; }),
              found.end());
  found.erase(
      std::remove_if(found.begin(), found.end(),
                     [&](const PatternMatch& match) { return is_excluded(tables, match.value, words); }),
      found.end());
  std::stable_sort(found.begin(), found.end(),
                   [](const PatternMatch& a, const PatternMatch& b) { return a.loose < b.loose; });
  return found;
}

}  // namespace tieout
