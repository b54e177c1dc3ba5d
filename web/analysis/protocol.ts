// What the page and its worker say to each other.

/** First message to the worker: the wasm file. */
export interface Start {
  wasm: ArrayBuffer;
}

export interface Question {
  id: number;
  text: string;
}

export type Answer = { id: number; json: string; milliseconds: number } | { id: number; trouble: string };
