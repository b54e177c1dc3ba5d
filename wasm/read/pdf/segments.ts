// Lines to segments: runs that belong together, as words of a sentence or the parts of a figure do.
import type { Line } from "./lines.js";
import type { Run } from "./runs.js";

export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

export interface Row {
  readonly segments: readonly Segment[];
  /** Of them, the heads that end where the figures below end. */
  readonly heads?: ReadonlySet<Segment>;
  readonly baseline: number;
  readonly size: number;
}

/** In heights of the font: words nearer than this are one text, figures are only nearer still. */
const WORDS_APART = 0.9;
const FIGURES_APART = 0.45;
/** A blank of a narrow font. */
const BLANK = 0.13;

const FIGURE = /^[$€£¥]?\s?[([]?\s?[$€£¥]?\s?[-–—+]?\s?(?:\d[\d,.]*\d?|\.\d+)?\s?[%x]?\s?[)\]]?\s?[%x]?$/u;
const CURRENCY = /^[$€£¥]/u;

/** A figure, a dash, or a part of one: nothing that could be a word. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** What hangs over the right edge of a column: the last digits stand below each other. */
const HANGING = /[)%\]]+$/u;
const HANGING_WIDTH = 0.33;
const PERCENT_WIDTH = 0.85;

/** The letters of a figure that hang over the right edge of its column. */
export function hangingLetters(text: string): string {
  return isFigure(text) && /\d/u.test(text) ? (HANGING.exec(text)?.[0] ?? "") : "";
}

/** The right edge of the last digit. */
export function digitEdge({ text, right, size }: Segment): number {
  const widths = Array.from(hangingLetters(text), (letter) =>
    letter === "%" ? PERCENT_WIDTH : HANGING_WIDTH,
  );
  return right - size * widths.reduce((sum, width) => sum + width, 0);
}

function isJoined(before: Segment, run: Run): boolean {
  const gap = (run.left - before.right) / Math.max(run.size, before.size);
  if (gap > WORDS_APART) return false;
  if (CURRENCY.test(run.text)) return gap < FIGURES_APART && /\p{L}$/u.test(before.text);
  const isNumeric = /^[\d$€£¥(]/u.test(run.text) || /[\d)%]$/u.test(before.text);
  return !isNumeric || gap < FIGURES_APART;
}

function joined(before: Segment, run: Run): Segment {
  const gap = (run.left - before.right) / Math.max(run.size, before.size);
  const blank = gap > BLANK ? " " : "";
  return {
    text: before.text + blank + run.text,
    left: before.left,
    right: Math.max(before.right, run.right),
    size: Math.max(before.size, run.size),
  };
}

export function rowOf({ runs, baseline, size }: Line): Row {
  const segments: Segment[] = [];
  for (const run of runs) {
    const before = segments.at(-1);
    if (before && isJoined(before, run)) segments[segments.length - 1] = joined(before, run);
    else segments.push({ text: run.text, left: run.left, right: run.right, size: run.size });
  }
  return { segments, baseline, size };
}

/** Figures that stand midway in a caption of two lines belong to its last one. */
export function lowerFigures(rows: readonly Row[]): Row[] {
  const lowered = [...rows];
  for (let at = 1; at + 1 < lowered.length; ++at) {
    const [above, row, below] = lowered.slice(at - 1, at + 2);
    if (!above || !row || !below || !isBetween(above, row, below)) continue;
    const segments = [...below.segments, ...row.segments].sort((a, b) => a.left - b.left);
    lowered.splice(at, 2, { ...below, segments });
  }
  return lowered;
}

function isBetween(above: Row, row: Row, below: Row): boolean {
  const near = 0.85 * Math.max(above.size, below.size);
  const captionEnd = Math.max(...[...above.segments, ...below.segments].map(({ right }) => right));
  return (
    row.baseline - above.baseline < near &&
    below.baseline - row.baseline < near &&
    row.segments.every(({ text }) => isFigure(text)) &&
    [above, below].every(({ segments }) => segments.length === 1 && !isFigure(segments[0]?.text ?? "")) &&
    (row.segments[0]?.left ?? 0) >= captionEnd
  );
}
