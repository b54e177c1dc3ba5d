// The texts the user has brought, and which of them is on the desk.
import type { Part } from "../../wasm/read/source.js";
import { computed, signal } from "@preact/signals";

export type Origin = "example" | "paste" | "file" | "typed";

export interface SourceText {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
  /** The pages, sheets or files that the text was made of, as long as it has not been edited. */
  readonly parts?: readonly Part[];
  /** The file's own bytes, as long as the text has not been edited. */
  readonly bytes: Uint8Array | null;
  /** Whether it is no longer what was brought. */
  readonly edited: boolean;
}

export type Brought = Omit<SourceText, "id" | "edited">;

let made = 0;

export const documents = signal<readonly SourceText[]>([]);
const currentId = signal<number | null>(null);
export const current = computed(() => documents.value.find(({ id }) => id === currentId.value) ?? null);

export function bring(...texts: Brought[]): void {
  const brought = texts.map((text) => ({ ...text, id: ++made, edited: false }));
  const [first] = brought;
  if (!first) return;
  documents.value = [...documents.value, ...brought];
  currentId.value = first.id;
}

/** A document that was closed, as it was. */
export function bringBack(document: SourceText): void {
  documents.value = [...documents.value, document];
  currentId.value = document.id;
}

export function show(id: number): void {
  currentId.value = id;
}

/** The document on the desk with another text. */
export function edit(text: string): void {
  if (currentId.value !== null) editDocument(currentId.value, text);
}

/** A document with another text; what it came from no longer vouches for its bytes. */
export function editDocument(id: number, text: string): void {
  documents.value = documents.value.map((document) =>
    document.id === id ? { ...document, text, parts: [], bytes: null, edited: true } : document,
  );
}

export function close(id: number): void {
  documents.value = documents.value.filter((document) => document.id !== id);
  if (currentId.value === id) currentId.value = documents.value.at(-1)?.id ?? null;
}
