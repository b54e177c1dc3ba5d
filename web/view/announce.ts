// What a screen reader hears: one live region, said once.
import { signal } from "@preact/signals";

export const announcement = signal("");

export function announce(words: string): void {
  announcement.value = announcement.peek() === words ? `${words}\u00a0` : words;
}
