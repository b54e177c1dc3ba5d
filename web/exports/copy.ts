// A statement on the clipboard: tab-separated lines and an HTML table, both clean for a spreadsheet.
import type { Cell, Row, Statement } from "#report";
import { cellText } from "../format/figure.js";
import { measureOf, unitLine } from "../format/unit.js";
import { count, titleOf } from "../report/words.js";
import type { ShownColumn } from "../statements/columns.js";
import { say } from "../view/announce.js";
import { escapeHtml } from "./html.js";
import { plainCell, safeWords, type PlainCell } from "./table.js";

export function copyTable(statement: Statement, columns: readonly ShownColumn[]): void {
  copyBy((event) => {
    fillClipboard(event, statement, columns);
  });
  say(copiedWords(statement, columns));
}

export function copiedWords(statement: Statement, shown: readonly ShownColumn[]): string {
  const columns = shown.filter(({ kind }) => kind === "printed").length;
  return `Copied ${titleOf(statement)}: ${count(statement.rows.length, "row")}, ${count(columns, "column")}, with their heads and unit`;
}

export function copyText(text: string): void {
  copyBy((event) => {
    event.clipboardData?.setData("text/plain", text);
  });
}

/** By the copy event rather than the asynchronous clipboard, which pages opened from a file do not have everywhere. */
function copyBy(fill: (event: ClipboardEvent) => void): void {
  const listen = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    fill(event);
  };
  document.addEventListener("copy", listen, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies rich text from every address
  document.execCommand("copy");
  document.removeEventListener("copy", listen, { capture: true });
}

export function fillClipboard(
  event: ClipboardEvent,
  statement: Statement,
  columns: readonly ShownColumn[],
): void {
  const rows = tableRows(statement, columns);
  event.clipboardData?.setData("text/plain", rows.map((row) => row.map(tabField).join("\t")).join("\n"));
  event.clipboardData?.setData("text/html", `<table>${rows.map(htmlRow).join("")}</table>`);
}

interface Field {
  readonly value: PlainCell;
  readonly shown: string;
  /** Taken with its sign: spreadsheets know `56.1%` for what it is. */
  readonly percent?: boolean;
}

function tableRows(statement: Statement, shown: readonly ShownColumn[]): readonly (readonly Field[])[] {
  const columns = shown.filter(({ kind }) => kind === "printed").map(({ column }) => column);
  const words = (text: string): Field => ({ value: { words: text }, shown: text });
  const unit = unitLine(statement, "printed");
  const heads = [words(titleOf(statement)), ...columns.map(({ label }) => words(label))];
  const rows = statement.rows.map((row) => [
    words(row.caption),
    ...columns.map(({ id }) => {
      const cell = row.cells.find((candidate) => candidate?.column === id) ?? null;
      return {
        value: plainCell(cell),
        shown: cell ? cellText(cell, row) : "",
        percent: isPercent(row, cell),
      };
    }),
  ]);
  return unit === "" ? [heads, ...rows] : [[words(unit)], heads, ...rows];
}

function isPercent(row: Row, cell: Cell | null): boolean {
  return cell !== null && measureOf(row, cell).unit === "percent";
}

function tabField({ value, percent = false }: Field): string {
  if (!value) return "";
  return "digits" in value
    ? signed(value.digits, percent)
    : safeWords(value.words.replace(/[\t\r\n]/gu, " "));
}

function signed(digits: string, percent: boolean): string {
  return percent ? `${digits}%` : digits;
}

function htmlRow(fields: readonly Field[]): string {
  return `<tr>${fields.map(({ value, shown, percent = false }) => (value && "digits" in value ? `<td align="right">${escapeHtml(signed(value.digits, percent))}</td>` : `<td>${escapeHtml(safeWords(shown))}</td>`)).join("")}</tr>`;
}
