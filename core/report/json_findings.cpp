// Findings, and how many figures are held by relations, as JSON.
#include <algorithm>
#include <array>

#include "core/report/finding_words.h"
#include "core/report/pinned.h"
#include "core/report/report_writer.h"

namespace tieout {
namespace {

void write_slip(ReportWriter& out, const Suspect& suspect) {
  out.begin_object();
  out.field("ref", suspect.claim ? std::nullopt : std::optional(suspect.ref));
  out.field("claim", suspect.claim ? std::optional(ItemId{'p', *suspect.claim}) : std::nullopt);
  out.field("printed", printed_of(out.report(), suspect));
  out.field("repair", repair_of(out.report(), suspect));
  out.field("reason", suspect.reason);
  out.end_object();
}

void write_finding(ReportWriter& out, std::size_t index, const Finding& finding) {
  const Report& report = out.report();
  out.begin_object();
  out.field("id", ItemId{'f', index});
  out.field("verdict", finding.verdict);
  out.field("severity", finding.severity);
  out.field("title", title_of(report, finding));
  out.field("message", message_of(report, finding));
  out.field("correction", correction_of(report, finding));
  out.key("cause");
  finding.suspects.size() == 1 ? write_slip(out, finding.suspects.front()) : out.null();
  out.array_field("checks", finding.checks, [&](std::uint32_t check) { out.value(ItemId{'x', check}); });
  out.array_field("claims", finding.claims, [&](std::uint32_t claim) { out.value(ItemId{'p', claim}); });
  out.array_field("suspects", finding.suspects, [&](const Suspect& suspect) { write_slip(out, suspect); });
  out.end_object();
}

}  // namespace

void write_findings(ReportWriter& out) {
  std::size_t index = 0;
  out.array(out.report().findings, [&](const Finding& finding) { write_finding(out, index++, finding); });
}

void write_pinned(ReportWriter& out) {
  const Pinned pinned = count_pinned(out.report());
  out.key("pinned");
  out.begin_object();
  out.field("none", pinned.none);
  out.field("one", pinned.one);
  out.field("several", pinned.several);
  out.end_object();
}

}  // namespace tieout
