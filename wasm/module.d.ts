// The types of the Emscripten module that wasm/bindings.cpp is built into.
export interface TieoutModule {
  /** Calls `take` with each piece of the report, a view that is void after the call. */
  analyze(text: Uint8Array, offsets: string, format: string, take: (piece: Uint8Array) => void): void;
}

export default function createModule(settings: {
  /** Makes the instance and hands it over when it is there; what it returns tells the module to wait. */
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, compiled: WebAssembly.Module) => void,
  ): Record<string, never>;
  printErr?: (line: string) => void;
}): Promise<TieoutModule>;
