// Reads the parts of a dateline in whatever order they are printed.
#include "core/statement/dateline.h"

#include <algorithm>

#include "core/statement/listing.h"
#include "core/text/printed.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::string_view wires[] = {
    "prnewswire-firstcall",
    "prnewswire",
    "pr newswire",
    "business wire",
    "businesswire",
    "globe newswire",
    "globenewswire",
    "primenewswire",
    "marketwire",
    "marketwired",
    "market wire",
    "marketwatch",
    "accesswire",
    "newsfile corp.",
    "newsfile",
    "cnw",
    "canada newswire",
    "first call",
    "dow jones",
    "reuters",
    "bw",
    "eqs newswire",
    "acn newswire",
    "internet wire",
    "canadian corporate news",
    "cision",
    "m2 presswire",
    "nasdaq omx",
    "thomson reuters one",
};
// Words of titles and labels that stand where a place would.
constexpr std::string_view no_places[] = {
    "release", "inc",     "corp",     "contact", "contacts", "investors", "media", "press",     "news",
    "quarter", "results", "earnings", "revenue", "exhibit",  "company",   "note",  "highlights"};
constexpr std::size_t most_place_words = 7;
constexpr std::uint32_t lead_bytes = 500;  // of the sentence after a dateline that must announce something

class DatelineReader {
 public:
  DatelineReader(std::string_view text, std::uint32_t offset) : text_(text), at_(offset), begin_(offset) {}

  std::optional<Dateline> read() {
    skip_separators();
    strong_ = false;
    while (read_part()) skip_separators();
    line_.body = at_;
    line_.span = {begin_, at_};
    return is_dateline() ? std::optional(line_) : std::nullopt;
  }

 private:
  bool read_part() { return at_ < text_.size() && (read_wire() || read_date_part() || read_place()); }

  // Dashes and ellipses are strong: they part a dateline from its sentence.
  void skip_separators() {
    for (int line_ends = 0; at_ < text_.size();) {
      const CodePoint point = decode(text_, at_);
      const bool line_end = point.value == '\n';
      if (line_end && ++line_ends > 1) return;
      const bool dash = is_dash(point.value) || point.value == 0x2026;
      const bool weak = point.value == ',' || point.value == '.' || point.value == '/' ||
                        point.value == '(' || point.value == ')' || point.value == ':' ||
                        point.value == '[' || point.value == ']';
      if (!line_end && !dash && !weak && !is_blank(point.value)) return;
      strong_ = strong_ || dash;
      bracketed_ = bracketed_ || point.value == ')';
      at_ += point.bytes;
    }
  }

  bool read_wire() {
    if (!line_.wire.empty()) return false;
    for (const std::string_view wire : wires) {
      if (!starts_with_words(text_.substr(at_), wire)) continue;
      std::size_t end = at_ + wire.size();
      // "PRNewswire-Asia": what a wire's name goes on with, up to the slash or bracket.
      while (is_letter(char_at(end)) || (char_at(end) == '-' && is_letter(char_at(end + 1)))) ++end;
      line_.wire = one_line(text_.substr(at_, end - at_));
      at_ = static_cast<std::uint32_t>(end);
      return true;
    }
    return false;
  }

  bool read_date_part() {
    if (line_.date) return false;
    auto date = read_date(text_, at_);
    if (!date || !date->day) return false;
    at_ = date->span.end;
    line_.date = date;
    return true;
  }

  // Capitalised words up to a strong mark, a bracket, a slash or a date.
  bool read_place() {
    if (!line_.place.empty()) return false;
    std::uint32_t end = at_;
    std::size_t words = 0;
    for (std::uint32_t at = at_; at < text_.size(); ++words) {
      if (words > 0 && read_date(text_, at)) break;
      const std::uint32_t word_end = place_word_end(at);
      if (word_end == at || words == most_place_words) return false;
      end = word_end;
      at = skip_space(text_, word_end);
      if (ends_place(word_end, at)) break;
      if (breaks_line(word_end, at)) return false;
    }
    std::string place = one_line(text_.substr(at_, end - at_));
    for (const std::string_view word : no_places)
      if (has_words(place, word)) return false;
    if (place.ends_with(',')) place.pop_back();
    line_.place = std::move(place);
    at_ = end;
    return true;
  }

  // A word of a place's name with its full stop and comma: "Mass.,", "N.H.", "Winston-Salem".
  std::uint32_t place_word_end(std::uint32_t at) const {
    std::uint32_t end = at;
    const bool capital = is_upper(char_at(at)) || static_cast<unsigned char>(char_at(at)) >= 0xC3;
    const Word word = read_word(text_, at);
    if (!capital && !word.is("of") && !word.is("de") && !word.is("la")) return at;
    while (end < text_.size()) {
      const char c = text_[end];
      const bool hyphen = c == '-' && is_letter(char_at(end + 1));
      const bool letter = is_letter(c) || (static_cast<unsigned char>(c) >= 0x80 && !is_mark(end));
      if (!letter && !hyphen && c != '.' && c != '\'') break;
      ++end;
    }
    if (char_at(end) == ',') ++end;
    return end;
  }

  // A line that ends after a word, rather than after a comma or a full stop, is a title of its own.
  bool breaks_line(std::uint32_t word_end, std::uint32_t next) const {
    const bool broken = text_.substr(word_end, next - word_end).find('\n') != std::string_view::npos;
    return broken && text_[word_end - 1] != ',' && text_[word_end - 1] != '.';
  }

  bool is_mark(std::uint32_t at) const {
    const CodePoint point = decode(text_, at);
    return is_dash(point.value) || is_blank(point.value) || point.value == 0x2026 || point.value == 0xFFFD;
  }

  bool ends_place(std::uint32_t word_end, std::uint32_t next) const {
    const char c = char_at(next);
    if (c == '(' || c == '/' || c == ')' || c == '[') return true;
    if (c == '-' && (next > word_end || char_at(next + 1) == '-')) return true;
    return next < text_.size() && static_cast<unsigned char>(c) >= 0x80 && is_mark(next);
  }

  bool is_dateline() const {
    const Span lead{at_, lead_end()};
    const std::string_view sentence = slice(text_, lead);
    const bool parted = strong_ || bracketed_;
    if (!line_.wire.empty()) return (line_.date || !line_.place.empty()) && !sentence.empty();
    if (line_.place.empty() || !(parted || (line_.date && is_upper(char_at(at_))))) return false;
    if (find_listing(text_, lead) || has_words(sentence, "today")) return true;
    return line_.date && (has_words(sentence, "announced") || has_words(sentence, "announces") ||
                          has_words(sentence, "reported") || has_words(sentence, "reports"));
  }

  // The end of the paragraph or of as much of it as a lead takes.
  std::uint32_t lead_end() const {
    const std::string_view near = text_.substr(at_, lead_bytes);
    const std::size_t end = std::min({near.find("\n\n"), near.find("\n\r\n"), near.size()});
    return at_ + static_cast<std::uint32_t>(end);
  }

  char char_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  std::string_view text_;
  std::uint32_t at_, begin_;
  bool strong_ = false, bracketed_ = false;
  Dateline line_;
};

}  // namespace

std::optional<Dateline> read_dateline(std::string_view text, std::uint32_t offset) {
  return DatelineReader(text, offset).read();
}

}  // namespace tieout
