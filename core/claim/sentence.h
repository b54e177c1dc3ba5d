// A sentence cut into regions: what is said of a measure, and what it is compared with.
#pragma once

#include <optional>
#include <vector>

#include "core/claim/assertion.h"

namespace tieout {

class Sentence {
 public:
  Sentence(const ProseContext& context, const ProseWords& words, Range range);

  const std::vector<Element>& elements() const { return elements_; }
  const Element& operator[](std::size_t at) const { return elements_[at]; }
  std::size_t size() const { return elements_.size(); }
  const ProseWords& words() const { return words_; }

  Range region_of(std::size_t at) const { return regions_[region_[at]].elements; }
  bool in_comparison(std::size_t at) const { return regions_[region_[at]].comparison; }
  // The region that holds what the figure at `at` is compared with.
  std::optional<Range> compared_region(std::size_t at) const;

  // Whether a time is what a change is measured from, rather than when it happened.
  bool is_versus(std::size_t at) const { return versus_[at]; }
  // Whether an "over" opens the time that a figure is of, as nothing rose or fell before it.
  bool is_during(std::size_t at) const;
  // The direction word that makes the figure at `at` a change: "up 88%", "an 8.7% increase".
  std::optional<std::size_t> direction_of(std::size_t at) const;
  // The same kind of figure, so that the two may stand in a list.
  bool parallel(std::size_t a, std::size_t b) const;
  bool holds(Cue cue) const;
  // A word that is no cue: it may name or narrow a measure.
  bool is_noun(std::size_t at) const;
  std::size_t beginning_of_name(std::size_t metric) const;

 private:
  struct Region {
    Range elements;
    bool comparison = false;
  };

  void cut();
  void start_region(std::size_t at, bool comparison);
  bool compares_figure(std::size_t at) const;
  bool compares_time(std::size_t at) const;
  bool opens_comparison(std::size_t at) const;
  bool follows_its_figure(std::size_t metric) const;
  bool has_verb(std::size_t metric) const;
  bool continues_name(std::size_t begin) const;
  bool opens_subject(std::size_t at) const;
  void mark_versus();
  std::optional<std::size_t> direction_before(std::size_t at) const;
  std::optional<std::size_t> direction_after(std::size_t at) const;

  const ProseWords& words_;
  std::vector<Element> elements_;
  std::vector<Region> regions_;
  std::vector<std::size_t> region_;  // of each element
  std::vector<bool> versus_;
};

}  // namespace tieout
