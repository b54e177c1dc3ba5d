// What is proved in one report and not in the other, and prose that no longer says what its table says.
import type { Check, Claim, Report } from "#report";
import type { Comparison } from "./comparison.js";
import { draftKey, type Figures, words } from "./figures.js";

/** The figures of both reports, each under the key that it has in both. */
export interface Matched {
  readonly before: Figures;
  readonly after: Figures;
  /** References of the later report by those of the earlier one. */
  readonly now: ReadonlyMap<string, string>;
  /** References of the later report whose print has changed. */
  readonly changed: ReadonlySet<string>;
}

export function compareProofs(before: Report, after: Report, matched: Matched): Comparison["proofs"] {
  const old = keyed(before, matched.before);
  const now = keyed(after, matched.after);
  const gained = [...now].filter(([key, check]) => holds(check) && !holds(old.get(key)));
  const broken = [...now].filter(([key, check]) => check.verdict === "inconsistent" && holds(old.get(key)));
  const lost = [...old].filter(([key, check]) => holds(check) && !now.has(key));
  return { gained: idsOf(gained), broken: idsOf(broken), lost: idsOf(lost) };
}

export function staleProse(before: Report, after: Report, { now, changed }: Matched): Comparison["stale"] {
  const old = new Map(before.claims.map((claim) => [claimKey(claim), claim]));
  return after.claims.flatMap((claim) => {
    const earlier = old.get(claimKey(claim));
    if (!earlier || holds(claim) || !holds(earlier)) return [];
    const figures = new Set([...claim.binds, ...earlier.binds.map((ref) => now.get(ref) ?? "")]);
    const moved = [...figures].find((ref) => changed.has(ref));
    const isReworded = claim.value !== earlier.value || claim.high !== earlier.high;
    const [spoken] = [...figures].filter((ref) => ref !== "");
    if ((moved !== undefined) === isReworded) return [];
    const figure = moved ?? spoken;
    return figure === undefined ? [] : [{ claim: claim.id, figure }];
  });
}

function holds(judged: { readonly verdict: string } | undefined): boolean {
  return judged?.verdict === "exact" || judged?.verdict === "rounding";
}

function idsOf(found: readonly (readonly [string, Check])[]): readonly string[] {
  return found.map(([, { id }]) => id);
}

/** A check by what it tests: its rule, its figures and its claims. */
function keyed({ checks, claims }: Report, figures: Figures): ReadonlyMap<string, Check> {
  const sentences = new Map(claims.map((claim) => [claim.id, claimKey(claim)]));
  const found = new Map<string, Check>();
  for (const check of checks) {
    const operands = check.cells.map(({ ref, role }) => {
      const figure = figures.all.get(ref);
      return `${role} ${figure ? draftKey(figure) : ref}`;
    });
    const prose = check.claims.map((id) => sentences.get(id) ?? id);
    found.set([check.rule, ...operands, ...prose].join("\n"), check);
  }
  return found;
}

/** The words of a claim without its figures, which may have changed. */
function claimKey({ text, kind, metric }: Claim): string {
  return [kind, metric ?? "", words(text.replace(/\d[\d,.]*/gu, "0"))].join("|");
}
