// Cuts letters, digits and signs apart and reads currencies with the scales glued to them.
#include "core/unit/unit_tokens.h"

#include <algorithm>
#include <span>

#include "core/text/characters.h"

namespace tieout {
namespace {

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018;
}

// Bytes of the letters, the digits or the one sign at the beginning; 0 where none stands there.
std::size_t token_bytes(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_letter(text[size])) ++size;
  if (size > 0) return size;
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size > 0) return size;
  const CodePoint sign = decode(text, 0);
  const bool names = word_id(text.substr(0, sign.bytes)) != 0 && sign.value != ',';
  return names ? sign.bytes : 0;
}

constexpr std::size_t code_letters = 3;

bool are_capitals(std::string_view letters) {
  return std::all_of(letters.begin(), letters.end(), is_upper);
}

bool are_small(std::string_view letters) {
  return std::none_of(letters.begin(), letters.end(), is_upper);
}

}  // namespace

UnitTokens::UnitTokens(std::string_view text) {
  bool glued = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = token_bytes(text.substr(at));
    if (bytes == 0) {
      const CodePoint other = decode(text, static_cast<std::uint32_t>(at));
      glued = glued && is_apostrophe(other.value);
      at += other.bytes;
      continue;
    }
    UnitToken token;
    token.printed = text.substr(at, bytes);
    token.word = token.printed;
    for (char& c : token.word) c = to_lower(c);
    token.id = word_id(token.word);
    token.glued = glued;
    ids_.push_back(token.id);
    tokens_.push_back(std::move(token));
    glued = true;
    at += bytes;
  }
}

std::optional<FoundPhrase> UnitTokens::value_at(std::size_t at, PhraseKind kind) const {
  if (at >= size()) return std::nullopt;
  return longest_phrase(std::span(ids_).subspan(at), kind);
}

// A scale glued to what stands before it, or behind one blank: "£m", "EUR bn", "RMB'000", "€ mn".
std::optional<int> UnitTokens::mark_behind(std::size_t at) const {
  if (at >= size()) return std::nullopt;
  if (const auto mark = value_at(at, PhraseKind::scale_mark)) return mark->value;
  const auto scale = value_at(at, PhraseKind::scale);
  return scale && scale->words == 1 ? std::optional(scale->value) : std::nullopt;
}

// "TEUR", "MSEK", "EURm": a code of three capitals with a scale before it, or behind it in small letters.
std::optional<UnitSpelling> UnitTokens::compound_at(std::size_t at) const {
  const std::string_view word = tokens_[at].word;
  if (word.size() <= code_letters || word.size() > code_letters + 2) return std::nullopt;
  const std::string_view printed = tokens_[at].printed;
  const std::size_t rest = word.size() - code_letters;
  const bool behind_scale = are_capitals(printed.substr(rest));
  const bool before_scale =
      are_capitals(printed.substr(0, code_letters)) && are_small(printed.substr(code_letters));
  if (const auto code = behind_scale ? word_value(PhraseKind::currency, word.substr(rest)) : std::nullopt)
    if (const auto scale = word_value(PhraseKind::scale_prefix, word.substr(0, rest)))
      return UnitSpelling{currency_of(*code), scale, at + 1};
  if (!before_scale) return std::nullopt;
  if (const auto code = word_value(PhraseKind::currency, word.substr(0, code_letters))) {
    const std::string_view behind = word.substr(code_letters);
    const auto mark = word_value(PhraseKind::scale_mark, behind);
    if (const auto scale = mark ? mark : word_value(PhraseKind::scale, behind))
      return UnitSpelling{currency_of(*code), scale, at + 1};
  }
  return std::nullopt;
}

std::optional<UnitSpelling> UnitTokens::currency_at(std::size_t at) const {
  if (at >= size()) return std::nullopt;
  if (const auto compound = compound_at(at)) return compound;
  // "T€", "M€": a letter before the sign.
  if (const auto prefix = value_at(at, PhraseKind::scale_prefix); prefix && at + 1 < size())
    if (const auto sign = value_at(at + 1, PhraseKind::currency); sign && tokens_[at + 1].glued)
      return UnitSpelling{currency_of(sign->value), prefix->value, at + 1 + sign->words};
  const auto currency = value_at(at, PhraseKind::currency);
  const auto dollar = currency ? std::nullopt : value_at(at, PhraseKind::dollar);
  if (!currency && !dollar) return std::nullopt;
  UnitSpelling spelling{currency_of(currency ? currency->value : dollar->value), std::nullopt,
                        at + (currency ? currency->words : dollar->words)};
  spelling.scale = mark_behind(spelling.end);
  if (spelling.scale) ++spelling.end;
  return spelling;
}

CurrencyCode UnitTokens::currency() const {
  CurrencyCode dollar;
  for (std::size_t at = 0; at < size(); ++at) {
    const auto named = currency_at(at);
    if (!named) continue;
    if (!is(at, PhraseKind::dollar)) return named->currency;
    dollar = named->currency;
  }
  return dollar;
}

}  // namespace tieout
