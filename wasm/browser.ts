// The analysis in a page or a worker: the wasm file is fetched from the package unless it is handed over.
import * as analyzer from "./analyzer.js";

export * from "./analyzer.js";

const WASM_FILE = new URL("../wasm/bin/tieout.wasm", import.meta.url);

export async function load(wasm?: BufferSource | WebAssembly.Module): Promise<analyzer.Analyzer> {
  return analyzer.load(wasm ?? (await fetchWasm()));
}

async function fetchWasm(): Promise<ArrayBuffer> {
  const response = await fetch(WASM_FILE);
  if (!response.ok) throw new Error(`${WASM_FILE.href} could not be fetched: ${response.statusText}`);
  return response.arrayBuffer();
}
