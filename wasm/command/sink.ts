// Where the output goes: standard output in one piece, or a folder with a file for each document.
import { once } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { taxonomy, TAXONOMY_FILE } from "../exports/taxonomy.js";
import { Journal } from "./journal.js";
import { UsageError } from "./options.js";
import { frameOf, type Plan, printTrouble, type Trouble } from "./output.js";

export interface Sink {
  /** The content of a document that need not be done again. */
  done(name: string): { sha256: string; inconsistent: number } | null;
  take(name: string, sha256: string, printed: string, inconsistent: number): Promise<void>;
  refuse(name: string, trouble: string): Promise<void>;
  close(): Promise<void>;
}

/** Everything in the order of the documents, whole lines only. */
export class Stream implements Sink {
  readonly #plan: Plan;
  readonly #several: boolean;
  readonly #troubles: Trouble[] = [];
  #pieces = 0;

  constructor(plan: Plan, several: boolean) {
    this.#plan = plan;
    this.#several = several;
  }

  done(): null {
    return null;
  }

  async take(name: string, _sha256: string, printed: string): Promise<void> {
    const { head, between } = frameOf(this.#plan, this.#several);
    const separator = this.#plan.format === "sarif" && this.#pieces > 0 && printed !== "" ? "," : "";
    const before = this.#pieces === 0 && printed !== "" ? head : "";
    if (printed !== "") this.#pieces += 1;
    await write(before + separator + between(name) + printed);
  }

  async refuse(name: string, trouble: string): Promise<void> {
    this.#troubles.push({ name, trouble });
    await write(printTrouble(name, trouble, this.#plan));
  }

  async close(): Promise<void> {
    const { head, tail } = frameOf(this.#plan, this.#several);
    await write((this.#pieces === 0 ? head : "") + tail(this.#troubles));
  }
}

async function write(text: string): Promise<void> {
  if (text !== "" && !process.stdout.write(text)) await once(process.stdout, "drain");
}

const ENDINGS: Readonly<Record<Plan["format"], string>> = {
  json: "json",
  ndjson: "ndjson",
  text: "txt",
  csv: "csv",
  sarif: "sarif",
  oim: "oim.json",
  html: "html",
};

/** A file for each document, put into its place when it is whole, and then noted in the folder's journal. */
export class Folder implements Sink {
  readonly #folder: string;
  readonly #plan: Plan;
  readonly #journal: Journal;
  readonly #made = new Set<string>();

  constructor(folder: string, plan: Plan, version: string, resume: boolean) {
    this.#folder = folder;
    this.#plan = plan;
    mkdirSync(folder, { recursive: true });
    this.#journal = new Journal(folder, plan, version, resume);
  }

  done(name: string): { sha256: string; inconsistent: number } | null {
    return this.#journal.find(name);
  }

  take(name: string, sha256: string, printed: string, inconsistent: number): Promise<void> {
    const output = outputName(name, this.#plan);
    const file = join(this.#folder, output);
    this.#makeFolder(dirname(file));
    const { head, tail } = frameOf(this.#plan, false);
    writeFileSync(`${file}.part`, head + printed + tail([]));
    renameSync(`${file}.part`, file);
    this.#journal.add({ document: name, sha256, output, inconsistent });
    return Promise.resolve();
  }

  refuse(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    if (this.#plan.format === "oim") writeFileSync(join(folder, TAXONOMY_FILE), taxonomy());
    this.#made.add(folder);
  }
}

/** Refuses documents that would be written over each other. */
export function refuseSameOutputs(names: readonly string[], plan: Plan): void {
  const writers = new Map<string, string>();
  for (const name of names) {
    const output = outputName(name, plan);
    const other = writers.get(output);
    if (other !== undefined) throw new UsageError(`${other} and ${name} would both be written to ${output}`);
    writers.set(output, name);
  }
}

/** `a/b.txt` is written to `a/b.txt.json`, and nothing outside the folder. */
function outputName(name: string, { format, select }: Plan): string {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const base = name === "-" ? "stdin" : parts.map((part) => (part === ".." ? "_" : part)).join("/");
  return [base, ...(select === null ? [] : [select]), ENDINGS[format]].join(".");
}
