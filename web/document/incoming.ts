// Files on their way in: how far the reading of one is, and the one question that several raise.
import { signal } from "@preact/signals";
import type { NamedSource } from "../../wasm/read/combine.js";

export interface Incoming {
  readonly name: string;
  readonly done: number;
  /** Pages or sheets; 0 until it is known. */
  readonly total: number;
}

export const incoming = signal<Incoming | null>(null);

/** Several files that were read: one release in parts, or several releases? */
export const several = signal<readonly NamedSource[] | null>(null);

let reading: AbortController | undefined;

export function beginReading(): AbortSignal {
  reading?.abort();
  reading = new AbortController();
  return reading.signal;
}

/** Gives up the files on their way; what is open stays. */
export function cancelReading(): void {
  reading?.abort();
}
