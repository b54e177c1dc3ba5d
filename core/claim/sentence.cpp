// Cuts a sentence into regions and tells changes from levels.
#include "core/claim/sentence.h"

#include <algorithm>
#include <string_view>

#include "core/lexicon/lexicon.h"

namespace tieout {
namespace {

// Comparisons that hold no word such as "from": they never name the period of a figure.
constexpr std::string_view comparing_times[] = {"year", "yoy", "y", "sequential", "sequentially", "qoq", "q"};

bool compares_by_itself(const When& when, const ProseWords& words) {
  const std::size_t size = when.words.size();
  const ProseWord& first = words[when.words.begin];
  if (size == 1 || words[when.words.begin + 1].is("/"))
    return std::any_of(std::begin(comparing_times), std::end(comparing_times),
                       [&](std::string_view word) { return first.is(word); });
  return size == 3 && (words[when.words.begin + 1].is("over") || words[when.words.begin + 1].is("on"));
}

bool is_relative(const When& when) {
  return when.kind == WhenKind::year_earlier || when.kind == WhenKind::preceding;
}

}  // namespace

Sentence::Sentence(const ProseContext& context, const ProseWords& words, Range range)
    : words_(words), elements_(read_elements(context.text, words, range)) {
  cut();
  mark_versus();
}

void Sentence::start_region(std::size_t at, bool comparison) {
  if (!regions_.empty()) regions_.back().elements.end = at;
  regions_.push_back({{at, elements_.size()}, comparison});
}

void Sentence::cut() {
  region_.assign(elements_.size(), 0);
  start_region(0, false);
  bool has_value = false;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const Element& element = elements_[i];
    const std::size_t regions = regions_.size();
    const bool comparison = regions_.back().comparison;
    if (element.is_comparison() && compares_figure(i)) {
      start_region(i, true);
      has_value = false;
    } else if (element.is(Cue::stop) || element.is(Cue::close) || opens_comparison(i)) {
      start_region(i, element.is(Cue::open));
      has_value = false;
    } else if (element.is(ElementKind::metric) && has_value && !follows_its_figure(i)) {
      start_region(beginning_of_name(i), comparison && !has_verb(i));
      has_value = false;
    } else if (has_value && opens_subject(i)) {
      start_region(i, false);
      has_value = false;
    } else if (element.is(ElementKind::value)) {
      if (comparison && has_value && direction_of(i)) start_region(std::min(i, *direction_of(i)), false);
      has_value = true;
    }
    // A new region may begin at a word before this one.
    const std::size_t first = regions_.size() > regions ? std::min(i, regions_.back().elements.begin) : i;
    std::fill(region_.begin() + static_cast<std::ptrdiff_t>(first),
              region_.begin() + static_cast<std::ptrdiff_t>(i) + 1, regions_.size() - 1);
  }
}

bool Sentence::is_noun(std::size_t at) const {
  const ProseWord& word = words_[elements_[at].words.begin];
  return elements_[at].is(ElementKind::word) && word.kind == ProseWordKind::word &&
         !word_value(PhraseKind::scale, word.text);
}

// The first of the words that name or narrow the measure behind them: "Cloud software-as-a-service revenues".
std::size_t Sentence::beginning_of_name(std::size_t metric) const {
  std::size_t begin = metric;
  while (begin > 0 && continues_name(begin)) --begin;
  // "compared with first-quarter 2023 revenue of": a time that no word joins to what stands before it.
  const bool dated = begin > 1 && elements_[begin - 1].when && elements_[begin - 1].when->year &&
                     (elements_[begin - 2].is(Cue::conjunction) || elements_[begin - 2].is_comparison());
  return dated ? begin - 1 : begin;
}

bool Sentence::continues_name(std::size_t begin) const {
  const Element& before = elements_[begin - 1];
  if (is_noun(begin - 1) || before.is(Cue::modifier) || before.is(Cue::gaap) || before.is(Cue::non_gaap))
    return true;
  if (begin < 2 || !is_noun(begin - 2)) return false;
  const ProseWord& word = words_[before.words.begin];
  return (before.is(Cue::glue) && word.joined) ||
         (before.is(Cue::conjunction) && is_noun(begin) && (word.is("and") || word.is("&")));
}

// ", and hardware support was up 2%": a name that no measure is known by, and what is said of it.
bool Sentence::opens_subject(std::size_t at) const {
  if (at == 0 || !is_noun(at) || !elements_[at - 1].is(Cue::conjunction)) return false;
  std::size_t end = at + 1;
  while (end < elements_.size() && (is_noun(end) || elements_[end].is(Cue::modifier))) ++end;
  if (end >= elements_.size()) return false;
  const ProseWord& word = words_[elements_[end].words.begin];
  return (elements_[end].is_direction() && elements_[end].mood == Mood::happened) || word.is("was") ||
         word.is("were") || word.is("totaled");
}

// "(Q1 2019: $558 million)": the figure of another time.
bool Sentence::opens_comparison(std::size_t at) const {
  if (!elements_[at].is(Cue::open) || at + 2 >= elements_.size() || !elements_[at + 1].when) return false;
  return elements_[at + 2].is(ElementKind::value) || words_[elements_[at + 2].words.begin].is(":");
}

