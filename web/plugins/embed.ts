// Gives the page its worker as text and its wasm as a file beside it or, for the single file, inside it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";

const WASM = fileURLToPath(new URL("../../build/wasm/bin/tieout.wasm", import.meta.url));
const WORKER = fileURLToPath(new URL("../analysis/worker.ts", import.meta.url));
const PACKAGE = fileURLToPath(new URL("../../package.json", import.meta.url));

interface Settings {
  singleFile: boolean;
}

export function embed({ singleFile }: Settings): Plugin {
  const modules: Record<string, () => string | Promise<string>> = {
    "virtual:tieout-worker": workerModule,
    "virtual:tieout-wasm": packedWasm,
    "virtual:tieout-build": () =>
      `export const version = ${JSON.stringify(readVersion())}; export const singleFile = ${String(singleFile)};`,
  };
  return {
    name: "tieout-embed",
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => modules[id.slice(1)]?.() ?? null,
  };
}

/** Packed with gzip because every browser unpacks it; base64 because a page is text. */
function packedWasm(): string {
  const packed = gzipSync(readFileSync(WASM), { level: 9 }).toString("base64");
  return `
    const packed = ${JSON.stringify(packed)};
    export async function loadWasm() {
      const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream).arrayBuffer();
    }`;
}

/** Made a Blob by the page, so that the worker inherits the page's security policy. */
async function workerModule(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: WORKER, formats: ["iife"], name: "tieoutWorker" },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const [chunk] = output?.output ?? [];
  if (!chunk) throw new Error("The worker was not built.");
  return `export default ${JSON.stringify(chunk.code)};`;
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { version: string };
  return version;
}
