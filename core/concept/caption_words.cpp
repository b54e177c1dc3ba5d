// Strips captions to the words that patterns are written in.
#include "core/concept/caption_words.h"

#include <algorithm>

#include "core/text/characters.h"
#include "core/text/phrase.h"

namespace tieout {
namespace {

constexpr std::string_view aside_openers[] = {"note",        "notes",    "see",      "unaudited", "in",
                                              "incl",        "included", "includes", "including", "net",
                                              "as restated", "restated", "dollars",  "exclusive", "excludes"};
// Longer text is no caption.
constexpr std::size_t longest_caption = 600;

constexpr std::string_view signs[] = {"less", "add", "plus", "deduct", "minus"};
constexpr std::string_view joined_prefixes[] = {"non", "pre"};

// "(Note 3)", "(1)", "(net of $3,211)", but not "(loss)" or "(used in)".
bool is_aside(std::string_view inner) {
  if (inner.size() <= 2 && inner != "%") return true;
  if (std::any_of(inner.begin(), inner.end(), is_digit)) return true;
  return begins_with_any_phrase<aside_openers>(plain_words(inner));
}

// Where the parenthesis or bracket that opens at `at` ends; past the caption where none opens there.
std::size_t end_of_aside(std::string_view caption, std::size_t at) {
  if (caption[at] == '(') return caption.find(')', at);
  return caption[at] == '[' ? caption.find(']', at) : std::string_view::npos;
}

std::string without_asides(std::string_view caption) {
  std::string kept;
  for (std::size_t at = 0; at < caption.size();) {
    const std::size_t end = end_of_aside(caption, at);
    if (end != std::string_view::npos && is_aside(caption.substr(at + 1, end - at - 1))) {
      kept += ' ';
      at = end + 1;
    } else {
      kept += caption[at++];
    }
  }
  return kept;
}

std::string_view cut_word(std::string_view& plain) {
  const std::size_t end = std::min(plain.find(' '), plain.size());
  const std::string_view word = plain.substr(0, end);
  plain.remove_prefix(std::min(end + 1, plain.size()));
  return word;
}

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool is_footnote(std::string_view word) {
  return word.size() <= 2 && std::all_of(word.begin(), word.end(), is_digit);
}

// "non current" and "noncurrent" are one word.
void join_prefixes(std::string& plain) {
  for (const std::string_view prefix : joined_prefixes)
    for (std::size_t at = plain.find(prefix); at != std::string::npos; at = plain.find(prefix, at + 1)) {
      const std::size_t end = at + prefix.size();
      if ((at == 0 || plain[at - 1] == ' ') && end < plain.size() && plain[end] == ' ') plain.erase(end, 1);
    }
}

}  // namespace

std::string telling_words(std::string_view caption) {
  if (caption.size() > longest_caption) return {};
  const bool aside =
      caption.find('(') != std::string_view::npos || caption.find('[') != std::string_view::npos;
  std::string plain = plain_words(aside ? without_asides(caption) : caption);
  for (const std::string_view sign : signs)
    if (plain.size() > sign.size() && begins_with_phrase(plain, sign)) plain.erase(0, sign.size() + 1);
  for (std::size_t blank = plain.rfind(' ');
       blank != std::string::npos && is_footnote(std::string_view(plain).substr(blank + 1));
       blank = plain.rfind(' '))
    plain.erase(blank);
  join_prefixes(plain);
  return plain;
}

CaptionWords caption_words(std::string_view caption) {
  CaptionWords ids;
  const std::string plain = telling_words(caption);
  for (std::string_view rest = plain; !rest.empty();) {
    if (ids.full()) return {};
    const std::string_view word = cut_word(rest);
    if (word == "$") continue;
    ids.push(stem_of(word == "%" ? "percent" : word));
  }
  return ids;
}

}  // namespace tieout
