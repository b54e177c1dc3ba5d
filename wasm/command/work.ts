// One document from file to print, on whatever thread: read, recognised, analysed, printed.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { AnalysisError, type Analyzer, load } from "../node.js";
import { readFile } from "../read-file.js";
import { reasonOf } from "./documents.js";
import { type Piece, type Plan, printPiece } from "./output.js";

export interface Task {
  readonly name: string;
  /** The content that was done before, which need not be done again. */
  readonly done: string | null;
}

export type Outcome =
  | ({ readonly sha256: string; readonly notes: readonly string[] } & Piece)
  | { readonly sha256: string; readonly unchanged: true }
  | { readonly trouble: string };

const STANDARD_INPUT = 0;

export class Reader {
  readonly #wasm: WebAssembly.Module | undefined;
  readonly #plan: Plan;
  #analyzer: Promise<Analyzer> | undefined;

  constructor(plan: Plan, wasm?: WebAssembly.Module) {
    this.#plan = plan;
    this.#wasm = wasm;
  }

  async read({ name, done }: Task): Promise<Outcome> {
    try {
      const bytes = readFileSync(name === "-" ? STANDARD_INPUT : name);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      if (sha256 === done) return { sha256, unchanged: true };
      const source = { name, sha256, file: bytes, ...(await readFile(name, bytes)) };
      this.#analyzer ??= load(this.#wasm);
      const { notes } = source;
      return { sha256, notes, ...(await printPiece(await this.#analyzer, source, this.#plan)) };
    } catch (cause) {
      // Memory that ran out once may leave the analysis unfit for the next document.
      if (cause instanceof AnalysisError) this.#analyzer = undefined;
      return { trouble: reasonOf(cause) };
    }
  }
}
