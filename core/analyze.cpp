// The pipeline on one screen: each call is a stage, each stage takes values and returns values.
#include "core/analyze.h"

#include "core/statement/statements.h"
#include "core/table/tables.h"
#include "core/text/input.h"
#include "core/text/source.h"

namespace tieout {

Report analyze(std::string_view text, const Options& options) {
  Report report;
  report.text = text;
  report.offsets = options.offsets;
  inspect_input(text, report.diagnostics);
  if (!is_readable(report.diagnostics)) return report;

  const Source source = read_source(text);
  report.lines = source.lines.size();
  const std::vector<Grid> grids = read_tables(source, report.diagnostics);
  report.statements = read_statements(source, grids, report.diagnostics);
  report.release = read_release_facts(source, report.statements);
  return report;
}

}  // namespace tieout
