// Every number of a text is accounted for once: printed text → statuses.
#include "core/report/coverage.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/analyze.h"
#include "core/report/names.h"

namespace tieout {
namespace {

using Lines = std::vector<std::string>;

// "status printed", in the order of the text.
Lines statuses(std::string_view text) {
  Lines lines;
  for (const CoverageItem& item : analyze(text).coverage)
    lines.push_back(std::string(name_of(item.status)) + " " + std::string(slice(text, item.span)));
  return lines;
}

std::vector<std::string_view> codes(std::string_view text) {
  std::vector<std::string_view> names;
  for (const Diagnostic& diagnostic : analyze(text).diagnostics)
    names.push_back(describe(diagnostic.code).name);
  return names;
}

constexpr std::string_view table =
    "                      Balance Sheets\n"
    "                (in thousands, 100 shares)\n\n"
    "                             June 30,     December 31,\n"
    "                               2007           2006\n"
    "Cash (1)                   $ 61,617       $ 44,206\n"
    "Common stock, $.01 par          262             --\n"
    "Total                      $ 61,879       $ 44,206\n";

}  // namespace

TEST_CASE(
    "the figures of a table are cells, those of its heads dates and headers, those of captions context") {
  CHECK(statuses(table) == Lines{"header 100", "date June 30", "date December 31", "date 2007", "date 2006",
                                 "identifier (1)", "cell 61,617", "cell 44,206", "context .01", "cell 262",
                                 "cell --", "cell 61,879", "cell 44,206"});
}

TEST_CASE("the number of a page is an identifier; numbers under each other are a table that was not read") {
  CHECK(statuses("The year was good.\n\n                 12\n\nSo was the next.\n") ==
        Lines{"identifier 12"});
  CHECK(statuses("It said so.\n\n                 -107-\n\nNotes\n") == Lines{"identifier -107"});
  CHECK(statuses("Desktops\n\n11\n\nhardly\n\n12\n") == Lines{"unread 11", "unread 12"});
}

TEST_CASE("rows run together in one line are unread, and a diagnostic says so") {
  constexpr std::string_view run_on =
      "Summary Total revenues 25,707 19,335 22,496 Gross profit 4,179 3,153 3,878 for all.\n";
  CHECK(statuses(run_on) == Lines{"unread 25,707", "unread 19,335", "unread 22,496", "unread 4,179",
                                  "unread 3,153", "unread 3,878"});
  const auto said = codes(run_on);
  CHECK(std::count(said.begin(), said.end(), "table_unread") == 1);
}

TEST_CASE("an amount in a sentence is a claim, though nothing says of what; a count is context") {
  CHECK(statuses("It carries approximately 4 out of 10 minutes, worth $3.3\nbillion.") ==
        Lines{"context 4", "context 10", "claim $3.3\nbillion"});
}

TEST_CASE("figures in prose set to even margins are context") {
  CHECK(
      statuses("banks  also  provided  $12.5   billion  of  lines,  down   1.9%  from  before,\nas  said.") ==
      Lines{"context 12.5", "context 1.9%"});
}

TEST_CASE("spans never overlap and never leave the text") {
  for (const std::string_view text :
       {table, std::string_view("((((1((2)3%$4.5.6,7--8"), std::string_view("9")}) {
    std::uint32_t end = 0;
    for (const CoverageItem& item : analyze(text).coverage) {
      CHECK(item.span.begin >= end);
      CHECK(item.span.begin < item.span.end);
      end = item.span.end;
    }
    CHECK(end <= text.size());
  }
}

TEST_CASE("a figure is protected by the checks that could have failed") {
  Report report = analyze(table);
  REQUIRE(report.statements.size() == 1);
  Check exact, difference;
  exact.verdict = Verdict::exact;
  difference.verdict = Verdict::difference;
  exact.cells = {{{0, 0, 0}, "term", 1}, {{0, 0, 0}, "term", 1}};
  difference.cells = {{{0, 0, 0}, "total", {}}};
  report.checks = {exact, difference};
  const Source source = read_source(table);
  for (const CoverageItem& item : account_for_figures(source, {}, report))
    if (item.cell()) CHECK(item.checks == (*item.cell() == CellRef{0, 0, 0} ? 1 : 0));
}

TEST_CASE("a figure behind dots, or before a bar, stands in a table that was not read") {
  CHECK(statuses("See the list of our stores and offices ..1,234\n") == Lines{"unread 1,234"});
  CHECK(statuses("So it was:     1,234%\nand so on.\n") == Lines{"unread 1,234%"});
  CHECK(statuses("So it was:     1,234|\nand so on.\n") == Lines{"unread 1,234"});
}

}  // namespace tieout
