// Reads the prose passage by passage, resolves its times, and binds what it claims.
#include "core/claim/claims.h"

#include <algorithm>
#include <deque>
#include <string>

#include "core/claim/assertion.h"
#include "core/claim/bind.h"
#include "core/claim/calendar.h"
#include "core/claim/contradiction.h"
#include "core/claim/passage_topic.h"
#include "core/claim/prose.h"
#include "core/concept/concept.h"
#include "core/statement/document_dollar.h"
#include "core/text/printed.h"

namespace tieout {
namespace {

struct ReadAssertion {
  Assertion assertion;
  bool firm = false;  // nothing in its passage casts doubt on it
};

// A table whose rows run on as text: nobody writes three numbers side by side in a sentence.
bool is_run_on(const ProseWords& words, Range sentence) {
  std::size_t numbers = 0;
  for (std::size_t i = sentence.begin; i < sentence.end && numbers < 3; ++i)
    numbers = words[i].kind == ProseWordKind::number ? numbers + 1 : 0;
  return numbers == 3;
}

// What the prose says, before it is known which days and cells are meant.
class ProseReader {
 public:
  ProseReader(const Source& source, const ReleaseFacts& release, std::vector<Passage> passages)
      : source_(source), passages_(std::move(passages)) {
    context_.text = source.text;
    if (!release.company) return;
    const Span all{0, static_cast<std::uint32_t>(release.company->size())};
    for (const ProseWord& word : read_prose_words(*release.company, all))
      context_.company.push_back(word.text);
  }

  void read() {
    topics_.assign(passages_.size(), Topic::results);
    for (std::size_t i = 0; i < passages_.size(); ++i) read_passage(i);
  }

  std::deque<ReadAssertion> assertions;  // large, and given up as they become claims
  std::vector<When> named;               // every time that the prose names

 private:
  void read_passage(std::size_t index) {
    const Passage& passage = passages_[index];
    const ProseWords words = read_prose_words(source_.text, passage.span, source_.style);
    const bool heading = passage.kind == PassageKind::heading;
    if (heading) topics_[index] = topic_of_heading(words);
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto when = read_when(source_.text, words, i, words.size())) named.push_back(*when);
    const Topic topic = heading           ? Topic::results
                        : passage.heading ? topics_[*passage.heading]
                                          : Topic::results;
    if (topic == Topic::standing || topics_[index] == Topic::standing || is_standing_text(words)) return;
    context_.forward = topic == Topic::forward;
    read_sentences(words, topic);
  }

  // A segment named in one sentence casts doubt on the sentences after it: "Gross profit increased ..." may
  // still be the segment's.
  void read_sentences(const ProseWords& words, Topic topic) {
    Subject subject;
    bool narrowed = topic == Topic::part;
    for (const Range sentence : split_sentences(words)) {
      if (is_run_on(words, sentence)) continue;
      for (Assertion& assertion : read_assertions(context_, words, sentence, subject)) {
        const bool part = !assertion.topic.empty();
        narrowed = narrowed || part;
        const bool firm = assertion.clean && (part || !narrowed);
        assertions.push_back({std::move(assertion), firm});
      }
    }
  }

  const Source& source_;
  std::vector<Passage> passages_;
  std::vector<Topic> topics_;
  ProseContext context_;
};

std::vector<ConceptId> concepts_of(std::string_view names) {
  std::vector<ConceptId> concepts;
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    if (const auto id = find_concept(names.substr(0, bar))) concepts.push_back(*id);
    names.remove_prefix(std::min(bar + 1, names.size()));
  }
  return concepts;
}

// What a measure outside GAAP is called in the table of concepts; nothing where it has no concept.
std::string_view concepts_outside_gaap(std::string_view names) {
  if (names.starts_with("net_income")) return "ng_net_income";
  if (names.starts_with("eps")) return "ng_eps";
  for (const std::string_view own :
       {"adj_ebitda", "ebitda", "fcf", "ffo", "affo", "net_debt", "ng_net_income", "ng_eps"})
    if (names == own) return own;
  return {};
}

