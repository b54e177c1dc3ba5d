// Reads what a sentence says of each of its figures.
#include "core/claim/assertion.h"

#include <algorithm>

#include "core/claim/measure.h"
#include "core/claim/sentence.h"

namespace tieout {
namespace {

Direction direction_meant(Cue cue) {
  switch (cue) {
    case Cue::up:
      return Direction::up;
    case Cue::down:
      return Direction::down;
    case Cue::improved:
      return Direction::improved;
    case Cue::worsened:
      return Direction::worsened;
    default:
      return Direction::flat;
  }
}

// Only a sentence that points back ("This compared to ...") speaks of the measure of the one before.
bool points_back(const ProseWords& words, Range sentence) {
  const ProseWord& first = words[sentence.begin];
  return first.is("this") || first.is("these") || first.is("that");
}

bool holds_number(const ProseWords& words, Range sentence) {
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(sentence.begin),
                     words.begin() + static_cast<std::ptrdiff_t>(sentence.end),
                     [](const ProseWord& word) { return word.kind == ProseWordKind::number; });
}

// All that a sentence carries on of the one before where it says nothing of a measure.
void forget_measure(Subject& subject) {
  const std::optional<When> when = subject.when;
  subject = {};
  subject.when = when;
}

class AssertionReader {
 public:
  AssertionReader(const ProseContext& context, const ProseWords& words, Range range, Subject& subject)
      : context_(context),
        sentence_(context, words, range),
        subject_(subject),
        points_back_(points_back(words, range)),
        carried_(subject.when) {
    subject_.when.reset();
  }

  std::vector<Assertion> read() {
    forward_ = context_.forward || sentence_.holds(Cue::forward);
    read_speaker();
    for (std::size_t i = 0; i < sentence_.size(); ++i)
      if (sentence_[i].is(ElementKind::value)) read_value(i);
    finish_subject();
    return std::move(assertions_);
  }

 private:
  // "Acme Canada reported revenue of ...", "Our joint venture had ...": whom the whole sentence speaks of,
  // where it is not the issuer.
  void read_speaker() {
    static constexpr std::string_view verbs[] = {"reported",  "had",       "posted", "recorded",
                                                 "generated", "delivered", "earned", "achieved",
                                                 "has",       "announced", "booked", "contributed"};
    const ProseWords& words = sentence_.words();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const Element& element = sentence_[i];
      const ProseWord& word = words[element.words.begin];
      if (element.is(ElementKind::metric) || element.is(ElementKind::value)) return;
      if (word.is("-") || word.is(":") || word.is("\"")) begin = i + 1;
      const bool verb = std::any_of(std::begin(verbs), std::end(verbs),
                                    [&](std::string_view other) { return word.is(other); });
      if (!verb) continue;
      for (std::size_t k = begin; k < i; ++k)
        if (sentence_.is_noun(k) && may_be_other(words[sentence_[k].words.begin])) {
          add_telling_words(words, sentence_[k].words, speaker_);
          if (speaker_words_.empty()) speaker_words_ = sentence_[k].words;
          speaker_words_.end = sentence_[k].words.end;
        }
      speaker_end_ = i;
      return;
    }
  }

  // Where the issuer's name is not known, a name may be its own.
  bool may_be_other(const ProseWord& word) const {
    return context_.company.empty() ? !word.capital : !is_company(word);
  }

  bool is_company(const ProseWord& word) const {
    return std::find(context_.company.begin(), context_.company.end(), word.text) != context_.company.end();
  }

  // "(instead of $15.6 million)", "$15.6 million previously reported".
  bool is_of_earlier_text(std::size_t at) const {
    for (std::size_t i = at; i-- > 0 && !sentence_[i].is(Cue::close) && !sentence_[i].is(Cue::stop);)
      if (sentence_[i].is(Cue::instead)) return true;
    return at + 1 < sentence_.size() && sentence_[at + 1].is(Cue::instead);
  }

  void finish_subject() {
    if (!subject_.when) subject_.when = carried_;
  }

  void read_value(std::size_t at) {
    Assertion assertion;
    assertion.value = *sentence_[at].value;
    assertion.forward = forward_;
    assertion.previous = is_of_earlier_text(at);
    assertion.comparison = sentence_.in_comparison(at);
    read_measure(at, assertion);
    read_kind(at, assertion);
    read_times(at, assertion);
    read_basis(at, assertion);
    read_span(at, assertion);
    remember(at, assertion);
    const bool named = assertion.metric || !assertion.words.empty() || !assertion.topic.empty();
    if (named || assertion.value.kind != UnitKind::shares) assertions_.push_back(std::move(assertion));
  }

