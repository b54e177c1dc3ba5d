// The analysis in node: the wasm file is read from the package unless it is handed over.
import { readFile } from "node:fs/promises";
import * as analyzer from "./analyzer.js";

export * from "./analyzer.js";

const WASM_FILE = new URL("../wasm/bin/tieout.wasm", import.meta.url);

export async function load(wasm?: BufferSource | WebAssembly.Module): Promise<analyzer.Analyzer> {
  return analyzer.load(wasm ?? (await readFile(WASM_FILE)));
}
