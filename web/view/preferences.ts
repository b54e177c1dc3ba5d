// How the user likes to see things; kept in this browser, and never anything of a document.
import { effect, signal, type Signal } from "@preact/signals";
import type { DisplayScale } from "../format/unit.js";

export type ColumnOrder = "printed" | "newest" | "oldest";

const STORE = "tieout-view";

interface Stored {
  split: number;
  sourceFirst: boolean;
  display: DisplayScale;
  order: ColumnOrder;
  shares: boolean;
  changes: boolean;
  everyMark: boolean;
}

const DEFAULTS: Stored = {
  split: 52,
  sourceFirst: false,
  display: "printed",
  order: "printed",
  shares: false,
  changes: false,
  everyMark: false,
};

const stored: Stored = { ...DEFAULTS, ...recall() };

/** Width of the first pane, in percent. */
export const split = signal(stored.split);
export const sourceFirst = signal(stored.sourceFirst);
export const display = signal(stored.display);
export const order = signal(stored.order);
/** Whether derived columns show each figure as a share of revenue. */
export const shares = signal(stored.shares);
/** Whether derived columns show the change against the earlier period. */
export const changes = signal(stored.changes);
/** Whether dates, identifiers and the like are marked in the text too. */
export const everyMark = signal(stored.everyMark);

export function rememberPreferences(): void {
  effect(() => {
    const now: Stored = {
      split: split.value,
      sourceFirst: sourceFirst.value,
      display: display.value,
      order: order.value,
      shares: shares.value,
      changes: changes.value,
      everyMark: everyMark.value,
    };
    try {
      localStorage.setItem(STORE, JSON.stringify(now));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  });
}

export function toggle(preference: Signal<boolean>): void {
  preference.value = !preference.value;
}

function recall(): Partial<Stored> {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "{}") as Partial<Stored>;
  } catch {
    return {};
  }
}
