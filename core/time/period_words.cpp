// Recognises period words and gathers them into what a head or a phrase says.
#include "core/time/period_words.h"

#include "core/lexicon/lexicon.h"
#include "core/text/word.h"

namespace tieout {
namespace {

using Kind = PeriodWordKind;

// What lengths are counted in.
struct LengthUnit {
  Kind kind;
  int months;  // of one
};

std::optional<int> cardinal(const Word& word) {
  return word_value(PhraseKind::cardinal, word.text);
}

std::optional<LengthUnit> unit_named(const Word& word) {
  if (word.is("q")) return LengthUnit{Kind::quarter, 3};
  if (word.text.size() < 2) return std::nullopt;
  if (word_value(PhraseKind::week_length, word.text)) return LengthUnit{Kind::weeks, 0};
  const auto months = word_value(PhraseKind::month_length, word.text);
  if (!months) return std::nullopt;
  const Kind kind = *months == 3 ? Kind::quarter : *months == 6 ? Kind::half : Kind::months;
  return LengthUnit{kind, *months};
}

PeriodWord make(Kind kind, int count, Span span) {
  PeriodWord word;
  word.kind = kind;
  word.count = count;
  word.span = span;
  return word;
}

// Tries the printed forms that may begin with one word, longest first.
class PeriodWordReader {
 public:
  PeriodWordReader(std::string_view text, const Word& first) : text_(text), first_(first) {}

  std::optional<PeriodWord> read() {
    if (auto range = read_month_range()) return range;
    if (auto range = read_numbered_months()) return range;
    if (auto date = read_date(text_, first_.span.begin)) return of_date(*date);
    if (auto word = read_short_form()) return word;
    if (auto word = read_counted()) return word;
    if (auto word = read_ordinal()) return word;
    return first_.is_number() ? read_plain_year() : read_named();
  }

 private:
  Word after(const Word& word) const { return next_word(text_, word.span.end); }
  Span to(const Word& last) const { return {first_.span.begin, last.span.end}; }

  static PeriodWord of_date(const PrintedDate& date) {
    PeriodWord word = make(Kind::date, 0, date.span);
    word.date = date;
    return word;
  }

  // "April–June 2025", "Jan-Jun": the months between, which end with the last of them.
  std::optional<PeriodWord> read_month_range() const {
    const auto first = is_upper(first_.text.front()) ? month_named(first_.text) : std::nullopt;
    if (!first) return std::nullopt;
    constexpr std::uint32_t longest_dash = 5;  // of three bytes, with blanks around it
    std::uint32_t at = first_.span.end;
    while (at < text_.size() && at - first_.span.end < longest_dash && !is_word_byte(text_[at])) ++at;
    if (at == first_.span.end || at >= text_.size() ||
        !is_range_mark(text_.substr(first_.span.end, at - first_.span.end)))
      return std::nullopt;
    const Word other = read_word(text_, at);
    const auto last = other.empty() ? std::nullopt : month_named(other.text);
    if (!last || *last == *first) return std::nullopt;
    const Word year = after(other);
    PeriodWord word = make(Kind::months, (*last - *first + 12) % 12 + 1, to(other));
    word.counted = true;
    word.date = PrintedDate{std::nullopt, *last, std::nullopt, to(other)};
    if (year_of_four(year)) {
      word.date->year = year.number_or(0);
      word.span.end = year.span.end;
    }
    return word;
  }

  // "1-6/2025"
  std::optional<PeriodWord> read_numbered_months() const {
    const auto mark = [&](const Word& word, char c) {
      return word.span.end < text_.size() && text_[word.span.end] == c;
    };
    if (!first_.is_number() || first_.text.size() > 2 || !mark(first_, '-')) return std::nullopt;
    const Word last = read_word(text_, first_.span.end + 1);
    if (!last.is_number() || last.text.size() > 2 || !mark(last, '/')) return std::nullopt;
    const Word year = read_word(text_, last.span.end + 1);
    const int from = first_.number_or(0), to_month = last.number_or(0);
    if (year.text.size() != 4 || !read_year(text_, year.span.begin) || from < 1 || to_month > 12 ||
        from >= to_month)
      return std::nullopt;
    PeriodWord word = make(Kind::months, to_month - from + 1, to(year));
    word.counted = true;
    word.date = PrintedDate{year.number_or(0), to_month, std::nullopt, to(year)};
    return word;
  }

