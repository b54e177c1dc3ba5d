// A figure, row or claim in words: where it stands.
import type { Span } from "#report";
import type { Reading } from "../analysis/reading.js";
import type { Figure } from "../report/figure.js";

export const UNLABELLED = "Unlabelled total";

export function captionOf(caption: string): string {
  return caption === "" ? UNLABELLED : caption;
}

export function figureName({ row, column }: Figure): string {
  return `${captionOf(row.caption)}, ${column.label}`;
}

/** The page, sheet or file in which a place of the text stands, where it is made of several. */
export function partName(reading: Reading | null, [begin]: Span): string | null {
  const parts = reading?.document.parts ?? [];
  return parts.find(({ span: [first, end] }) => first <= begin && begin < end)?.name ?? null;
}

export function placeName(reading: Reading | null, place: string): string {
  const figure = reading?.index.figures.get(place);
  if (figure) return figureName(figure);
  const row = reading?.index.rows.get(place);
  if (row) return captionOf(row.caption);
  return reading?.index.claims.get(place)?.text ?? place;
}
