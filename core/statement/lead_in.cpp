// Finds the line with the colon above a table, takes its sentence, and reads unit and time out of it.
#include "core/statement/lead_in.h"

#include <algorithm>

#include "core/text/phrase.h"
#include "core/text/word.h"
#include "core/time/period_words.h"

namespace tieout {
namespace {

constexpr std::size_t lines_between = 8;    // blank lines, tags, titles and heads below the sentence
constexpr std::size_t sentence_lines = 12;  // of a paragraph that are looked at
constexpr std::size_t longest_tail = 8;     // words behind the last comma: ", in thousands:"

// "<TABLE>", "<CAPTION>", "-----": lines that say nothing.
bool is_mark(std::string_view line) {
  if (line.empty() || line.front() == '<') return true;
  return std::none_of(line.begin(), line.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool belongs_to(const Grid& grid, Span line) {
  return std::any_of(grid.preamble.begin(), grid.preamble.end(),
                     [&](Span span) { return span.overlaps(line); });
}

// "<CAPTION>      (In thousands)"
std::string_view behind_tag(std::string_view line) {
  const std::size_t end = line.empty() || line.front() != '<' ? std::string_view::npos : line.find('>');
  return end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
}

std::optional<std::size_t> line_with_colon(const Source& source, const Grid& grid) {
  std::size_t line = source.line_at(grid.span.begin);
  for (std::size_t steps = 0; line-- > 0 && steps < lines_between; ++steps) {
    const std::string_view text = source.line(line);
    if (is_mark(text)) continue;
    if (text.back() == ':') return line;
    if (!belongs_to(grid, source.lines[line].span)) return std::nullopt;
  }
  return std::nullopt;
}

// Where the last sentence begins: behind a full stop with a capital after it, save of an abbreviation.
std::size_t last_sentence(std::string_view text) {
  for (std::size_t at = text.size(); at-- > 4;) {
    if (at + 2 >= text.size() || text[at] != '.' || text[at + 1] != ' ' || !is_upper(text[at + 2])) continue;
    const char before = text[at - 1];
    if (before == ')' || is_digit(before) ||
        (is_lower(before) && is_lower(text[at - 2]) && is_lower(text[at - 3])))
      return at + 2;
  }
  return 0;
}

std::string read_sentence(const Source& source, std::size_t last) {
  std::size_t first = last;
  while (first > 0 && last - first < sentence_lines && !is_mark(source.line(first - 1))) --first;
  std::string paragraph;
  for (std::size_t line = first; line <= last; ++line) append_printed(paragraph, source.line(line));
  return paragraph.substr(last_sentence(paragraph));
}

// "(in thousands, except net income and per share amounts)": which of the money is meant is not said.
bool excepts_money(std::string_view plain) {
  static constexpr std::string_view money[] = {"income",   "loss",    "sales", "revenue",
                                               "revenues", "dollars", "cash"};
  const std::size_t except = plain.find("except");
  return except != std::string_view::npos && has_any_phrase<money>(plain.substr(except));
}

bool names_two_scales(std::string_view plain) {
  std::optional<int> first;
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find(' '), plain.size());
    if (const auto scale = scale_named(plain.substr(0, end))) {
      if (first && first != scale) return true;
      first = scale;
    }
    plain.remove_prefix(std::min(end + 1, plain.size()));
  }
  return false;
}

void take_unit(std::string_view note, LeadIn& lead) {
  const auto unit = read_unit_note(note);
  const std::string plain = plain_words(note);
  if (!unit || lead.unit || excepts_money(plain)) return;
  if (!unit->share_scale && names_two_scales(plain)) return;
  lead.unit = unit;
  lead.unit_note = note;
}

// Past the parenthesis that closes the one at `open`.
std::size_t behind_parenthesis(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    depth += (text[at] == '(') - (text[at] == ')');
    if (depth == 0) return at + 1;
  }
  return text.size();
}

void take_unit_beside_tags(const Source& source, const Grid& grid, LeadIn& lead) {
  std::size_t line = source.line_at(grid.span.begin);
  for (std::size_t steps = 0; line-- > 0 && steps < lines_between; ++steps) {
    const std::string_view text = source.line(line);
    if (!is_mark(text) && !belongs_to(grid, source.lines[line].span)) return;
    if (text.starts_with("</")) return;
    const std::string_view beside = behind_tag(text);
    const std::size_t open = beside.find('(');
    if (open != std::string_view::npos) take_unit(beside.substr(open), lead);
  }
}

// In parentheses, the last of them first, or behind the last comma.
void take_units(std::string_view sentence, LeadIn& lead) {
  for (std::size_t open = sentence.rfind('('); open != std::string_view::npos && !lead.unit;
       open = open == 0 ? std::string_view::npos : sentence.rfind('(', open - 1))
    take_unit(sentence.substr(open, behind_parenthesis(sentence, open) - open), lead);
  const std::size_t comma = sentence.rfind(',');
  if (lead.unit || comma == std::string_view::npos) return;
  std::string tail;
  append_printed(tail, sentence.substr(comma + 1, sentence.size() - comma - 2));
  const std::string plain = plain_words(tail);
  if (begins_with_phrase(plain, "in") && count_words(plain) <= longest_tail) take_unit(tail, lead);
}

bool names_a_time(const PrintedPeriod& phrase) {
  const bool length = phrase.months || phrase.weeks || phrase.quarter || phrase.half;
  return length ? phrase.end || phrase.year || phrase.ended
                : (phrase.as_of && phrase.end) || (phrase.fiscal && phrase.year);
}

// The times of a sentence; of two that lengths share ("three and nine months") both count.
class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : text_(text) {}

