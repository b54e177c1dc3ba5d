// Keeps the texts on the desk over one reload for a newer version: in this tab only, and taken out at once.
import { bring, documents, type SourceText } from "./document.js";

const STORE = "tieout-reload";

type Kept = Pick<SourceText, "name" | "text" | "origin">;

export function keepForReload(): void {
  const kept: Kept[] = documents.peek().map(({ name, text, origin }) => ({ name, text, origin }));
  try {
    sessionStorage.setItem(STORE, JSON.stringify(kept));
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
