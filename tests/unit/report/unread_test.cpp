// What is left unread is said, with how many figures it is and why: each limit at its cap and over it.
#include "core/report/unread.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/analyze.h"
#include "core/base/limits.h"

namespace tieout {
namespace {

// "code: printed text (count)" of what is said about unread figures; long texts shortened to their ends.
std::string said_of(const std::string& text) {
  std::string said;
  for (const Diagnostic& diagnostic : analyze(text).diagnostics) {
    const std::string_view code = describe(diagnostic.code).name;
    if (code == "period_unread" || code == "unit_unread" || code == "no_tables" || code == "hypotheses_limit")
      continue;
    std::string printed(slice(text, diagnostic.span));
    if (printed.size() > 24) printed = printed.substr(0, 10) + " ... " + printed.substr(printed.size() - 10);
    said += (said.empty() ? "" : "; ") + std::string(code) + ": " + printed + " " + diagnostic.detail;
  }
  return said;
}

std::size_t unread_in(const std::string& text) {
  const Report report = analyze(text);
  return static_cast<std::size_t>(
      std::count_if(report.coverage.begin(), report.coverage.end(),
                    [](const CoverageItem& item) { return item.status == CoverageStatus::unread; }));
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

std::string padded(std::string text, std::size_t size) {
  text.resize(std::max(text.size(), size), ' ');
  return text;
}

// A line of fixed-width text, so many bytes long.
std::string row_of_bytes(std::size_t bytes) {
  return padded("Cash", bytes - 14) + "   100     200\n";
}

}  // namespace

TEST_CASE("aligned columns up to the limit are read, those past it are unread and counted") {
  const auto table = [](std::size_t columns) {
    return "Sales " + repeat("     11", columns) + "\nCosts " + repeat("      7", columns) + "\n";
  };
  CHECK(said_of(table(limits::columns)) == "");
  CHECK(said_of(table(limits::columns + 1)) == "columns_limit: 11\nCosts   ...   7      7 (2 figures)");
}

TEST_CASE("a line as long as the limit is a row; a longer one is said to be unread") {
  const std::string rows = "Debt        300     400\nRent        500     600\n";
  CHECK(unread_in(rows + row_of_bytes(limits::line_bytes)) == 0);
  CHECK(said_of(rows + row_of_bytes(limits::line_bytes + 1)) == "line_too_long: 100     200 (2 figures)");
}

TEST_CASE("a table run together in one line over the limit is unread, figure by figure") {
  const std::string line = repeat("Net sales 252,893 and 66,040 ", 200) + "\n";
  REQUIRE(line.size() > limits::line_bytes);
  CHECK(said_of(line) == "line_too_long: 252,893 an ... and 66,040 (400 figures)");
}

TEST_CASE("a paragraph over the limit is prose, whose figures are not missing") {
  const std::string paragraph =
      repeat("We served more people than ever in all of our 40 countries and are glad of it. ", 60) + "\n";
  REQUIRE(paragraph.size() > limits::line_bytes);
  CHECK(said_of(paragraph) == "");
}

TEST_CASE("a figure midway between two columns is given to neither") {
  CHECK(said_of("                    2007            2006\n"
                "Sales                100             200\n"
                "Costs                 50              60\n"
                "Other                        140\n"
                "Total                150             260\n") == "columns_ambiguous: 140 (1 figure)");
}

TEST_CASE("a row of single cells that fits several columns is given to none") {
  CHECK(said_of("2025\n\n2024\n\nSales\n120\n\n110\n\nCost\n80\n\n70\n\nImpairment\n5\n\nProfit\n40\n\n"
                "35\n\n") == "columns_ambiguous: 5 (1 figure)");
}

}  // namespace tieout
