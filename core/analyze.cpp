// The pipeline on one screen: each call is a stage, each stage takes values and returns values.
#include "core/analyze.h"

#include <utility>

#include "core/calculation/calculation.h"
#include "core/check/checks.h"
#include "core/check/finding.h"
#include "core/check/metrics.h"
#include "core/claim/claims.h"
#include "core/concept/assign_concepts.h"
#include "core/report/coverage.h"
#include "core/report/unread.h"
#include "core/statement/statements.h"
#include "core/table/table_map.h"
#include "core/table/tables.h"
#include "core/text/input.h"
#include "core/text/source.h"

namespace tieout {

namespace {

// The prose and the statements against each other, by a book of facts that lasts no longer.
void reconcile(const Source& source, const TableMap& tables, Report& report) {
  const FactBook facts(report.statements);
  report.claims = read_claims(source, facts, report.release, tables);
  report.checks = run_checks(facts, report.calculations, report.claims, report.release);
  report.findings = find_slips(report.statements, report.claims, report.checks);
}

}  // namespace

Report analyze(std::string_view text, const Options& options) {
  Report report;
  report.text = text;
  report.offsets = options.offsets;
  inspect_input(text, report.diagnostics);
  if (!is_readable(report.diagnostics)) return report;

  const Source source = read_source(text);
  report.lines = source.lines.size();
  std::vector<Grid> grids = read_tables(source);
  const TableMap tables = map_tables(grids);
  std::erase_if(grids, [](const Grid& grid) { return grid.rows.empty(); });
  report.statements = read_statements(source, std::move(grids), report.diagnostics);
  if (report.statements.empty()) report.diagnostics.push_back({DiagnosticCode::no_tables, {}, {}});
  assign_concepts(report.statements);
  report.release = read_release_facts(source, report.statements);
  for (std::uint32_t s = 0; s < report.statements.size(); ++s)
    for (Calculation& calculation : find_calculations(report.statements[s], s, report.diagnostics))
      report.calculations.push_back(std::move(calculation));
  reconcile(source, tables, report);
  report.metrics = derive_metrics(report.statements, report.calculations);
  report.coverage = account_for_figures(source, tables, report);
  report_unread(source, tables, report.coverage, report.diagnostics);
  return report;
}

}  // namespace tieout
