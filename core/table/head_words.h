// The words that column heads are made of, and those that name a statement.
#pragma once

#include <string_view>

namespace tieout {

// A word that by itself speaks of time: a month, "ended", "quarter", "fiscal". Case and punctuation do not
// count.
bool is_period_word(std::string_view word);
// "9/30/08", "30.06.2007", "Jun-08": a date in one word, and nothing behind it but a mark.
bool is_short_date(std::string_view word);
// A word that stands in heads without speaking of time: "unaudited", "change", "%", "of", "and".
bool is_head_word(std::string_view word);
// The piece names a length of time: "Three Months Ended", "Year Ended".
bool names_length(std::string_view piece);
// The piece names a change: "Increase (Decrease)", "% Change".
bool names_change(std::string_view piece);
// The piece stands over references to notes: "Note", "Notes".
bool names_notes(std::string_view piece);
// The line names a statement: "Condensed Consolidated Balance Sheets".
bool names_statement(std::string_view line);

}  // namespace tieout
