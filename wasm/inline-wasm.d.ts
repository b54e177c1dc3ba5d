// The wasm file as text, which the build puts beside the package's programs: gzip, in base64.
export const packed: string;
