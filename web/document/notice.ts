// What the page has to tell the user: input it cannot use, a worker restarted, what was done and can be undone.
import { signal } from "@preact/signals";

export interface Notice {
  readonly id: number;
  readonly tone: "info" | "warning";
  readonly title: string;
  readonly advice: string;
  /** One thing that can be done about it. */
  readonly act: { readonly name: string; run(): void } | null;
}

export const notices = signal<readonly Notice[]>([]);

let told = 0;

/** Says something that stays until it is dismissed or something else is begun; the same is not said twice. */
export function tell(tone: Notice["tone"], title: string, advice: string, act: Notice["act"] = null): void {
  const others = notices.peek().filter((notice) => notice.title !== title);
  notices.value = [...others, { id: ++told, tone, title, advice, act }];
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** Somebody begins anew: what was said of the last input is past. */
export function clearNotices(): void {
  if (notices.peek().length > 0) notices.value = [];
}
