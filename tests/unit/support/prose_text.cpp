// Prints the assertions of a text.
#include "tests/unit/support/prose_text.h"

#include "core/claim/assertion.h"
#include "core/claim/prose.h"

namespace tieout::test {
namespace {

std::string figure_of(const ValuePhrase& value) {
  std::string text = to_string(value.value);
  if (value.high) text += ".." + to_string(*value.high);
  if (value.is_percent())
    return text + (value.percent == PercentUnit::percent  ? "%"
                   : value.percent == PercentUnit::points ? " points"
                                                          : " bps");
  if (value.kind == UnitKind::shares) text += " shares";
  if (value.scale != 0) text += "e" + std::to_string(value.scale);
  if (value.kind == UnitKind::money_per_share) text += "/share";
  return text;
}

std::string words_of(const ProseWords& words, Range range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const ProseWord& word = words[i];
    text += (text.empty() ? "" : " ") +
            (word.kind == ProseWordKind::number ? to_string(word.figure.value) : word.text);
  }
  return text;
}

std::string_view mark_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::level:
      return "";
    case ClaimKind::change:
      return " change";
    case ClaimKind::percent_change:
      return " growth";
    case ClaimKind::ratio:
      return " ratio";
    case ClaimKind::range:
      return " range";
  }
  return "";
}

std::string_view mark_of(const std::optional<Hedge>& hedge) {
  if (!hedge) return "";
  return *hedge == Hedge::approximately ? "~" : *hedge == Hedge::more_than ? ">" : "<";
}

std::string print(const Assertion& claim, const ProseWords& words) {
  const std::string_view names = claim.metric ? claim.metric->concepts : std::string_view(claim.words);
  std::string line(names.substr(0, names.find('|')));
  if (claim.basis) line += *claim.basis == ClaimBasis::gaap ? " gaap" : " non-gaap";
  line += std::string(mark_of(claim.kind)) + (claim.loss ? " loss" : "");
  if (!claim.topic.empty()) line += " part";
  const bool change = claim.kind == ClaimKind::change || claim.kind == ClaimKind::percent_change;
  const bool down = claim.direction == Direction::down && change;
  line += std::string(": ") + (down && !claim.loss ? "-" : "") + std::string(mark_of(claim.value.hedge)) +
          figure_of(claim.value);
  if (claim.when) line += ", " + words_of(words, claim.when->words);
  if (claim.versus) line += ", vs " + words_of(words, claim.versus->words);
  if (claim.forward) line += " (expected)";
  return line + (claim.clean ? "" : " ?") + "\n";
}

}  // namespace

std::string claims_in(std::string_view text) {
  const Source source = read_source(text);
  const ProseContext context{text, {"acme"}, false};
  std::string lines;
  for (const Passage& passage : read_prose(source, {})) {
    const ProseWords words = read_prose_words(text, passage.span, source.style);
    Subject subject;
    for (const Range sentence : split_sentences(words))
      for (const Assertion& claim : read_assertions(context, words, sentence, subject))
        if (claim.metric || !claim.words.empty()) lines += print(claim, words);
  }
  return lines;
}

}  // namespace tieout::test