  void read_measure(std::size_t at, Assertion& assertion) {
    Measure measure = read_measure_of(context_, sentence_, at);
    assertion.of_other = measure.topic.empty() && !speaker_.empty() && measure.begin >= speaker_end_;
    if (assertion.of_other) {
      measure.topic = speaker_;
      measure.scope = speaker_words_;
    }
    read_respectively(at, measure);
    if (measure.state == MeasureState::none) {
      const MetricMeaning* base = measure.base;
      measure = inherited(at, measure.clean);
      measure.base = base;
      if (!measure.metric && measure.topic.empty() && earns(at))
        measure.metric = per_share_meaning(earnings_concepts);
      own_measure_ = false;
    } else {
      own_measure_ = !measure.used_before;
    }
    measure_begin_ = measure.begin;
    assertion.metric = measure.metric;
    assertion.parts = measure.parts;
    assertion.base = measure.base;
    assertion.words = measure.words;
    assertion.clean = measure.clean;
    if (assertion.comparison && !subject_.clean) assertion.clean = false;
    assertion.topic = measure.topic;
    if (measure.state == MeasureState::none) {
      if (measure.metric || !measure.topic.empty()) assertion.scope = subject_.scope;
    } else if (!measure.scope.empty()) {
      assertion.scope = span_of(sentence_.words(), measure.scope);
    }
    assertion.loss =
        (measure.metric && measure.metric->sign < 0) || measure.loss || assertion.value.named_loss;
    element_measure_ = measure.state == MeasureState::found ? measure.metric : nullptr;
    to_per_share(at, assertion);
  }

  // "Revenue and operating income were $611.5 million and $44.9 million, respectively": in the order of both
  // lists.
  void read_respectively(std::size_t at, Measure& measure) const {
    if (!sentence_.holds(Cue::respectively)) return;
    std::vector<std::size_t> values, metrics;
    for (std::size_t i = 0; i < sentence_.size(); ++i) {
      const bool alike =
          sentence_[i].is(ElementKind::value) && sentence_[i].value->kind == sentence_[at].value->kind;
      if (alike) values.push_back(i);
      if (i < at && values.empty() && sentence_[i].is(ElementKind::metric)) metrics.push_back(i);
    }
    if (values.size() != 2 || metrics.size() < 2) return;
    const std::size_t first = metrics[metrics.size() - 2], last = metrics.back();
    bool joined = false;
    for (std::size_t i = first; i < last; ++i) joined = joined || sentence_[i].is(Cue::conjunction);
    if (!joined) return;
    measure.state = MeasureState::found;
    measure.metric = sentence_[at == values[0] ? first : last].metric;
    measure.topic.clear();
    measure.used_before = true;
  }

  // "The company earned $12.52 per diluted share".
  bool earns(std::size_t at) const {
    if (sentence_[at].value->kind != UnitKind::money_per_share) return false;
    const Range region = sentence_.region_of(at);
    for (std::size_t i = region.begin; i < at; ++i)
      if (sentence_.words()[sentence_[i].words.begin].is("earned")) return true;
    return false;
  }

  // A figure without a measure of its own speaks of that of the figure before, unless other words come
  // between.
  Measure inherited(std::size_t at, bool clean) const {
    Measure measure;
    if (!clean && !sentence_.in_comparison(at)) return measure;
    measure.metric = subject_.metric;
    measure.parts = subject_.parts;
    measure.words = subject_.words;
    measure.topic = subject_.topic;
    measure.clean = subject_.clean && clean;
    measure.loss = subject_.loss;
    return measure;
  }

  // "net loss of $7.0 million, or $0.03 per share": the per-share measure of the amount.
  void to_per_share(std::size_t at, Assertion& assertion) const {
    if (!assertion.metric) return;
    const MetricUnit unit = assertion.metric->unit;
    if (assertion.value.per_share == ShareKind::unstated && contrasts_with_diluted(at))
      assertion.value.per_share = ShareKind::basic;
    if (assertion.value.kind == UnitKind::money && lists_per_share(at)) {
      assertion.value.kind = UnitKind::money_per_share;
      assertion.value.per_share = ShareKind::basic;
    }
    if (assertion.value.kind == UnitKind::money && looks_per_share(assertion)) {
      assertion.value.kind = UnitKind::money_per_share;
      assertion.value.per_share = ShareKind::unstated;
    }
    if (assertion.value.kind == UnitKind::money && unit == MetricUnit::per_share) {
      if (assertion.value.scale > 0) return drop(assertion);
      assertion.value.kind = UnitKind::money_per_share;
      if (!assertion.value.per_share) assertion.value.per_share = ShareKind::unstated;
    }
    if (assertion.value.kind == UnitKind::money_per_share && unit != MetricUnit::per_share) {
      const MetricMeaning* per_share = per_share_meaning(assertion.metric->concepts);
      if (!per_share) return drop(assertion);
      assertion.metric = per_share;
    }
    if (assertion.value.kind == UnitKind::shares && unit != MetricUnit::shares) drop(assertion);
    if (assertion.value.kind == UnitKind::money && unit == MetricUnit::shares) drop(assertion);
  }

