// Texts are not lost: the browser asks before it leaves them, and they are kept over a reload for a newer version, in
// this tab only and taken out at once.
import { bring, documents, type SourceText } from "./document.js";

const STORE = "tieout-reload";

type Kept = Pick<SourceText, "name" | "text" | "origin" | "parts">;

let isReloading = false;

/** The browser asks before it leaves a page with a text on it that is nowhere else. */
export function guardTexts(): void {
  addEventListener("beforeunload", (event) => {
    if (!isReloading && documents.peek().some(isOnlyHere)) event.preventDefault();
  });
}

function isOnlyHere({ origin, edited }: SourceText): boolean {
  return edited || origin === "paste" || origin === "typed";
}

export function keepForReload(): void {
  const kept: Kept[] = documents
    .peek()
    .map(({ name, text, origin, parts = [] }) => ({ name, text, origin, parts }));
  try {
    sessionStorage.setItem(STORE, JSON.stringify(kept));
    isReloading = true;
  } catch {
    // Too large to keep: the browser asks before it leaves the page.
  }
}

export function restoreAfterReload(): void {
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "[]") as Kept[];
    sessionStorage.removeItem(STORE);
    bring(...kept.map((text) => ({ ...text, bytes: null })));
  } catch {
    // Nothing was kept.
  }
}
