// Finds the measure of a figure: before it, after it, or as a list of measures.
#include "core/claim/measure.h"

#include <algorithm>

namespace tieout {
namespace {

constexpr std::string_view narrowing[] = {
    "for",     "in",         "from",         "of",      "by",      "at",     "within", "on",  "per",
    "related", "associated", "attributable", "through", "outside", "across", "under",  "with"};

bool narrows(const ProseWord& word) {
  return std::find_if(std::begin(narrowing), std::end(narrowing),
                      [&](std::string_view other) { return word.is(other); }) != std::end(narrowing);
}

class MeasureReader {
 public:
  MeasureReader(const ProseContext& context, const Sentence& sentence, std::size_t value)
      : context_(context), sentence_(sentence), value_(value), region_(sentence.region_of(value)) {}

  Measure read() {
    if (is_of_another_noun()) {
      set_other();
      return measure_;
    }
    if (read_after()) return measure_;
    read_before();
    if (narrowed_after_figure()) measure_.clean = false;
    return measure_;
  }

 private:
  const ProseWord& first_word(std::size_t element) const {
    return sentence_.words()[sentence_[element].words.begin];
  }
  bool is_word(std::size_t element, std::string_view text) const { return first_word(element).is(text); }

  // "7 percent of net sales", "$1.2 billion in cash", "17.8% year-on-year revenue growth".
  bool read_after() {
    std::size_t at = value_ + 1;
    bool joined = false, directed = false;
    for (; at < sentence_.size(); ++at) {
      const Element& element = sentence_[at];
      if (element.is(ElementKind::metric)) break;
      if (element.is_direction()) {
        directed = true;
      } else if (element.is(Cue::glue) && (is_word(at, "of") || is_word(at, "in"))) {
        joined = true;
      } else if (element.is(Cue::non_gaap) && joined) {
        measure_.clean = false;
      } else if (!element.is(Cue::modifier) && !element.is(Cue::gaap) &&
                 !(element.is(Cue::glue) && is_word(at, "the")) && !element.when) {
        return false;
      }
    }
    if (at >= sentence_.size()) return false;
    const bool percent = sentence_[value_].value->is_percent();
    if (percent && joined && !directed && is_word(value_ + 1, "of")) {
      measure_.base = sentence_[at].metric;
      return false;
    }
    const bool growth = !joined && at + 1 < sentence_.size() && sentence_[at + 1].is_direction();
    if (!joined && !growth) return false;
    if (joined && !directed && percent) return false;
    take(at);
    return true;
  }

  void read_before() {
    std::size_t words = 0;
    bool included = false;
    for (std::size_t i = value_; i-- > region_.begin;) {
      const Element& element = sentence_[i];
      if (element.is(Cue::including) || element.is(Cue::excluding)) included = true;
      if (element.is(ElementKind::word)) ++words;
      if (!element.is(ElementKind::metric)) continue;
      if (is_base(i)) {
        measure_.base = element.metric;
        measure_.clean = true;
        words = 0;
        continue;
      }
      if (follows_another_figure(i)) continue;
      if (included || word_touches_figure() || is_cut_by()) return set_other();
      take(i);
      if (words > 0) measure_.clean = false;
      return;
    }
    if (included || word_touches_figure()) return set_other();
    if (words > 0) measure_.clean = false;
  }

  void set_other() { measure_.state = MeasureState::other; }

  // "SG&A as a percentage of net sales": net sales is what it is measured by.
  bool is_base(std::size_t metric) const {
    const std::size_t word = sentence_[metric].words.begin;
    const ProseWords& words = sentence_.words();
    for (std::size_t back = 1; back <= 4 && back < word; ++back)
      if (words[word - back].is("of") &&
          (words[word - back - 1].is("percent") || words[word - back - 1].is("percentage") ||
           words[word - back - 1].is("%")))
        return true;
    return false;
  }

  // "$1.2 billion in cash": the measure is that of the figure before it, not of the one after.
  bool follows_another_figure(std::size_t metric) const {
    for (std::size_t i = metric; i-- > region_.begin;) {
      const Element& element = sentence_[i];
      if (element.is(ElementKind::value)) return i != value_;
      const bool joins = element.is(Cue::modifier) ||
                         (element.is(Cue::glue) &&
                          (is_word(i, "of") || is_word(i, "in") || is_word(i, "the") || is_word(i, "our")));
      if (!joins) return false;
    }
    return false;
  }

  // "$2.0 billion of credit available": what the figure is of follows it.
  bool is_of_another_noun() const {
    const std::size_t at = value_ + 1;
    if (sentence_[value_].value->is_percent() || at + 1 >= sentence_.size() || !is_word(at, "of"))
      return false;
    return sentence_[at + 1].is(ElementKind::word) || sentence_[at + 1].is(Cue::relative);
  }

