// The statements pane: what the release is, its key figures, and every statement that was read.
import { signal, untracked, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import type { Statement as Read } from "#report";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { reading, type Reading } from "../analysis/reading.js";
import { KeyFigures } from "../charts/KeyFigures.js";
import { activeCheck } from "../findings/findings.js";
import { shortPeriod } from "../format/period.js";
import { STATEMENTS, titleOf } from "../report/words.js";
import { pane, selection } from "../view/selection.js";
import { offerTabStops } from "./grid.js";
import { NothingRead } from "./NothingRead.js";
import { Release } from "./Release.js";
import { Statement } from "./Statement.js";

export function Statements() {
  const read = reading.value;
  const root = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(read);
  useMarked(root);
  useEffect(() => {
    if (root.current) offerTabStops(root.current);
  }, [drawn]);
  if (!read)
    return (
      <section class="pane statements" aria-label="Statements" data-shown={pane.value === "statements"} />
    );
  const { statements } = read.report;
  return (
    <section class="pane statements" aria-label="Statements" data-shown={pane.value === "statements"}>
      <nav class="pane-bar contents" aria-label="Statements">
        {statements.map((statement) => (
          <a key={statement.id} href={`#${statement.id}`} title={titleOf(statement)} onClick={goTo}>
            {linkWords(statement, statements)}
          </a>
        ))}
      </nav>
      <div class="statements-viewport" ref={root}>
        <Release read={read} />
        {statements.length === 0 ? <NothingRead read={read} /> : <KeyFigures read={read} />}
        {drawn}
      </div>
    </section>
  );
}

/** Statements of one kind are told apart by their periods: a release often has one of the quarter and of the year so far. */
function linkWords({ kind, columns }: Read, all: readonly Read[]): string {
  const [first] = columns;
  if (!first?.period || all.filter((other) => other.kind === kind).length < 2) return STATEMENTS[kind];
  return `${STATEMENTS[kind]}, ${shortPeriod(first.period)}`;
}

/** As many rows as are drawn in a moment, in whole statements: a long text is never waited for. */
const ROWS_AT_ONCE = 30;

/** How many statements of a document are drawn so far, at least. */
const drawnSoFar = signal({ document: -1, statements: 0 });

function drawnOf(read: Reading | null): number {
  const { document, statements } = drawnSoFar.value;
  return read?.document.id === document ? statements : 0;
}

/** Never fewer than are drawn: whoever went ahead stays where he is. */
function draw(read: Reading, statements: number): void {
  if (statements > untracked(() => drawnOf(read)))
    drawnSoFar.value = { document: read.document.id, statements };
}

/** Draws all to the statement of a reference at once: somebody goes there. */
function drawUpTo(ref: string): void {
  const read = reading.peek();
  const [wanted] = ref.split(".");
  const at = read?.report.statements.findIndex(({ id }) => id === wanted) ?? -1;
  if (read) draw(read, at + 1);
}

function useDrawn(read: Reading | null): readonly VNode[] {
  const all = useMemo(
    () =>
      read?.report.statements.map((statement) => (
        <Statement key={statement.id} statement={statement} read={read} />
      )) ?? [],
    [read],
  );
  const statements = read?.report.statements ?? [];
  const drawn = drawnOf(read);
  useEffect(() => {
    if (!read || drawn >= all.length) return;
    const next = setTimeout(() => {
      draw(read, drawnNext(statements, drawn));
    });
    return () => {
      clearTimeout(next);
    };
  }, [all, drawn]);
  return all.slice(0, Math.max(drawn, drawnNext(statements, 0)));
}

/** How many statements are drawn after the next moment: one more at least. */
function drawnNext(statements: readonly Read[], drawn: number): number {
  let rows = 0;
  const full = statements.findIndex((statement, at) => {
    if (at >= drawn) rows += statement.rows.length;
    return at > drawn && rows > ROWS_AT_ONCE;
  });
  return full < 0 ? statements.length : full;
}

/** A link into the page, without the address that links to a figure use. */
function goTo(event: MouseEvent): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLAnchorElement) showStatement(event.currentTarget.hash.slice(1));
}

export function showStatement(id: string): void {
  pane.value = "statements";
  drawUpTo(id);
  requestAnimationFrame(() => {
    document.getElementById(id)?.scrollIntoView({ block: "start" });
    document.querySelector<HTMLElement>(`#${id} tbody [tabindex]`)?.focus({ preventScroll: true });
  });
}

/** Marks the selected cell and the operands of the open finding, without drawing any table again. */
function useMarked(root: { readonly current: HTMLElement | null }): void {
  useSignalEffect(() => {
    const ref = selection.value?.ref ?? null;
    if (ref) drawUpTo(ref);
    if (!markSelected(root.current, ref) && ref)
      requestAnimationFrame(() => {
        if (selection.peek()?.ref === ref) markSelected(root.current, ref);
      });
  });
  useSignalEffect(() => {
    mark(root.current, "data-operand", activeCheck.value?.cells.map(({ ref }) => ref) ?? []);
  });
}

function markSelected(root: HTMLElement | null, ref: string | null): boolean {
  const cell = mark(root, "data-selected", ref ? [ref] : []);
  if (cell && selection.peek()?.from !== "statements")
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  return cell !== null;
}

function mark(root: HTMLElement | null, attribute: string, ids: readonly string[]): HTMLElement | null {
  for (const old of root?.querySelectorAll(`[${attribute}]`) ?? []) old.removeAttribute(attribute);
  const cells = ids.map((id) => document.getElementById(id)).filter((cell) => cell !== null);
  for (const cell of cells) cell.setAttribute(attribute, "");
  return cells[0] ?? null;
}
