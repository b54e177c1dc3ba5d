// Files as texts: what a dropped or opened file holds, and what to do where it is none.
import { decodeHtml, isHtml } from "../../wasm/html-to-text.js";
import { bring, type Brought } from "./document.js";
import { clearNotices, tell } from "./notice.js";
import { readWhole } from "./pages.js";

/** A release is a few hundred kilobytes; a text beyond this would only exhaust the browser. */
const LARGEST = 64 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string, advice: string])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    "PDF",
    "Open it in a PDF reader, select all, copy, and paste the text here. A scanned PDF needs text recognition first.",
  ],
  [
    [0x50, 0x4b, 0x03, 0x04],
    "Word, Excel or ZIP file",
    "Open it, select all, copy, and paste here: tables keep their columns.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "Office file",
    "Open it, select all, copy, and paste here: tables keep their columns.",
  ],
  [
    [0x89, 0x50, 0x4e, 0x47],
    "image",
    "Tieout reads text. Copy the text itself, or run text recognition first.",
  ],
  [[0xff, 0xd8, 0xff], "image", "Tieout reads text. Copy the text itself, or run text recognition first."],
  [
    [0x47, 0x49, 0x46, 0x38],
    "image",
    "Tieout reads text. Copy the text itself, or run text recognition first.",
  ],
];

export async function openFiles(files: readonly File[]): Promise<void> {
  clearNotices();
  const read = await Promise.all(files.map(readFile));
  bring(...read.filter((text) => text !== null));
}

async function readFile(file: File): Promise<Brought | null> {
  if (file.size > LARGEST) {
    tell(
      "warning",
      `${file.name} is too large`,
      `It has ${String(Math.round(file.size / MEBIBYTE))} MB; Tieout takes up to ${String(LARGEST / MEBIBYTE)} MB. Copy the part with the statements and paste it.`,
    );
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) {
    tell("warning", `${file.name} is a ${known[1]}, not a text`, known[2]);
    return null;
  }
  const text = decode(bytes);
  if (!isHtml(text)) return { name: file.name, text, origin: "file", bytes };
  return { name: file.name, text: await readWhole(decodeHtml(bytes)), origin: "file", bytes: null };
}

/** UTF-16 where a byte order mark says so, UTF-8 where the bytes are valid, else the code page of old Windows files. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
