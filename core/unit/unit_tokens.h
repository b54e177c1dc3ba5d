// The words of a note, head or caption as units are told by: letters, digits and the signs of currencies.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/currency.h"
#include "core/lexicon/lexicon.h"

namespace tieout {

struct UnitToken {
  std::string_view printed;  // lives as long as the text
  std::string word;          // in lower case
  WordId id = 0;
  bool glued = false;  // to the token before it

  bool is_number() const { return word.front() >= '0' && word.front() <= '9'; }
};

// A currency, a scale or both, as tokens spell them: "$", "canadian dollars", "TEUR", "£m", "€ bn", "'000".
struct UnitSpelling {
  CurrencyCode currency;
  std::optional<int> scale;
  std::size_t end = 0;  // behind its last token
};

class UnitTokens {
 public:
  explicit UnitTokens(std::string_view text);

  std::size_t size() const { return tokens_.size(); }
  const UnitToken& operator[](std::size_t at) const { return tokens_[at]; }
  bool is(std::size_t at, PhraseKind kind) const { return at < size() && value_at(at, kind).has_value(); }
  // Of the longest phrase of the kind that begins here.
  std::optional<FoundPhrase> value_at(std::size_t at, PhraseKind kind) const;
  // The currency that begins here, with the scale in its letters: "msek", "eurm", "£m".
  std::optional<UnitSpelling> currency_at(std::size_t at) const;
  // The currency that is named most narrowly: "canadian dollars" before "$".
  CurrencyCode currency() const;

 private:
  std::optional<UnitSpelling> compound_at(std::size_t at) const;
  std::optional<int> mark_behind(std::size_t at) const;

  std::vector<UnitToken> tokens_;
  std::vector<WordId> ids_;
};

}  // namespace tieout
