// The tie sheet: what a report says in a terminal of 80 columns.
#include "core/report/summary.h"

#include <doctest/doctest.h>

#include "core/report/page.h"
#include "tests/unit/support/printed_table.h"

namespace tieout {
namespace {

Report report_with(Verdict verdict) {
  Report report;
  report.statements = {test::printed_table("Product | 52,711\nService | 23,322\n=Total revenue | 75,493",
                                           StatementKind::income_statement)};
  report.statements[0].title = "Statements of Operations";
  Check check;
  check.rule = "footing";
  check.verdict = verdict;
  check.message = "Total revenue does not foot: 52,711 + 23,322 = 76,033, printed 75,493";
  check.reported = Decimal(75493, 0);
  check.computed = Decimal(76033, 0);
  check.difference = Decimal(-540, 0);
  check.cells = {{{0, 2, 0}, "total", {}}};
  report.checks = {check};
  report.text = "52,711";
  report.statements[0].rows[0].cells[0]->figure.span = {0, 6};
  Finding finding;
  finding.suspects = {{{0, 0, 0}, Decimal(52171, 0), "digits_transposed"}};
  finding.checks = {0};
  if (verdict == Verdict::inconsistent) report.findings = {finding};
  return report;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0, begin = 0;
  for (std::size_t end = text.find('\n'); end != text.npos; begin = end + 1, end = text.find('\n', begin))
    widest = std::max(widest, end - begin);
  return widest;
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != text.npos;
}

}  // namespace

TEST_CASE("a slip is shown with what it should read, its correction and the arithmetic that it breaks") {
  const std::string sheet = to_text(report_with(Verdict::inconsistent));
  CHECK(has(sheet, "FINDINGS\n  f1 Product\n    52,711 should read 52,171: Total revenue then ties\n"));
  CHECK(has(sheet, "Product should read \"52,171\" [instead of \"52,711\"]"));
  CHECK(has(sheet, "x1 footing: Total revenue does not foot:"));
  CHECK(has(sheet, "reported 75,493, computed 76,033, difference (540)"));
}

TEST_CASE("what holds is counted, not shown") {
  const std::string sheet = to_text(report_with(Verdict::exact));
  CHECK(has(sheet, "exact                                                                          1\n"));
  CHECK_FALSE(has(sheet, "x1"));
}

TEST_CASE("no line is wider than the page, and control characters never reach the terminal") {
  Report report = report_with(Verdict::difference);
  report.statements[0].title = std::string(200, 'x');
  report.checks[0].message += "\x1B[2J \a a word and another and another and another and another and another";
  report.release.headline =
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
  const std::string sheet = to_text(report);
  CHECK(widest_line(sheet) <= Page::width);
  CHECK_FALSE(has(sheet, "\x1B"));
  CHECK_FALSE(has(sheet, "\a"));
}

TEST_CASE("characters of several bytes are one column wide") {
  Page page;
  page.row("Caf\u00E9", {"1"});
  const std::string line = std::move(page).take();
  CHECK(line.size() == Page::width + 2);
}

TEST_CASE("the period of a release is a day, or so many months or weeks") {
  const auto shown = [](Period period) {
    Report report;
    report.release.period = period;
    return to_text(report);
  };
  const Date end = *make_date(2007, 6, 30);
  CHECK(has(shown(Period::months_ended(3, end)), "3 months ended 2007-06-30\n"));
  CHECK(has(shown(Period::weeks_ended(13, end)), "13 weeks ended 2007-06-30\n"));
  CHECK(has(shown(Period::instant(end)), "as of 2007-06-30\n"));
  CHECK(has(shown({PeriodType::duration, {}, end, {}, {}, {}}), "\nended 2007-06-30\n"));
}

TEST_CASE("the scale of a statement is said in words where it has a name") {
  const auto shown = [](int scale) {
    Report report = report_with(Verdict::exact);
    report.statements[0].unit = {UnitKind::money, "USD", scale};
    return to_text(report);
  };
  CHECK(has(shown(6), "income statement, USD millions\n"));
  CHECK(has(shown(0), "income statement, USD\n"));
  CHECK(has(shown(2), "income statement, USD\n"));
  CHECK(has(shown(12), "income statement, USD\n"));
}

TEST_CASE("text of blanks and control characters makes no line") {
  Page page;
  page.words(2, " \t\x7F ");
  CHECK(std::move(page).take().empty());
}

}  // namespace tieout
