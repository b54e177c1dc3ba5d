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
    if (read_after()) return measure_;
    read_before();
    read_narrowing_after_figure();
    if (measure_.state == MeasureState::found && measure_.topic.empty()) read_leading_scope();
    return measure_;
  }

 private:
  const ProseWord& first_word(std::size_t element) const {
    return sentence_.words()[sentence_[element].words.begin];
  }
  bool is_word(std::size_t element, std::string_view text) const { return first_word(element).is(text); }
  bool is_noun(std::size_t element) const { return element < sentence_.size() && sentence_.is_noun(element); }
  bool is_and(std::size_t element) const {
    return sentence_[element].is(Cue::conjunction) && (is_word(element, "and") || is_word(element, "&"));
  }

  // Takes the words of elements into the topic, the issuer's own name apart.
  void tell(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const bool narrows = is_noun(i) || sentence_[i].is(Cue::non_gaap);
      if (!narrows || (is_noun(i) && is_company(first_word(i)))) continue;
      const Range words = sentence_[i].words;
      const std::size_t before = measure_.topic.size();
      if (sentence_[i].is(Cue::non_gaap) && is_plain_non_gaap(i)) continue;
      add_telling_words(sentence_.words(), words, measure_.topic);
      // "United States" is two elements and one name.
      if (is_word(i, "united") && is_noun(i + 1) && is_word(i + 1, "states") && i + 1 < end) {
        measure_.topic.resize(before);
        add_telling_words(sentence_.words(), {words.begin, sentence_[i + 1].words.end}, measure_.topic);
        ++i;
      }
      if (measure_.topic.size() == before) continue;
      if (measure_.scope.empty()) measure_.scope = words;
      measure_.scope = {std::min(measure_.scope.begin, words.begin), std::max(measure_.scope.end, words.end)};
    }
  }

  // "adjusted" and "non-GAAP" are a basis; "organic" or "same-store" narrow what is measured as well.
  bool is_plain_non_gaap(std::size_t element) const {
    static constexpr std::string_view plain[] = {"non", "nongaap", "adjusted",   "pro",       "proforma",
                                                 "on",  "core",    "underlying", "normalized"};
    return std::any_of(std::begin(plain), std::end(plain),
                       [&](std::string_view word) { return is_word(element, word); });
  }

  // "7 percent of net sales", "$1.2 billion in cash", "$6.5 billion of enterprise cash", "17.8% revenue
  // growth".
  bool read_after() {
    std::size_t at = value_ + 1;
    bool joined = false, directed = false, nouns = false;
    for (; at < sentence_.size(); ++at) {
      const Element& element = sentence_[at];
      if (element.is(ElementKind::metric)) break;
      if (element.is_direction()) {
        directed = true;
      } else if (element.is(Cue::glue) && (is_word(at, "of") || is_word(at, "in"))) {
        joined = true;
      } else if (element.is(Cue::non_gaap) && joined) {
        measure_.clean = false;
      } else if (joined && is_noun(at)) {
        nouns = true;
      } else if (!element.is(Cue::modifier) && !element.is(Cue::gaap) &&
                 !(element.is(Cue::glue) && is_word(at, "the")) && !(element.when && !nouns)) {
        break;
      }
    }
    const bool metric = at < sentence_.size() && sentence_[at].is(ElementKind::metric);
    const bool percent = sentence_[value_].value->is_percent();
    const bool of = value_ + 1 < sentence_.size() && is_word(value_ + 1, "of");
    if (percent && joined && !directed && of && metric) {
      measure_.base = sentence_[at].metric;
      return false;
    }
    if (!metric) {
      if (!nouns || percent || !of) return false;
      tell(value_ + 1, at);
      measure_.state = MeasureState::found;
      measure_.begin = value_;
      return true;
    }
    const bool growth = !joined && at + 1 < sentence_.size() && sentence_[at + 1].is_direction();
    if (!joined && !growth) return false;
    if (joined && !directed && percent) return false;
    tell(value_ + 1, at);
    take(at);
    return true;
  }

  void read_before() {
    bool included = false;
    for (std::size_t i = value_; i-- > region_.begin;) {
      const Element& element = sentence_[i];
      if (element.is(Cue::including) && !is_attribution(i)) included = true;
      if (element.is(Cue::excluding) && !is_word(i, "before")) included = true;
      if (!element.is(ElementKind::metric)) continue;
      if (is_base(i)) {
        measure_.base = element.metric;
        measure_.clean = true;
        continue;
      }
      if (follows_another_figure(i)) continue;
      if (included || is_cut_by()) return set_other();
      if (const auto noun = noun_before_figure(i)) return take_noun(*noun);
      take(i);
      return;
    }
    if (included) return set_other();
    if (const auto noun = noun_before_figure(region_.begin)) take_noun(*noun);
  }

  void set_other() { measure_.state = MeasureState::other; }

  // "Trust fees were $2.2 million": the last noun of the region, where only small words stand between; a noun
  // behind the measure at `floor` that belongs to it ("revenue of Asia") is none of its own.
  std::optional<std::size_t> noun_before_figure(std::size_t floor) const {
    for (std::size_t i = value_; i-- > floor;) {
      const Element& element = sentence_[i];
      if (is_noun(i)) {
        if (sentence_[floor].is(ElementKind::metric) && belongs_to(floor, i)) return std::nullopt;
        return is_company(first_word(i)) ? std::nullopt : std::optional(i);
      }
      const bool passes = element.is(Cue::glue) || element.is(Cue::modifier) || element.is_direction() ||
                          element.is(Cue::to) || element.is(Cue::over) || element.is(Cue::gaap) ||
                          element.is(Cue::non_gaap) || element.is(Cue::relative) ||
                          element.is(Cue::forward) || element.is(Cue::open) || element.is(Cue::alternative) ||
                          element.is(ElementKind::when) || element.is_comparison();
      if (!passes) return std::nullopt;
    }
    return std::nullopt;
  }

  // Whether a noun stands in what narrows the measure behind it.
  bool belongs_to(std::size_t metric, std::size_t noun) const { return noun < end_of_narrowing(metric); }

  void take_noun(std::size_t noun) {
    std::size_t begin = noun;
    while (begin > region_.begin && goes_on_before(begin)) --begin;
    measure_.state = MeasureState::found;
    measure_.begin = begin;
    tell(begin, noun + 1);
    if (measure_.topic.empty()) measure_.state = MeasureState::none;
  }

  // "license updates and product support", "past dues at Cat Financial", "return on average assets".
  bool goes_on_before(std::size_t begin) const {
    const std::size_t before = begin - 1;
    if (is_noun(before) || sentence_[before].is(Cue::modifier) || sentence_[before].is(Cue::non_gaap))
      return true;
    const bool joint =
        is_and(before) || sentence_[before].is(ElementKind::metric) ||
        (sentence_[before].is(Cue::glue) && (is_word(before, "of") || is_word(before, "on") ||
                                             is_word(before, "for") || is_word(before, "the")));
    return joint && before > region_.begin && is_noun(before - 1);
  }

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

  // "revenue of $12.4 million in Asia": narrowed behind the figure.
  void read_narrowing_after_figure() {
    if (measure_.state != MeasureState::found || value_ + 1 >= sentence_.size()) return;
    const std::size_t next = value_ + 1;
    if (!sentence_[next].is(Cue::glue) || !narrows(first_word(next))) return;
    std::size_t end = next + 1;
    while (end < sentence_.size() && (is_noun(end) || sentence_[end].is(Cue::modifier) ||
                                      (sentence_[end].is(Cue::glue) && is_word(end, "the"))))
      ++end;
    tell(next + 1, end);
  }

  // "In the Americas, revenue was ...".
  void read_leading_scope() {
    std::size_t i = region_.begin;
    while (i < value_ && !sentence_[i].is(ElementKind::word) && !sentence_[i].is(Cue::glue)) ++i;
    if (i >= measure_.begin || !sentence_[i].is(Cue::glue) ||
        !(is_word(i, "in") || is_word(i, "for") || is_word(i, "at")))
      return count_unknown();
    std::size_t end = i + 1;
    while (end < measure_.begin && (is_noun(end) || sentence_[end].is(Cue::modifier) ||
                                    (sentence_[end].is(Cue::glue) && is_word(end, "the"))))
      ++end;
    if (end < measure_.begin && sentence_[end].is(Cue::conjunction)) tell(i + 1, end);
    count_unknown();
  }

  // Words between the figure and its measure that do not narrow it leave doubt.
  void count_unknown() {
    if (measure_.base != nullptr) return;
    for (std::size_t i = known_end_; i < value_; ++i)
      if (sentence_[i].is(ElementKind::word) && !is_company(first_word(i))) measure_.clean = false;
  }

  // "cut revenue by $24 million" says neither what revenue was nor where it came from.
  bool is_cut_by() const {
    return value_ > region_.begin && is_word(value_ - 1, "by") && !sentence_.direction_of(value_);
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
    known_end_ = end_of_narrowing(metric);
    if (read_list(metric)) return;
    const std::size_t begin = std::max(region_.begin, sentence_.beginning_of_name(metric));
    tell(begin, metric);
    tell(metric + 1, known_end_);
    if (begin < metric && !measure_.topic.empty()) measure_.begin = begin;
  }

  // "Net sales for the Business Solutions segment", "net income attributable to Acme", "revenue per
  // shipment".
  std::size_t end_of_narrowing(std::size_t metric) const {
    std::size_t end = metric + 1, at = end;
    while (at < sentence_.size() && at < value_limit(metric)) {
      const Element& element = sentence_[at];
      const bool first_noun = at == metric + 1 && is_noun(at) && !is_word(at, "loss");
      const bool opens =
          (element.is(Cue::glue) && narrows(first_word(at))) || element.is(Cue::from) || is_attribution(at);
      if (!first_noun && !opens) break;
      std::size_t next = at + (first_noun ? 0 : 1);
      const std::size_t nouns = next;
      while (next < value_limit(metric) &&
             (is_noun(next) || sentence_[next].is(Cue::modifier) ||
              (sentence_[next].is(ElementKind::metric) && next > nouns) ||
              (sentence_[next].is(Cue::to) && next > nouns && is_noun(next + 1)) ||
              (sentence_[next].is(Cue::glue) && (is_word(next, "the") || is_word(next, "of"))) ||
              (next > nouns && is_and(next) && is_noun(next - 1) && is_noun(next + 1))))
        ++next;
      if (next == nouns) {
        if (next >= value_limit(metric) || !sentence_[next].when) break;
        ++next;
      }
      end = at = next;
    }
    return end;
  }

  // Where what may narrow the measure ends: at the figure, or at the end of the sentence for one before it.
  std::size_t value_limit(std::size_t metric) const { return metric < value_ ? value_ : sentence_.size(); }

  bool is_attribution(std::size_t element) const {
    return sentence_[element].is(Cue::including) && is_word(element, "attributable");
  }

  // "stock-based compensation, review costs and amortization of intangible assets of $18.8 million": the
  // figure is of the whole list.
  bool read_list(std::size_t metric) {
    if (metric < 2 || !(sentence_[metric - 1].is(Cue::conjunction) && listed(metric - 2))) return false;
    std::size_t begin = metric;
    while (begin > region_.begin && belongs_to_list(begin - 1)) --begin;
    if (!is_sum(begin, metric)) return false;
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

  const ProseContext& context_;
  const Sentence& sentence_;
  std::size_t value_;
  Range region_;
  Measure measure_;
  std::size_t known_end_ = 0;  // after what narrows the measure
};

}  // namespace

Measure read_measure_of(const ProseContext& context, const Sentence& sentence, std::size_t value) {
  return MeasureReader(context, sentence, value).read();
}

}  // namespace tieout