  static bool is_range_mark(std::string_view between) {
    return between.find('-') != std::string_view::npos || between.find("\xE2\x80") != std::string_view::npos;
  }

  // A year of four digits, or of two where the form cannot mean anything else.
  std::optional<int> year_of(const Word& word) const {
    if (word.text.size() == 2 && word.is_number()) return year_of_two_digits(word.number_or(0));
    if (word.text.size() == 4) return read_year(std::string_view(text_), word.span.begin);
    return std::nullopt;
  }

  bool touches(const Word& a, const Word& b) const { return !b.empty() && a.span.end == b.span.begin; }

  // The year glued to a short form: 2Q25, Q2'25, FY2025; a blank is enough before four digits.
  void take_year(PeriodWord& word, const Word& last) const {
    Word year = read_word(text_, last.span.end);
    if (!touches(last, year) || !year.is_number()) year = after(last);
    if (year.is("fy") || year.is("fiscal")) {
      word.fiscal = true;
      year = after(year);
    }
    if (!year.is_number()) return;
    const char before = text_[year.span.begin - 1];
    const bool marked = before == '\'' || static_cast<unsigned char>(before) == 0x99 || word.fiscal;
    const bool glued = touches(last, year);
    const int number = year.number_or(0);
    const bool four = year.text.size() == 4 && number >= 1900 && number <= 2099;
    if (!four && !(year.text.size() == 2 && (marked || glued))) return;
    word.year = four ? number : year_of_two_digits(number);
    word.span.end = year.span.end;
  }

  // Q2, 2Q25, 1H 2025, H2, FY25.
  std::optional<PeriodWord> read_short_form() const {
    const Word next = read_word(text_, first_.span.end);
    if (first_.is("fy")) return read_fiscal_year(first_);
    if (first_.is_number() && next.is("m")) return read_short_months(next);
    const bool number_first = first_.is_number() && (next.is("q") || next.is("h"));
    const bool letter_first = (first_.is("q") || first_.is("h")) && next.is_number();
    if (!number_first && !letter_first) return std::nullopt;
    const Word& letter = number_first ? next : first_;
    const Word& digits = number_first ? first_ : next;
    const bool quarter = letter.is("q");
    if (digits.text.size() != 1 || digits.number_or(0) < 1 || digits.number_or(0) > (quarter ? 4 : 2))
      return std::nullopt;
    PeriodWord word = make(quarter ? Kind::quarter : Kind::half, digits.number_or(0), to(next));
    take_year(word, next);
    return word;
  }

  // "9M 2008", "6M08": months only where a year goes with them, for "$9M" is an amount.
  std::optional<PeriodWord> read_short_months(const Word& letter) const {
    const int count = first_.number_or(0);
    if (!touches(first_, letter) || count % 3 != 0 || count < 3 || count > 12) return std::nullopt;
    PeriodWord word = make(Kind::months, count, to(letter));
    take_year(word, letter);
    return word.year ? std::optional(word) : std::nullopt;
  }

  std::optional<PeriodWord> read_fiscal_year(const Word& last) const {
    PeriodWord probe = make(Kind::year, 0, to(last));
    probe.fiscal = true;
    take_year(probe, last);
    if (!probe.year) return std::nullopt;
    probe.count = *probe.year;
    return probe;
  }

  // "three months", "13 weeks", "fifty-two weeks", "12-month", "three quarters".
  std::optional<PeriodWord> read_counted() const {
    std::optional<int> count = cardinal(first_);
    if (!count && first_.text.size() <= 2 && first_.is_number()) count = first_.number_or(0);
    if (!count) return std::nullopt;
    Word next = after(first_);
    if (*count >= 20 && !first_.is_number())
      if (const auto rest = cardinal(next); rest && *rest < 10) {
        *count += *rest;
        next = after(next);
      }
    const auto unit = unit_named(next);
    if (!unit || *count < 1 || *count > 60) return std::nullopt;
    if (unit->kind == Kind::weeks) return make(Kind::weeks, *count, to(next));
    if (next.is("quarters") && *count <= 4) return make(Kind::months, *count * unit->months, to(next));
    if (unit->kind != Kind::months || unit->months != 1) return std::nullopt;
    PeriodWord word = make(Kind::months, *count, to(next));
    word.counted = true;
    return word;
  }

