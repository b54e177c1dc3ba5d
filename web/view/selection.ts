// What is selected: one figure, claim or other mark, the same in the statements and in the source.
import { computed, signal } from "@preact/signals";
import type { Span } from "#report";
import { reading } from "../analysis/reading.js";
import type { Mark } from "../report/marks.js";

export type Pane = "statements" | "source";

export interface Selection {
  readonly span: Span;
  /** Reference of the figure or claim, or null for any other part of the text. */
  readonly ref: string | null;
  /** Where the user selected it: that pane stays put, the other follows. */
  readonly from: Pane | null;
}

export const selection = signal<Selection | null>(null);
/** On narrow screens one pane shows at a time. */
export const pane = signal<Pane>("statements");

export const selectedFigure = computed(() => {
  const ref = selection.value?.ref;
  return ref ? (reading.value?.index.figures.get(ref) ?? null) : null;
});

export const selectedClaim = computed(() => {
  const ref = selection.value?.ref;
  return ref ? (reading.value?.index.claims.get(ref) ?? null) : null;
});

/** Where what is selected stands now: figures and claims move when the text is edited. */
export const selectedSpan = computed<Span | null>(
  () => selectedFigure.value?.cell.span ?? selectedClaim.value?.span ?? selection.value?.span ?? null,
);

export function selectFigure(ref: string, from: Pane | null): void {
  const figure = reading.peek()?.index.figures.get(ref);
  if (figure) selection.value = { span: figure.cell.span, ref, from };
}

export function selectClaim(id: string, from: Pane | null): void {
  const claim = reading.peek()?.index.claims.get(id);
  if (claim) selection.value = { span: claim.span, ref: id, from };
}

export function selectMark(mark: Mark, from: Pane | null): void {
  if (mark.status === "cell" && mark.ref) selectFigure(mark.ref, from);
  else selection.value = { span: [mark.begin, mark.end], ref: mark.ref, from };
}

export function selectSpan(span: Span, from: Pane | null): void {
  selection.value = { span, ref: null, from };
}

export function clearSelection(): void {
  selection.value = null;
}
