// Rows to lines of text: every place on the page gets a column of letters, the same for all rows, so that each
// segment has room for its letters and two blanks to its neighbour.
import { digitEdge, hangingLetters, isFigure, type Row, type Segment } from "./segments.js";

const BLANKS_BETWEEN = 2;
/** Width of a letter in heights of the font, where nothing asks for more. */
const LETTER = 0.5;
/** Edges nearer than this, in heights of the font, are one. */
const SAME_EDGE = 0.35;
const MOST_COLUMNS = 400;
const MOST_SWEEPS = 8;
function lettersOf(text: string): number {
  return Array.from(text).length;
}

interface Placed {
  readonly segment: Segment;
  readonly isFigure: boolean;
  readonly isFirst: boolean;
  readonly letters: number;
  /** Letters that hang over the right edge. */
  readonly hanging: number;
  readonly left: Edge;
  readonly right: Edge;
}

/** A place on the page from left to right, and the column it gets. */
interface Edge {
  readonly x: number;
  column: number;
}

/** A column at least so many letters behind another one. */
interface Demand {
  readonly from: Edge;
  readonly to: Edge;
  readonly letters: number;
}

/** One edge for all that stand nearly at one place. */
class Edges {
  readonly #tolerance: number;
  readonly #edges: Edge[];

  constructor(places: readonly number[], tolerance: number) {
    this.#tolerance = tolerance;
    this.#edges = [];
    for (const x of [...places].sort((a, b) => a - b)) {
      const last = this.#edges.at(-1);
      if (last === undefined || x - last.x > tolerance) this.#edges.push({ x, column: 0 });
    }
  }

  get all(): readonly Edge[] {
    return this.#edges;
  }

  at(x: number): Edge {
    let [low, high] = [0, this.#edges.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#edges[middle]?.x ?? 0) <= x + 1e-6) low = middle;
      else high = middle - 1;
    }
    const edge = this.#edges[low];
    if (edge === undefined || x - edge.x > this.#tolerance + 1e-6) throw new RangeError("no such edge");
    return edge;
  }
}

function place(rows: readonly Row[]): { lines: Placed[][]; edges: Edge[] } {
  const segments = rows.flatMap((row) => row.segments);
  const size = median(segments.map((segment) => segment.size));
  const lefts = new Edges(
    segments.map(({ left }) => left),
    SAME_EDGE * size,
  );
  const rights = new Edges(segments.map(digitEdge), SAME_EDGE * size);
  const lines = rows.map((row) =>
    row.segments.map((segment, index): Placed => {
      return {
        segment,
        isFigure: isFigure(segment.text) || row.heads?.has(segment) === true,
        isFirst: index === 0,
        letters: lettersOf(segment.text),
        hanging: hangingLetters(segment.text).length,
        left: lefts.at(segment.left),
        right: rights.at(digitEdge(segment)),
      };
    }),
  );
  const margin = lefts.all[0]?.x ?? 0;
  const edges = [...lefts.all, ...rights.all].sort((a, b) => a.x - b.x);
  for (const edge of edges) edge.column = Math.max(0, Math.round((edge.x - margin) / (LETTER * size)));
  return { lines, edges };
}

function demandsOf(lines: readonly (readonly Placed[])[]): Demand[] {
  return lines.flatMap((line) =>
    line.flatMap((placed, index): Demand[] => {
      const before = line[index - 1];
      const own = { from: placed.left, to: placed.right, letters: placed.letters - placed.hanging };
      if (before === undefined) return [own];
      return [{ from: before.right, to: placed.left, letters: before.hanging + BLANKS_BETWEEN }, own];
    }),
  );
}

/** Sweeps the edges from left to right until each demand is met; the order on the page is kept. */
function sweep(edges: readonly Edge[], demands: readonly Demand[]): void {
  const into = new Map<Edge, Demand[]>();
  for (const demand of demands) {
    const known = into.get(demand.to);
    if (known) known.push(demand);
    else into.set(demand.to, [demand]);
  }
  let isMet = false;
  for (let sweeps = 0; !isMet && sweeps < MOST_SWEEPS; ++sweeps) {
    isMet = true;
    let least = 0;
    for (const edge of edges) {
      const wanted = (into.get(edge) ?? []).reduce(
        (most, { from, letters }) => Math.max(most, from.column + letters),
        Math.max(least, edge.column),
      );
      isMet &&= wanted === edge.column;
      edge.column = Math.min(wanted, MOST_COLUMNS);
      least = edge.column;
    }
  }
}

/** Where a segment's first letter goes: texts by their left or centre, figures by the right. */
function startOf({ isFirst, isFigure: figure, left, right, letters, hanging }: Placed): number {
  if (figure && !(isFirst && letters === 0)) return right.column + hanging - letters;
  if (isFirst) return left.column;
  return Math.round((left.column + right.column - letters) / 2);
}

function lineText(line: readonly Placed[]): string {
  let text = "";
  let length = 0;
  for (const placed of line) {
    const least = length === 0 ? 0 : length + BLANKS_BETWEEN;
    const start = Math.max(least, startOf(placed));
    text += " ".repeat(start - length) + placed.segment.text;
    length = start + placed.letters;
  }
  return text;
}

/** One line of text for each row. */
export function fit(rows: readonly Row[]): string[] {
  const { lines, edges } = place(rows);
  sweep(edges, demandsOf(lines));
  return lines.map(lineText);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
