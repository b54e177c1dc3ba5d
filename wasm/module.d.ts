// The types of the Emscripten module that wasm/bindings.cpp is built into.
export interface TieoutModule {
  analyze(text: Uint8Array, offsets: string, format: string): Uint8Array;
}

export default function createModule(settings: {
  wasmBinary: BufferSource;
  printErr?: (line: string) => void;
}): Promise<TieoutModule>;
