// The findings on the desk: which are listed, which one is open, and where the panel below stands.
import { computed, signal } from "@preact/signals";
import type { Check, Verdict } from "#report";
import { reading } from "../analysis/reading.js";
import { rowOf } from "../report/index.js";
import { count, VERDICT_ORDER, VERDICTS } from "../report/words.js";
import { selectClaim, selectFigure } from "../view/selection.js";

export type Sheet = "findings" | "claims" | "unread" | "notes";

/** The sheet that the panel shows; null where it is shut. */
export const sheet = signal<Sheet | null>(null);
export const verdictFilter = signal<Verdict | null>(null);
/** A figure or a row to whose checks the list is narrowed. */
export const placeFilter = signal<string | null>(null);
const activeId = signal<string | null>(null);

/** Worst first, then as in the report. */
const sorted = computed<readonly Check[]>(() => {
  const checks = reading.value?.report.checks ?? [];
  return VERDICT_ORDER.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
});

export const listed = computed<readonly Check[]>(() =>
  sorted.value.filter((check) => {
    if (verdictFilter.value !== null && check.verdict !== verdictFilter.value) return false;
    return placeFilter.value === null || concerns(check, placeFilter.value);
  }),
);

export const activeCheck = computed(() =>
  sheet.value === "findings" ? (listed.value.find(({ id }) => id === activeId.value) ?? null) : null,
);

export function openFindings(verdict: Verdict | null, place: string | null = null): void {
  verdictFilter.value = verdict;
  placeFilter.value = place;
  sheet.value = "findings";
  const [first] = listed.value;
  if (first && !activeCheck.value) openFinding(first);
}

/** A second press on the same count shows everything again. */
export function toggleVerdict(verdict: Verdict): void {
  const pressed = sheet.value === "findings" && verdictFilter.value === verdict;
  if (pressed) closeSheet();
  else openFindings(verdict);
}

export function openFinding(check: Check): void {
  sheet.value = "findings";
  activeId.value = check.id;
  const [tested] = check.cells;
  const [claim] = check.claims;
  if (tested) selectFigure(tested.ref, null);
  else if (claim) selectClaim(claim, null);
}

export function stepFinding(step: 1 | -1): void {
  sheet.value = "findings";
  const list = listed.value;
  const at = list.findIndex(({ id }) => id === activeId.value);
  const next = at < 0 ? 0 : (at + step + list.length) % list.length;
  const check = list[next];
  if (check) openFinding(check);
}

export function closeSheet(): void {
  sheet.value = null;
  verdictFilter.value = null;
  placeFilter.value = null;
}

export function worst(checks: readonly Check[]): Verdict | null {
  return VERDICT_ORDER.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? null;
}

/** "3 checks, exact", "4 checks, at worst rounding". */
export function checkWords(checks: readonly Check[]): string {
  const verdict = worst(checks);
  if (verdict === null) return "no check";
  const mixed = checks.some((check) => check.verdict !== verdict);
  return `${count(checks.length, "check")}, ${mixed ? "at worst " : ""}${VERDICTS[verdict].word}`;
}

function concerns(check: Check, place: string): boolean {
  if (check.claims.includes(place)) return true;
  const [tested] = check.cells;
  return (
    check.cells.some(({ ref }) => ref === place) || (tested !== undefined && rowOf(tested.ref) === place)
  );
}
