// The texts the user has brought, and which of them is on the desk.
import { computed, signal } from "@preact/signals";

export type Origin = "example" | "paste" | "file" | "typed";

export interface SourceText {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
  /** The file's own bytes, as long as the text has not been edited. */
  readonly bytes: Uint8Array | null;
}

let made = 0;

export const documents = signal<readonly SourceText[]>([]);
const currentId = signal<number | null>(null);
export const current = computed(() => documents.value.find(({ id }) => id === currentId.value) ?? null);

export function bring(...texts: Omit<SourceText, "id">[]): void {
  const brought = texts.map((text) => ({ ...text, id: ++made }));
  const [first] = brought;
  if (!first) return;
  documents.value = [...documents.value, ...brought];
  currentId.value = first.id;
}

export function show(id: number): void {
  currentId.value = id;
}

/** The same document with another text; what it came from no longer vouches for its bytes. */
export function edit(text: string): void {
  documents.value = documents.value.map((document) =>
    document.id === currentId.value ? { ...document, text, bytes: null } : document,
  );
}

export function close(id: number): void {
  documents.value = documents.value.filter((document) => document.id !== id);
  if (currentId.value === id) currentId.value = documents.value.at(-1)?.id ?? null;
}
