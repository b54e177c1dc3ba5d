// Reads the figure of prose with the words around it.
#include "core/claim/value_phrase.h"

#include <array>

#include "core/claim/cue.h"
#include "core/lexicon/lexicon.h"

namespace tieout {
namespace {

// Words that name a currency: in whole units, or in hundredths of them.
constexpr PhraseRow<Unit> currency_rows[] = {
    {"dollars", {UnitKind::money, "USD", 0}},
    {"pounds", {UnitKind::money, "GBP", 0}},
    {"cents", {UnitKind::money, "USD", -2}},
    {"pence", {UnitKind::money, "GBP", -2}},
};

constexpr PhraseRow<PercentUnit> percent_rows[] = {
    {"%", PercentUnit::percent},
    {"percent", PercentUnit::percent},
    {"per cent", PercentUnit::percent},
    {"pct", PercentUnit::percent},
    {"percentage points", PercentUnit::points},
    {"percentage point", PercentUnit::points},
    {"% points", PercentUnit::points},
    {"percent points", PercentUnit::points},
    {"points", PercentUnit::points},
    {"pts", PercentUnit::points},
    {"pp", PercentUnit::points},
    {"ppts", PercentUnit::points},
    {"basis points", PercentUnit::basis_points},
    {"basis point", PercentUnit::basis_points},
    {"bps", PercentUnit::basis_points},
    {"bp", PercentUnit::basis_points},
};

constexpr PhraseRow<ShareKind> share_rows[] = {
    {"per share", ShareKind::unstated},
    {"a share", ShareKind::unstated},
    {"per common share", ShareKind::unstated},
    {"per ordinary share", ShareKind::unstated},
    {"per unit", ShareKind::unstated},
    {"per ads", ShareKind::unstated},
    {"per basic share", ShareKind::basic},
    {"per basic common share", ShareKind::basic},
    {"basic", ShareKind::basic},
    {"per share basic", ShareKind::basic},
    {"per share - basic", ShareKind::basic},
    {"per share on a basic basis", ShareKind::basic},
    {"per diluted share", ShareKind::diluted},
    {"a diluted share", ShareKind::diluted},
    {"diluted", ShareKind::diluted},
    {"per diluted common share", ShareKind::diluted},
    {"per common diluted share", ShareKind::diluted},
    {"per common share diluted", ShareKind::diluted},
    {"per fully diluted share", ShareKind::diluted},
    {"per fully diluted common share", ShareKind::diluted},
    {"per share assuming dilution", ShareKind::diluted},
    {"per share diluted", ShareKind::diluted},
    {"per share - diluted", ShareKind::diluted},
    {"per share ( diluted )", ShareKind::diluted},
    {"per share ( basic )", ShareKind::basic},
    {"per share fully diluted", ShareKind::diluted},
    {"per share on a diluted basis", ShareKind::diluted},
    {"per share on a fully diluted basis", ShareKind::diluted},
    {"on a diluted basis", ShareKind::diluted},
    {"per diluted ads", ShareKind::diluted},
    {"per basic and diluted share", ShareKind::diluted},
    {"per basic and diluted common share", ShareKind::diluted},
    {"per diluted unit", ShareKind::diluted},
};

constexpr PhraseRow<Hedge> hedge_rows[] = {
    {"approximately", Hedge::approximately},
    {"about", Hedge::approximately},
    {"roughly", Hedge::approximately},
    {"nearly", Hedge::approximately},
    {"almost", Hedge::approximately},
    {"around", Hedge::approximately},
    {"some", Hedge::approximately},
    {"an estimated", Hedge::approximately},
    {"estimated", Hedge::approximately},
    {"more than", Hedge::more_than},
    {"over", Hedge::more_than},
    {"exceeding", Hedge::more_than},
    {"at least", Hedge::more_than},
    {"in excess of", Hedge::more_than},
    {"greater than", Hedge::more_than},
    {"above", Hedge::more_than},
    {"less than", Hedge::less_than},
    {"under", Hedge::less_than},
    {"up to", Hedge::less_than},
    {"as much as", Hedge::less_than},
    {"below", Hedge::less_than},
    {"just under", Hedge::less_than},
    {"just over", Hedge::more_than},
    {"slightly more than", Hedge::more_than},
    {"well over", Hedge::more_than},
    {"close to", Hedge::approximately},
};

enum class LossWords { yes };

constexpr PhraseRow<LossWords> loss_rows[] = {
    {"negative", LossWords::yes}, {"a loss of", LossWords::yes}, {"loss of", LossWords::yes},
    {"minus", LossWords::yes},    {"loss", LossWords::yes},      {"a deficit of", LossWords::yes},
};

template <class Meaning, std::size_t size>
const PhraseTable<Meaning>& table_of(const PhraseRow<Meaning> (&rows)[size]) {
  static const PhraseTable<Meaning> table(rows);
  return table;
}

// The longest phrase that ends just before `at`.
template <class Meaning>
std::optional<std::pair<Meaning, std::size_t>> phrase_before(const PhraseTable<Meaning>& table,
                                                             const ProseWords& words, std::size_t at,
                                                             std::size_t floor) {
  constexpr std::size_t longest = 4;
  for (std::size_t begin = at > floor + longest ? at - longest : floor; begin < at; ++begin)
    if (const auto match = table.longest_at(words, begin, at); match && match->end == at)
      return std::pair{*match->meaning, begin};
  return std::nullopt;
}

class ValueReader {
 public:
  ValueReader(const ProseWords& words, std::size_t at, std::size_t floor, std::size_t end)
      : words_(words), at_(at), floor_(floor), end_(end) {}

