// A statement as rows of plain values, the common ground of every export.
import type { Cell, Statement } from "#report";
import { plainDigits } from "../format/figure.js";

export interface PlainTable {
  readonly heads: readonly string[];
  readonly rows: readonly PlainRow[];
}

export interface PlainRow {
  readonly caption: string;
  readonly level: number;
  readonly cells: readonly PlainCell[];
}

/** A number by its digits, words as they are printed, or nothing. */
export type PlainCell = { readonly digits: string } | { readonly words: string } | null;

export function plainTable({ columns, rows }: Statement): PlainTable {
  return {
    heads: columns.map(({ label }) => label),
    rows: rows.map(({ caption, level, cells }) => ({
      caption,
      level,
      cells: columns.map(({ id }) => plainCell(cells.find((cell) => cell?.column === id) ?? null)),
    })),
  };
}

export function plainCell(cell: Cell | null): PlainCell {
  if (!cell) return null;
  const digits = plainDigits(cell);
  return digits === null ? { words: cell.printed } : { digits };
}

/** Words that a spreadsheet would take for a formula are led by an apostrophe; numbers are never touched. */
export function safeWords(words: string): string {
  return "=+-@\t\r".includes(words.charAt(0)) && words !== "" ? `'${words}` : words;
}