std::string_view per_share_concepts(ShareKind kind, std::string_view otherwise) {
  if (!otherwise.starts_with("eps")) return otherwise;
  if (kind == ShareKind::diluted) return "eps_diluted|eps_basic_diluted";
  if (kind == ShareKind::basic) return "eps_basic|eps_basic_diluted";
  return otherwise;
}

class ClaimMaker {
 public:
  ClaimMaker(const Source& source, const Calendar& calendar, const FactBook& facts)
      : source_(source), calendar_(calendar), facts_(facts), names_(facts.statements()) {}

  Claim make(const ReadAssertion& read) {
    const Assertion& assertion = read.assertion;
    Claim claim;
    claim.span = cover(assertion.span, assertion.value.figure_span);
    claim.figure_span = assertion.value.figure_span;
    claim.basis = assertion.basis;
    claim.hedge = assertion.value.hedge;
    claim.direction = assertion.direction;
    claim.unit = {assertion.value.kind, assertion.value.currency, assertion.value.scale};
    if (claim.unit.currency == "USD")
      claim.unit.currency = dollar_of_prose(source_.text, claim.figure_span, facts_.statements());
    set_value(assertion, claim);
    set_measure(assertion, claim);
    if (assertion.previous) claim.reason = Untied::as_previously_reported;
    claim.standing = assertion.forward || assertion.previous ? Standing::forward
                     : read.firm                             ? Standing::firm
                                                             : Standing::doubtful;
    const ClaimPeriods periods = resolve(assertion, claim);
    if (!assertion.scope.empty() && !assertion.topic.empty())
      claim.scope = one_line(source_.slice(assertion.scope));
    bind(claim, naming_of(assertion, claim), periods, facts_, names_);
    if (assertion.of_other && claim.binds.empty()) claim.reason = Untied::other_entity;
    return claim;
  }

 private:
  static Naming naming_of(const Assertion& assertion, const Claim& claim) {
    Naming naming;
    naming.words = assertion.topic;
    naming.adjusted = claim.basis == ClaimBasis::non_gaap;
    if (!assertion.metric) return naming;
    std::string_view names = assertion.metric->concepts;
    if (assertion.value.per_share) names = per_share_concepts(*assertion.value.per_share, names);
    naming.measures = concepts_of(names);
    return naming;
  }

  static void set_value(const Assertion& assertion, Claim& claim) {
    claim.value = assertion.value.value;
    const bool negate = assertion.loss && !claim.value.is_negative();
    set_form(assertion, claim);
    if (!claim.is_change()) {
      if (negate) claim.value = -claim.value;
      return;
    }
    const bool down = assertion.direction == Direction::down ||
                      (assertion.direction == Direction::improved && assertion.loss) ||
                      (assertion.direction == Direction::worsened && !assertion.loss);
    if (down && !claim.value.is_negative()) claim.value = -claim.value;
  }

  static void set_form(const Assertion& assertion, Claim& claim) {
    switch (assertion.kind) {
      case ClaimKind::level:
        claim.form = LevelForm{};
        break;
      case ClaimKind::change:
        claim.form = ChangeForm{};
        break;
      case ClaimKind::percent_change:
        claim.form = PercentChangeForm{};
        break;
      case ClaimKind::ratio:
        claim.form = RatioForm{};
        break;
      case ClaimKind::range:
        const Decimal high = *assertion.value.high;
        claim.form = RangeForm{assertion.loss && !high.is_negative() ? -high : high};
        break;
    }
  }

  static void set_measure(const Assertion& assertion, Claim& claim) {
    for (const MetricMeaning* part : assertion.parts)
      for (const ConceptId id : concepts_of(part->concepts)) claim.parts.push_back(id);
    if (auto* ratio = std::get_if<RatioForm>(&claim.form); ratio && assertion.base)
      if (const auto base = concepts_of(assertion.base->concepts); !base.empty()) ratio->base = base.front();
    if (!assertion.metric) {
      claim.metric = assertion.words;
      return;
    }
    std::string_view names = assertion.metric->concepts;
    if (assertion.value.per_share) names = per_share_concepts(*assertion.value.per_share, names);
    claim.metric = names.substr(0, names.find('|'));
    if (claim.basis == ClaimBasis::non_gaap) {
      names = concepts_outside_gaap(names);
      if (!names.empty()) claim.metric = names;
    }
    claim.concepts = concepts_of(names);
    if (claim.kind() == ClaimKind::level && !claim.concepts.empty())
      claim.concept_id = claim.concepts.front();
  }

