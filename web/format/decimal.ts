// Exact decimals as text, which the package's exports print by as well.
export * from "../../wasm/decimal.js";
