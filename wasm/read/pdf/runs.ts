// The pieces of text of one page, turned upright.
import { mendLetters } from "./letters.js";

/** Letters set in one go: where they stand on an upright page, in points; the baseline counts downwards. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
  readonly font: string;
}

/** As pdf.js gives a piece of text: the matrix that places it, its width along its direction. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface UprightPage {
  readonly runs: readonly Run[];
  /** Pieces in another direction than most: marks in the margin, watermarks. */
  readonly turned: number;
}

const QUARTER = 90;
/** Degrees by which a scanned or sloppy page may lean. */
const LEAN = 2;

function angleOf({ transform: [a = 1, b = 0] }: PlacedText): number {
  return (Math.atan2(b, a) * 180) / Math.PI;
}

/** The quarter turn of most letters. */
function directionOf(pieces: readonly PlacedText[]): number {
  const letters = [0, 0, 0, 0];
  for (const piece of pieces) {
    const quarter = (Math.round(angleOf(piece) / QUARTER) + 4) % 4;
    letters[quarter] = (letters[quarter] ?? 0) + piece.str.length;
  }
  return letters.indexOf(Math.max(...letters)) * QUARTER;
}

/** Coordinates as they are after turning the page back by a number of quarters. */
function turn(x: number, y: number, direction: number): [number, number] {
  switch (direction) {
    case 90:
      return [y, -x];
    case 180:
      return [-x, -y];
    case 270:
      return [-y, x];
    default:
      return [x, y];
  }
}

export function turnUpright(pieces: readonly PlacedText[]): UprightPage {
  const printed = pieces.filter(({ str }) => /\S/u.test(str));
  const direction = directionOf(printed);
  const runs: Run[] = [];
  for (const piece of printed) {
    const lean = Math.abs(((angleOf(piece) - direction + 540) % 360) - 180);
    if (lean > LEAN) continue;
    const [, , c = 0, d = 0, e = 0, f = 0] = piece.transform;
    const [x, y] = turn(e, f, direction);
    const size = Math.hypot(c, d);
    const text = mendLetters(piece.str);
    if (size > 0 && text.trim() !== "") runs.push(trimmed(text, x, piece.width, -y, size, piece.fontName));
  }
  return { runs: withoutShadows(runs), turned: printed.length - runs.length };
}

/** Blanks at the ends of a run are room, not text. */
function trimmed(text: string, x: number, width: number, baseline: number, size: number, font: string): Run {
  const blank = size / 4;
  const before = text.length - text.trimStart().length;
  const after = text.length - text.trimEnd().length;
  const left = x + Math.min(before * blank, width / 2);
  const right = Math.max(left, x + width - Math.min(after * blank, width / 2));
  return { text: text.trim(), left, right, baseline, size, font };
}

/** Bold letters and shadows are often the same text set twice, a hair apart. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const isShadow = same.some(
      (other) =>
        Math.abs(other.left - run.left) < run.size * 0.2 &&
        Math.abs(other.baseline - run.baseline) < run.size * 0.2,
    );
    if (!isShadow) seen.set(run.text, [...same.slice(-7), run]);
    return !isShadow;
  });
}
