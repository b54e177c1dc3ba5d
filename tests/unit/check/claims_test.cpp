// Figures of the prose against the tables and against each other: a short release → what is said of it.
#include "core/check/claims.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/report/names.h"

namespace tieout {
namespace {

// The paragraphs of a release about two quarters and two half years.
std::string release(std::string_view prose) {
  return "Acme Pumps Reports Second Quarter 2024 Results\n\n"
         "SPRINGFIELD, Ill., July 24, 2024 -- Acme Pumps, Inc. (NYSE: ACM) today reported its results for "
         "the\nsecond quarter ended June 30, 2024.\n\n" +
         std::string(prose) + R"(

                               ACME PUMPS, INC.
                      Consolidated Statements of Operations
                      (in thousands, except per share data)
                                  (unaudited)

                                 Three months ended          Six months ended
                                      June 30,                   June 30,
                                  2024         2023          2024         2023
Net sales                     $  92,500    $  81,200     $ 175,400    $ 160,300
Cost of sales                    52,100       46,000        99,000       90,400
Gross profit                     40,400       35,200        76,400       69,900
Stock-based compensation          5,000        5,000         9,000        8,000
Research and development         25,300       26,600        50,100       51,800
Operating income                 10,100        3,600        17,300       10,100
Net income                    $   7,600    $   2,700     $  13,000    $   7,600

Basic earnings per share      $    0.38    $    0.14     $    0.65    $    0.38
Diluted earnings per share    $    0.37    $    0.13     $    0.63    $    0.37
)";
}

using Lines = std::vector<std::string>;

// "claim_level exact: message", of the rules whose names begin as asked.
Lines said(std::string_view prose, std::string_view rule = "claim") {
  const std::string text = release(prose);
  Lines lines;
  for (const Check& check : analyze(text).checks)
    if (check.rule.starts_with(rule))
      lines.push_back(std::string(check.rule) + " " + std::string(name_of(check.verdict)) + ": " +
                      check.message);
  return lines;
}

// The verdicts of the claims in the order of the text, as the report gives them.
Lines verdicts(std::string_view prose) {
  const std::string text = release(prose);
  Lines lines;
  const auto report = nlohmann::json::parse(to_json(analyze(text)));
  for (const auto& claim : report["claims"]) lines.push_back(claim["verdict"].get<std::string>());
  return lines;
}

constexpr std::string_view sales =
    "Net sales for the second quarter of 2024 were $92.5 million, compared with $81.2 million in the second "
    "quarter of 2023.\n\n";

}  // namespace

TEST_CASE("a figure that rose is said to have risen") {
  CHECK(said("Net sales increased to $92.5 million in the second quarter of 2024 from $81.2 million in the "
             "second quarter of 2023.",
             "claim_direction") ==
        Lines{"claim_direction exact: The text says that the figure went up: Net sales, Three months ended "
              "June 30, 2023, is 81,200; Net sales, Three months ended June 30, 2024, is 92,500"});
}

TEST_CASE("a word of direction against the movement of the figures is inconsistent") {
  const auto lines = said(
      "Net sales decreased to $92.5 million in the second quarter of 2024 from $81.2 million in the "
      "second quarter of 2023.",
      "claim_direction");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("claim_direction inconsistent: The text says that the figure went down") == 0);
  CHECK(verdicts("Net sales decreased to $92.5 million in the second quarter of 2024 from $81.2 million in "
                 "the second quarter of 2023.") == Lines{"inconsistent", "inconsistent"});
}

TEST_CASE("income that improved went up, expenses that worsened too") {
  CHECK(said("Net income improved to $7.6 million in the second quarter of 2024 from $2.7 million in the "
             "second quarter of 2023.",
             "claim_direction")
            .size() == 1);
}

TEST_CASE("a figure that stayed as it was went neither way") {
  CHECK(said("Stock-based compensation increased to $5.0 million in the second quarter of 2024 from $5.0 "
             "million in the second quarter of 2023.",
             "claim_direction")
            .empty());
}

TEST_CASE("no direction is asked of a figure that the tables contradict") {
  const std::string wrong =
      "Net sales increased to $95.2 million in the second quarter of 2024 from $81.2 million in the second "
      "quarter of 2023.";
  CHECK(said(std::string(sales) + wrong, "claim_direction").empty());
  CHECK(said(std::string(sales) + "Net sales increased to $92.5 million in the second quarter of 2024 from "
                                  "$82.1 million in the second quarter of 2023.",
             "claim_direction")
            .empty());
}

TEST_CASE("a figure given again in the same words is the same; one digit transposed is inconsistent") {
  const auto again = [](std::string_view figure) {
    return said(
        std::string(sales) + "Net sales for the second quarter of 2024 were " + std::string(figure) + ".",
        "claim_repeated");
  };
  CHECK(again("$92.5 million") ==
        Lines{"claim_repeated exact: The same figure is given as $92.5 million and as $92.5 million"});
  CHECK(again("$92.50 million") ==
        Lines{"claim_repeated exact: The same figure is given as $92.5 million and as $92.50 million"});
  CHECK(again("$95.2 million") ==
        Lines{"claim_repeated inconsistent: The same figure is given as $92.5 million and as $95.2 million"});
  CHECK(again("$92.5 billion") ==
        Lines{"claim_repeated inconsistent: The same figure is given as $92.5 million and as $92.5 billion"});
}

TEST_CASE("a period and its two parts, as the prose gives them") {
  const auto year = [](std::string_view first, std::string_view second, std::string_view half) {
    return said("Adjusted EBITDA was " + std::string(first) +
                    " in the first quarter of 2024. Adjusted EBITDA was " + std::string(second) +
                    " in the second quarter of 2024. Adjusted EBITDA was " + std::string(half) +
                    " in the first six months of 2024.",
                "claim_period_sum");
  };
  CHECK(year("$0.7 million", "$0.7 million", "$1.4 million") ==
        Lines{"claim_period_sum exact: $0.7 million and $0.7 million make $1.4 million; the text says $1.4 "
              "million"});
  CHECK(year("$0.7 million", "$0.7 million", "$1.5 million").at(0).find("claim_period_sum rounding") == 0);
  CHECK(year("$0.7 million", "$0.7 million", "$1.8 million").at(0).find("claim_period_sum near") == 0);
  CHECK(year("$0.7 million", "$0.7 million", "$2.4 million").at(0).find("claim_period_sum difference") == 0);
  CHECK(year("$700 thousand", "$0.7 million", "$1.4 million").empty());
  CHECK(year("$0.7 billion", "$0.7 billion", "$1,400 million").empty());
}

TEST_CASE("the claim of a release says the worst that was found of it") {
  CHECK(verdicts(sales) == Lines{"exact", "exact"});
  CHECK(verdicts(std::string(sales) + "Net sales for the second quarter of 2024 were $95.2 million.") ==
        Lines{"inconsistent", "exact", "inconsistent"});
}

}  // namespace tieout