  // "Earnings of $0.08": too little to be the earnings of a company.
  static bool looks_per_share(const Assertion& assertion) {
    constexpr std::int64_t most = 100'00;
    return assertion.value.scale == 0 && assertion.value.value.decimals() == 2 &&
           assertion.value.value.magnitude().units() < most && per_share_meaning(assertion.metric->concepts);
  }

  // "$0.89 per share ($0.88 per share on a diluted basis)": the first is basic by contrast.
  bool contrasts_with_diluted(std::size_t at) const {
    for (std::size_t i = at + 1; i < sentence_.size() && i <= at + 3; ++i) {
      if (!sentence_[i].is(ElementKind::value)) continue;
      return sentence_[i].value->per_share == ShareKind::diluted;
    }
    return false;
  }

  // "$0.24 and $0.23 per basic and diluted share".
  bool lists_per_share(std::size_t at) const {
    if (at + 2 >= sentence_.size() || !sentence_[at + 1].is(Cue::conjunction)) return false;
    const Element& next = sentence_[at + 2];
    if (!next.is(ElementKind::value) || next.value->kind != UnitKind::money_per_share) return false;
    const ProseWords& words = sentence_.words();
    for (std::size_t i = next.words.begin; i < next.words.end; ++i)
      if (words[i].is("basic")) return true;
    return false;
  }

  static void drop(Assertion& assertion) {
    assertion.metric = nullptr;
    assertion.words.clear();
    assertion.topic.clear();
  }

  void read_kind(std::size_t at, Assertion& assertion) {
    const std::optional<std::size_t> direction = sentence_.direction_of(at);
    if (assertion.value.high) {
      assertion.kind = ClaimKind::range;
      return;
    }
    if (direction) {
      assertion.direction = direction_meant(sentence_[*direction].cue);
      assertion.kind = assertion.value.is_percent() && assertion.value.percent == PercentUnit::percent
                           ? ClaimKind::percent_change
                           : ClaimKind::change;
      return;
    }
    if (assertion.value.is_percent()) read_percent_kind(at, assertion);
    if (const auto moved = direction_towards(at))
      assertion.direction = direction_meant(sentence_[*moved].cue);
  }

  // A percentage without a direction is a share of a base, a ratio of its own, or goes with the change before
  // it: "increased $4.3 million, or 6%".
  void read_percent_kind(std::size_t at, Assertion& assertion) {
    const bool after_or = at > 0 && sentence_[at - 1].is(Cue::alternative);
    const bool money = assertion.metric && assertion.metric->unit != MetricUnit::percent;
    if (after_or && subject_.direction && !assertion.base) {
      assertion.kind = ClaimKind::percent_change;
      assertion.direction = subject_.direction;
    } else if (assertion.base || !money) {
      assertion.kind = ClaimKind::ratio;
    } else if (sentence_.in_comparison(at) && last_was_ratio_) {
      assertion.kind = ClaimKind::ratio;
      assertion.base = last_base_;
    } else {
      drop(assertion);
    }
  }

  // The direction of "increased 12.5% to $711.9 million".
  std::optional<std::size_t> direction_towards(std::size_t at) const {
    const Range region = sentence_.region_of(at);
    for (std::size_t i = at; i-- > region.begin;) {
      if (!sentence_[i].is(Cue::to)) continue;
      for (std::size_t back = i; back-- > region.begin;)
        if (sentence_[back].is_direction()) return back;
      return std::nullopt;
    }
    return std::nullopt;
  }

