// Modules that the build makes up, and files it takes in as text.
declare module "virtual:tieout-wasm" {
  /** The wasm file. */
  export function wasmBytes(): Uint8Array<ArrayBuffer>;
}

declare module "virtual:tieout-worker" {
  /** The worker's program. */
  const source: string;
  export default source;
}

declare module "virtual:tieout-build" {
  /** The version of Tieout that was built. */
  export const version: string;
  /** Whether the page is one file without a service worker. */
  export const singleFile: boolean;
}

declare module "*.mjs?raw" {
  const program: string;
  export default program;
}

declare module "*.txt?raw" {
  const text: string;
  export default text;
}

declare module "*.css?raw" {
  const text: string;
  export default text;
}

declare module "*.css";
