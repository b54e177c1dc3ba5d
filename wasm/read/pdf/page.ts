// One page from its runs to its lines of text.
import { fit, median } from "./fit.js";
import { headsOverFigures } from "./heads.js";
import { linesOf } from "./lines.js";
import type { Run } from "./runs.js";
import { lowerFigures, type Row, rowOf } from "./segments.js";

/** A line of a page, before it is known what repeats on every page. */
export interface PrintedLine {
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
}

export function layOutPage(runs: readonly Run[]): PrintedLine[] {
  const rows = headsOverFigures(lowerFigures(linesOf(runs).map(rowOf)));
  const texts = fit(rows);
  return rows.map(({ baseline, size }: Row, index) => ({ text: texts[index] ?? "", baseline, size }));
}

/** A gap stands out where it is so many times the smaller of its neighbours. */
const STANDS_OUT = 1.3;
const ALWAYS_BLANK = 3;

/** The lines of a page as text: a blank one where the page leaves room. */
export function pageText(lines: readonly PrintedLine[]): string {
  const gaps = lines.map(({ baseline }, index) => baseline - (lines[index - 1]?.baseline ?? baseline));
  const usual = median(gaps.slice(1));
  return lines
    .map(({ text, size }, index) => {
      const gap = gaps[index] ?? 0;
      const beside = [gaps[index - 1], gaps[index + 1]].filter((other) => other !== undefined && other > 0);
      const least = Math.min(usual, ...(beside as number[]));
      const isApart =
        index > 0 && (gap > ALWAYS_BLANK * size || (gap > STANDS_OUT * least && gap > STANDS_OUT * size));
      return `${isApart ? "\n" : ""}${text}\n`;
    })
    .join("");
}
