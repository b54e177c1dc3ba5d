// Reads blocks of contacts: a line that names a role opens a block, lines of names and numbers follow.
#include "core/statement/contacts.h"

#include <algorithm>

#include "core/text/identifier.h"
#include "core/text/printed.h"
#include "core/text/word.h"

namespace tieout {
namespace {

constexpr std::string_view role_words[] = {"contact",
                                           "contacts",
                                           "investor relations",
                                           "media relations",
                                           "investors",
                                           "media",
                                           "public relations",
                                           "press",
                                           "investor",
                                           "shareholder relations",
                                           "corporate communications"};
constexpr std::string_view company_endings[] = {
    "inc", "inc.", "corp", "corp.", "corporation", "company", "llc", "plc",  "ltd",     "ltd.",
    "co.", "n.v.", "s.a.", "ag",    "bank",        "group",   "lp",  "l.p.", "limited", "incorporated"};
constexpr std::string_view title_words[] = {
    "president", "officer",   "director",  "vice",   "chief",     "manager", "head",
    "senior",    "treasurer", "secretary", "cfo",    "ceo",       "partner", "ext",
    "executive", "finance",   "relations", "street", "corporate", "the",     "news"};
constexpr std::size_t role_bytes = 70;
constexpr std::size_t longest_entry = 110;  // longer lines are prose
constexpr std::size_t block_lines = 24;     // printed lines of one block
constexpr std::size_t quiet_lines = 5;      // printed lines without a name or a number that end a block
constexpr std::size_t blank_lines = 12;     // blank lines in a row that end a block
constexpr std::size_t most_contacts = 20;   // per text

struct Piece {
  Span span;
  std::uint32_t column = 0;  // bytes from the beginning of the line
  bool after_gap = false;    // a tab or two blanks stand before it
};

template <std::size_t count>
bool is_one_of(std::string_view word, const std::string_view (&words)[count]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view other) { return same_word(word, other); });
}

bool is_role(std::string_view words) {
  return words.size() <= role_bytes && has_any_words<role_words>(words);
}

// Two or three capitalised words without digits, no company and no role: "Jocelyn Philbrook".
bool is_name(std::string_view words) {
  int count = 0;
  std::string_view last;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (word.empty() || (!is_upper(word.front()) && static_cast<unsigned char>(word.front()) < 0xC3))
      return false;
    if (std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '@'; }) ||
        is_one_of(word, title_words))
      return false;
    last = word;
    ++count;
    at = end + 1;
  }
  return count >= 2 && count <= 5 && !is_one_of(last, company_endings);
}

// Where pieces of a line part: a tab, two blanks, a bar, a comma, a slash or dash between blanks, a colon.
std::uint32_t parting_bytes(std::string_view line, std::size_t at) {
  const std::string_view rest = line.substr(at);
  if (rest.front() == '\t' || rest.front() == '|' || rest.front() == ',' || rest.front() == ';') return 1;
  if (rest.starts_with("  ")) return 2;
  if (rest.starts_with(" - ") || rest.starts_with(" / ")) return 3;
  if (rest.starts_with(" \u2013 ") || rest.starts_with(" \u2014 ")) return 5;
  if (rest.front() == ':') return 1;
  return 0;
}

void add_piece(std::vector<Piece>& pieces, std::string_view text, const Line& line, std::uint32_t begin,
               std::uint32_t end, bool after_gap) {
  const std::string_view words = trimmed(text.substr(begin, end - begin));
  if (words.empty()) return;
  const auto first = static_cast<std::uint32_t>(words.data() - text.data());
  pieces.push_back({{first, first + static_cast<std::uint32_t>(words.size())},
                    first - line.span.begin + line.indent,
                    after_gap});
}

// Tabs set cells under each other whatever their width.
void number_cells(std::vector<Piece>& pieces) {
  constexpr std::uint32_t cell_width = 200;
  std::uint32_t cell = 0;
  for (Piece& piece : pieces) {
    if (piece.after_gap) ++cell;
    piece.column = cell * cell_width;
  }
}