  // "a net loss of $2,463 million in other gain": a part, although the words before it are of the whole.
  bool narrowed_after_figure() const {
    if (value_ + 1 >= sentence_.size() || !sentence_[value_ + 1].is(Cue::glue) ||
        !narrows(first_word(value_ + 1)))
      return false;
    for (std::size_t i = value_ + 2; i < sentence_.size(); ++i) {
      if (sentence_[i].is(ElementKind::word)) return !is_company(first_word(i));
      if (!sentence_[i].is(Cue::glue) && !sentence_[i].is(Cue::modifier)) return false;
    }
    return false;
  }

  // "cut revenue by $24 million" says neither what revenue was nor where it came from.
  bool is_cut_by() const {
    return value_ > region_.begin && is_word(value_ - 1, "by") && !sentence_.direction_of(value_);
  }

  // An unknown noun just before the figure: "a dividend of $0.04 per share".
  bool word_touches_figure() const {
    for (std::size_t i = value_; i-- > region_.begin;) {
      const Element& element = sentence_[i];
      if (element.is(ElementKind::word)) return !is_company(first_word(i));
      const bool passes =
          element.is(Cue::modifier) || (element.is(Cue::glue) && !is_word(i, "was") && !is_word(i, "were"));
      if (!passes) return false;
    }
    return false;
  }

  bool is_company(const ProseWord& word) const {
    return std::find(context_.company.begin(), context_.company.end(), word.text) != context_.company.end();
  }

  void take(std::size_t metric) {
    measure_.state = MeasureState::found;
    measure_.metric = sentence_[metric].metric;
    measure_.begin = metric;
    measure_.loss = metric + 1 < sentence_.size() && is_word(metric + 1, "loss");
    for (std::size_t i = metric + 1; i < value_; ++i)
      if (sentence_[i].is(ElementKind::value)) measure_.used_before = true;
    if (read_list(metric)) return;
    measure_.narrowed = narrowed_before(metric) || narrowed_after(metric);
    if (measure_.narrowed) measure_.clean = false;
  }

  // "stock-based compensation, review costs and amortization of intangible assets of $18.8 million": the
  // figure is of the whole list.
  bool read_list(std::size_t metric) {
    if (metric < 2 || !(sentence_[metric - 1].is(Cue::conjunction) && listed(metric - 2))) return false;
    std::size_t begin = metric;
    while (begin > region_.begin && belongs_to_list(begin - 1)) --begin;
    if (!is_sum(begin, metric)) {
      measure_.narrowed = true;
      measure_.clean = false;
      return false;
    }
    while (begin < metric && (sentence_[begin].is(Cue::glue) || sentence_[begin].is(Cue::conjunction)))
      ++begin;
    for (std::size_t i = begin; i <= metric; ++i)
      if (sentence_[i].is(ElementKind::metric)) measure_.parts.push_back(sentence_[i].metric);
    for (std::size_t w = sentence_[begin].words.begin; w < sentence_[metric].words.end; ++w)
      measure_.words += (measure_.words.empty() ? "" : " ") + sentence_.words()[w].text;
    measure_.metric = nullptr;
    measure_.begin = begin;
    return true;
  }

  // The list is added up only where it is what was "included" and is followed by "of" its amount; elsewhere
  // the words before the comma say where: "In the Americas, revenue ...".
  bool is_sum(std::size_t begin, std::size_t metric) const {
    return begin > region_.begin && sentence_[begin - 1].is(Cue::including) && metric + 2 <= value_ &&
           is_word(metric + 1, "of") && sentence_[metric + 2].is(ElementKind::value) &&
           sentence_[value_].value->kind == UnitKind::money;
  }

  bool listed(std::size_t element) const {
    return sentence_[element].is(ElementKind::word) || sentence_[element].is(ElementKind::metric);
  }

  bool belongs_to_list(std::size_t element) const {
    return listed(element) || sentence_[element].is(Cue::conjunction) || sentence_[element].is(Cue::modifier);
  }

  // "Desktop sales", "Apptis' revenue".
  bool narrowed_before(std::size_t metric) const {
    if (metric == region_.begin) return false;
    const Element& before = sentence_[metric - 1];
    if (!before.is(ElementKind::word)) return false;
    return !is_company(first_word(metric - 1));
  }

  // "Net sales for the Business Solutions segment", "revenue per shipment".
  bool narrowed_after(std::size_t metric) const {
    if (metric + 1 >= sentence_.size()) return false;
    const Element& next = sentence_[metric + 1];
    if (next.is(ElementKind::word)) return !is_word(metric + 1, "loss");
    if (next.is(Cue::including) || next.is(Cue::from)) return true;
    if (!next.is(Cue::glue) || !narrows(first_word(metric + 1))) return false;
    for (std::size_t i = metric + 2; i < sentence_.size(); ++i) {
      const Element& element = sentence_[i];
      if (element.is(ElementKind::word)) return !is_company(first_word(i));
      if (!element.is(Cue::glue) && !element.is(Cue::modifier)) return false;
    }
    return false;
  }

  const ProseContext& context_;
  const Sentence& sentence_;
  std::size_t value_;
  Range region_;
  Measure measure_;
};

}  // namespace

Measure read_measure_of(const ProseContext& context, const Sentence& sentence, std::size_t value) {
  return MeasureReader(context, sentence, value).read();
}

}  // namespace tieout
