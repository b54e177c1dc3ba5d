// Lays out the document: source, release, the parts of the analysis, coverage, summary, diagnostics.
#include "core/report/json.h"

#include <utility>

#include "core/report/claim_lines.h"
#include "core/report/report_writer.h"
#include "core/report/totals.h"

namespace tieout {
namespace {

void write_generator(ReportWriter& out) {
  out.begin_object();
  out.field("name", "tieout");
  out.field("version", TIEOUT_VERSION);
  out.end_object();
}

void write_source(ReportWriter& out) {
  const Report& report = out.report();
  out.begin_object();
  out.field("bytes", report.text.size());
  out.field("lines", report.lines);
  out.field("offsets", report.offsets == OffsetUnit::utf16_units ? "utf16" : "utf8");
  out.end_object();
}

void write_contact(ReportWriter& out, const Contact& contact) {
  out.begin_object();
  out.field("role", nullable(contact.role));
  out.field("name", nullable(contact.name));
  out.field("phone", nullable(contact.phone));
  out.field("email", nullable(contact.email));
  out.field("span", contact.span);
  out.end_object();
}

void write_release(ReportWriter& out) {
  const ReleaseFacts& release = out.report().release;
  out.begin_object();
  out.field("company", release.company);
  out.field("ticker", release.ticker);
  out.field("exchange", release.exchange);
  out.field("headline", release.headline);
  out.field("date", release.date);
  out.field_if_true("date_inferred", release.date && release.date_evidence == Evidence::inferred);
  out.field("wire", release.wire);
  out.field("place", release.place);
  out.field("period", release.period);
  out.array_field("contacts", release.contacts, [&](const Contact& contact) { write_contact(out, contact); });
  out.end_object();
}

void write_coverage_item(ReportWriter& out, const CoverageItem& item) {
  out.begin_object();
  out.field("span", item.span);
  out.field("status", item.status);
  if (const CellRef* cell = item.cell()) out.field("ref", *cell);
  if (const ClaimRef* claim = item.claim()) out.field("ref", ItemId{'p', claim->claim});
  if (item.cell() || item.claim()) out.field("checks", item.checks);
  out.end_object();
}

void write_coverage(ReportWriter& out) {
  const Report& report = out.report();
  const CoverageTotals totals = count_by_status(report.coverage);
  out.begin_object();
  out.field("figures", report.coverage.size());
  out.field("cells", totals[CoverageStatus::cell]);
  out.field("claims", totals[CoverageStatus::claim]);
  out.field("dates", totals[CoverageStatus::date]);
  out.field("headers", totals[CoverageStatus::header]);
  out.field("identifiers", totals[CoverageStatus::identifier]);
  out.field("context", totals[CoverageStatus::context]);
  out.field("unread", totals[CoverageStatus::unread]);
  write_pinned(out);
  const ProseTotals prose = count_prose(report);
  out.key("prose");
  out.begin_object();
  out.field("figures", prose.figures);
  out.field("tied", prose.tied);
  out.field("agree_in_text", prose.agree_in_text);
  out.field("by_hand", prose.by_hand);
  out.field("aside", prose.aside);
  out.end_object();
  out.array_field("items", report.coverage,
                  [&](const CoverageItem& item) { write_coverage_item(out, item); });
  out.end_object();
}

void write_summary(ReportWriter& out) {
  const VerdictTotals totals = count_by_verdict(out.report().checks);
  out.begin_object();
  for (const Verdict verdict : {Verdict::exact, Verdict::rounding, Verdict::near, Verdict::difference,
                                Verdict::inconsistent, Verdict::not_evaluable})
    out.field(name_of(verdict), totals[verdict]);
  out.end_object();
}

void write_diagnostic(ReportWriter& out, const Diagnostic& diagnostic) {
  const DiagnosticText& text = describe(diagnostic.code);
  out.begin_object();
  out.field("code", text.name);
  out.field("severity", text.severity);
  out.field("message", message_of(diagnostic));
  out.field("span", diagnostic.span.empty() ? std::nullopt : std::optional(diagnostic.span));
  out.end_object();
}

void write_diagnostics(ReportWriter& out) {
  out.array(out.report().diagnostics,
            [&](const Diagnostic& diagnostic) { write_diagnostic(out, diagnostic); });
}

struct Part {
  std::string_view name;
  void (*write)(ReportWriter&);
};

constexpr Part parts[] = {
    {"generator", write_generator},       {"source", write_source},
    {"release", write_release},           {"statements", write_statements},
    {"calculations", write_calculations}, {"checks", write_checks},
    {"findings", write_findings},         {"claims", write_claims},
    {"metrics", write_metrics},           {"coverage", write_coverage},
    {"summary", write_summary},           {"diagnostics", write_diagnostics},
};

}  // namespace

void write_json(const Report& report, JsonSink sink) {
  ReportWriter out(report, std::move(sink));
  out.begin_object();
  out.field("schema", "tieout-report/2");
  for (const Part& part : parts) {
    out.key(part.name);
    part.write(out);
  }
  out.end_object();
  out.finish();
}

std::string to_json(const Report& report) {
  std::string json;
  write_json(report, [&json](std::string_view piece) { json += piece; });
  return json;
}

}  // namespace tieout