  std::optional<ValuePhrase> read() {
    if (at_ >= floor_ + 2 && words_[at_ - 1].is("minus") && words_[at_ - 2].is("or")) return std::nullopt;
    phrase_.words = {at_, at_ + 1};
    phrase_.figure_span = words_[at_].span;
    phrase_.value = words_[at_].figure.value;
    phrase_.currency = words_[at_].figure.currency;
    read_range_end();
    if (!read_unit(phrase_.words.end)) return std::nullopt;
    read_hedge();
    return phrase_;
  }

 private:
  // "$290.0 million to $330.0 million", "$500-$600 million", "between $0.24 and $0.40".
  void read_range_end() {
    std::size_t next = at_ + 1;
    const bool between = at_ > floor_ && words_[at_ - 1].is("between");
    std::size_t after_scale = next;
    int own_scale = words_[at_].magnitude;
    if (const auto scale = scale_at(next)) {
      own_scale = *scale;
      after_scale = next + 1;
    } else if (next < end_ && words_[next].is("%")) {
      after_scale = next + 1;
    }
    if (after_scale >= end_) return;
    const bool dash = words_[after_scale].is("-") || words_[after_scale].joined;
    const bool word = words_[after_scale].is("to") || (between && words_[after_scale].is("and"));
    const std::size_t second = words_[after_scale].joined ? after_scale : after_scale + 1;
    if ((!dash && !word) || second >= end_ || !may_end_range(second)) return;
    if (word && !between && !introduces_range()) return;
    phrase_.high = words_[second].figure.value;
    low_scale_ = own_scale;
    phrase_.figure_span = {phrase_.figure_span.begin, words_[second].span.end};
    phrase_.words.end = second + 1;
    at_ = second;
  }

  // "million", and letters where they stand behind an amount of money: "$130 m".
  std::optional<int> scale_at(std::size_t at) const {
    if (at >= end_ || words_[at].kind != ProseWordKind::word) return std::nullopt;
    const auto scale = word_value(PhraseKind::scale, words_[at].text);
    return scale || phrase_.currency.empty() ? scale : word_value(PhraseKind::scale_mark, words_[at].text);
  }

  bool may_end_range(std::size_t second) const {
    const ProseWord& word = words_[second];
    if (word.kind != ProseWordKind::number) return false;
    const bool same_currency = word.figure.currency == phrase_.currency || word.figure.currency.empty();
    const bool between = at_ > floor_ && words_[at_ - 1].is("between");
    return same_currency && (between || word.figure.value >= phrase_.value.magnitude());
  }

  // "jumped $5 to $6", "from $5 to $6": the second figure is where a change ends.
  bool introduces_range() const {
    for (std::size_t back = 1; back <= 6 && phrase_.words.begin >= floor_ + back; ++back) {
      const std::size_t at = phrase_.words.begin - back;
      const auto cue = cue_phrases().longest_at(words_, at, phrase_.words.begin);
      if (words_[at].is("by") || (cue && (is_direction(cue->meaning->cue) || cue->meaning->cue == Cue::from)))
        return false;
    }
    return true;
  }

  bool read_unit(std::size_t next) {
    const Figure& figure = words_[at_].figure;
    if (figure.suffix == FigureSuffix::percent || figure.suffix == FigureSuffix::points ||
        figure.suffix == FigureSuffix::basis_points)
      return read_percent_suffix(next);
    if (figure.suffix == FigureSuffix::multiple) return false;
    if (const auto unit = table_of(percent_rows).longest_at(words_, next, end_)) {
      if (!phrase_.currency.empty()) return false;
      set_percent(*unit->meaning, unit->end);
      return true;
    }
    phrase_.scale = words_[at_].magnitude;
    if (const auto scale = scale_at(next)) {
      phrase_.scale = *scale;
      ++next;
    }
    return read_money(next);
  }

  bool read_percent_suffix(std::size_t next) {
    if (words_[at_].figure.suffix == FigureSuffix::basis_points) {
      set_percent(PercentUnit::basis_points, next);
    } else if (words_[at_].figure.suffix == FigureSuffix::points) {
      set_percent(PercentUnit::points, next);
    } else if (next < end_ && (words_[next].is("points") || words_[next].is("point"))) {
      set_percent(PercentUnit::points, next + 1);
    } else {
      set_percent(PercentUnit::percent, next);
    }
    return phrase_.currency.empty();
  }

