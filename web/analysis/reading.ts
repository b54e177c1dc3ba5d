// What is known of the document on the desk: its report, and whether a newer one is under way.
import { effect, signal } from "@preact/signals";
import { addParts } from "../../wasm/read/parts.js";
import { current, type SourceText } from "../document/document.js";
import { tell } from "../document/notice.js";
import { indexReport, type ReportIndex } from "../report/index.js";
import { analyze, cancel, Cancelled } from "./analyst.js";
import type { Report } from "#report";

export interface Reading {
  readonly document: SourceText;
  readonly report: Report;
  readonly index: ReportIndex;
  /** The report exactly as the core printed it, with the parts of the text. */
  readonly json: string;
  readonly milliseconds: number;
}

/** Typing goes on while the text is read again only after this pause. */
const PAUSE = 250;
/** Work longer than this shows that it is under way. */
const PATIENCE = 200;

export const reading = signal<Reading | null>(null);
export const slow = signal(false);
export const stopped = signal(false);

let pause: ReturnType<typeof setTimeout> | undefined;

export function startReading(): void {
  effect(() => {
    const document = current.value;
    clearTimeout(pause);
    if (!document) reading.value = null;
    else if (document.id === reading.peek()?.document.id)
      pause = setTimeout(() => void read(document), PAUSE);
    else void read(document);
  });
}

/** Gives up the analysis under way; the text stays. */
export function giveUp(): void {
  stopped.value = true;
  cancel();
}

export function readAgain(): void {
  const document = current.peek();
  if (document) void read(document);
}

async function read(document: SourceText): Promise<void> {
  stopped.value = false;
  const patience = setTimeout(() => (slow.value = true), PATIENCE);
  try {
    const { json: printed, milliseconds } = await analyze(document.text);
    const json = addParts(printed, { text: document.text, parts: document.parts ?? [] });
    const report = JSON.parse(json) as Report;
    reading.value = { document, report, json, milliseconds, index: indexReport(report) };
  } catch (cause) {
    if (cause instanceof Cancelled) return;
    stopped.value = true;
    tell(
      "warning",
      "The reader stopped and was restarted",
      "Your text is safe and still here. Edit it or read it again; a shorter part may go through.",
    );
  } finally {
    clearTimeout(patience);
    if (current.peek() === document) slow.value = false;
  }
}