// Whether "compared with", "from" or "over" is followed by another figure of the measure, and not only by a
// time.
bool Sentence::compares_figure(std::size_t at) const {
  const bool loose = elements_[at].is(Cue::compared);
  for (std::size_t i = at + 1; i < elements_.size(); ++i) {
    const Element& element = elements_[i];
    if (element.is(ElementKind::value)) return !direction_of(i).has_value();
    if (element.is(Cue::conjunction) || element.is(Cue::stop) || element.is(Cue::alternative) ||
        element.is(Cue::to) || element.is_comparison() || element.is_direction())
      return false;
    const bool joins = element.is(Cue::glue) || element.is(Cue::modifier) || element.is(Cue::gaap) ||
                       element.is(Cue::non_gaap) || element.is(ElementKind::metric);
    if (!joins && !loose) {
      const bool after_metric = i > at + 1 && element.is(ElementKind::when);
      if (!after_metric) return false;
    }
  }
  return false;
}

// "$1.2 billion in cash", "17.8% year-on-year revenue growth": the measure belongs to the figure before it.
bool Sentence::follows_its_figure(std::size_t metric) const {
  for (std::size_t i = metric; i-- > 0;) {
    const Element& element = elements_[i];
    if (element.is(ElementKind::value)) return true;
    if (element.is(Cue::glue)) {
      const ProseWord& word = words_[element.words.begin];
      if (word.is("of") || word.is("in") || word.is("the") || word.is("our")) continue;
      return false;
    }
    if (!element.is(ElementKind::when) && !element.is(Cue::modifier) && !element.is_direction() &&
        !element.is(Cue::gaap) && !element.is(Cue::non_gaap))
      return false;
  }
  return false;
}

// Whether a verb stands between a measure and its figure: "operating margin was 7.0%".
bool Sentence::has_verb(std::size_t metric) const {
  for (std::size_t i = metric + 1; i < elements_.size() && !elements_[i].is(ElementKind::value); ++i) {
    const ProseWord& word = words_[elements_[i].words.begin];
    if (elements_[i].is_direction() || word.is("was") || word.is("were") || word.is("totaled") ||
        word.is("is"))
      return true;
  }
  return false;
}

// "Compared with last year, revenue rose 5%", "up 5% over last year", but not "Over the first six months".
// What opens the region of another figure speaks of that figure's time.
bool Sentence::compares_time(std::size_t at) const {
  if (in_comparison(at) && region_of(at).begin == at) return false;
  if (elements_[at].is(Cue::over)) return !is_during(at);
  return elements_[at].is(Cue::compared) || region_of(at).begin != at;
}

bool Sentence::is_during(std::size_t at) const {
  const auto moves = [](const Element& element) {
    return element.is_direction() || (element.value && element.value->is_percent());
  };
  return elements_[at].is(Cue::over) &&
         std::none_of(elements_.begin(), elements_.begin() + static_cast<std::ptrdiff_t>(at), moves);
}

void Sentence::mark_versus() {
  versus_.assign(elements_.size(), false);
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (!elements_[i].when) continue;
    versus_[i] = compares_by_itself(*elements_[i].when, words_);
    for (std::size_t back = i; back-- > 0 && !versus_[i];) {
      const Element& before = elements_[back];
      if (before.is_comparison() && compares_time(back)) versus_[i] = true;
      const bool passes = before.is(Cue::glue) || before.is(Cue::modifier) ||
                          (before.when && is_relative(*before.when) && versus_[back]) ||
                          before.is(ElementKind::metric) || before.is(ElementKind::word);
      if (!passes) break;
    }
  }
}

std::optional<Range> Sentence::compared_region(std::size_t at) const {
  for (std::size_t next = region_[at] + 1; next < regions_.size(); ++next) {
    if (regions_[next].comparison) return regions_[next].elements;
    if (elements_[regions_[next].elements.begin].is(Cue::stop) ||
        elements_[regions_[next].elements.begin].is(ElementKind::metric))
      break;
  }
  if (region_[at] > 0 && regions_[region_[at] - 1].comparison && !regions_[region_[at]].comparison)
    return regions_[region_[at] - 1].elements;
  return std::nullopt;
}

std::optional<std::size_t> Sentence::direction_before(std::size_t at) const {
  for (std::size_t i = at; i-- > 0;) {
    const Element& element = elements_[i];
    if (element.is_direction()) return i;
    const bool skips = element.is(Cue::modifier) || element.is(Cue::non_gaap) ||
                       (element.is(Cue::glue) && !words_[element.words.begin].is("was") &&
                        !words_[element.words.begin].is("were") && !words_[element.words.begin].is("in") &&
                        !words_[element.words.begin].is("at") && !words_[element.words.begin].is("for")) ||
                       (element.when && compares_by_itself(*element.when, words_));
    if (!skips) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> Sentence::direction_after(std::size_t at) const {
  for (std::size_t i = at + 1; i < elements_.size() && i <= at + 4; ++i) {
    const Element& element = elements_[i];
    if (element.is_direction()) {
      return element.mood == Mood::happened ? std::nullopt : std::optional(i);
    }
    const bool skips = element.is(Cue::modifier) || element.is(Cue::non_gaap) ||
                       element.is(ElementKind::metric) || (element.when && is_relative(*element.when));
    if (!skips) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::size_t> Sentence::direction_of(std::size_t at) const {
  if (const auto before = direction_before(at)) return before;
  return direction_after(at);
}

bool Sentence::parallel(std::size_t a, std::size_t b) const {
  const ValuePhrase &left = *elements_[a].value, &right = *elements_[b].value;
  return left.kind == right.kind && direction_of(a).has_value() == direction_of(b).has_value();
}

bool Sentence::holds(Cue cue) const {
  return std::any_of(elements_.begin(), elements_.end(),
                     [&](const Element& element) { return element.is(cue); });
}

}  // namespace tieout
