// Marks: every number of the text with what it was read as, in the order of the text.
import type { Claim, FigureStatus, Report, Span } from "#report";
import type { Figure } from "./figure.js";

export interface Mark {
  readonly begin: number;
  readonly end: number;
  readonly status: FigureStatus;
  /** The figure or claim it was read as. */
  readonly ref: string | null;
}

export function collectMarks(
  report: Report,
  figures: ReadonlyMap<string, Figure>,
  claims: ReadonlyMap<string, Claim>,
): readonly Mark[] {
  const cells = [...figures].map(([ref, { cell }]) => mark(cell.span, "cell", ref));
  const covered = new Set<string>();
  const others: Mark[] = [];
  for (const { span, status, ref } of report.coverage.items) {
    if (status === "cell" && ref && figures.has(ref)) continue;
    others.push(mark(span, status, ref ?? null));
    if (ref) covered.add(ref);
  }
  const uncovered = [...claims.values()].filter(({ id }) => !covered.has(id));
  return keepApart([...cells, ...others, ...uncovered.map(({ span, id }) => mark(span, "claim", id))]);
}

/** The mark at an offset, if any. */
export function markAt(marks: readonly Mark[], offset: number): Mark | null {
  const next = firstMarkFrom(marks, offset + 1);
  const candidate = marks[next - 1];
  return candidate && offset < candidate.end ? candidate : null;
}

/** Index of the first mark that begins at or after an offset. */
export function firstMarkFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.begin ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mark([begin, end]: Span, status: FigureStatus, ref: string | null): Mark {
  return { begin, end, status, ref };
}

function keepApart(marks: Mark[]): readonly Mark[] {
  let reached = 0;
  return marks
    .sort((one, other) => one.begin - other.begin || other.end - one.end)
    .filter(({ begin, end }) => {
      if (begin < reached || begin === end) return false;
      reached = end;
      return true;
    });
}
