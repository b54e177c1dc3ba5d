// Compiles patterns by Glushkov's construction: one step per word of the pattern, no empty steps. Part of the
// build, and of the tests of the language.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/pattern.h"

namespace tieout {

// The words of patterns as stems.
using StemLookup = std::function<StemId(std::string_view)>;

// The words that a row of patterns is made of, in printed order.
std::vector<std::string_view> words_of_patterns(std::string_view row);
// What a word may be printed as besides itself.
std::vector<std::string> plurals_of(std::string_view word);

// The tables of one index.
class CompiledPatterns {
 public:
  // A row holds alternatives parted by |; ! before one excludes what it matches. A row's value is its place.
  // `stems`: one more than the highest stem.
  CompiledPatterns(const std::vector<std::string_view>& rows, const StemLookup& stem_of, std::size_t stems);

  // Valid as long as this.
  PatternTables tables() const;

 private:
  friend class PatternCompiler;
  std::uint16_t keep(std::uint64_t mask);
  Pattern compile(std::string_view text, std::size_t value, const StemLookup& stem_of,
                  std::vector<StemId>& keys);

  std::vector<std::uint32_t> usage_;  // of stems, in all rows
  std::map<std::uint64_t, std::uint16_t> places_;
  std::vector<PatternStep> steps_;
  std::vector<std::uint64_t> masks_;
  std::vector<Pattern> patterns_, exclusions_;
  std::vector<std::uint16_t> stem_begins_, stem_patterns_, exclusion_begins_;
};

}  // namespace tieout
