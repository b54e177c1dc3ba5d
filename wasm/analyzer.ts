// The analysis as JavaScript sees it: loaded once from the bytes of the wasm file, then called with texts.
import createModule, { type TieoutModule } from "#module";
import type { Report } from "#report";
import { encode } from "./encode.js";

export type { Report };

/** What spans count: bytes of UTF-8, or UTF-16 code units as JavaScript strings do. */
export type Offsets = "utf8" | "utf16";

/** `json` is the report of report.schema.json, `text` a tie sheet to read. */
export type Format = "json" | "text";

export interface Analyzer {
  /** The report on a text. Spans count UTF-16 units for a string and bytes for bytes unless told otherwise. */
  analyze(text: string | Uint8Array, options?: { offsets?: Offsets }): Report;

  /** The same report as it is printed, byte for byte what the native command prints. */
  print(text: string | Uint8Array, options?: { offsets?: Offsets; format?: Format }): string;
}

/** Thrown where the analysis could not be finished, in practice for want of memory; load a new analyzer then. */
export class AnalysisError extends Error {
  override name = "AnalysisError";
}

/** The analyzer, from the wasm file or from what was compiled of it. */
export async function load(wasm: BufferSource | WebAssembly.Module): Promise<Analyzer> {
  const module = await instantiate(
    wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm),
  );

  const print: Analyzer["print"] = (text, options = {}) => {
    const bytes = typeof text === "string" ? encode(text) : text;
    const offsets = options.offsets ?? (typeof text === "string" ? "utf16" : "utf8");
    try {
      const decoder = new TextDecoder();
      let printed = "";
      module.analyze(bytes, offsets, options.format ?? "json", (piece) => {
        printed += decoder.decode(piece, { stream: true });
      });
      return printed + decoder.decode();
    } catch (cause) {
      throw new AnalysisError(`The analysis of ${String(bytes.length)} bytes ran out of memory.`, { cause });
    }
  };

  return {
    print,
    analyze: (text, options = {}) => JSON.parse(print(text, { ...options, format: "json" })) as Report,
  };
}

function instantiate(compiled: WebAssembly.Module): Promise<TieoutModule> {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm: (imports, receive) => {
        WebAssembly.instantiate(compiled, imports).then((instance) => {
          receive(instance, compiled);
        }, reject);
        return {};
      },
      printErr: () => undefined,
    }).then(resolve, reject);
  });
}
