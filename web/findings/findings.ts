// The findings on the desk: slips first, the checks behind them, which is open, and where the panel below stands.
import { computed, effect, signal } from "@preact/signals";
import type { Check, Finding, Verdict } from "#report";
import { reading } from "../analysis/reading.js";
import { rowOf } from "../report/index.js";
import { claimOf } from "../report/slips.js";
import { count, VERDICT_ORDER, VERDICTS } from "../report/words.js";
import { pane, selectClaim, selectFigure } from "../view/selection.js";
import { isDismissed } from "./dismissals.js";

export type Sheet = "findings" | "checks" | "claims" | "unread" | "notes";

/** The sheet that the panel shows; null where it is shut. */
export const sheet = signal<Sheet | null>(null);
export const verdictFilter = signal<Verdict | null>(null);
/** A figure or a row to whose checks the list is narrowed. */
export const placeFilter = signal<string | null>(null);
const activeId = signal<string | null>(null);
const activeSlipId = signal<string | null>(null);

/** On small screens the panel covers the page, and gives way to whatever it leads to. */
const SMALL = "(width < 800px), (height < 640px)";

/** What is still to be looked at, and what somebody has dismissed. */
export const openSlips = computed(() => slips().filter((slip) => !isDismissed(slip)));
export const dismissedSlips = computed(() => slips().filter((slip) => isDismissed(slip)));
export const activeSlip = computed(() => {
  if (sheet.value !== "findings") return null;
  return slips().find(({ id }) => id === activeSlipId.value) ?? openSlips.value[0] ?? null;
});

function slips(): readonly Finding[] {
  return reading.value?.report.findings ?? [];
}

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

export const slipChecks = computed<readonly Check[]>(() => {
  const ids = new Set(activeSlip.value?.checks ?? []);
  return sorted.value.filter(({ id }) => ids.has(id));
});

export const activeCheck = computed(() => {
  if (sheet.value === "checks") return listed.value.find(({ id }) => id === activeId.value) ?? null;
  return slipChecks.value.find(({ id }) => id === activeId.value) ?? slipChecks.value[0] ?? null;
});

/** A text with slips shows them as soon as it is read, where there is room beside the statements. */
export function showFindingsFirst(): void {
  let shown: number | null = null;
  effect(() => {
    const read = reading.value;
    if (!read || read.document.id === shown) return;
    shown = read.document.id;
    activeSlipId.value = null;
    if (matchMedia(SMALL).matches) return;
    if (openSlips.peek().length > 0) sheet.value = "findings";
    else if (sheet.peek() === "findings") sheet.value = null;
  });
}

export function openChecks(verdict: Verdict | null, place: string | null = null): void {
  verdictFilter.value = verdict;
  placeFilter.value = place;
  sheet.value = "checks";
  const [first] = listed.value;
  if (first && !activeCheck.value) openCheck(first);
}

/** A second press on the same count shows everything again. */
export function toggleVerdict(verdict: Verdict): void {
  verdictFilter.value = verdictFilter.value === verdict ? null : verdict;
  sheet.value = "checks";
}

export function openCheck(check: Check): void {
  if (sheet.peek() !== "findings") sheet.value = "checks";
  activeId.value = check.id;
  selectWhatIsTested(check);
}

/** A finding about prose is about its sentence, whatever figures it was tested against. */
function selectWhatIsTested(check: Check): void {
  const [tested] = check.cells;
  const [claim] = check.claims;
  if (claim) selectClaim(claim, null);
  else if (tested) selectFigure(tested.ref, null);
}

export function openSlip(slip: Finding): void {
  sheet.value = "findings";
  activeSlipId.value = slip.id;
  activeId.value = null;
  selectCause(slip);
}

/** To where the slip stands, out of the way of what covers it. */
export function goToSlip(slip: Finding): void {
  openSlip(slip);
  leaveForPlace(claimOf(slip) === null ? "statements" : "source");
}

/** On a small screen the panel gives way to the place it leads to. */
export function leaveForPlace(to: "statements" | "source"): void {
  pane.value = to;
  if (matchMedia(SMALL).matches) sheet.value = null;
}

function selectCause(slip: Finding): void {
  const claim = claimOf(slip);
  if (slip.cause?.ref != null) selectFigure(slip.cause.ref, null);
  else if (claim !== null) selectClaim(claim, null);
  else {
    const [check] = slipChecks.peek();
    if (check) selectWhatIsTested(check);
  }
}

export function stepFinding(step: 1 | -1): void {
  if (sheet.peek() !== "checks" && openSlips.peek().length > 0) {
    const isOpen = sheet.peek() === "findings";
    const slip = stepIn(openSlips.peek(), isOpen ? activeSlip.peek() : null, step);
    if (slip) openSlip(slip);
    return;
  }
  sheet.value = "checks";
  const check = stepIn(listed.value, activeCheck.value, step);
  if (check) openCheck(check);
}

function stepIn<Item>(list: readonly Item[], from: Item | null, step: 1 | -1): Item | undefined {
  const at = from === null ? -1 : list.indexOf(from);
  return list[at < 0 ? 0 : (at + step + list.length) % list.length];
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
