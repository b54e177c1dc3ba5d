// A line of column heads with one blank between all its words, cut into heads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/text/source.h"
#include "core/time/period_words.h"

namespace tieout {

enum class HeadWordKind {
  time,
  filler,  // "for the"
  other,   // "Change", "%"
  unit,    // "EUR", "$m": a head of its own
  remark,  // "(Unaudited)", "(1)": belongs to the head before it
};

struct HeadWord {
  HeadWordKind kind = HeadWordKind::other;
  std::optional<PeriodWord> time;  // its spans count from the beginning of the line
  Span span;                       // of the source
  std::size_t line = 0;
  bool after_notes = false;  // "Note" stands before it
};

struct HeadWords {
  Span beside;  // what stands before the first word of heads
  std::vector<HeadWord> words;
  bool ends_in_notes = false;  // "Note" stands behind them, over the references
};

// From the first word on behind which there are only words of heads; none where the line does not end in any.
HeadWords read_head_words(const Source& source, std::size_t line);

// One head: a time with its length, date and year as far as printed, or words.
struct HeadPiece {
  std::vector<Span> text;  // one span for each line it stands on
  bool timed = false;
  bool has_length = false, has_date = false, has_year = false, is_fiscal = false;
  std::optional<Span> year;  // where it ends in a year of its own

  // Of two times.
  bool has_same_parts(const HeadPiece& other) const {
    return has_length == other.has_length && has_date == other.has_date && has_year == other.has_year &&
           is_fiscal == other.is_fiscal;
  }
  // Nothing but a year; a fiscal one is none of its own.
  bool is_bare_year() const { return year && !has_length && !has_date; }
  // Says by itself which period it means.
  bool is_complete() const { return has_year && (has_length || has_date || is_fiscal); }
};

// Times are cut where one cannot go on with what stands before it; words between them make one head, or as
// many as `columns` leaves for them.
std::vector<HeadPiece> cut_heads(const Source& source, const std::vector<HeadWord>& words,
                                 std::size_t columns);

}  // namespace tieout