std::vector<Piece> cut(std::string_view text, const Line& line) {
  std::vector<Piece> pieces;
  std::uint32_t begin = line.span.begin;
  bool after_gap = false;
  for (std::uint32_t at = begin; at < line.span.end;) {
    const std::uint32_t bytes = parting_bytes(slice(text, {at, line.span.end}), 0);
    if (bytes != 0) {
      add_piece(pieces, text, line, begin, at, after_gap);
      after_gap = text[at] == '\t' || bytes == 2;
      begin = at + bytes;
    }
    at += std::max(bytes, 1u);
  }
  add_piece(pieces, text, line, begin, line.span.end, after_gap);
  if (slice(text, line.span).find('\t') != std::string_view::npos) number_cells(pieces);
  return pieces;
}

// The contacts printed in one column of a block.
struct Stream {
  std::uint32_t column = 0;
  std::string role;
  std::vector<Contact> contacts;
  bool role_is_kept = false;  // for every contact of the column
};

bool is_complete(const Contact& contact) {
  return !contact.phone.empty() || !contact.email.empty();
}

class BlockReader {
 public:
  explicit BlockReader(const Source& source) : source_(source) {}

  // Reads from the line that opened the block; gives the line after it.
  std::size_t read(std::size_t first) {
    std::size_t quiet = 0, blank = 0, index = first, printed = 0;
    for (;
         index < source_.lines.size() && quiet < quiet_lines && blank < blank_lines && printed < block_lines;
         ++index) {
      const Line& line = source_.lines[index];
      if (line.is_blank()) {
        ++blank;
        continue;
      }
      ++printed;
      blank = 0;
      if (index > first && ends_block(line)) break;
      read_line(line) ? quiet = 0 : ++quiet;
    }
    return std::max(index, first + 1);
  }

  void collect(std::vector<Contact>& contacts) const {
    for (const Stream& stream : streams_)
      for (const Contact& contact : stream.contacts)
        if (is_complete(contact) && contacts.size() < most_contacts) contacts.push_back(contact);
  }

 private:
  // Prose, and the heading of what comes next.
  bool ends_block(const Line& line) const {
    const std::string_view words = source_.slice(line.span);
    const bool informs = words.find('@') != std::string_view::npos || find_phone(line.span).has_value();
    return (one_line(words).size() > longest_entry && !informs) || starts_with_words(words, "about");
  }

  std::optional<Span> find_phone(Span within) const {
    for (std::uint32_t at = within.begin; at < within.end; ++at) {
      const char c = source_.text[at];
      const bool begins = is_digit(c) || c == '+' || c == '(';
      if (!begins || inside_word(source_.text, at)) continue;
      if (const auto phone = read_phone(source_.text, at)) return phone;
    }
    return std::nullopt;
  }

  bool read_line(const Line& line) {
    const auto pieces = cut(source_.text, line);
    if (streams_.empty() || opens_columns(pieces)) open_streams(pieces);
    bool informed = false;
    for (const Piece& piece : pieces) informed = read_piece(stream_at(piece.column), piece) || informed;
    return informed;
  }

  // Roles or names beside each other head two columns.
  bool opens_columns(const std::vector<Piece>& pieces) const { return heads_of(pieces).size() > 1; }

  std::vector<Piece> heads_of(const std::vector<Piece>& pieces) const {
    std::vector<Piece> heads;
    for (const Piece& piece : pieces) {
      const std::string_view words = source_.slice(piece.span);
      const bool beside = heads.empty() || piece.after_gap;
      const bool alike = heads.empty() || is_role(source_.slice(heads.front().span)) == is_role(words);
      if (beside && alike && (is_role(words) || is_name(words))) heads.push_back(piece);
    }
    return heads;
  }

  void open_streams(const std::vector<Piece>& pieces) {
    if (streams_.empty()) streams_.push_back({pieces.front().column, {}, {}});
    for (const Piece& head : heads_of(pieces))
      if (head.column > streams_.back().column + 3)
        streams_.push_back({head.column, streams_.front().role, {}});
  }

  // The last column that begins at or before `column`; columns drift by a few blanks.
  Stream& stream_at(std::uint32_t column) {
    std::size_t best = streams_.size() - 1;
    while (best > 0 && streams_[best].column > column + 3) --best;
    return streams_[best];
  }

