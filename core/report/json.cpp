// Lays out the document: source, release, the parts of the analysis, coverage, summary, diagnostics.
#include "core/report/json.h"

#include "core/report/report_writer.h"
#include "core/report/totals.h"

namespace tieout {
namespace {

void write_optional(ReportWriter& out, std::string_view name, const std::optional<std::string>& text) {
  out.key(name);
  text ? out.string(*text) : out.null();
}

void write_count(ReportWriter& out, std::string_view name, std::size_t count) {
  out.key(name);
  out.integer(static_cast<std::int64_t>(count));
}

void write_generator(ReportWriter& out) {
  out.begin_object();
  out.key("name");
  out.string("tieout");
  out.key("version");
  out.string(TIEOUT_VERSION);
  out.end_object();
}

void write_source(ReportWriter& out) {
  const Report& report = out.report();
  out.begin_object();
  write_count(out, "bytes", report.text.size());
  write_count(out, "lines", report.lines);
  out.key("offsets");
  out.string(report.offsets == OffsetUnit::utf16_units ? "utf16" : "utf8");
  out.end_object();
}

void write_contact(ReportWriter& out, const Contact& contact) {
  out.begin_object();
  out.key("role");
  out.string_or_null(contact.role);
  out.key("name");
  out.string_or_null(contact.name);
  out.key("phone");
  out.string_or_null(contact.phone);
  out.key("email");
  out.string_or_null(contact.email);
  out.key("span");
  out.span(contact.span);
  out.end_object();
}

void write_release(ReportWriter& out) {
  const ReleaseFacts& release = out.report().release;
  out.begin_object();
  write_optional(out, "company", release.company);
  write_optional(out, "ticker", release.ticker);
  write_optional(out, "exchange", release.exchange);
  write_optional(out, "headline", release.headline);
  out.key("date");
  release.date ? out.date(*release.date) : out.null();
  if (release.date && release.date_evidence == Evidence::inferred) {
    out.key("date_inferred");
    out.boolean(true);
  }
  write_optional(out, "wire", release.wire);
  write_optional(out, "place", release.place);
  out.key("period");
  out.period(release.period);
  out.key("contacts");
  out.begin_array();
  for (const Contact& contact : release.contacts) write_contact(out, contact);
  out.end_array();
  out.end_object();
}

void write_coverage_item(ReportWriter& out, const CoverageItem& item) {
  out.begin_object();
  out.key("span");
  out.span(item.span);
  out.key("status");
  out.string(name_of(item.status));
  if (item.cell || item.claim) {
    out.key("ref");
    item.cell ? out.cell_id(*item.cell) : out.id('p', *item.claim);
    write_count(out, "checks", item.checks);
  }
  out.end_object();
}

void write_coverage(ReportWriter& out) {
  const Report& report = out.report();
  const CoverageTotals totals = count_by_status(report.coverage);
  out.begin_object();
  write_count(out, "figures", report.coverage.size());
  write_count(out, "cells", totals[CoverageStatus::cell]);
  write_count(out, "claims", totals[CoverageStatus::claim]);
  write_count(out, "dates", totals[CoverageStatus::date]);
  write_count(out, "headers", totals[CoverageStatus::header]);
  write_count(out, "identifiers", totals[CoverageStatus::identifier]);
  write_count(out, "context", totals[CoverageStatus::context]);
  write_count(out, "unread", totals[CoverageStatus::unread]);
  out.key("items");
  out.begin_array();
  for (const CoverageItem& item : report.coverage) write_coverage_item(out, item);
  out.end_array();
  out.end_object();
}

void write_summary(ReportWriter& out) {
  const VerdictTotals totals = count_by_verdict(out.report().checks);
  out.begin_object();
  for (const Verdict verdict : {Verdict::exact, Verdict::rounding, Verdict::near, Verdict::difference,
                                Verdict::inconsistent, Verdict::not_evaluable})
    write_count(out, name_of(verdict), totals[verdict]);
  out.end_object();
}

void write_diagnostic(ReportWriter& out, const Diagnostic& diagnostic) {
  const DiagnosticText& text = describe(diagnostic.code);
  out.begin_object();
  out.key("code");
  out.string(text.name);
  out.key("severity");
  out.string(name_of(text.severity));
  out.key("message");
  out.string(message_of(diagnostic));
  out.key("span");
  diagnostic.span.empty() ? out.null() : out.span(diagnostic.span);
  out.end_object();
}

void write_diagnostics(ReportWriter& out) {
  out.begin_array();
  for (const Diagnostic& diagnostic : out.report().diagnostics) write_diagnostic(out, diagnostic);
  out.end_array();
}

struct Part {
  std::string_view name;
  void (*write)(ReportWriter&);
};

constexpr Part parts[] = {
    {"generator", write_generator},
    {"source", write_source},
    {"release", write_release},
    {"statements", write_statements},
    {"calculations", write_calculations},
    {"checks", write_checks},
    {"claims", write_claims},
    {"metrics", write_metrics},
    {"coverage", write_coverage},
    {"summary", write_summary},
    {"diagnostics", write_diagnostics},
};

}  // namespace

std::string to_json(const Report& report) {
  ReportWriter out(report);
  out.begin_object();
  out.key("schema");
  out.string("tieout-report/1");
  for (const Part& part : parts) {
    out.key(part.name);
    part.write(out);
  }
  out.end_object();
  return std::move(out).take();
}

}  // namespace tieout
