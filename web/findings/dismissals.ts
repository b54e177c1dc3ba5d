// Findings that somebody has looked at and dismissed, each with its reason; nothing is hidden without one.
import { signal } from "@preact/signals";
import type { Finding } from "#report";

/** By what the finding says, so that it stays dismissed while the text around it changes, and comes back when it changes. */
const reasons = signal<ReadonlyMap<string, string>>(new Map());

export function isDismissed(slip: Finding): boolean {
  return reasons.value.has(keyOf(slip));
}

export function reasonOf(slip: Finding): string {
  return reasons.value.get(keyOf(slip)) ?? "";
}

export function dismissSlip(slip: Finding, reason: string): void {
  reasons.value = new Map(reasons.value).set(keyOf(slip), reason);
}

export function takeBack(slip: Finding): void {
  const left = new Map(reasons.value);
  left.delete(keyOf(slip));
  reasons.value = left;
}

function keyOf({ title, message, cause }: Finding): string {
  return [title, message, cause?.printed ?? ""].join("\n");
}
