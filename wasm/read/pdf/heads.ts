// Heads go over the figures that they name: where a line has exactly one head for each column of figures below it,
// they end where the figures end. In the middle of a wide column a year would stand over its neighbour.
import { digitEdge, isFigure, type Row, type Segment } from "./segments.js";

/** Rows below a head in which its figures begin, and how many of them are looked at. */
const ROWS_BELOW = 12;
const FIGURE_ROWS = 4;
/** In heights of the font: edges of one column, and how far a head may stand beside its column. */
const SAME_COLUMN = 0.8;
const REACH = 4;
/** Letters of a head; what is longer is a sentence. */
const LONGEST_HEAD = 30;

interface FigureColumn {
  readonly right: number;
  readonly isPercent: boolean;
}

function figuresOf({ segments }: Row): Segment[] {
  return segments.filter(({ text }, index) => index > 0 && isFigure(text) && /\d|^[-–—]$/u.test(text));
}

/** The columns of the first rows of figures below a line. */
function columnsBelow(rows: readonly Row[], line: number): FigureColumn[] {
  const below = rows.slice(line + 1, line + 1 + ROWS_BELOW);
  const printed = below.map(figuresOf).filter((figures) => figures.some(({ text }) => !isYear(text)));
  const columns: FigureColumn[] = [];
  for (const segment of printed.slice(0, FIGURE_ROWS).flat()) {
    const right = digitEdge(segment);
    const isKnown = columns.some((column) => Math.abs(column.right - right) < SAME_COLUMN * segment.size);
    if (!isKnown) columns.push({ right, isPercent: segment.text.includes("%") });
  }
  return columns.sort((a, b) => a.right - b.right);
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/u.test(text);
}

/** The heads of a line: all but the words at its left that name the rows. */
function headsOf({ segments }: Row, columns: readonly FigureColumn[]): readonly Segment[] {
  const isHead = segments.every(({ text }) => !isFigure(text) || isYear(text));
  if (!isHead) return [];
  return segments.length > columns.length ? segments.slice(1) : segments;
}

function fits(heads: readonly Segment[], columns: readonly FigureColumn[]): boolean {
  return (
    heads.length > 1 &&
    heads.length === columns.length &&
    heads.every(({ text, left, right, size }, index) => {
      const column = columns[index]?.right ?? 0;
      const before = columns[index - 1]?.right ?? Number.NEGATIVE_INFINITY;
      return (
        text.length <= LONGEST_HEAD &&
        left < column + size &&
        right > column - REACH * size &&
        (left + right) / 2 > before
      );
    })
  );
}

function shifted(row: Row, heads: readonly Segment[], columns: readonly FigureColumn[]): Row {
  const segments = row.segments.map((segment) => {
    const column = columns[heads.indexOf(segment)];
    return column
      ? { ...segment, left: segment.left + column.right - segment.right, right: column.right }
      : segment;
  });
  return { ...row, segments, heads: new Set(segments.slice(segments.length - heads.length)) };
}

/** The rows with their heads over the figures, where it is plain which head belongs to which. */
export function headsOverFigures(rows: readonly Row[]): Row[] {
  return rows.map((row, line) => {
    if (row.segments.length < 2) return row;
    const all = columnsBelow(rows, line);
    const amounts = all.filter(({ isPercent }) => !isPercent);
    const columns = [all, amounts].find((some) => fits(headsOf(row, some), some));
    return columns ? shifted(row, headsOf(row, columns), columns) : row;
  });
}
