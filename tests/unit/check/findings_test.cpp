// Findings: a release with a slip → what should read otherwise, and all that would then tie.
#include "core/check/finding.h"

#include <doctest/doctest.h>

#include "core/analyze.h"
#include "core/report/finding_words.h"

namespace tieout {
namespace {

// Every finding on three lines: title, message, correction.
std::string findings_in(std::string_view text) {
  const Report report = analyze(text, {});
  std::string lines;
  for (const Finding& finding : report.findings)
    lines += title_of(report, finding) + "\n" + message_of(report, finding) + "\n" +
             correction_of(report, finding).value_or("-") + "\n";
  return lines;
}

std::string income_statement(std::string_view product, std::string_view total) {
  return "Lampwick Corp.\nStatements of Operations\n(in thousands)\n\n"
         "                          Three months ended     Three months ended\n"
         "                             June 30, 2019          June 30, 2018\n"
         "Revenue:\n"
         "  Product                        " +
         std::string(product) +
         "                 51,627\n"
         "  Service                        23,322                 19,519\n"
         "    Total revenue                " +
         std::string(total) +
         "                 71,146\n"
         "Cost of revenue                  33,124                 25,661\n"
         "    Gross profit                 42,369                 45,485\n";
}

}  // namespace

TEST_CASE("a sound statement has no findings") {
  CHECK(findings_in(income_statement("52,171", "75,493")).empty());
}

TEST_CASE("one slip that breaks two sums is one finding, with the sentence of a correction") {
  CHECK(findings_in(income_statement("52,171", "75,943")) ==
        "Total revenue, Three months ended June 30, 2019\n"
        "75,943 should read 75,493: Total revenue and Gross profit then tie\n"
        "Total revenue, Three months ended June 30, 2019 should read \"75,493\" [instead of \"75,943\"]\n");
}

TEST_CASE("where two figures are as likely, either may be at fault and nothing is corrected") {
  const std::string found = findings_in(
      "Lampwick Corp.\nRevenue\n(in thousands)\n\n"
      "                                2019         2018\n"
      "Product                       52,171       51,627\n"
      "Service                       23,322       19,519\n"
      "Total revenue                 75,593       71,146\n");
  CHECK(found.find("Either ") != std::string::npos);
  CHECK(found.find("Total revenue, 2019, 75,593 should read 75,493") != std::string::npos);
  CHECK(found.find("\n-\n") != std::string::npos);
}

TEST_CASE("a repair is printed as the figure is: its marks of thousands, its minus") {
  const std::string found = findings_in(
      "Laternen AG\nUmsatz\n(EUR)\n\n"
      "                                2019         2018\n"
      "Produkte                   1.152.171    1.051.627\n"
      "Dienste                      823.322      719.519\n"
      "Total                      1.957.493    1.771.146\n");
  CHECK(found.find("1.957.493 should read 1.975.493") != std::string::npos);
}

}  // namespace tieout
