// What a screen reader hears: one live region, said once; and what everybody is told for a moment.
import { signal } from "@preact/signals";

export const announcement = signal("");
/** What was just done, shown in the line at the foot. */
export const said = signal("");

const MOMENT = 8000;
let fading: ReturnType<typeof setTimeout> | undefined;

export function announce(words: string): void {
  announcement.value = announcement.peek() === words ? `${words}\u00a0` : words;
}

/** Tells everybody what was done: in the line at the foot, and aloud. */
export function say(words: string): void {
  announce(words);
  said.value = words;
  clearTimeout(fading);
  fading = setTimeout(() => (said.value = ""), MOMENT);
}
