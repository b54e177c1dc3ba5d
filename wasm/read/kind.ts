// Tells what a file is by its first bytes, whatever it is called.
import { Refusal } from "./source.js";

export type Kind = "text" | "pdf" | "zip" | "mail";

interface Signature {
  readonly starts: string;
  readonly is: Kind | Refusal;
}

const AS_IMAGE = new Refusal(
  "It is an image, not a text",
  "Run text recognition on it first, or copy the text itself and paste it here.",
);
const AS_ARCHIVE = new Refusal("It is a packed archive", "Unpack it and drop the files that it holds.");

const SIGNATURES: readonly Signature[] = [
  { starts: "%PDF-", is: "pdf" },
  { starts: "PK\x03\x04", is: "zip" },
  { starts: "PK\x05\x06", is: "zip" },
  {
    starts: "\xD0\xCF\x11\xE0",
    is: new Refusal(
      "It is an Office file of the old kind, or one with a password",
      "Open it, save it as .docx or .xlsx without a password, and drop that.",
    ),
  },
  {
    starts: "{\\rtf",
    is: new Refusal(
      "It is a rich text file",
      "Open it, save it as .docx, and drop that; or select all, copy, and paste here.",
    ),
  },
  ...["\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*\0", "MM\0*", "BM"].map((starts) => ({ starts, is: AS_IMAGE })),
  ...["\x1F\x8B", "7z\xBC\xAF", "Rar!", "BZh", "\xFD7zXZ"].map((starts) => ({ starts, is: AS_ARCHIVE })),
];

/** A PDF may begin behind a few bytes of something else. */
const PDF_WITHIN = 1024;
const HEAD = 4096;

export function latin1(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += HEAD)
    letters += String.fromCharCode(...bytes.subarray(at, at + HEAD));
  return letters;
}

/** What a file is; throws the refusal of what nobody here reads. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = latin1(bytes.subarray(0, HEAD));
  const is = SIGNATURES.find(({ starts }) => head.startsWith(starts) && !isWord(head, starts))?.is;
  if (is instanceof Refusal) throw is;
  if (is !== undefined) return is;
  if (head.slice(0, PDF_WITHIN).includes("%PDF-")) return "pdf";
  if (/^RIFF[^]{4}WEBP/u.test(head)) throw AS_IMAGE;
  if (isMail(head)) return "mail";
  if (isBinary(head))
    throw new Refusal("It is not a text", "Open it with its own program, select all, copy, and paste here.");
  return "text";
}

/** "BMW reports" begins like a bitmap: a signature of letters alone is none where text goes on behind it. */
function isWord(head: string, starts: string): boolean {
  return /^[A-Za-z]+$/u.test(starts) && /^[\x20-\x7E\s]*$/u.test(head.slice(0, 64));
}

/** Lines of a mail's head, up to the first blank one, with the one that every mail program writes. */
function isMail(head: string): boolean {
  const [block = ""] = head.split(/\r?\n\r?\n/u, 1);
  const lines = block.split(/\r?\n/u);
  return (
    lines.length > 1 &&
    lines.slice(0, -1).every((line) => /^(?:[\w-]{1,60}:|[ \t])/u.test(line)) &&
    /^(?:MIME-Version|Content-Type):/imu.test(block)
  );
}

/** A text in UTF-16 begins with a mark; no other text holds zeros. */
function isBinary(head: string): boolean {
  return head.includes("\0") && !/^(?:\xFF\xFE|\xFE\xFF)/u.test(head);
}
