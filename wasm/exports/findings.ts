// The report's findings, and where in the text each stands.
import type { Report } from "../analyzer.js";
import { factsOf } from "./facts.js";

type Span = Report["statements"][number]["span"];
export type Finding = Report["findings"][number];

/** Where a finding is shown: at the figure at fault, else at the first figure or claim of its first check. */
export function placeOf(finding: Finding, report: Report): Span | null {
  const check = report.checks.find(({ id }) => id === finding.checks[0]);
  const ref = finding.cause?.ref ?? (finding.cause?.claim ? null : (check?.cells[0]?.ref ?? null));
  const claim = finding.cause?.claim ?? finding.claims[0] ?? check?.claims[0];
  return (
    factsOf(report).find((fact) => fact.ref === ref)?.cell.span ??
    report.claims.find(({ id }) => id === claim)?.span ??
    null
  );
}

/** The rule of its first check, by which findings are told apart. */
export function ruleOf(finding: Finding, report: Report): string {
  return report.checks.find(({ id }) => id === finding.checks[0])?.rule ?? "claim";
}
