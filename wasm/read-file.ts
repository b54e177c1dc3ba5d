// From a file to the text to analyse, for the command: the one place where it knows the forms documents come in.
import { addParts, read } from "./read/node.js";

/** The endings of the files that are looked for in folders. */
export const READABLE: readonly string[] = [
  ...[".txt", ".htm", ".html", ".pdf"],
  ...[".docx", ".xlsx", ".eml", ".mht", ".mhtml"],
];

export interface Readable {
  /** In UTF-8. */
  readonly text: Uint8Array;
  /** Whether the text is the file as it stands, so that places in it are places in the file. */
  readonly verbatim: boolean;
  /** What a reader should know of the way from file to text. */
  readonly notes: readonly string[];
  /** A report as it is printed, with the file's pages or members in it. */
  readonly complete: (report: string) => string;
}

/** Throws where a file holds no text, saying what to do. */
export async function readFile(name: string, bytes: Uint8Array): Promise<Readable> {
  const source = await read(bytes, name);
  // Plain text as it is: its bytes say what is wrong with it.
  const verbatim = source.form === "text";
  return {
    text: verbatim ? bytes : new TextEncoder().encode(source.text),
    verbatim,
    notes: source.notes,
    complete: (report) => addParts(report, source),
  };
}
