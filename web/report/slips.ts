// Slips: what a person should look at, one for each cause, with what would put it right.
import type { Check, Claim, Report, Severity, Suspect, Verdict } from "#report";
import { digitsOf, groupThousands } from "../format/decimal.js";
import { cellText, printNumber } from "../format/figure.js";
import { measureOf } from "../format/unit.js";
import type { Figure } from "./figure.js";
import { figureName } from "../findings/place.js";

/** What is wrong, and what would be right: a figure of a table, or words of a claim. */
export interface Cause {
  readonly ref: string | null;
  readonly claim: string | null;
  readonly printed: string;
  readonly repair: string | null;
  readonly reason: string;
}

export interface Slip {
  readonly id: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly correction: string | null;
  /** Null where it is not known which figure is wrong. */
  readonly cause: Cause | null;
  readonly checks: readonly string[];
  readonly claims: readonly string[];
  readonly suspects: readonly Suspect[];
}

interface Known {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** The report's own findings; of a report without them, its failed checks by the repair that they share. */
export function slipsOf(
  report: Report & { readonly findings?: readonly Slip[] },
  known: Known,
): readonly Slip[] {
  return report.findings ?? slipsFromChecks(report.checks, known);
}

function slipsFromChecks(checks: readonly Check[], known: Known): readonly Slip[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    if (check.verdict !== "inconsistent") continue;
    const [suspect] = check.suspects;
    const key = suspect ? `${suspect.ref} ${String(suspect.repair)}` : check.id;
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [...groups.values()].map((group, at) => slipOf(group, `f${String(at + 1)}`, known));
}

function slipOf(group: readonly Check[], id: string, known: Known): Slip {
  const [first] = group;
  const [suspect] = first?.suspects ?? [];
  const cause = suspect ? causeOf(suspect, known) : null;
  const title = titleOf(first, cause, known);
  return {
    id,
    verdict: "inconsistent",
    severity: first?.severity ?? "high",
    title,
    message: first?.message ?? "",
    correction:
      cause?.repair == null ? null : `${title} should read “${cause.repair}” instead of “${cause.printed}”.`,
    cause,
    checks: group.map((check) => check.id),
    claims: [...new Set(group.flatMap(({ claims }) => claims))],
    suspects: first?.suspects ?? [],
  };
}

function titleOf(check: Check | undefined, cause: Cause | null, { figures, claims }: Known): string {
  const claim = claims.get(cause?.claim ?? check?.claims[0] ?? "");
  if (claim && cause?.ref == null) return `“${claim.text}”`;
  const figure = figures.get(cause?.ref ?? check?.cells[0]?.ref ?? "");
  return figure ? figureName(figure) : "A figure";
}

/** What a suspect would have printed. */
export function causeOf({ ref, repair, reason }: Suspect, { figures, claims }: Known): Cause | null {
  const figure = figures.get(ref);
  if (figure)
    return {
      ref,
      claim: null,
      printed: cellText(figure.cell, figure.row),
      repair:
        repair === null
          ? null
          : printNumber(repair, measureOf(figure.row, figure.cell), figure.cell.decimals),
      reason,
    };
  const claim = claims.get(ref);
  if (!claim?.value) return null;
  const printed = digitsIn(claim.value, claim.decimals);
  return {
    ref: null,
    claim: ref,
    printed,
    repair: repair === null ? null : digitsIn(repair, claim.decimals),
    reason,
  };
}

/** As prose has it, where words say which way it went. */
function digitsIn(value: number, decimals: number): string {
  return groupThousands((digitsOf(value, decimals) ?? String(value)).replace("-", ""));
}

/** Where the text says what a slip would have it say otherwise; null where it cannot be told. */
export function placeOfCause(
  cause: Cause,
  text: string,
  { figures, claims }: Known,
): readonly [begin: number, end: number] | null {
  const figure = figures.get(cause.ref ?? "");
  if (figure) return figure.cell.span;
  const claim = claims.get(cause.claim ?? "");
  if (!claim) return null;
  const at = text.slice(claim.span[0], claim.span[1]).indexOf(cause.printed);
  return at < 0 ? null : [claim.span[0] + at, claim.span[0] + at + cause.printed.length];
}
