// Moving through the source by keyboard: from mark to mark, and back to the statements.
import { reading } from "../analysis/reading.js";
import { firstMarkFrom } from "../report/marks.js";
import { everyMark } from "../view/preferences.js";
import { pane, selection, selectMark } from "../view/selection.js";
import { sourceView } from "./source-view.js";

const SPOKEN = new Set(["cell", "claim", "unread"]);

export function stepMark(step: 1 | -1): void {
  const marks = (reading.value?.index.marks ?? []).filter(
    ({ status }) => everyMark.value || SPOKEN.has(status),
  );
  const offset = selection.value?.span[0] ?? sourceView.value?.firstVisible() ?? 0;
  const at = firstMarkFrom(marks, step > 0 && selection.value ? offset + 1 : offset) + (step > 0 ? 0 : -1);
  const mark = marks[at];
  if (!mark) return;
  selectMark(mark, "source");
  sourceView.value?.reveal([mark.begin, mark.end]);
}

export function focusSource(): void {
  pane.value = "source";
  requestAnimationFrame(() => document.getElementById("source")?.focus({ preventScroll: true }));
}

/** The selected figure's cell, or the first cell of the statements. */
export function focusStatements(): void {
  pane.value = "statements";
  const ref = selection.value?.ref;
  requestAnimationFrame(() => {
    const selected = ref ? document.getElementById(ref) : null;
    (selected ?? document.querySelector<HTMLElement>(".grid [tabindex='0']"))?.focus();
  });
}