  void read(LeadIn& lead) {
    std::string_view before;
    for (std::uint32_t at = 0; at < text_.size();) {
      const Word word = read_word(text_, at);
      const auto phrase = word.empty() ? std::nullopt : read_period_phrase(text_, at);
      if (phrase && names_a_time(*phrase))
        take(*phrase, before);
      else if (phrase && phrase->year && !phrase->end && same_word(before, "for"))
        take_year(*phrase);
      else if (phrase && !all_.empty())
        all_ = cover(all_, phrase->span);
      if (!word.empty()) before = word.text;
      at = phrase ? phrase->span.end : std::max(word.span.end, at + 1);
    }
    lead.times = text_.substr(all_.begin, all_.size());
    if (lasts_ != is_of_days_) lead.type = lasts_ ? PeriodType::duration : PeriodType::instant;
    if (times_ != 1) return;
    lead.period = text_.substr(found_.begin, found_.size());
    const Word joint = next_word(text_, found_.end);
    const Word second = next_word(text_, joint.span.end);
    const bool time = second.is_number() || month_named(second.text);
    lead.several_years = time && (joint.is("and") || joint.is("or"));
  }

 private:
  // "for 2024, 2023 and 2022"
  void take_year(const PrintedPeriod& phrase) {
    all_ = cover(all_, phrase.span);
    lasts_ = true;
  }

  void take(const PrintedPeriod& phrase, std::string_view before) {
    times_ += same_word(before, "and") || same_word(before, "or") ? 2 : 1;
    found_ = phrase.span;
    all_ = cover(all_, phrase.span);
    (phrase.as_of ? is_of_days_ : lasts_) = true;
  }

  std::string_view text_;
  Span found_, all_;
  bool lasts_ = false, is_of_days_ = false;
  std::size_t times_ = 0;
};

}  // namespace

LeadIn read_lead_in(const Source& source, const Grid& grid) {
  LeadIn lead;
  take_unit_beside_tags(source, grid, lead);
  const auto line = line_with_colon(source, grid);
  if (!line) return lead;
  const std::string sentence = read_sentence(source, *line);
  take_units(sentence, lead);
  TimeReader(sentence).read(lead);
  return lead;
}

}  // namespace tieout
