// Two reports set against each other: two drafts of one release, or an earlier release and a later one.
import type { Report } from "#report";
import type { ComparedFigure, Comparative, Comparison, ComparisonKind, Side } from "./comparison.js";
import { differenceOf, relate } from "./exact.js";
import { draftKey, exactFigure, Figures, meaningKey, periodKey, type Known } from "./figures.js";
import { compareProofs, staleProse } from "./proofs.js";
import { compareSentences } from "./sentences.js";

export type * from "./comparison.js";

/** What changed from one to the other. Without a kind, texts that report on the same period are drafts. */
export function compare(before: Side, after: Side, kind = kindOf(before.report, after.report)): Comparison {
  const [old, now] = [new Figures(before.report), new Figures(after.report)];
  const pairs = pairUp(old.by(draftKey), now.by(draftKey));
  const isDraft = kind === "drafts";
  const matched = {
    before: old,
    after: now,
    now: new Map(pairs.both.map(([one, other]) => [one.ref, other.ref])),
    changed: new Set(pairs.both.filter(isChanged).map(([, other]) => other.ref)),
  };
  return {
    schema: "tieout-comparison/1",
    kind,
    same: isDraft ? pairs.both.length - matched.changed.size : 0,
    figures: isDraft ? comparedFigures(pairs) : [],
    sentences: isDraft ? compareSentences(before, after) : [],
    proofs: isDraft
      ? compareProofs(before.report, after.report, matched)
      : { gained: [], broken: [], lost: [] },
    stale: isDraft ? staleProse(before.report, after.report, matched) : [],
    comparatives: isDraft ? [] : comparatives(old, now, after.report),
  };
}

function kindOf(before: Report, after: Report): ComparisonKind {
  const [one, other] = [before.release.period, after.release.period];
  return one && other && periodKey(one) !== periodKey(other) ? "releases" : "drafts";
}

interface Pairs {
  readonly both: readonly (readonly [Known, Known])[];
  readonly gone: readonly Known[];
  readonly added: readonly Known[];
}

function pairUp(old: ReadonlyMap<string, Known>, now: ReadonlyMap<string, Known>): Pairs {
  const both: [Known, Known][] = [];
  const gone: Known[] = [];
  for (const [key, figure] of old) {
    const other = now.get(key);
    if (other) both.push([figure, other]);
    else gone.push(figure);
  }
  return { both, gone, added: [...now].filter(([key]) => !old.has(key)).map(([, figure]) => figure) };
}

/** By what is said, not how: a figure given in thousands and then in millions has changed, its dollar sign has not. */
function isChanged([one, other]: readonly [Known, Known]): boolean {
  const [exact, later] = [exactFigure(one), exactFigure(other)];
  if (!exact || !later) return one.cell.printed !== other.cell.printed;
  return exact.units !== later.units || exact.exponent !== later.exponent;
}

function comparedFigures({ both, gone, added }: Pairs): readonly ComparedFigure[] {
  return [
    ...both.filter(isChanged).map(([one, other]) => compared("changed", one, other)),
    ...added.map((figure) => compared("added", null, figure)),
    ...gone.map((figure) => compared("gone", figure, null)),
  ];
}

function compared(
  status: ComparedFigure["status"],
  before: Known | null,
  after: Known | null,
): ComparedFigure {
  const known = after ?? before;
  return {
    status,
    before: before?.ref ?? null,
    after: after?.ref ?? null,
    caption: known?.caption ?? [],
    period: known?.period ?? null,
    printed: [before?.cell.printed ?? null, after?.cell.printed ?? null],
  };
}

/** What the later release says again of periods that the earlier one reported. */
function comparatives(old: Figures, now: Figures, after: Report): readonly Comparative[] {
  const later = now.by(meaningKey);
  const found: Comparative[] = [];
  for (const [key, figure] of old.by(meaningKey)) {
    const again = later.get(key);
    const comparative = again && comparativeOf(figure, again);
    if (comparative) found.push(comparative);
  }
  return reclassified(found, after);
}

function comparativeOf(before: Known, after: Known): Comparative | null {
  const [earlier, later] = [exactFigure(before), exactFigure(after)];
  if (!earlier || !later) return null;
  const relation = relate(earlier, later);
  const scale = after.cell.scale === undefined ? after.row.scale : after.cell.scale;
  return {
    before: before.ref,
    after: after.ref,
    verdict: relation === "differs" ? "restated" : relation,
    difference: relation === "agrees" ? null : differenceOf(later, earlier, scale),
  };
}

/** A line that changed under a total that did not was moved, not restated. */
function reclassified(found: readonly Comparative[], { calculations }: Report): readonly Comparative[] {
  const verdicts = new Map(found.map(({ after, verdict }) => [after, verdict]));
  const totals = new Map<string, string[]>();
  for (const { total, terms } of calculations)
    for (const { row } of terms) totals.set(row, [...(totals.get(row) ?? []), total]);
  return found.map((comparative) => {
    if (comparative.verdict !== "restated") return comparative;
    const at = comparative.after.lastIndexOf(".");
    const [row, column] = [comparative.after.slice(0, at), comparative.after.slice(at)];
    const isMoved = (totals.get(row) ?? []).some((total) => verdicts.get(total + column) === "agrees");
    return isMoved ? { ...comparative, verdict: "reclassified" } : comparative;
  });
}
