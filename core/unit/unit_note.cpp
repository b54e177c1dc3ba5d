// Reads scale, currency and exceptions out of a unit note.
#include "core/unit/unit_note.h"

#include <algorithm>
#include <string>

#include "core/text/characters.h"
#include "core/text/phrase.h"
#include "core/unit/unit_tokens.h"

namespace tieout {
namespace {

// "000" alone is a scale only as $000 or (000s).
bool is_zeros(const UnitToken& token) {
  return token.word.front() == '0';
}

bool is_counted(const UnitToken& token) {
  return token.is_number() && !is_zeros(token);
}

struct ScaleAt {
  std::size_t at = 0, end = 0;
  int scale = 0;
};

// What a note says, read from its beginning: each scale is of what stands between the one before and it.
class NoteReader {
 public:
  explicit NoteReader(std::string_view text) : tokens_(text) {}

  // The first scale that the words state: "in thousands", "$ millions"; not "of 3.3 million".
  std::optional<int> first_scale() const {
    const auto found = next_scale(0);
    return found ? std::optional(found->scale) : std::nullopt;
  }

  bool counts_something() const {
    for (std::size_t at = 1; at < tokens_.size(); ++at)
      if (tokens_.is(at, PhraseKind::scale) && is_counted(tokens_[at - 1])) return true;
    return false;
  }

  bool counts_shares() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (tokens_.is(at, PhraseKind::share_noun) || tokens_[at].word == "number") return true;
    return false;
  }

  bool is_in_units() const {
    for (std::size_t at = 0; at + 1 < tokens_.size(); ++at) {
      if (tokens_[at].word != "in") continue;
      const std::size_t next = at + (tokens_[at + 1].word == "whole" ? 2 : 1);
      const auto currency = tokens_.currency_at(next);
      if (currency && (currency->end == tokens_.size() || tokens_.is(currency->end, PhraseKind::exception)))
        return true;
    }
    return false;
  }

  UnitNote read() const {
    UnitNote note;
    std::size_t from = 0;
    for (auto found = next_scale(0); found; found = next_scale(found->end)) {
      take(*found, from, note);
      from = found->end;
    }
    read_exceptions(note);
    if (note.share_scale) note.excepts_shares = false;
    note.currency = tokens_.currency();
    // Rupees are those of India where they are counted by lakhs and crores, else of any of several countries.
    if (note.currency.empty() && (note.scale == 5 || note.scale == 7)) note.currency = rupees();
    return note;
  }

 private:
  std::optional<ScaleAt> next_scale(std::size_t from) const {
    for (std::size_t at = from; at < tokens_.size(); ++at) {
      if (const auto spelling = tokens_.currency_at(at); spelling && spelling->scale)
        return ScaleAt{at, spelling->end, *spelling->scale};
      const auto scale = tokens_.value_at(at, PhraseKind::scale);
      if (scale && may_open(at)) return ScaleAt{at, at + scale->words, scale->value};
    }
    return std::nullopt;
  }

  bool may_open(std::size_t at) const {
    if (at == 0) return true;
    if (is_zeros(tokens_[at]))
      return tokens_[at - 1].word == "in" || tokens_.is(at - 1, PhraseKind::dollar) ||
             tokens_.is(at - 1, PhraseKind::rupees);
    return tokens_.is(at - 1, PhraseKind::note_word) || tokens_.is(at - 1, PhraseKind::scale) ||
           ends_currency(at);
  }

  bool ends_currency(std::size_t end) const {
    constexpr std::size_t longest = 4;
    for (std::size_t at = end > longest ? end - longest : 0; at < end; ++at)
      if (const auto currency = tokens_.currency_at(at)) {
        const std::size_t words_end = currency->scale ? currency->end - 1 : currency->end;
        if (words_end == end || currency->end == end) return true;
      }
    return false;
  }

  bool is_per_share(std::size_t at) const { return at > 0 && tokens_[at - 1].word == "per"; }

