#include "tests/fuzz/invariants.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/report/summary.h"
#include "core/text/characters.h"
#include "core/text/figure.h"

namespace tieout {
namespace {

void require(bool holds, const char* promise, Span span = {}) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s, at [%u, %u)\n", promise, span.begin, span.end);
  std::abort();
}

bool is_inside_character(std::string_view text, std::uint32_t offset) {
  for (std::uint32_t back = 1; back <= 3 && back <= offset; ++back)
    if (decode(text, offset - back).bytes > back) return true;
  return false;
}

void require_span(std::string_view text, Span span) {
  require(span.begin <= span.end && span.end <= text.size(), "spans lie in the text", span);
  require(!is_inside_character(text, span.begin) && !is_inside_character(text, span.end),
          "spans begin and end between characters", span);
}

// A text prints its numbers in one of these ways; a table may differ from the rest.
constexpr NumberStyle styles[] = {NumberStyle::commas_and_point, NumberStyle::points_and_comma,
                                  NumberStyle::blanks_and_comma, NumberStyle::blanks_and_point};

// What is printed in the span, with blanks for what ends cells: a parenthesis may have one of its own.
std::string printed_in(std::string_view text, Span span) {
  std::string printed(text.substr(span.begin, span.size()));
  const auto ends_cell = [](char c) { return c == '|' || c == '\n' || c == '\r' || c == '\t'; };
  std::replace_if(printed.begin(), printed.end(), ends_cell, ' ');
  return printed;
}

bool reads_again(std::string_view text, const Figure& figure) {
  const std::string printed = printed_in(text, figure.span);
  return std::any_of(std::begin(styles), std::end(styles), [&](NumberStyle style) {
    const auto again = read_figure(printed, 0, style);
    return again && again->kind == figure.kind && again->value == figure.value;
  });
}

void require_cell(const Report& report, const Cell& cell) {
  const Figure& figure = cell.figure;
  require_span(report.text, figure.span);
  require(!figure.span.empty(), "cells are printed somewhere", figure.span);
  require(!figure.is_number() || reads_again(report.text, figure), "figures read the same again",
          figure.span);
}

void require_period(const std::optional<Period>& period, Span span) {
  if (!period) return;
  require(period->months.value_or(1) > 0 && period->weeks.value_or(1) > 0, "durations last", span);
}

void require_statement(const Report& report, const Statement& statement) {
  require_span(report.text, statement.span);
  for (const Column& column : statement.columns) {
    require_span(report.text, column.span);
    require_period(column.period, column.span);
    require_period(column.versus, column.span);
  }
  for (const LineItem& row : statement.rows) {
    require_span(report.text, row.span);
    require(row.cells.size() == statement.columns.size(), "a row has one cell per column", row.span);
    require(!row.parent || *row.parent < statement.rows.size(), "parents are rows", row.span);
    for (const std::optional<Cell>& cell : row.cells)
      if (cell) require_cell(report, *cell);
  }
}

void require_checks(const Report& report) {
  for (const Calculation& calculation : report.calculations) {
    require(calculation.total.statement < report.statements.size(), "totals are rows of a statement");
    const std::size_t rows = report.statements[calculation.total.statement].rows.size();
    require(calculation.total.row < rows, "totals are rows of a statement");
    for (const CalculationTerm& term : calculation.terms) require(term.row < rows, "terms are rows");
  }
  for (const Check& check : report.checks) {
    for (const CheckCell& cell : check.cells)
      require(cell_at(report.statements, cell.ref) != nullptr, "checks refer to cells");
    for (const Suspect& suspect : check.suspects)
      require(cell_at(report.statements, suspect.ref) != nullptr, "suspects are cells");
    require(check.suspects.empty() || check.verdict == Verdict::inconsistent,
            "only what is inconsistent has suspects");
  }
}

void require_claims(const Report& report) {
  for (const Claim& claim : report.claims) {
    require_span(report.text, claim.span);
    require_span(report.text, claim.figure_span);
    require_period(claim.period, claim.span);
    require_period(claim.versus(), claim.span);
    for (const CellRef& cell : claim.binds)
      require(cell_at(report.statements, cell) != nullptr, "claims bind to cells", claim.span);
  }
}

void require_coverage(const Report& report) {
  Span before;
  for (const CoverageItem& item : report.coverage) {
    require_span(report.text, item.span);
    require(item.span.begin >= before.end, "figures are counted once, in the order of the text", item.span);
    require(!item.cell() || cell_at(report.statements, *item.cell()) != nullptr, "coverage refers to cells",
            item.span);
    require(!item.claim() || item.claim()->claim < report.claims.size(), "coverage refers to claims",
            item.span);
    require((item.status == CoverageStatus::cell) == (item.cell() != nullptr), "what is a cell names it",
            item.span);
    before = item.span;
  }
}

void require_report(const Report& report) {
  for (const Statement& statement : report.statements) require_statement(report, statement);
  require_checks(report);
  require_claims(report);
  require_coverage(report);
  for (const Diagnostic& diagnostic : report.diagnostics) require_span(report.text, diagnostic.span);
}

void require_span_in(const nlohmann::json& span, std::size_t size) {
  const auto begin = span.at(0).get<std::size_t>(), end = span.at(1).get<std::size_t>();
  require(begin <= end && end <= size, "spans of the JSON lie in the text");
}

// What a reader of the JSON relies on; that it fits the schema, the tests in node hold it to.
void require_json(const std::string& printed, std::size_t size) {
  const nlohmann::json json = nlohmann::json::parse(printed, nullptr, false);
  require(json.is_object(), "the JSON is well formed");
  const nlohmann::json& coverage = json.at("coverage");
  std::size_t counted = 0;
  for (const char* what : {"cells", "claims", "dates", "headers", "identifiers", "context", "unread"})
    counted += coverage.value(what, std::size_t{0});
  require(counted == coverage.at("figures").get<std::size_t>() && counted == coverage.at("items").size(),
          "the counts of figures add up");
  for (const nlohmann::json& item : coverage.at("items")) require_span_in(item.at("span"), size);
  std::size_t verdicts = 0;
  for (const nlohmann::json& count : json.at("summary")) verdicts += count.get<std::size_t>();
  require(verdicts == json.at("checks").size(), "the counts of checks add up");
}

}  // namespace

void require_invariants(std::string_view text) {
  const Report report = analyze(text);
  require_report(report);
  const std::string printed = to_json(report);
  require_json(printed, text.size());

  Report again = analyze(text);
  require(to_json(again) == printed, "the same text gives the same report");
  again.offsets = OffsetUnit::utf16_units;  // read from the same report: only its printing differs
  require_json(to_json(again), text.size());
  require(to_text(again) == to_text(report), "the tie sheet knows no offsets");
}

}  // namespace tieout
