// The one door of the page: files in, documents on the desk, or a refusal with the reason and what to do.
import { singleFile } from "virtual:tieout-build";
import { combine, type NamedSource } from "../../wasm/read/combine.js";
import { LARGEST, read, Refusal, type Source, type Surroundings, tooLarge } from "../../wasm/read/read.js";
import { bring, type Brought } from "./document.js";
import { beginReading, incoming, several } from "./incoming.js";
import { tell } from "./notice.js";
import { readWhole } from "./pages.js";

const SURROUNDINGS: Surroundings = {
  htmlToText: readWhole,
  readPdf: async (bytes, options) => {
    if (singleFile) throw NO_PDF_HERE;
    return (await import("./pdf.js")).readPdf(bytes, options);
  },
};

const NO_PDF_HERE = new Refusal(
  "It is a PDF, and this single file holds no reader for those",
  "Use the hosted page or the command; or open it in a PDF reader, select all, copy, and paste here.",
);

interface Incoming {
  readonly file: NamedSource;
  readonly bytes: Uint8Array;
}

interface Refused {
  readonly name: string;
  readonly cause: Refusal;
}

/** Reads files one after the other; the desk gets them when all are read. */
export async function receive(files: readonly File[]): Promise<void> {
  const signal = beginReading();
  const came: Incoming[] = [];
  const refused: Refused[] = [];
  try {
    for (const file of files) {
      try {
        came.push(await readOne(file, signal));
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
        refused.push({ name: file.name, cause });
      }
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
    return;
  } finally {
    if (!signal.aborted || incoming.peek() !== null) incoming.value = null;
  }
  say(came, refused);
  if (came.length > 1) several.value = came.map(({ file }) => file);
  else bring(...came.map(asDocument));
}

async function readOne(file: File, signal: AbortSignal): Promise<Incoming> {
  incoming.value = { name: file.name, done: 0, total: 0 };
  if (file.size > LARGEST) throw tooLarge(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const source = await read(bytes, file.name, SURROUNDINGS, {
    signal,
    onProgress: ({ done, total }) => {
      if (!signal.aborted) incoming.value = { name: file.name, done, total };
    },
  });
  signal.throwIfAborted();
  return { file: { name: file.name, source }, bytes };
}

function asDocument({ file: { name, source }, bytes }: Incoming): Brought {
  return { ...documentOf(name, source), bytes: source.form === "text" ? bytes : null };
}

function documentOf(name: string, { text, parts }: Source): Brought {
  return { name, text, parts, origin: "file", bytes: null };
}

/** What was refused, or what a reader has to say of what it read. */
function say(came: readonly Incoming[], refused: readonly Refused[]): void {
  for (const { name, cause } of refused) tell("warning", titleOf(name, cause), cause.advice);
  for (const { file } of came)
    if (file.source.notes.length > 0) tell("info", `Of ${file.name}`, file.source.notes.join(" "));
}

function titleOf(name: string, { reason }: Refusal): string {
  return reason.startsWith("It ") ? `${name} ${reason.slice(3)}` : `${name}: ${reason}`;
}

/** The answer to the question that several files raise. */
export function takeAsOneRelease(files: readonly NamedSource[]): void {
  several.value = null;
  bring(documentOf(files.map(({ name }) => name).join(" + "), combine(files)));
}

export function takeAsSeveral(files: readonly NamedSource[]): void {
  several.value = null;
  bring(...files.map(({ name, source }) => documentOf(name, source)));
}
