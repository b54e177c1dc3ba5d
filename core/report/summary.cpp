// Sets the tie sheet: release, statements, verdicts, findings, coverage, diagnostics.
#include "core/report/summary.h"

#include <algorithm>

#include "core/report/claim_lines.h"
#include "core/report/finding_words.h"
#include "core/report/names.h"
#include "core/report/page.h"
#include "core/report/totals.h"

namespace tieout {
namespace {

// "digits_transposed" as words.
std::string spoken(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string row_name(RowRef ref) {
  return "s" + std::to_string(ref.statement + 1) + ".r" + std::to_string(ref.row + 1);
}

std::string cell_name(CellRef ref) {
  return row_name({ref.statement, ref.row}) + ".c" + std::to_string(ref.column + 1);
}

std::string spoken(const Period& period) {
  if (period.type == PeriodType::instant) return "as of " + to_string(period.end);
  const std::string length = period.months  ? std::to_string(*period.months) + " months "
                             : period.weeks ? std::to_string(*period.weeks) + " weeks "
                                            : "";
  return length + "ended " + to_string(period.end);
}

void show_release(Page& page, const ReleaseFacts& release) {
  std::string who = release.company.value_or("Company not named");
  if (release.ticker) who += " (" + release.exchange.value_or("ticker") + ": " + *release.ticker + ")";
  if (release.date) who += ", " + to_string(*release.date);
  page.words(0, who);
  if (release.headline) page.words(0, *release.headline);
  if (release.period) page.words(0, spoken(*release.period));
}

std::string unit_words(const Unit& unit) {
  constexpr std::string_view scales[] = {"", "thousands", "millions", "billions"};
  const auto thousands = static_cast<std::size_t>(unit.scale / 3);
  const bool named =
      !unit.is_open() && unit.scale > 0 && unit.scale % 3 == 0 && thousands < std::size(scales);
  std::string words(unit.currency.text());
  if (named) words += (words.empty() ? "" : " ") + std::string(scales[thousands]);
  if (unit.is_open()) words += (words.empty() ? "" : ", ") + std::string("scale not printed");
  return words.empty() ? "" : ", " + words;
}

std::size_t figures_in(const Statement& statement) {
  std::size_t count = 0;
  for (const LineItem& row : statement.rows)
    for (const auto& cell : row.cells) count += cell.has_value();
  return count;
}

void show_statements(Page& page, const std::vector<Statement>& statements) {
  if (statements.empty()) return;
  page.blank();
  page.row("STATEMENTS", {"columns", "rows", "figures"});
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const std::string title = statement.title.empty() ? "(no title)" : statement.title;
    page.row(
        "s" + std::to_string(i + 1) + "  " + title,
        {grouped(statement.columns.size()), grouped(statement.rows.size()), grouped(figures_in(statement))});
    page.words(4, spoken(name_of(statement.kind)) + unit_words(statement.unit));
  }
}

void show_verdicts(Page& page, const VerdictTotals& totals) {
  page.section("CHECKS");
  for (const Verdict verdict : {Verdict::exact, Verdict::rounding, Verdict::near, Verdict::difference,
                                Verdict::not_evaluable, Verdict::inconsistent})
    page.row("  " + spoken(name_of(verdict)), {grouped(totals[verdict])});
}

std::string amounts_of(const Check& check) {
  std::string words;
  const auto add = [&](std::string_view name, const std::optional<Decimal>& amount) {
    if (amount) words += (words.empty() ? "" : ", ") + std::string(name) + " " + to_printed(*amount);
  };
  add("reported", check.reported);
  add("computed", check.computed);
  add("difference", check.difference);
  add("tolerance", check.tolerance);
  return words;
}

void show_check(Page& page, const Report& report, std::size_t index) {
  const Check& check = report.checks[index];
  page.words(2, "x" + std::to_string(index + 1) + " " + spoken(check.rule) + ": " + check.message);
  // Most messages are the arithmetic already.
  if (check.message.find("difference") == std::string::npos) page.words(6, amounts_of(check));
  std::string causes;
  for (const std::string_view cause : check.causes) causes += (causes.empty() ? "" : ", ") + spoken(cause);
  if (!causes.empty()) page.words(6, "may be: " + causes);
}

// Each slip, the checks that it breaks below it.
void show_findings(Page& page, const Report& report) {
  if (report.findings.empty()) return;
  page.section("FINDINGS");
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    page.words(2, "f" + std::to_string(i + 1) + " " + title_of(report, finding));
    page.words(4, message_of(report, finding));
    page.words(4, correction_of(report, finding).value_or(""));
    for (const std::uint32_t check : finding.checks) show_check(page, report, check);
  }
}

bool is_of_a_finding(const Report& report, std::size_t check) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return std::binary_search(finding.checks.begin(), finding.checks.end(), check);
  });
}