  ClaimPeriods resolve(const Assertion& assertion, Claim& claim) const {
    ClaimPeriods periods;
    std::optional<Period> base;
    if (assertion.base_when)
      if (const auto known = calendar_.resolve(*assertion.base_when, std::nullopt)) base = known->period;
    bool firm = assertion.when_in_sentence;
    if (assertion.when) {
      if (const auto known = calendar_.resolve(*assertion.when, base)) {
        claim.period = known->period;
        firm = firm && known->firm;
      }
    } else if (!assertion.comparison) {
      claim.period = calendar_.current();
      firm = calendar_.one_length();
    }
    const bool compares_itself = assertion.comparison && base && claim.period &&
                                 claim.period->same_as(*base) && !(assertion.when && assertion.when->year);
    if (!claim.period || compares_itself) firm = false;
    add_periods(claim, firm, periods);
    if (claim.is_change() && claim.period) firm = resolve_versus(assertion, claim, periods) && firm;
    if (!firm && claim.standing == Standing::firm) claim.standing = Standing::doubtful;
    return periods;
  }

  // A period that no word names may be any that ends when the release's does, or for a comparison a year or a
  // quarter before.
  void add_periods(const Claim& claim, bool firm, ClaimPeriods& periods) const {
    if (claim.period) periods.periods.push_back(*claim.period);
    if (firm || claim.period || !calendar_.current()) return;
    for (const int months : {12, 3})
      if (const auto period = calendar_.earlier(*calendar_.current(), months))
        periods.periods.push_back(*period);
  }

  bool resolve_versus(const Assertion& assertion, Claim& claim, ClaimPeriods& periods) const {
    if (assertion.versus)
      if (const auto known = calendar_.resolve(*assertion.versus, claim.period)) {
        claim.measured_from()->versus = known->period;
        periods.versus.push_back(known->period);
        return known->firm;
      }
    for (const int months : {12, 3})
      if (const auto period = calendar_.earlier(*claim.period, months)) periods.versus.push_back(*period);
    return false;
  }

  const Source& source_;
  const Calendar& calendar_;
  const FactBook& facts_;
  RowNames names_;
};

std::optional<Untied> why_untied(const Claim& claim) {
  if (!claim.binds.empty()) return std::nullopt;
  if (!claim.candidates.empty()) return Untied::to_be_checked;
  if (claim.reason) return claim.reason;
  if (claim.standing == Standing::forward) return Untied::not_in_tables;
  return claim.period ? Untied::no_such_row : Untied::period_unknown;
}

}  // namespace

std::vector<Claim> read_claims(const Source& source, const FactBook& facts, const ReleaseFacts& release,
                               const TableMap& tables) {
  ProseReader reader(source, release, read_prose(source, facts.statements()));
  reader.read();
  const Calendar calendar(facts.statements(), release, reader.named);
  ClaimMaker maker(source, calendar, facts);
  std::vector<Claim> claims;
  claims.reserve(reader.assertions.size());
  for (; !reader.assertions.empty(); reader.assertions.pop_front())
    claims.push_back(maker.make(reader.assertions.front()));
  release_doubtful(claims, facts, UnreadDigits(source, tables));
  for (Claim& claim : claims) claim.reason = why_untied(claim);
  const auto begins_before = [](const Claim& a, const Claim& b) {
    return a.figure_span.begin < b.figure_span.begin;
  };
  // Sorting takes room for as many again, and they nearly always are in order.
  if (!std::is_sorted(claims.begin(), claims.end(), begins_before))
    std::stable_sort(claims.begin(), claims.end(), begins_before);
  return claims;
}

}  // namespace tieout
