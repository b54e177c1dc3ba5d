// Calculations, checks, claims and metrics as JSON.
#include "core/report/claim_lines.h"
#include "core/report/report_writer.h"

namespace tieout {
namespace {

template <typename Items, typename Write>
void write_array(ReportWriter& out, const Items& items, Write write) {
  out.begin_array();
  for (const auto& item : items) write(item);
  out.end_array();
}

void write_calculation(ReportWriter& out, std::size_t index, const Calculation& calculation) {
  out.begin_object();
  out.key("id");
  out.id('k', index);
  out.key("total");
  out.row_id(calculation.total);
  out.key("terms");
  write_array(out, calculation.terms, [&](const CalculationTerm& term) {
    out.begin_object();
    out.key("row");
    out.row_id({calculation.total.statement, term.row});
    out.key("weight");
    out.integer(term.weight);
    out.end_object();
  });
  out.key("basis");
  out.string(name_of(calculation.basis));
  out.end_object();
}

void write_check_cell(ReportWriter& out, const CheckCell& cell) {
  out.begin_object();
  out.key("ref");
  out.cell_id(cell.ref);
  out.key("role");
  out.string(cell.role);
  if (cell.weight) {
    out.key("weight");
    out.integer(*cell.weight);
  }
  out.end_object();
}

void write_suspect(ReportWriter& out, const Suspect& suspect) {
  out.begin_object();
  out.key("ref");
  suspect.claim ? out.id('p', *suspect.claim) : out.cell_id(suspect.ref);
  out.key("repair");
  out.decimal(suspect.repair);
  out.key("reason");
  out.string(suspect.reason);
  out.end_object();
}

void write_amounts(ReportWriter& out, const Check& check) {
  out.key("reported");
  out.decimal_or_null(check.reported);
  out.key("computed");
  out.decimal_or_null(check.computed);
  out.key("difference");
  out.decimal_or_null(check.difference);
  out.key("tolerance");
  out.decimal_or_null(check.tolerance);
  const bool measured = check.reported || check.computed;
  out.key("unit");
  measured ? out.unit(check.unit) : out.null();
  out.key("scale");
  measured ? out.integer(check.unit.scale) : out.null();
}

void write_check(ReportWriter& out, std::size_t index, const Check& check) {
  out.begin_object();
  out.key("id");
  out.id('x', index);
  out.key("rule");
  out.string(check.rule);
  out.key("verdict");
  out.string(name_of(check.verdict));
  out.key("severity");
  out.string(name_of(check.severity));
  out.key("cells");
  write_array(out, check.cells, [&](const CheckCell& cell) { write_check_cell(out, cell); });
  out.key("claims");
  write_array(out, check.claims, [&](std::uint32_t claim) { out.id('p', claim); });
  out.key("calculation");
  check.calculation ? out.id('k', *check.calculation) : out.null();
  write_amounts(out, check);
  out.key("message");
  out.string(check.message);
  out.key("suspects");
  write_array(out, check.suspects, [&](const Suspect& suspect) { write_suspect(out, suspect); });
  out.key("causes");
  write_array(out, check.causes, [&](std::string_view cause) { out.string(cause); });
  out.end_object();
}

void write_claim_value(ReportWriter& out, const Claim& claim) {
  out.key("kind");
  out.string(name_of(claim.kind));
  out.key("value");
  out.decimal(claim.value);
  out.key("high");
  out.decimal_or_null(claim.high);
  out.key("decimals");
  out.integer(claim.value.decimals());
  out.key("scale");
  out.integer(claim.unit.scale);
  out.key("unit");
  out.unit(claim.unit);
  out.key("hedge");
  claim.hedge ? out.string(name_of(*claim.hedge)) : out.null();
}

void write_claim(ReportWriter& out, std::size_t index, const Claim& claim, std::string_view verdict) {
  out.begin_object();
  out.key("id");
  out.id('p', index);
  out.key("span");
  out.span(claim.span);
  out.key("text");
  out.string(words_of(out.report(), claim));
  out.key("metric");
  out.string_or_null(claim.metric);
  out.key("basis");
  claim.basis ? out.string(name_of(*claim.basis)) : out.null();
  write_claim_value(out, claim);
  out.key("period");
  out.period(claim.period);
  out.key("versus");
  out.period(claim.versus);
  out.key("binds");
  write_array(out, claim.binds, [&](CellRef ref) { out.cell_id(ref); });
  out.key("verdict");
  out.string(verdict);
  out.end_object();
}

void write_metric(ReportWriter& out, std::size_t index, const Metric& metric) {
  out.begin_object();
  out.key("id");
  out.id('m', index);
  out.key("name");
  out.string(metric.name);
  out.key("label");
  out.string(metric.label);
  out.key("value");
  out.decimal(metric.value);
  out.key("decimals");
  out.integer(metric.value.decimals());
  out.key("unit");
  out.unit(metric.unit);
  out.key("scale");
  out.integer(metric.unit.scale);
  out.key("period");
  out.period(metric.period);
  out.key("formula");
  out.string(metric.formula);
  out.key("cells");
  write_array(out, metric.cells, [&](CellRef ref) { out.cell_id(ref); });
  out.end_object();
}

}  // namespace

void write_calculations(ReportWriter& out) {
  std::size_t index = 0;
  write_array(out, out.report().calculations,
              [&](const Calculation& calculation) { write_calculation(out, index++, calculation); });
}

void write_checks(ReportWriter& out) {
  std::size_t index = 0;
  write_array(out, out.report().checks, [&](const Check& check) { write_check(out, index++, check); });
}

void write_claims(ReportWriter& out) {
  const std::vector<std::string_view> verdicts = claim_verdicts(out.report());
  std::size_t index = 0;
  write_array(out, out.report().claims, [&](const Claim& claim) {
    write_claim(out, index, claim, verdicts[index]);
    ++index;
  });
}

void write_metrics(ReportWriter& out) {
  std::size_t index = 0;
  write_array(out, out.report().metrics, [&](const Metric& metric) { write_metric(out, index++, metric); });
}

}  // namespace tieout
