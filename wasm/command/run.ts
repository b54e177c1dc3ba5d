// A run of the command: every document once, in order, whatever becomes of the others.
import { readFileSync } from "node:fs";
import { findDocuments } from "./documents.js";
import { type Request, UsageError } from "./options.js";
import type { Plan } from "./output.js";
import { Pool } from "./pool.js";
import { Progress } from "./progress.js";
import { Folder, refuseSameOutputs, type Sink, Stream } from "./sink.js";
import { type Outcome, Reader, type Task } from "./work.js";

export const ANALYSED = 0;
export const INCONSISTENT = 1;
export const UNUSABLE = 2;
export const INTERRUPTED = 130;

/** How far the threads may be ahead of the output, in documents for each: memory stays the same in long runs. */
const AHEAD = 4;

export async function run(request: Request, version: string): Promise<number> {
  const names = findDocuments(request.names, request.filesFrom);
  const several = names.length > 1;
  const plan = planOf(request, several);
  if (request.out !== null) refuseSameOutputs(names, plan);
  const sink =
    request.out === null ? new Stream(plan, several) : new Folder(request.out, plan, version, request.resume);
  const progress = new Progress(names.length, several && process.stderr.isTTY);
  const desk = several
    ? new Pool(Math.min(request.jobs, names.length), plan, await compile())
    : { read: alone(plan), close: () => Promise.resolve() };
  return new Run(names, sink, progress, desk).finish(request.jobs * AHEAD);
}

function planOf({ format, select, out }: Request, several: boolean): Plan {
  if (several && out === null && (format === "json" || format === "oim" || format === "html"))
    throw new UsageError(
      `--format ${format} holds one document: give --out DIR for several${format === "json" ? ", or --format ndjson" : ""}`,
    );
  const whole = several && out === null ? "ndjson" : "json";
  return { format: format ?? (select === null ? whole : "ndjson"), select };
}

async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readFileSync(new URL("../../wasm/bin/tieout.wasm", import.meta.url)));
}

/** One document needs no thread of its own. */
function alone(plan: Plan): (task: Task) => Promise<Outcome> {
  const reader = new Reader(plan);
  return (task) => reader.read(task);
}

interface Desk {
  read(task: Task): Promise<Outcome>;
  close(): Promise<void>;
}

class Run {
  readonly #names: readonly string[];
  readonly #sink: Sink;
  readonly #progress: Progress;
  readonly #desk: Desk;
  #status = ANALYSED;

  constructor(names: readonly string[], sink: Sink, progress: Progress, desk: Desk) {
    this.#names = names;
    this.#sink = sink;
    this.#progress = progress;
    this.#desk = desk;
  }

  async finish(ahead: number): Promise<number> {
    const stopped = interruption();
    const waiting: [string, Promise<Outcome>][] = [];
    let interrupted = false;
    for (let next = 0; next < this.#names.length || waiting.length > 0;) {
      const name = this.#names[next];
      if (name !== undefined && waiting.length < ahead) {
        next += 1;
        waiting.push([name, this.#desk.read({ name, done: this.#sink.done(name)?.sha256 ?? null })]);
        continue;
      }
      const [first = "", coming = null] = waiting.shift() ?? [];
      const outcome = await Promise.race([coming, stopped]);
      interrupted = outcome === null;
      if (outcome === null) break;
      await this.#settle(first, outcome);
    }
    this.#progress.clear();
    await this.#sink.close();
    await this.#desk.close();
    return interrupted ? INTERRUPTED : this.#status;
  }

  async #settle(name: string, outcome: Outcome): Promise<void> {
    if ("trouble" in outcome) {
      this.#say(name, outcome.trouble);
      await this.#sink.refuse(name, outcome.trouble);
      this.#finished(UNUSABLE, 0);
    } else if ("unchanged" in outcome) {
      this.#finished(ANALYSED, this.#sink.done(name)?.inconsistent ?? 0);
    } else {
      for (const note of outcome.notes) this.#say(name, note);
      await this.#sink.take(name, outcome.sha256, outcome.printed, outcome.inconsistent);
      this.#finished(ANALYSED, outcome.inconsistent);
    }
  }

  #say(name: string, words: string): void {
    this.#progress.clear();
    process.stderr.write(`tieout: ${name}: ${words}\n`);
  }

  #finished(status: number, inconsistent: number): void {
    this.#status = Math.max(this.#status, status, inconsistent > 0 ? INCONSISTENT : ANALYSED);
    this.#progress.step(inconsistent);
  }
}

/** Comes, as null, with the first Ctrl-C or request to end; a second one ends the program at once. */
function interruption(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        resolve(null);
      });
  });
}