  void set_percent(PercentUnit unit, std::size_t end) {
    phrase_.kind = UnitKind::percent;
    phrase_.percent = unit;
    phrase_.scale = unit == PercentUnit::basis_points ? -2 : 0;
    phrase_.words.end = end;
    extend_figure(end);
  }

  bool read_money(std::size_t next) {
    next = read_currency_word(next);
    if (const auto share = table_of(share_rows).longest_at(words_, next, end_);
        share && phrase_.scale <= 0 && !phrase_.currency.empty()) {
      phrase_.kind = UnitKind::money_per_share;
      phrase_.per_share = *share->meaning;
      next = share->end;
    } else if (!phrase_.currency.empty()) {
      phrase_.kind = UnitKind::money;
      if (next < end_ && words_[next].is("per")) return false;  // "$241.61 per shipment"
    } else {
      return read_shares(next);
    }
    phrase_.words.end = next;
    extend_figure(next);
    return !phrase_.high || align_range();
  }

  // "8 cents", "8.3 pence", "8.3p", "4 million dollars".
  std::size_t read_currency_word(std::size_t next) {
    if (words_[at_].figure.suffix == FigureSuffix::hundredths) phrase_.scale = -2;
    if (!phrase_.currency.empty()) return next;
    std::array<WordId, 3> ids{};
    std::size_t known = 0;
    for (; known < ids.size() && next + known < end_; ++known)
      ids[known] = word_id(words_[next + known].text);
    if (const auto named = longest_phrase({ids.data(), known}, PhraseKind::currency)) {
      phrase_.currency = currency_of(named->value);
      return next + named->words;
    }
    const auto word = table_of(currency_rows).longest_at(words_, next, end_);
    if (!word) return next;
    phrase_.currency = word->meaning->currency;
    if (word->meaning->scale != 0) phrase_.scale = word->meaning->scale;
    return word->end;
  }

  // "7.5 million shares"; any other plain number is a count or a year.
  bool read_shares(std::size_t next) {
    const std::size_t noun =
        next < end_ && (words_[next].is("common") || words_[next].is("diluted")) ? next + 1 : next;
    if (noun >= end_ || !words_[noun].is("shares")) {
      if (phrase_.scale < 3 || !speaks_of_shares()) return false;
      phrase_.kind = UnitKind::shares;
      phrase_.words.end = next;
      extend_figure(next);
      return true;
    }
    phrase_.kind = UnitKind::shares;
    phrase_.words.end = noun + 1;
    extend_figure(next);
    return true;
  }

  // "average diluted shares of 216.5 million".
  bool speaks_of_shares() const {
    constexpr std::size_t reach = 10;
    for (std::size_t i = at_; i-- > floor_ && i + reach >= at_;)
      if (words_[i].is("shares")) return true;
    return false;
  }

  // The scale printed after the second figure serves both; two different scales make no range.
  bool align_range() const { return low_scale_ == 0 || low_scale_ == phrase_.scale; }

  void extend_figure(std::size_t end) {
    if (end > at_ + 1) phrase_.figure_span.end = words_[end - 1].span.end;
  }

  void read_hedge() {
    std::size_t begin = phrase_.words.begin;
    if (const auto loss = phrase_before(table_of(loss_rows), words_, begin, floor_)) {
      phrase_.named_loss = true;
      begin = loss->second;
    }
    const auto hedge = phrase_before(table_of(hedge_rows), words_, begin, floor_);
    if (hedge && !compares(hedge->second)) {
      phrase_.hedge = hedge->first;
      begin = hedge->second;
      if (const auto loss = phrase_before(table_of(loss_rows), words_, begin, floor_)) {
        phrase_.named_loss = true;
        begin = loss->second;
      }
    }
    phrase_.words.begin = begin;
  }

  // "an increase of 283% over $66.0 million", "up 10% over": the word compares and hedges nothing.
  bool compares(std::size_t hedge) const {
    if (!words_[hedge].is("over") && !words_[hedge].is("above") && !words_[hedge].is("below")) return false;
    if (hedge == 0) return false;
    const ProseWord& before = words_[hedge - 1];
    return before.kind == ProseWordKind::number || before.is("percent") || before.is("%") ||
           before.is("increase") || before.is("growth") || before.is("million") || before.is("billion") ||
           before.is("points");
  }

  const ProseWords& words_;
  std::size_t at_, floor_, end_;
  int low_scale_ = 0;
  ValuePhrase phrase_;
};

}  // namespace

std::optional<ValuePhrase> read_value_phrase(const ProseWords& words, std::size_t at, std::size_t floor,
                                             std::size_t end) {
  return ValueReader(words, at, floor, end).read();
}

}  // namespace tieout