  // "second quarter", "1st half", "quarter 2", "first six months", "last twelve months".
  std::optional<PeriodWord> read_ordinal() const {
    std::optional<int> rank = word_value(PhraseKind::ordinal, first_.text);
    Word last = first_;
    if (!rank && first_.is_number() && first_.number_or(0) >= 1 && first_.number_or(0) <= 4) {
      last = read_word(text_, first_.span.end);
      if (last.is("st") || last.is("nd") || last.is("rd") || last.is("th")) rank = first_.number_or(0);
    }
    const Word next = after(last);
    if (!rank) return read_trailing(next);
    if (const auto unit = unit_named(next);
        unit && (unit->kind == Kind::quarter || unit->kind == Kind::half)) {
      PeriodWord word = make(unit->kind, *rank, to(next));
      return word;
    }
    if (*rank != 1) return std::nullopt;
    auto length = PeriodWordReader(text_, next).read_counted();
    if (length) length->span.begin = first_.span.begin;
    return length;
  }

  std::optional<PeriodWord> read_trailing(const Word& next) const {
    if (first_.is("ttm") || first_.is("ltm")) return make(Kind::trailing, 12, first_.span);
    if (!first_.is("trailing") && !first_.is("last")) return std::nullopt;
    const auto length = PeriodWordReader(text_, next).read_counted();
    if (!length || length->kind != Kind::months) return std::nullopt;
    return make(Kind::trailing, length->count, {first_.span.begin, length->span.end});
  }

  std::optional<PeriodWord> read_plain_year() const {
    const auto year = read_year(text_, first_.span.begin);
    return year ? std::optional(make(Kind::year, *year, first_.span)) : std::nullopt;
  }

  std::optional<PeriodWord> read_named() const {
    if (first_.is("ended") || first_.is("ending")) return make(Kind::ended, 0, first_.span);
    if (first_.is("ytd")) return make(Kind::to_date, 0, first_.span);
    if (first_.is("inception")) return make(Kind::inception, 0, first_.span);
    if (first_.is("as") || first_.is("at")) return read_as_of();
    if (first_.is("fiscal") || first_.is("full")) return read_whole_year();
    if (first_.is("year") || first_.is("years")) return read_year_word(first_, 12);
    if (first_.is("half") && after(first_).is("year")) return read_year_word(after(first_), 6);
    if (first_.is("quarter") || first_.is("quarters") || first_.is("qtr") || first_.is("quarterly"))
      return read_quarter_word();
    return std::nullopt;
  }

  // "as of June 30", "at December 31:"; other uses of the words mean nothing here.
  std::optional<PeriodWord> read_as_of() const {
    Word last = first_;
    if (first_.is("as")) {
      last = after(first_);
      if (!last.is("of") && !last.is("at")) return std::nullopt;
      return make(Kind::as_of, 0, to(last));
    }
    if (!read_date(text_, after(last).span.begin)) return std::nullopt;
    return make(Kind::as_of, 0, to(last));
  }

  // "fiscal 2007", "fiscal year 2007", "fiscal year ended", "full year", "fiscal second quarter".
  std::optional<PeriodWord> read_whole_year() const {
    const bool fiscal = first_.is("fiscal");
    Word next = after(first_);
    if (fiscal && next.is_number()) return read_fiscal_year(first_);
    if (fiscal && next.is("year")) {
      if (auto year = read_fiscal_year(next)) return year;
    }
    if (!next.is("year") && !next.is("years")) {
      if (!fiscal) return std::nullopt;
      auto word = PeriodWordReader(text_, next).read_ordinal();
      if (!word) return std::nullopt;
      word->fiscal = true;
      word->span.begin = first_.span.begin;
      return word;
    }
    PeriodWord word = make(Kind::months, 12, to(next));
    word.fiscal = fiscal;
    return word;
  }

  // "year ended", "years ended", "year to date", "year 2007", "year to 31 March 2005", "half year to 30
  // June".
  std::optional<PeriodWord> read_year_word(const Word& year, int months) const {
    const Word next = after(year);
    bool names_length = next.is("ended") || next.is("ending") || year_of_four(next);
    if (next.is("to")) {
      const Word last = after(next);
      if (last.is("date")) return make(Kind::to_date, 0, to(last));
      names_length = read_date(text_, last.span.begin).has_value();
    }
    return names_length ? std::optional(make(Kind::months, months, to(year))) : std::nullopt;
  }

  bool year_of_four(const Word& word) const {
    return word.text.size() == 4 && read_year(text_, word.span.begin).has_value();
  }

