// What the page has to tell the user once: input it cannot use, a worker restarted, a new version.
import { signal } from "@preact/signals";

export interface Notice {
  readonly tone: "info" | "warning";
  readonly title: string;
  readonly advice: string;
}

export const notice = signal<Notice | null>(null);

export function tell(tone: Notice["tone"], title: string, advice: string): void {
  notice.value = { tone, title, advice };
}

export function dismiss(): void {
  notice.value = null;
}
