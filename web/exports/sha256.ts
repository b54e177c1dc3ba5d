// The fingerprint of what was analysed: of the file's own bytes where there is a file, else of the text as UTF-8.
import type { SourceText } from "../document/document.js";

/** Null where the browser has no digest, as on a plain http address. */
export async function sha256({ bytes, text }: SourceText): Promise<string | null> {
  if (!("subtle" in crypto)) return null;
  const input = bytes ? new Uint8Array(bytes) : new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", input));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