  void read_times(std::size_t at, Assertion& assertion) {
    const Range region = sentence_.region_of(at);
    std::optional<std::size_t> own = year_label(at);
    if (!own) own = time_after(at, region);
    when_end_ = own && *own > at ? own : std::nullopt;
    if (when_end_ && is_over(at, *own)) assertion.clean = false;
    if (!own) own = time_before(at, region, assertion);
    if (own) assertion.when = sentence_[*own].when;
    if (!assertion.when && !assertion.comparison) assertion.when = leading_time(at);
    if (!assertion.when && assertion.comparison) assertion.when = versus_of(at, region);
    if (assertion.comparison) assertion.base_when = subject_.when ? subject_.when : carried_;
    if (!assertion.when && !assertion.comparison) assertion.when = carried_;
    assertion.when_in_sentence = assertion.when.has_value();
    if (is_listed_without_time(at, region)) assertion.clean = false;
    if (assertion.kind != ClaimKind::change && assertion.kind != ClaimKind::percent_change) return;
    assertion.versus = versus_of(at, region);
  }

  // In "$12 million and $15 million, respectively" only the order says which is which; in "$12 million in the
  // first quarter and $15 million in the second" each figure has its own time.
  bool is_listed_without_time(std::size_t at, Range region) const {
    if (sentence_.direction_of(at) || year_label(at)) return false;
    bool listed = false;
    for (std::size_t i = region.begin; i < region.end; ++i)
      if (i != at && sentence_[i].is(ElementKind::value) && sentence_.parallel(i, at) &&
          joined_by_conjunction(i, at)) {
        listed = true;
        if (!time_after(i, region)) return true;
      }
    return listed && (sentence_.holds(Cue::respectively) || !time_after(at, region));
  }

  bool joined_by_conjunction(std::size_t a, std::size_t b) const {
    for (std::size_t i = std::min(a, b) + 1; i < std::max(a, b); ++i)
      if (sentence_[i].is(Cue::conjunction)) return true;
    return false;
  }

  // "(2004: £4.7m and 2003: £4.1m)": the year stands before each figure, not after it.
  std::optional<std::size_t> year_label(std::size_t at) const {
    std::size_t label = at;
    while (label > 0 && sentence_[label - 1].is(Cue::glue)) --label;
    if (label == 0 || !sentence_[label - 1].when) return std::nullopt;
    return sentence_[label - 1].when->kind == WhenKind::same_of_year ? std::optional(label - 1)
                                                                     : std::nullopt;
  }

  std::optional<std::size_t> time_after(std::size_t at, Range region) const {
    for (std::size_t i = at + 1; i < region.end; ++i) {
      const Element& element = sentence_[i];
      if (element.is(Cue::stop) || (element.is_comparison() && !sentence_.is_during(i))) return std::nullopt;
      if (element.is(ElementKind::value) && sentence_.parallel(i, at) && !sentence_[i - 1].is(Cue::open))
        return std::nullopt;
      if (element.when && !sentence_.is_versus(i)) return i;
    }
    return std::nullopt;
  }

  // "$2.0 million over the first quarter" is most likely of that quarter, but may be more than in it.
  bool is_over(std::size_t at, std::size_t time) const {
    for (std::size_t i = at + 1; i < time; ++i)
      if (sentence_[i].is(Cue::over)) return true;
    return false;
  }

  // The nearest time before the figure; one that belongs to another figure of a list is doubtful.
  std::optional<std::size_t> time_before(std::size_t at, Range region, Assertion& assertion) const {
    bool listed = false;
    for (std::size_t i = at; i-- > region.begin;) {
      if (sentence_[i].when && !sentence_.is_versus(i)) {
        for (std::size_t back = i; back-- > region.begin && !listed;)
          listed = sentence_[back].is(ElementKind::value) && sentence_.parallel(back, at) &&
                   sentence_[at - 1].is(Cue::conjunction);
        if (listed) assertion.clean = false;
        return i;
      }
    }
    return std::nullopt;
  }

  // A time earlier in the sentence that belongs to no comparison.
  std::optional<When> leading_time(std::size_t at) const {
    for (std::size_t i = at; i-- > 0;)
      if (sentence_[i].when && !sentence_.is_versus(i) && !sentence_.in_comparison(i))
        return sentence_[i].when;
    return std::nullopt;
  }

  std::optional<When> versus_of(std::size_t at, Range region) const {
    for (std::size_t i = at + 1; i < region.end; ++i) {
      if (sentence_[i].is(Cue::stop) || (sentence_[i].is(ElementKind::value) && sentence_.parallel(i, at)))
        break;
      if (sentence_[i].when && sentence_.is_versus(i)) return sentence_[i].when;
    }
    for (std::size_t i = at; i-- > region.begin && !sentence_[i].is(ElementKind::value);)
      if (sentence_[i].when && sentence_.is_versus(i)) return sentence_[i].when;
    if (const auto compared = sentence_.compared_region(at))
      for (std::size_t i = compared->begin; i < compared->end; ++i)
        if (sentence_[i].when) return sentence_[i].when;
    return std::nullopt;
  }

