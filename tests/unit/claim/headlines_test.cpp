// Headlines and sentences in the forms that releases use, each with one table: the rows that its figures are
// tied to, in order; "-" where no row bears the words.
#include <doctest/doctest.h>

#include <string>

#include "core/analyze.h"

namespace tieout::test {
namespace {

constexpr std::string_view before = R"(Acme Reports First Quarter 2024 Results

BOSTON, May 1, 2024 -- )";
constexpr std::string_view after = R"(

                             ACME, INC.
               CONSOLIDATED STATEMENTS OF OPERATIONS
               (in thousands, except per share data)

                                      Three Months Ended March 31,
                                         2024             2023
Revenue:
  Subscription                        $41,200          $33,500
  Maintenance                          18,300           19,100
  Professional services                 6,500            6,900
    Total revenue                      66,000           59,500
Cost of revenue                        21,400           20,100
Gross profit                           44,600           39,400
Research and development               12,000           11,000
Selling and administrative             18,200           17,900
Operating income                       14,400           10,500
Income tax expense                      3,100            2,300
Net income                            $11,300           $8,200
Diluted earnings per share              $0.56            $0.41
)";

struct Headline {
  std::string_view text, rows;
};

constexpr Headline headlines[] = {
    {"Total revenue for the first quarter of 2024 was $66.0 million.", "Total revenue"},
    {"Revenue for the first quarter of 2024 rose 11% to $66.0 million.", "Total revenue; Total revenue"},
    {"Revenue soared $6.5 million to $66.0 million in the first quarter of 2024.",
     "Total revenue; Total revenue"},
    {"Subscription revenue for the first quarter of 2024 was $41.2 million.", "Subscription"},
    {"Subscription revenue grew 23% to $41.2 million in the first quarter of 2024.",
     "Subscription; Subscription"},
    {"Maintenance revenue in the first quarter of 2024 declined 4% to $18.3 million.",
     "Maintenance; Maintenance"},
    {"Professional services revenue was $6.5 million in the first quarter of 2024.", "Professional services"},
    {"Cloud subscription revenue was $41.2 million in the first quarter of 2024.", "-"},
    {"Revenue in Asia was $18.3 million in the first quarter of 2024.", "-"},
    {"Revenue from subscription was $41.2 million in the first quarter of 2024.", "Subscription"},
    {"Gross profit for the first quarter of 2024 was $44.6 million, compared with $39.4 million for the "
     "first quarter "
     "of 2023.",
     "Gross profit; Gross profit"},
    {"Research and development expenses were $12.0 million in the first quarter of 2024.",
     "Research and development"},
    {"R&D was $12.0 million, or 18% of revenue, in the first quarter of 2024.",
     "Research and development; Research and development"},
    {"Selling and administrative expenses for the first quarter of 2024 were $18.2 million.",
     "Selling and administrative"},
    {"Operating income was $14.4 million in the first quarter of 2024, up from $10.5 million in the first "
     "quarter of "
     "2023.",
     "Operating income; Operating income"},
    {"Operating profit jumped 37% to $14.4 million in the first quarter of 2024.",
     "Operating income; Operating income"},
    {"Net income for the first quarter of 2024 was $11.3 million, or $0.56 per diluted share.",
     "Net income; Diluted earnings per share"},
    {"Diluted earnings per share (EPS) was $0.56 in the first quarter of 2024.",
     "Diluted earnings per share"},
    {"Acme earned $0.56 per diluted share in the first quarter of 2024.", "Diluted earnings per share"},
    {"Acme reported net income of $11.3 million in the first quarter of 2024.", "Net income"},
    {"Revenue and net income for the first quarter of 2024 were $66.0 million and $11.3 million, "
     "respectively.",
     "Total revenue; Net income"},
    {"Net income (Note 1) was $11.3 million in the first quarter of 2024.", "Net income"},
    {"Net income for the first quarter of 2024 was $11.3 million (instead of $13.1 million).",
     "Net income; -"},
    {"Cost of revenue for the first quarter of 2024 was $21.4 million.", "Cost of revenue"},
    {"Income tax expense was $3.1 million for the first quarter of 2024.", "Income tax expense"},
    {"Organic revenue was $66.0 million in the first quarter of 2024.", "-"},
    {"The market for such tools reached $66.0 million in 2023.", "-"},
};

std::string rows_of(std::string_view sentence) {
  const std::string text = std::string(before) + std::string(sentence) + std::string(after);
  const Report report = analyze(text, {});
  std::string rows;
  for (const Claim& claim : report.claims) {
    if (!rows.empty()) rows += "; ";
    if (claim.binds.empty()) {
      rows += "-";
      continue;
    }
    const CellRef cell = claim.binds.front();
    rows += report.statements[cell.statement].rows[cell.row].caption;
  }
  return rows;
}

TEST_CASE("a sentence is tied to the rows that bear its words, and to no others") {
  for (const Headline& headline : headlines) {
    CAPTURE(headline.text);
    CHECK(rows_of(headline.text) == headline.rows);
  }
}

}  // namespace
}  // namespace tieout::test
