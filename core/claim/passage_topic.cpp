// Tells passages apart by the vocabulary of headings and standing text.
#include "core/claim/passage_topic.h"

#include <algorithm>

#include "core/claim/phrase.h"

namespace tieout {
namespace {

constexpr PhraseRow<Topic> standing_rows[] = {
    {"forward looking statements", Topic::standing},
    {"forward looking statement", Topic::standing},
    {"forward looking information", Topic::standing},
    {"safe harbor", Topic::standing},
    {"conference call", Topic::standing},
    {"webcast", Topic::standing},
};

constexpr PhraseRow<Topic> heading_rows[] = {
    {"about", Topic::standing},
    {"forward looking", Topic::standing},
    {"safe harbor", Topic::standing},
    {"conference call", Topic::standing},
    {"webcast", Topic::standing},
    {"contact", Topic::standing},
    {"contacts", Topic::standing},
    {"use of non gaap", Topic::standing},
    {"non gaap financial measures", Topic::standing},
    {"non gaap financial information", Topic::standing},
    {"non gaap measures", Topic::standing},
    {"risk factors", Topic::standing},
    {"definitions", Topic::standing},
    {"outlook", Topic::forward},
    {"guidance", Topic::forward},
    {"expectations", Topic::forward},
    {"business outlook", Topic::forward},
    {"subsequent events", Topic::forward},
};

// A heading with one of these is about the whole issuer.
constexpr std::string_view general_words[] = {
    "results",  "quarter",      "highlights", "financial",   "summary",   "fiscal",    "year",
    "overview", "review",       "operations", "performance", "operating", "liquidity", "capital",
    "balance",  "cash",         "income",     "statement",   "revenue",   "revenues",  "sales",
    "expenses", "consolidated", "announces",  "reports",     "earnings",  "resources", "net",
    "margin",   "taxes",        "tax",        "discussion",  "release",   "quarterly", "annual",
    "months",   "profit",       "loss",       "dividend",    "gaap",      "today",     "corporate",
    "news",     "q1",           "q2",         "q3",          "q4",        "expense",
};

}  // namespace

Topic topic_of_heading(const ProseWords& heading) {
  static const PhraseTable<Topic> table(heading_rows);
  for (std::size_t i = 0; i < heading.size(); ++i)
    if (const auto match = table.longest_at(heading, i, heading.size())) {
      if (heading[i].is("about") && i != 0) continue;
      return *match->meaning;
    }
  const auto general = [](const ProseWord& word) {
    return std::any_of(std::begin(general_words), std::end(general_words),
                       [&](std::string_view other) { return word.is(other); });
  };
  const auto figure = [](const ProseWord& word) {
    return word.kind == ProseWordKind::number &&
           (!word.figure.currency.empty() || word.figure.suffix != FigureSuffix::none);
  };
  const bool of_results = std::any_of(heading.begin(), heading.end(), general) ||
                          std::any_of(heading.begin(), heading.end(), figure);
  return of_results ? Topic::results : Topic::part;
}

bool is_standing_text(const ProseWords& passage) {
  static const PhraseTable<Topic> table(standing_rows);
  for (std::size_t i = 0; i < passage.size(); ++i)
    if (table.longest_at(passage, i, passage.size())) return true;
  return false;
}

}  // namespace tieout