  void take(const ScaleAt& found, std::size_t from, UnitNote& note) const {
    bool shares = false, money = false;
    for (std::size_t at = from; at < found.at; ++at) {
      shares = shares || (tokens_.is(at, PhraseKind::share_noun) && !is_per_share(at));
      money = money || tokens_.currency_at(at) || tokens_.is(at, PhraseKind::amount_noun);
    }
    if (!note.scale && !note.share_scale) note.of_money = money && !shares;
    if (shares && !note.share_scale) note.share_scale = found.scale;
    if ((!shares || money) && !note.scale) note.scale = found.scale;
  }

  void read_exceptions(UnitNote& note) const {
    std::size_t at = 0;
    while (at < tokens_.size() && !tokens_.is(at, PhraseKind::exception)) ++at;
    for (; at < tokens_.size(); ++at) {
      if (tokens_[at].word != "share" && tokens_[at].word != "shares") continue;
      const std::string& before = tokens_[at - 1].word;
      const bool per = before == "per" || before == "common" || before == "diluted";
      (per ? note.excepts_per_share : note.excepts_shares) = true;
    }
  }

  CurrencyCode rupees() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at)
      if (tokens_.is(at, PhraseKind::rupees)) return CurrencyCode("INR");
    return {};
  }

  UnitTokens tokens_;
};

// Notes are short, most of all where no parenthesis sets them apart: a sentence that says "in millions" is
// none.
constexpr std::size_t longest_note = 26, longest_open_note = 12;

bool may_be_note(std::string_view line, std::string_view plain) {
  const bool set_apart = line.find('(') != std::string_view::npos;
  return count_words(plain) <= (set_apart ? longest_note : longest_open_note);
}

}  // namespace

CurrencyCode currency_named(std::string_view line) {
  return UnitTokens(line).currency();
}

std::optional<int> scale_named(std::string_view word) {
  return is_letter(word.empty() ? '\0' : word.front()) ? word_value(PhraseKind::scale, word) : std::nullopt;
}

std::optional<UnitNote> read_unit_note(std::string_view line) {
  if (!may_be_note(line, plain_words(line))) return std::nullopt;
  const NoteReader reader(line);
  UnitNote note = reader.read();
  if (!note.scale && !note.share_scale) {
    if (!reader.is_in_units()) return std::nullopt;
    note.scale = 0;
  }
  if (note.scale != 0 && reader.counts_something()) return std::nullopt;
  return note;
}

std::optional<UnitNote> read_head_unit(std::string_view head) {
  const NoteReader reader(head);
  if (reader.counts_shares()) return std::nullopt;
  const auto scale = read_own_scale(head);
  UnitNote note = reader.read();
  if (!note.scale && scale) note.scale = scale;
  if (!note.scale || (!scale && note.currency.empty())) return std::nullopt;
  return note;
}

bool counts_hundredths(std::string_view plain) {
  return has_phrase(plain, "pence") || has_phrase(plain, "cents");
}

bool names_hundredths(std::string_view caption) {
  if (counts_hundredths(plain_words(caption))) return true;
  return caption.find("(p)") != std::string_view::npos || caption.find("(c)") != std::string_view::npos;
}

std::optional<int> read_own_scale(std::string_view caption) {
  for (std::size_t open = caption.rfind('('); open != std::string_view::npos;
       open = open == 0 ? std::string_view::npos : caption.rfind('(', open - 1)) {
    const std::string_view inside = caption.substr(open, caption.find(')', open) - open);
    if (const auto scale = NoteReader(inside).first_scale()) return scale;
  }
  if (caption.find("in ") == std::string_view::npos) return std::nullopt;
  const UnitTokens tokens(caption);
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at)
    if (tokens[at].word == "in")
      if (const auto scale = tokens.value_at(at + 1, PhraseKind::scale)) return scale->value;
  return std::nullopt;
}

}  // namespace tieout
