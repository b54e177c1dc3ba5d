// The built-in example release.
import { bring } from "./document.js";

export async function openExample(): Promise<void> {
  const { default: text } = await import("../../tests/cases/sonus-2007Q2.txt?raw");
  bring({
    name: "Example: Sonus Networks, second quarter 2007",
    text,
    origin: "example",
    bytes: new TextEncoder().encode(text),
  });
}
