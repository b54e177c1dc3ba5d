// Runs to lines: by their baselines, note marks put where they belong.
import { raised } from "./letters.js";
import type { Run } from "./runs.js";

export interface Line {
  /** From left to right. */
  readonly runs: readonly Run[];
  readonly baseline: number;
  readonly size: number;
}

/** Runs stand on one line where their baselines differ by less than this share of the smaller size. */
const SAME_LINE = 0.4;

const NOTE_MARK = /^(?:[([]?(?:\d{1,2}|[a-z]|[ivx]{1,4}|\*{1,3})[)\]]?[,;]?\s?){1,4}$/iu;
const OTHER_MARK = /^(?:[*†‡§¶#®™℠©]|TM|SM){1,4}$/u;
const ORDINAL = /^(?:st|nd|rd|th)$/u;
const FIGURE_END = /[\d)%–—-]$/u;

function isMark(run: Run): boolean {
  return NOTE_MARK.test(run.text) || OTHER_MARK.test(run.text) || ORDINAL.test(run.text);
}

/** How a small run stands to a large one: raised, and just behind or just before it. */
function isRaisedOn(mark: Run, owner: Run): "behind" | "before" | undefined {
  const rise = (owner.baseline - mark.baseline) / owner.size;
  if (mark.size > owner.size * 0.82 || rise < 0.08 || rise > 0.8) return undefined;
  const gap = (mark.left - owner.right) / owner.size;
  if (gap > -0.4 && gap < 0.9) return "behind";
  const lead = (owner.left - mark.right) / owner.size;
  return lead > -0.2 && lead < 0.6 ? "before" : undefined;
}

/** The runs without their note marks: raised letters behind words, and nothing behind figures. */
function withMarks(runs: readonly Run[]): Run[] {
  const marks = runs.filter(isMark);
  if (marks.length === 0) return [...runs];
  const sizes = new Set<Run>(marks);
  const owners = runs.filter((run) => !sizes.has(run) || run.text.length > 0);
  const byBaseline = [...owners].sort((a, b) => a.baseline - b.baseline);
  const replaced = new Map<Run, Run>();
  const taken = new Set<Run>();
  for (const mark of [...marks].sort((a, b) => a.left - b.left)) {
    const [owner, side] = ownerOf(mark, byBaseline, taken) ?? [];
    if (owner === undefined) continue;
    taken.add(mark);
    const now = replaced.get(owner) ?? owner;
    replaced.set(owner, side === "behind" ? behind(now, mark) : before(now, mark));
  }
  return runs.flatMap((run) => (taken.has(run) ? [] : [replaced.get(run) ?? run]));
}

function ownerOf(
  mark: Run,
  byBaseline: readonly Run[],
  taken: ReadonlySet<Run>,
): readonly [Run, "behind" | "before"] | undefined {
  let found: readonly [Run, "behind" | "before"] | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = firstBelow(byBaseline, mark.baseline); at < byBaseline.length; ++at) {
    const owner = byBaseline[at];
    if (owner === undefined || owner.baseline > mark.baseline + 40) break;
    const side = owner === mark || taken.has(owner) ? undefined : isRaisedOn(mark, owner);
    const gap = side === "behind" ? Math.abs(mark.left - owner.right) : Math.abs(owner.left - mark.right) + 1;
    if (side !== undefined && gap < nearest) [found, nearest] = [[owner, side], gap];
  }
  return found;
}

function firstBelow(byBaseline: readonly Run[], baseline: number): number {
  let [low, high] = [0, byBaseline.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byBaseline[middle]?.baseline ?? 0) < baseline) low = middle + 1;
    else high = middle;
  }
  return low;
}

function behind(owner: Run, mark: Run): Run {
  const right = Math.max(owner.right, mark.right);
  if (ORDINAL.test(mark.text)) return { ...owner, text: owner.text + mark.text, right };
  if (FIGURE_END.test(owner.text) && /\d/u.test(owner.text) && !/\p{L}/u.test(owner.text)) return owner;
  return { ...owner, text: owner.text + raised(mark.text), right };
}

function before(owner: Run, mark: Run): Run {
  return { ...owner, text: `${raised(mark.text)} ${owner.text}`, left: Math.min(owner.left, mark.left) };
}

function byPlace(a: Run, b: Run): number {
  return a.left - b.left || a.right - b.right;
}

function lineOf(runs: readonly Run[]): Line {
  const sorted = [...runs].sort(byPlace);
  const largest = sorted.reduce((best, run) => (run.size > best.size ? run : best));
  return { runs: sorted, baseline: largest.baseline, size: largest.size };
}

/** The lines of a page from top to bottom. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = withMarks(runs).sort((a, b) => a.baseline - b.baseline || byPlace(a, b));
  const lines: Run[][] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    const last = line?.[0];
    if (line && last && run.baseline - last.baseline < SAME_LINE * Math.min(run.size, last.size))
      line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}
