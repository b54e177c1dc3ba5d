// The statements pane: what the release is, its key figures, and every statement that was read.
import { signal, untracked, useSignal, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import type { Statement as Read } from "#report";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { reading, type Reading } from "../analysis/reading.js";
import { ChartSection } from "../charts/ChartSection.js";
import { KeyFigures } from "../charts/KeyFigures.js";
import { activeCheck } from "../findings/findings.js";
import { shortPeriod } from "../format/period.js";
import { titleOf } from "../report/words.js";
import { foundIds, hitIds } from "../view/search.js";
import { pane, selection } from "../view/selection.js";
import { offerTabStops } from "./grid.js";
import { NothingRead } from "./NothingRead.js";
import { Release } from "./Release.js";
import { Statement } from "./Statement.js";

export function Statements() {
  const read = reading.value;
  const root = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(read);
  const inView = useSignal<string | null>(null);
  const cut = useSignal("");
  useMarked(root);
  useEffect(() => {
    const viewport = root.current;
    if (!viewport) return;
    offerTabStops(viewport);
    const watcher = new ResizeObserver(() => {
      cut.value = cutSides(viewport);
    });
    watcher.observe(viewport);
    return () => {
      watcher.disconnect();
    };
  }, [drawn]);
  if (!read)
    return (
      <section class="pane statements" aria-label="Statements" data-shown={pane.value === "statements"} />
    );
  const { statements } = read.report;
  return (
    <section
      class="pane statements"
      aria-label="Statements"
      data-shown={pane.value === "statements"}
      data-cut={cut.value}
    >
      <nav class="pane-bar contents" aria-label="Statements">
        {statements.map((statement) => (
          <ContentsLink
            key={statement.id}
            id={statement.id}
            words={linkWords(statement, statements)}
            active={statement.id === (inView.value ?? statements[0]?.id)}
          />
        ))}
      </nav>
      <div
        class="statements-viewport"
        ref={root}
        onScroll={() => {
          inView.value = statementInView(root.current);
          cut.value = cutSides(root.current);
        }}
      >
        <Release read={read} />
        {statements.length === 0 ? <NothingRead read={read} /> : <KeyFigures read={read} />}
        {drawn}
        {drawn.length === statements.length && <ChartSection key={read.document.id} read={read} />}
      </div>
    </section>
  );
}

interface LinkProps {
  id: string;
  words: string;
  active: boolean;
}

function ContentsLink({ id, words, active }: LinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const bar = link.current?.parentElement;
    if (!active || !bar || !link.current) return;
    bar.scrollLeft = link.current.offsetLeft - bar.offsetLeft - BESIDE_ACTIVE;
  }, [active]);
  return (
    <a ref={link} href={`#${id}`} aria-current={active ? "true" : undefined} onClick={goTo}>
      {words}
    </a>
  );
}

/** Room kept at the left of the active link, so that the one before it shows. */
const BESIDE_ACTIVE = 60;
/** At which sides a statement in view goes on beyond the pane. */
function cutSides(viewport: HTMLElement | null): string {
  if (!viewport) return "";
  const frame = viewport.getBoundingClientRect();
  const right = frame.left + viewport.clientWidth;
  const boxes = [...viewport.querySelectorAll(".statement")]
    .map((statement) => statement.getBoundingClientRect())
    .filter(({ top, bottom }) => bottom > frame.top && top < frame.bottom);
  const sides = [
    boxes.some(({ left }) => left < frame.left - 1) ? "left" : "",
    boxes.some((box) => box.right > right + 1) ? "right" : "",
  ];
  return sides.filter((side) => side !== "").join(" ");
}

/** A statement is the one in view once it has come up to a third of the pane. */
const READING_LINE = 0.33;

function statementInView(viewport: HTMLElement | null): string | null {
  if (!viewport) return null;
  const { top, height } = viewport.getBoundingClientRect();
  const reached = [...viewport.querySelectorAll<HTMLElement>(".statement")].filter(
    (statement) => statement.getBoundingClientRect().top < top + height * READING_LINE,
  );
  return reached.at(-1)?.id ?? null;
}

/** By the printed title; those of one title are told apart by their periods, as of the quarter and of the year so far. */
function linkWords(statement: Read, all: readonly Read[]): string {
  const title = titleOf(statement);
  const [first] = statement.columns;
  if (!first?.period || all.filter((other) => titleOf(other) === title).length < 2) return title;
  return `${title}, ${shortPeriod(first.period)}`;
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
    mark(root.current, "data-hit", hitIds.value);
  });
  useSignalEffect(() => {
    const ids = foundIds.value;
    for (const id of ids) drawUpTo(id);
    mark(root.current, "data-found", ids)?.scrollIntoView({ block: "nearest", inline: "nearest" });
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
