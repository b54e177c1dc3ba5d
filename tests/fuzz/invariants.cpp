#include "tests/fuzz/invariants.h"

#include <cstdio>
#include <cstdlib>
#include <optional>

#include "core/analyze.h"
#include "core/report/json.h"
#include "core/text/characters.h"

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

void require_cell(const Report& report, const Cell& cell) {
  require_span(report.text, cell.figure.span);
  require(!cell.figure.span.empty(), "cells are printed somewhere", cell.figure.span);
}

void require_statement(const Report& report, const Statement& statement) {
  require_span(report.text, statement.span);
  for (const Column& column : statement.columns) require_span(report.text, column.span);
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
    for (const CellRef& cell : claim.binds)
      require(cell_at(report.statements, cell) != nullptr, "claims bind to cells", claim.span);
  }
}

void require_coverage(const Report& report) {
  Span before;
  for (const CoverageItem& item : report.coverage) {
    require_span(report.text, item.span);
    require(item.span.begin >= before.end, "figures are counted once, in the order of the text", item.span);
    require(!item.cell || cell_at(report.statements, *item.cell) != nullptr, "coverage refers to cells",
            item.span);
    require(!item.claim || *item.claim < report.claims.size(), "coverage refers to claims", item.span);
    require((item.status == CoverageStatus::cell) == item.cell.has_value(), "what is a cell names it",
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

}  // namespace

void require_invariants(std::string_view text) {
  for (const OffsetUnit offsets : {OffsetUnit::utf8_bytes, OffsetUnit::utf16_units}) {
    const Report report = analyze(text, {offsets});
    require_report(report);
    require(to_json(report) == to_json(analyze(text, {offsets})), "the same text gives the same report");
  }
}

}  // namespace tieout
