// Calculations, checks, claims and metrics as JSON.
#include "core/report/claim_lines.h"
#include "core/report/report_writer.h"

namespace tieout {
namespace {

void write_calculation(ReportWriter& out, std::size_t index, const Calculation& calculation) {
  out.begin_object();
  out.field("id", ItemId{'k', index});
  out.field("total", calculation.total);
  out.array_field("terms", calculation.terms, [&](const CalculationTerm& term) {
    out.begin_object();
    out.field("row", RowRef{calculation.total.statement, term.row});
    out.field("weight", term.weight);
    out.end_object();
  });
  out.field("basis", calculation.basis);
  out.end_object();
}

void write_check_cell(ReportWriter& out, const CheckCell& cell) {
  out.begin_object();
  out.field("ref", cell.ref);
  out.field("role", std::string_view(cell.role));
  out.field_if_any("weight", cell.weight);
  out.end_object();
}

void write_suspect(ReportWriter& out, const Suspect& suspect) {
  out.begin_object();
  out.key("ref");
  suspect.claim ? out.value(ItemId{'p', *suspect.claim}) : out.value(suspect.ref);
  out.field("repair", suspect.repair);
  out.field("reason", suspect.reason);
  out.end_object();
}

void write_amounts(ReportWriter& out, const Check& check) {
  out.field("reported", check.reported);
  out.field("computed", check.computed);
  out.field("difference", check.difference);
  out.field("tolerance", check.tolerance);
  const std::optional<Unit> unit = check.reported ? std::optional(check.unit) : std::nullopt;
  out.field("unit", unit);
  out.field("scale", unit ? unit->known_scale() : std::nullopt);
}

void write_check(ReportWriter& out, std::size_t index, const Check& check) {
  const auto calculation = check.calculation ? std::optional(ItemId{'k', *check.calculation}) : std::nullopt;
  out.begin_object();
  out.field("id", ItemId{'x', index});
  out.field("rule", check.rule);
  out.field("verdict", check.verdict);
  out.field("severity", check.severity);
  out.array_field("cells", check.cells, [&](const CheckCell& cell) { write_check_cell(out, cell); });
  out.array_field("claims", check.claims, [&](std::uint32_t claim) { out.value(ItemId{'p', claim}); });
  out.field("calculation", calculation);
  write_amounts(out, check);
  out.field("message", check.message);
  out.array_field("suspects", check.suspects, [&](const Suspect& suspect) { write_suspect(out, suspect); });
  out.array_field("causes", check.causes, [&](std::string_view cause) { out.value(cause); });
  out.end_object();
}

void write_claim(ReportWriter& out, std::size_t index, const Claim& claim, std::string_view verdict) {
  out.begin_object();
  out.field("id", ItemId{'p', index});
  out.field("span", claim.span);
  out.field("text", words_of(out.report(), claim));
  out.field("metric", nullable(claim.metric));
  out.field("scope", nullable(claim.scope));
  out.field("caption", nullable(caption_of(out.report(), claim)));
  out.field("basis", claim.basis);
  out.field("kind", claim.kind());
  out.field("value", claim.value);
  out.field("high", claim.high());
  out.field("decimals", claim.value.decimals());
  out.field("scale", claim.unit.scale);
  out.field("unit", claim.unit);
  out.field("hedge", claim.hedge);
  out.field("period", claim.period);
  out.field("versus", claim.versus());
  out.array_field("binds", claim.binds, [&](CellRef ref) { out.value(ref); });
  out.field("verdict", verdict);
  out.field("reason", claim.reason);
  out.end_object();
}

void write_metric(ReportWriter& out, std::size_t index, const Metric& metric) {
  out.begin_object();
  out.field("id", ItemId{'m', index});
  out.field("name", metric.name);
  out.field("label", metric.label);
  out.field("value", metric.value);
  out.field("decimals", metric.value.decimals());
  out.field("unit", metric.unit);
  out.field("scale", metric.unit.known_scale());
  out.field("period", metric.period);
  out.field("formula", metric.formula);
  out.array_field("cells", metric.cells, [&](CellRef ref) { out.value(ref); });
  out.end_object();
}

}  // namespace

void write_calculations(ReportWriter& out) {
  std::size_t index = 0;
  out.array(out.report().calculations,
            [&](const Calculation& calculation) { write_calculation(out, index++, calculation); });
}

void write_checks(ReportWriter& out) {
  std::size_t index = 0;
  out.array(out.report().checks, [&](const Check& check) { write_check(out, index++, check); });
}

void write_claims(ReportWriter& out) {
  const std::vector<std::string_view> verdicts = claim_verdicts(out.report());
  std::size_t index = 0;
  out.array(out.report().claims, [&](const Claim& claim) {
    write_claim(out, index, claim, verdicts[index]);
    ++index;
  });
}

void write_metrics(ReportWriter& out) {
  std::size_t index = 0;
  out.array(out.report().metrics, [&](const Metric& metric) { write_metric(out, index++, metric); });
}

}  // namespace tieout