  // "quarter ended", "quarter 2", "quarterly period".
  std::optional<PeriodWord> read_quarter_word() const {
    const Word next = after(first_);
    if (first_.is("quarterly"))
      return next.is("period") ? std::optional(make(Kind::months, 3, to(next))) : std::nullopt;
    if (next.is_number() && next.text.size() == 1 && next.number_or(0) >= 1 && next.number_or(0) <= 4)
      return make(Kind::quarter, next.number_or(0), to(next));
    return make(Kind::months, 3, first_.span);
  }

  std::string_view text_;
  Word first_;
};

// Sets a part that was not printed before; the same again is no contradiction.
bool set(std::optional<int>& part, int value) {
  if (part) return *part == value;
  part = value;
  return true;
}

bool is_connective(const Word& word) {
  constexpr std::string_view words[] = {"of", "the", "for",  "in", "our",     "its",   "a",
                                        "on", "to",  "from", "s",  "through", "period"};
  for (const std::string_view connective : words)
    if (word.is(connective)) return true;
  return false;
}

std::uint32_t skip_connectives(std::string_view text, std::uint32_t offset) {
  Word word = next_word(text, offset);
  for (int count = 0; count < 3 && is_connective(word); ++count) word = next_word(text, word.span.end);
  return word.span.begin;
}

// "Less than 12 months", "12 months or greater": how long something has lasted, no period.
bool bounds_length(std::string_view text, const PeriodWord& word, const Word& before) {
  return word.kind == Kind::months && (before.is("than") || next_word(text, word.span.end).is("or"));
}

// A second date belongs to the same period only as its end: "from July 1, 2006 to June 30, 2007".
bool goes_on_with(const PrintedPeriod& period, const PeriodWord& word, std::string_view text) {
  // "Fiscal Years Ended January 31, 2025 2024": the second year heads the next column.
  if (word.kind == Kind::year && !word.fiscal && period.end && period.end->year) return false;
  if (word.kind != Kind::date || !period.end) return true;
  const Word joint = next_word(text, period.span.end);
  return joint.is("to") || joint.is("through");
}

}  // namespace

std::optional<PeriodWord> read_period_word(std::string_view text, std::uint32_t offset) {
  if (inside_word(text, offset)) return std::nullopt;
  const Word first = read_word(text, offset);
  if (first.empty() || (first.is_number() && first.text.size() > 4)) return std::nullopt;
  return PeriodWordReader(text, first).read();
}

bool PrintedPeriod::absorb(const PeriodWord& word) {
  bool taken = true;
  switch (word.kind) {
    case Kind::date:
      if (end) start = end;
      end = word.date;
      break;
    case Kind::year:
      taken = set(year, word.count);
      break;
    case Kind::months:
      taken = set(months, word.count);
      if (taken && word.date && !end) end = word.date;
      counted_months = counted_months || word.counted;
      break;
    case Kind::weeks:
      taken = set(weeks, word.count);
      break;
    case Kind::quarter:
      taken = set(quarter, word.count);
      break;
    case Kind::half:
      taken = set(half, word.count);
      break;
    case Kind::ended:
      ended = true;
      break;
    case Kind::as_of:
      as_of = true;
      break;
    case Kind::to_date:
      to_date = true;
      break;
    case Kind::inception:
      inception = true;
      break;
    case Kind::trailing:
      trailing = true;
      taken = set(months, word.count);
      break;
  }
  if (!taken) return false;
  if (word.year) set(year, *word.year);
  fiscal = fiscal || word.fiscal;
  span = cover(span, word.span);
  return true;
}

PrintedPeriod read_period_head(std::string_view text) {
  PrintedPeriod period;
  Word before;
  std::uint32_t at = 0;
  while (at < text.size()) {
    const Word word = read_word(text, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const auto found = read_period_word(text, at);
    if (found && bounds_length(text, *found, before)) {
      at = found->span.end;
      continue;
    }
    before = word;
    if (found && !period.absorb(*found))
      (found->kind == Kind::year ? period.two_years : period.two_lengths) = true;
    at = found ? found->span.end : word.span.end;
  }
  return period;
}

std::optional<PrintedPeriod> read_period_phrase(std::string_view text, std::uint32_t offset) {
  PrintedPeriod period;
  auto word = read_period_word(text, offset);
  if (!word || word->kind == Kind::ended) return std::nullopt;
  while (word && goes_on_with(period, *word, text) && period.absorb(*word))
    word = read_period_word(text, skip_connectives(text, period.span.end));
  return period;
}

}  // namespace tieout