  void read_basis(std::size_t at, Assertion& assertion) {
    if (sentence_.holds(Cue::relative)) assertion.clean = false;
    if (excludes(at)) {
      assertion.clean = false;
      assertion.basis = ClaimBasis::non_gaap;
    }
    for (std::size_t i = at + 1; i < sentence_.region_of(at).end && !sentence_[i].is(Cue::conjunction); ++i)
      if (sentence_[i].is(Cue::non_gaap)) return set_non_gaap(assertion);
    for (std::size_t i = at; i-- > 0;) {
      if (sentence_[i].is(Cue::gaap)) assertion.basis = ClaimBasis::gaap;
      if (sentence_[i].is(Cue::non_gaap)) set_non_gaap(assertion);
      if (sentence_[i].is(Cue::gaap) || sentence_[i].is(Cue::non_gaap)) return;
    }
    if (!assertion.basis && points_back_) assertion.basis = subject_.basis;
  }

  // "Excluding the charge, net income was ...", "net income would have been ...", "... excluding the charge":
  // said in the region of the figure, or before a comma that opens the sentence.
  bool excludes(std::size_t at) const {
    const Range region = sentence_.region_of(at);
    for (std::size_t i = region.begin; i < region.end; ++i)
      if (sentence_[i].is(Cue::excluding)) return true;
    return sentence_.size() > 0 && sentence_[0].is(Cue::excluding);
  }

  static void set_non_gaap(Assertion& assertion) { assertion.basis = ClaimBasis::non_gaap; }

  void read_span(std::size_t at, Assertion& assertion) {
    std::size_t begin = at;
    const Range region = sentence_.region_of(at);
    if (own_measure_ && measure_begin_ < at) {
      begin = measure_begin_;
    } else if (at > region.begin &&
               (sentence_[at - 1].is(Cue::alternative) || sentence_[at - 1].is(Cue::conjunction))) {
      begin = at - 1;
    } else if (sentence_.in_comparison(at) && at > region.begin && at - region.begin < 4) {
      begin = region.begin;
    }
    const std::size_t end =
        when_end_ ? *when_end_ : std::max(at, measure_begin_ > at && own_measure_ ? measure_begin_ : at);
    assertion.span = {sentence_.words()[sentence_[begin].words.begin].span.begin,
                      sentence_.words()[sentence_[end].words.end - 1].span.end};
    assertion.span.end =
        std::max(assertion.span.end, sentence_.words()[sentence_[at].words.end - 1].span.end);
  }

  void remember(std::size_t at, const Assertion& assertion) {
    last_was_ratio_ = assertion.kind == ClaimKind::ratio;
    last_base_ = assertion.base;
    if (assertion.comparison) return;
    if (element_measure_ || !assertion.words.empty() || (own_measure_ && !assertion.topic.empty())) {
      subject_.metric = element_measure_;
      subject_.parts = assertion.parts;
      subject_.words = assertion.words;
      subject_.topic = assertion.topic;
      subject_.scope = assertion.scope;
      subject_.loss = assertion.loss && assertion.kind == ClaimKind::level;
      subject_.clean = assertion.clean;
      subject_.basis = assertion.basis;
    }
    if (assertion.when) subject_.when = assertion.when;
    if (const auto direction = sentence_.direction_of(at))
      subject_.direction = direction_meant(sentence_[*direction].cue);
    if (const auto moved = direction_towards(at)) subject_.direction = direction_meant(sentence_[*moved].cue);
  }

  const ProseContext& context_;
  Sentence sentence_;
  Subject& subject_;
  std::vector<Assertion> assertions_;
  bool points_back_;  // to the measure of the sentence before
  bool forward_ = false, own_measure_ = false, last_was_ratio_ = false;
  const MetricMeaning* element_measure_ = nullptr;
  const MetricMeaning* last_base_ = nullptr;
  std::size_t measure_begin_ = 0;
  Range speaker_words_;
  NameWords speaker_;  // of whom the sentence speaks, where it is not the issuer
  std::size_t speaker_end_ = 0;
  std::optional<std::size_t> when_end_;
  std::optional<When> carried_;
};

}  // namespace

std::vector<Assertion> read_assertions(const ProseContext& context, const ProseWords& words, Range sentence,
                                       Subject& subject) {
  if (!points_back(words, sentence)) forget_measure(subject);
  // Only figures are asserted.
  if (!holds_number(words, sentence)) return {};
  return AssertionReader(context, words, sentence, subject).read();
}

}  // namespace tieout
