// Moving about a statement: one stop of the Tab key, arrows from cell to cell, the source following along.
import { reading } from "../analysis/reading.js";
import { focusSource } from "../source/keys.js";
import { clearSelection, selectFigure, selection, selectSpan } from "../view/selection.js";

export function followGridClick(event: MouseEvent): void {
  const cell = cellOf(event.target);
  if (!cell) return;
  cell.focus({ preventScroll: true });
  select(cell);
}

export function followGridFocus(event: FocusEvent): void {
  const cell = cellOf(event.target);
  const table = cell?.closest("table");
  if (!cell || !table) return;
  for (const other of table.querySelectorAll("[tabindex='0']")) other.setAttribute("tabindex", "-1");
  cell.setAttribute("tabindex", "0");
}

export function followGridKey(event: KeyboardEvent): void {
  if (event.altKey || event.metaKey || event.shiftKey) return;
  const cell = cellOf(event.target);
  if (!cell) return;
  if (event.key === "Enter" || event.key === " ") enter(cell, event);
  else if (event.key === "Escape") clearSelection();
  else if (!move(cell, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Puts the first caption of every table in the order of the Tab key, where no cell is yet. */
export function offerTabStops(root: ParentNode): void {
  for (const table of root.querySelectorAll("table.grid")) {
    if (!table.querySelector("[tabindex='0']"))
      table.querySelector("tbody [tabindex]")?.setAttribute("tabindex", "0");
  }
}

function enter(cell: HTMLElement, event: KeyboardEvent): void {
  const button = cell.querySelector("button");
  if (button && event.target === cell) button.click();
  else {
    select(cell);
    focusSource();
  }
}

function move(cell: HTMLElement, { key, ctrlKey }: KeyboardEvent): boolean {
  const target = targetOf(cell, key, ctrlKey);
  if (target === undefined) return false;
  if (target) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
    select(target);
  }
  return true;
}

/** The cell a key leads to; null at an edge, undefined for a key that leads nowhere. */
function targetOf(cell: HTMLElement, key: string, far: boolean): HTMLElement | null | undefined {
  switch (key) {
    case "ArrowLeft":
      return sideways(cell, -1);
    case "ArrowRight":
      return sideways(cell, 1);
    case "ArrowUp":
      return upright(cell, -1);
    case "ArrowDown":
      return upright(cell, 1);
    case "Home":
      return far ? edge(cell, "first") : (cellsOf(rowOf(cell)).at(0) ?? null);
    case "End":
      return far ? edge(cell, "last") : (cellsOf(rowOf(cell)).at(-1) ?? null);
    default:
      return undefined;
  }
}

function sideways(cell: HTMLElement, step: number): HTMLElement | null {
  const cells = cellsOf(rowOf(cell));
  return cells[cells.indexOf(cell) + step] ?? null;
}

function upright(cell: HTMLElement, step: number): HTMLElement | null {
  const row = rowOf(cell);
  const rows = rowsOf(cell);
  const next = row && rows[rows.indexOf(row) + step];
  return cellsOf(next ?? null)[cellsOf(row).indexOf(cell)] ?? null;
}

function edge(cell: HTMLElement, which: "first" | "last"): HTMLElement | null {
  const row = rowsOf(cell).at(which === "first" ? 0 : -1);
  return cellsOf(row ?? null).at(which === "first" ? 0 : -1) ?? null;
}

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("tbody [tabindex]:not(button)") : null;
}

function rowOf(cell: HTMLElement): HTMLTableRowElement | null {
  return cell.closest("tr");
}

function rowsOf(cell: HTMLElement): HTMLTableRowElement[] {
  return [...(cell.closest("tbody")?.rows ?? [])];
}

function cellsOf(row: HTMLTableRowElement | null): HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>(":scope > [tabindex]")] : [];
}

function select(cell: HTMLElement): void {
  const [begin, end] = (cell.dataset["span"] ?? "").split("-").map(Number);
  if (reading.peek()?.index.figures.has(cell.id)) selectFigure(cell.id, "statements");
  else if (begin !== undefined && end !== undefined && end > begin) selectSpan([begin, end], "statements");
  else if (selection.peek()) clearSelection();
}