void show_checks(Page& page, const Report& report, Verdict verdict, std::string_view title) {
  bool begun = false;
  for (std::size_t i = 0; i < report.checks.size(); ++i) {
    if (report.checks[i].verdict != verdict || is_of_a_finding(report, i)) continue;
    if (!begun) page.section(title);
    begun = true;
    show_check(page, report, i);
  }
}

void show_claims(Page& page, const Report& report) {
  if (report.claims.empty()) return;
  page.section("CLAIMS");
  const std::vector<std::string_view> verdicts = claim_verdicts(report);
  for (std::size_t i = 0; i < report.claims.size(); ++i) {
    std::string cells;
    for (const CellRef ref : report.claims[i].binds) cells += " " + cell_name(ref);
    page.words(2, "p" + std::to_string(i + 1) + " " + spoken(verdicts[i]) + cells + ": " +
                      words_of(report, report.claims[i]));
  }
}

// "1 cell", "253 cells"
std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return grouped(count) + " " + std::string(count == 1 ? one : many);
}

void show_coverage(Page& page, const Coverage& items) {
  const CoverageTotals totals = count_by_status(items);
  const auto part = [&](CoverageStatus status, std::string_view one, std::string_view many) {
    return ", " + counted(totals[status], one, many);
  };
  page.section("COVERAGE");
  page.words(2, counted(items.size(), "number", "numbers") + " in the text" +
                    part(CoverageStatus::cell, "cell", "cells") +
                    part(CoverageStatus::claim, "claim", "claims") +
                    part(CoverageStatus::date, "date", "dates") +
                    part(CoverageStatus::header, "in a heading", "in headings") +
                    part(CoverageStatus::identifier, "identifier", "identifiers") +
                    part(CoverageStatus::context, "in context", "in context") +
                    part(CoverageStatus::unread, "unread", "unread"));
}

std::string place_of(const Report& report, Span span) {
  if (span.empty()) return "";
  const std::string_view before = report.text.substr(0, span.begin);
  return " (line " + grouped(1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'))) +
         ")";
}

void show_diagnostics(Page& page, const Report& report) {
  if (report.diagnostics.empty()) return;
  page.section("DIAGNOSTICS");
  for (const Diagnostic& diagnostic : report.diagnostics)
    page.words(2, std::string(name_of(describe(diagnostic.code).severity)) +
                      place_of(report, diagnostic.span) + ": " + message_of(diagnostic));
}

}  // namespace

std::string to_text(const Report& report) {
  Page page;
  show_release(page, report.release);
  show_statements(page, report.statements);
  show_verdicts(page, count_by_verdict(report.checks));
  show_findings(page, report);
  show_checks(page, report, Verdict::near, "NEAR");
  show_checks(page, report, Verdict::difference, "DIFFERENCES");
  show_claims(page, report);
  show_coverage(page, report.coverage);
  show_diagnostics(page, report);
  return std::move(page).take();
}

}  // namespace tieout
