// What a folder of outputs already holds: a line for each document that was finished, by its content.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "./output.js";

const NAME = "tieout-run.ndjson";

export interface Entry {
  readonly document: string;
  readonly sha256: string;
  readonly output: string;
  readonly inconsistent: number;
}

interface Line extends Entry {
  /** What it was made with: other versions, formats and selections make other files. */
  readonly made: string;
}

export class Journal {
  readonly #file: string;
  readonly #folder: string;
  readonly #made: string;
  readonly #done = new Map<string, Line>();

  constructor(folder: string, { format, select }: Plan, version: string, resume: boolean) {
    this.#folder = folder;
    this.#file = join(folder, NAME);
    this.#made = [version, format, ...(select === null ? [] : [select])].join(" ");
    if (resume && existsSync(this.#file)) this.#read();
    else writeFileSync(this.#file, "");
  }

  /** The finished document of this name, if its output is still there. */
  find(document: string): Entry | null {
    const line = this.#done.get(document);
    return line?.made === this.#made && existsSync(join(this.#folder, line.output)) ? line : null;
  }

  /** Called when the output is whole and in its place. */
  add(entry: Entry): void {
    appendFileSync(this.#file, `${JSON.stringify({ ...entry, made: this.#made } satisfies Line)}\n`);
  }

  #read(): void {
    const text = readFileSync(this.#file, "utf8");
    for (const printed of text.split("\n")) {
      const line = parseLine(printed);
      if (line) this.#done.set(line.document, line);
    }
    if (text !== "" && !text.endsWith("\n")) appendFileSync(this.#file, "\n");
  }
}

/** Null for a line that a run left half written. */
function parseLine(printed: string): Line | null {
  try {
    return JSON.parse(printed) as Line;
  } catch {
    return null;
  }
}
