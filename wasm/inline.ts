// The analysis with its wasm inside, for hosts that allow no fetch, for bundlers and for Deno.
import * as analyzer from "./analyzer.js";
import { packed } from "./inline-wasm.js";

export * from "./analyzer.js";

export async function load(): Promise<analyzer.Analyzer> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return analyzer.load(await new Response(unpacked).arrayBuffer());
}
