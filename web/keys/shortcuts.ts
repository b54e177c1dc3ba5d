// The keys of the page, in one table: what each does, and the words the overlay has for it.
import { signal } from "@preact/signals";
import type { StatementKind } from "#report";
import { reading } from "../analysis/reading.js";
import { closeSheet, sheet, stepFinding } from "../findings/findings.js";
import { focusStatements } from "../source/keys.js";
import { showStatement } from "../statements/Statements.js";
import { announce } from "../view/announce.js";
import { clearSelection } from "../view/selection.js";
import { STATEMENTS } from "../report/words.js";

export const overlay = signal(false);

interface Shortcut {
  readonly keys: string;
  readonly does: string;
  /** Absent for keys that a table or the source handles itself. */
  run?(): void;
}

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: "n",
    does: "next finding",
    run: () => {
      stepFinding(1);
    },
  },
  {
    keys: "p",
    does: "previous finding",
    run: () => {
      stepFinding(-1);
    },
  },
  { keys: "← ↑ ↓ →", does: "from cell to cell, or from mark to mark in the source" },
  { keys: "Enter", does: "from a figure to the source, and back" },
  { keys: "Esc", does: "close what is open, or back to the statements", run: escape },
  {
    keys: "g i",
    does: "to the income statement",
    run: () => {
      goTo("income_statement");
    },
  },
  {
    keys: "g b",
    does: "to the balance sheet",
    run: () => {
      goTo("balance_sheet");
    },
  },
  {
    keys: "g c",
    does: "to the cash flow statement",
    run: () => {
      goTo("cash_flow");
    },
  },
  { keys: "/", does: "search", run: () => document.getElementById("search")?.focus() },
  { keys: "?", does: "show these keys", run: () => (overlay.value = !overlay.value) },
];

const PREFIX = "g";
const PREFIX_LASTS = 1500;
/** What the browser itself closes with the Escape key. */
const OPEN_BY_BROWSER = ":popover-open, dialog[open]";
const TYPED_INTO = "input, textarea, select, [contenteditable]";

let prefixed = -Infinity;

export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "Escape" && document.querySelector(OPEN_BY_BROWSER)) return;
    const pressed = event.key === "Escape" ? "Esc" : event.key;
    const keys = event.timeStamp - prefixed < PREFIX_LASTS ? `${PREFIX} ${pressed}` : pressed;
    prefixed = pressed === PREFIX ? event.timeStamp : -Infinity;
    const shortcut = SHORTCUTS.find((candidate) => candidate.keys === keys);
    if (!shortcut?.run || (!reading.peek() && pressed !== "?" && pressed !== "Esc")) return;
    event.preventDefault();
    shortcut.run();
  });
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof Element &&
    target.matches(TYPED_INTO) &&
    !target.matches("[type='checkbox'], [type='radio']")
  );
}

function escape(): void {
  if (overlay.peek()) overlay.value = false;
  else if (sheet.peek() !== null) closeSheet();
  else {
    clearSelection();
    focusStatements();
  }
}

function goTo(kind: StatementKind): void {
  const statement = reading.peek()?.report.statements.find((candidate) => candidate.kind === kind);
  if (statement) showStatement(statement.id);
  else announce(`No ${STATEMENTS[kind].toLowerCase()} was read`);
}
