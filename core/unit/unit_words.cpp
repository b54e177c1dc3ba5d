// Tells by the kinds of its phrases what unit a caption or a head names.
#include "core/unit/unit_words.h"

#include <cstddef>
#include <string>

#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/unit/unit_note.h"

namespace tieout {
namespace {

constexpr std::size_t longest_price_heading = 5;  // words

// Calls `visit` with every place where a word begins until it returns true.
template <typename Visit>
bool any_word(std::string_view plain, Visit visit) {
  for (std::size_t at = 0; at < plain.size(); at = std::min(plain.find(' ', at), plain.size() - 1) + 1)
    if (visit(at)) return true;
  return false;
}

bool begins_with_kind(std::string_view plain, PhraseKind kind) {
  return phrases_in(plain).at_begin.has(kind);
}

}  // namespace

bool UnitWords::states_price_of_share() const {
  bool stated = false;
  const bool named = any_word(plain_, [&](std::size_t at) {
    if (!begins_with_phrase(plain_.substr(at), "per")) return false;
    if (!begins_with_kind(plain_.substr(at), PhraseKind::price_of_share)) return false;
    if (at < 2 || !is_digit(plain_[at - 2])) return true;
    stated = true;
    return false;
  });
  return stated && !named;
}

bool UnitWords::is_price_heading() const {
  return begins_with_phrase(plain_, "$") && has(PhraseKind::price_of_share) &&
         count_words(plain_) <= longest_price_heading;
}

bool UnitWords::names_average_price() const {
  return has(PhraseKind::average_price) && !has(PhraseKind::sum_of_values);
}

bool UnitWords::names_shares() const {
  return has(PhraseKind::share_count) || has(PhraseKind::antidilutive) ||
         begins_with(PhraseKind::share_opening) || plain_ == "shares" || plain_ == "common shares" ||
         (has(PhraseKind::weighted_average) && !has(PhraseKind::averaged));
}

bool UnitWords::opens_memo() const {
  return begins_with(PhraseKind::share_memo) && !has(PhraseKind::stock_amount);
}

// "4.25 %", "zero percent"
bool UnitWords::follows_number(std::size_t at) const {
  if (at < 2) return false;
  if (is_digit(plain_[at - 2])) return true;
  const std::size_t blank = plain_.rfind(' ', at - 2);
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  const std::string_view before = plain_.substr(begin, at - 1 - begin);
  return word_value(PhraseKind::cardinal, before).has_value();
}

bool UnitWords::names_percent() const {
  if (has(PhraseKind::rate) || ends_with(PhraseKind::rate_at_end)) return true;
  if (!has(PhraseKind::rate_sign)) return false;
  return any_word(plain_, [&](std::size_t at) {
    return !follows_number(at) && begins_with_kind(plain_.substr(at), PhraseKind::rate_sign);
  });
}

// "Production costs", but no "Cost per customer".
bool UnitWords::names_amount() const {
  if (has(PhraseKind::cost) && !has_phrase(plain_, "per")) return true;
  return has_phrase(plain_, "$") && !has(PhraseKind::threshold);
}

bool UnitWords::names_count() const {
  return has(PhraseKind::number_of) && !names_amount();
}

bool UnitWords::may_name_count() const {
  return has(PhraseKind::counted) && !names_amount();
}

bool UnitWords::names_price_of_thing() const {
  return any_word(plain_, [&](std::size_t at) {
    const std::string_view rest = plain_.substr(at);
    return begins_with_phrase(rest, "per") && rest.size() > 4 &&
           begins_with_kind(rest.substr(4), PhraseKind::thing);
  });
}

namespace {

// Without a note on the whole statement: "2024 (In millions, except per share data)".
std::string without_exceptions(std::string_view label) {
  const std::size_t open = label.find('('), close = label.find(')', open);
  if (open == std::string_view::npos || close == std::string_view::npos) return plain_words(label);
  const std::string inside = plain_words(label.substr(open, close - open));
  if (!phrases_in(inside).anywhere.has(PhraseKind::exception)) return plain_words(label);
  return plain_words(std::string(label.substr(0, open)) + ' ' + std::string(label.substr(close + 1)));
}

}  // namespace

std::optional<Unit> unit_of_head(std::string_view label) {
  const std::string plain = without_exceptions(label);
  const UnitWords words(plain);
  if (words.has(PhraseKind::exception) || has_phrase(plain, "per share data") ||
      has_phrase(plain, "per share amounts"))
    return std::nullopt;
  if (words.has(PhraseKind::basis_points)) return Unit{UnitKind::percent, {}, -2};
  const bool price = words.has(PhraseKind::price) && !words.has(PhraseKind::price_within_amount);
  if (words.names_average_price() || price || words.has(PhraseKind::price_of_share))
    return Unit{UnitKind::money_per_share, {}, 0};
  if (words.has(PhraseKind::span_of_years)) return Unit{UnitKind::pure, {}, 0};
  if (words.has(PhraseKind::amount_noun) || words.has(PhraseKind::dollar)) return std::nullopt;
  if (words.has(PhraseKind::rate_at_end)) return Unit{UnitKind::percent};
  const auto scale = read_own_scale(label);
  const bool shares = words.has(PhraseKind::share_count) || words.ends_with(PhraseKind::share_noun) ||
                      words.begins_with(PhraseKind::share_noun) || words.has(PhraseKind::award) ||
                      words.has(PhraseKind::share_title) ||
                      (words.has(PhraseKind::share_noun) && (scale || words.has(PhraseKind::number_of)));
  if (!shares && words.has(PhraseKind::number_of)) return Unit{UnitKind::pure, {}, scale.value_or(0)};
  if (!shares) return std::nullopt;
  Unit unit{UnitKind::shares, {}, scale.value_or(0)};
  if (!scale) unit.proof = ScaleProof::open;
  return unit;
}

}  // namespace tieout