  bool read_piece(Stream& stream, const Piece& piece) {
    const std::string_view words = source_.slice(piece.span);
    const auto phone = find_phone(piece.span);
    const std::size_t at = words.find('@');
    if (phone) take_phone(stream, *phone);
    if (at != std::string_view::npos) take_email(stream, piece, at);
    if (phone || at != std::string_view::npos) return true;
    // "For more information, contact Michael Kennedy"
    if (starts_with_words(words, "contact") && is_name(trimmed(words.substr(7))))
      return take_name(stream, {{piece.span.begin + 8, piece.span.end}, piece.column, piece.after_gap});
    if (is_role(words)) return take_role(stream, piece);
    return is_name(words) && take_name(stream, piece);
  }

  Contact& current(Stream& stream) {
    if (stream.contacts.empty()) stream.contacts.push_back({stream.role, {}, {}, {}, {}});
    return stream.contacts.back();
  }

  void take_email(Stream& stream, const Piece& piece, std::size_t at) {
    const auto email = read_email(source_.text, piece.span.begin + static_cast<std::uint32_t>(at));
    if (!email) return;
    Contact& contact = current(stream);
    if (contact.email.empty()) contact.email = source_.slice(*email);
    contact.span = cover(contact.span, *email);
  }

  void take_phone(Stream& stream, Span phone) {
    Contact& contact = current(stream);
    if (contact.phone.empty()) contact.phone = source_.slice(phone);
    contact.span = cover(contact.span, phone);
  }

  // A role heads the contacts after it; printed under a name it is that person's, unless the head said more
  // than "Contact:".
  bool take_role(Stream& stream, const Piece& piece) {
    const std::string role = one_line(source_.slice(piece.span));
    const bool heads = source_.text.substr(piece.span.end, 1) == ":";
    const bool under_name = !stream.contacts.empty() && !stream.contacts.back().name.empty() &&
                            !is_complete(stream.contacts.back());
    if (!heads && under_name) {
      if (!stream.role_is_kept) stream.contacts.back().role = role;
      return true;
    }
    stream.role = role;
    stream.role_is_kept =
        heads && !starts_with_words(role, "contact") && !starts_with_words(role, "contacts");
    stream.contacts.push_back({role, {}, {}, {}, piece.span});
    return true;
  }

  bool take_name(Stream& stream, const Piece& piece) {
    if (stream.contacts.empty() || is_complete(stream.contacts.back()))
      stream.contacts.push_back({stream.role, {}, {}, {}, {}});
    Contact& contact = stream.contacts.back();
    if (!contact.name.empty()) return false;
    contact.name = one_line(source_.slice(piece.span));
    contact.span = cover(contact.span, piece.span);
    return true;
  }

  const Source& source_;
  std::vector<Stream> streams_;
};

// "Investor Relations:", "Contacts", "Investor Contact: Debbie Hancock | …", "For more information, contact:"
bool opens_block(std::string_view line) {
  constexpr std::size_t longest = 160, short_line = 45, head_bytes = 48;
  const std::size_t colon = line.find(':');
  const bool is_marked = line.size() < short_line || colon != line.npos || line.find('@') != line.npos;
  if (line.size() > longest || !is_marked || !is_role(line.substr(0, head_bytes)) ||
      line.find("://") != line.npos)
    return false;
  const bool labelled = colon != line.npos &&
                        (colon + 1 == line.size() || is_role(line.substr(0, std::min(colon, head_bytes))));
  return labelled || line.size() < short_line || line.find('@') != line.npos;
}

}  // namespace

std::vector<Contact> read_contacts(const Source& source) {
  std::vector<Contact> contacts;
  for (std::size_t index = 0; index < source.lines.size() && contacts.size() < most_contacts;) {
    if (source.lines[index].is_blank() || !opens_block(source.line(index))) {
      ++index;
      continue;
    }
    BlockReader block(source);
    index = block.read(index);
    block.collect(contacts);
  }
  return contacts;
}

}  // namespace tieout
