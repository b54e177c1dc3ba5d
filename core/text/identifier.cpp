// Recognises telephone numbers, e-mail addresses and web addresses.
#include "core/text/identifier.h"

#include "core/text/characters.h"
#include "core/text/word.h"

namespace tieout {
namespace {

char char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

bool is_address_char(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

// One blank, hyphen, dot or slash, or a closing parenthesis with a blank: what stands between the groups of a
// telephone number.
std::uint32_t group_gap(std::string_view text, std::uint32_t at) {
  std::uint32_t next = at;
  if (char_at(text, next) == ')') ++next;
  const char c = char_at(text, next);
  if (c == '-' || c == '.' || c == ' ' || c == '/')
    ++next;
  else if (next < text.size() && static_cast<unsigned char>(c) >= 0x80) {
    const CodePoint point = decode(text, next);
    if (is_dash(point.value) || is_blank(point.value)) next += point.bytes;
  }
  if (next > at && char_at(text, next) == '(') ++next;
  return is_digit(char_at(text, next)) ? next - at : 0;
}

struct PhoneShape {
  int digits = 0, groups = 0, last_group = 0;
  bool grouped_by_marks = false;  // something other than blanks stands between groups
};

// "401-727-5401" has three groups, "1-866-417-7132" four, "727-5401" two; a run of figures of a table has
// none of those shapes.
bool is_phone(const PhoneShape& shape, bool international) {
  if (international) return shape.digits >= 8 && shape.digits <= 15 && shape.groups >= 2;
  if (!shape.grouped_by_marks || shape.last_group != 4) return false;
  if (shape.groups == 2) return shape.digits == 7;
  return (shape.groups == 3 && shape.digits == 10) || (shape.groups == 4 && shape.digits == 11);
}

}  // namespace

std::optional<Span> read_phone(std::string_view text, std::uint32_t offset) {
  std::uint32_t at = offset;
  const bool international = char_at(text, at) == '+';
  if (international) ++at;
  const bool parenthesised = char_at(text, at) == '(';
  if (parenthesised) ++at;
  PhoneShape shape;
  shape.grouped_by_marks = parenthesised;
  while (shape.groups < 6) {
    const Word group = read_word(text, at);
    if (!group.is_number() || group.text.size() > 4) break;
    ++shape.groups;
    shape.digits += shape.last_group = static_cast<int>(group.text.size());
    at = group.span.end;
    if (!international && shape.groups >= 2 && is_phone(shape, false) && shape.digits >= 10) break;
    const std::uint32_t gap = group_gap(text, at);
    if (gap == 0) break;
    if (char_at(text, at) != ' ') shape.grouped_by_marks = true;
    at += gap;
  }
  if (!is_phone(shape, international)) return std::nullopt;
  while (at > offset && !is_digit(text[at - 1])) --at;
  if (is_digit(char_at(text, at)) || char_at(text, at) == '%') return std::nullopt;
  // "(800.800.5555)": the parenthesis is the sentence's.
  const bool open = parenthesised && text.substr(offset, at - offset).find(')') == std::string_view::npos;
  return Span{open && !international ? offset + 1 : offset, at};
}

std::optional<Span> read_email(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at, end = at + 1;
  while (begin > 0 && is_address_char(text[begin - 1])) --begin;
  while (end < text.size() && is_address_char(text[end])) ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const std::string_view host = text.substr(at + 1, end > at ? end - at - 1 : 0);
  if (begin == at || host.find('.') == std::string_view::npos) return std::nullopt;
  return Span{begin, end};
}

std::optional<Span> read_url(std::string_view text, std::uint32_t offset) {
  const std::string_view rest = text.substr(offset);
  const bool begins = rest.starts_with("http://") || rest.starts_with("https://") ||
                      rest.starts_with("www.") || rest.starts_with("HTTP://") || rest.starts_with("WWW.");
  if (!begins) return std::nullopt;
  std::uint32_t end = offset;
  while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' && text[end] != ')' &&
         text[end] != '"' && text[end] != '>' && text[end] != ',' &&
         static_cast<unsigned char>(text[end]) < 0x80)
    ++end;
  while (end > offset && (text[end - 1] == '.' || text[end - 1] == ';' || text[end - 1] == ':')) --end;
  return Span{offset, end};
}

}  // namespace tieout
