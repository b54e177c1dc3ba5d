// A saved mail or web archive (.eml, .mht) as text: its page where it has one, else its plain text.
import { isHtml } from "../html-to-text.js";
import { latin1 } from "./kind.js";
import { counted, Refusal, type Source } from "./source.js";
import { decodeText } from "./text.js";

const DEEPEST = 12;
const MOST_PARTS = 2000;

interface MailPart {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly isAttached: boolean;
}

function bytesOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Head lines by name, each with what was folded below it. */
function headersOf(head: string): (name: string) => string {
  const lines = head.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u);
  return (name) => {
    const found = lines.find((line) => line.toLowerCase().startsWith(`${name}:`));
    return found?.slice(name.length + 1).trim() ?? "";
  };
}

function split(letters: string): { head: string; body: string } {
  const end = letters.search(/\r?\n\r?\n/u);
  if (end < 0) return { head: letters, body: "" };
  return { head: letters.slice(0, end), body: letters.slice(end).replace(/^\r?\n\r?\n/u, "") };
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return fromBase64(body);
  if (encoding !== "quoted-printable") return bytesOf(body);
  return bytesOf(
    body
      .replace(/[ \t]{0,20}=\r?\n/gu, "")
      .replace(/=([\da-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function fromBase64(body: string): Uint8Array {
  try {
    return bytesOf(atob(body.replace(/[^\w+/]/gu, "")));
  } catch {
    return new Uint8Array();
  }
}

/** In the charset that the part names, UTF-8 or windows-1252 where it names none. */
function recode(bytes: Uint8Array, charset: string): Uint8Array {
  if (charset === "" || /^(?:utf-8|us-ascii)$/iu.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}

function partsOf(letters: string): MailPart[] {
  const found: MailPart[] = [];
  const waiting = [{ letters, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST_PARTS; next = waiting.pop()) {
    const { head, body } = split(next.letters);
    const header = headersOf(head);
    const type = header("content-type");
    const [, boundary] = /boundary\s{0,4}=\s{0,4}"?([^";]{1,200})/iu.exec(type) ?? [];
    if (boundary !== undefined && next.depth < DEEPEST) {
      const inner = body.split(`--${boundary.trim()}`).slice(1, MOST_PARTS);
      for (const piece of inner.reverse())
        if (!piece.startsWith("--"))
          waiting.push({ letters: piece.replace(/^[ \t]*\r?\n/u, ""), depth: next.depth + 1 });
    } else {
      const [, charset = ""] = /charset\s{0,4}=\s{0,4}"?([\w-]{1,40})/iu.exec(type) ?? [];
      found.push({
        type: (type.split(";")[0] ?? "").trim().toLowerCase() || "text/plain",
        bytes: recode(decodeBody(body, header("content-transfer-encoding").toLowerCase()), charset),
        isAttached: /^attachment/iu.test(header("content-disposition")),
      });
    }
  }
  return found;
}

export async function readMail(
  bytes: Uint8Array,
  htmlToText: (html: string) => string | Promise<string>,
): Promise<Source> {
  const parts = partsOf(latin1(bytes));
  const shown = parts.filter(({ isAttached, type }) => !isAttached && type.startsWith("text/"));
  const page = shown.find(({ type }) => type === "text/html");
  const plain = shown.find(({ type }) => type === "text/plain");
  const html = page ? decodeText(page.bytes) : "";
  const text =
    page && (isHtml(html) || !plain)
      ? await htmlToText(html)
      : plain
        ? decodeText(plain.bytes).replaceAll("\r\n", "\n")
        : "";
  if (text.trim() === "")
    throw new Refusal("The mail holds no text", "Save what is attached to it as files and drop those.");
  const attached = parts.filter(({ isAttached }) => isAttached).length;
  return {
    form: "mail",
    text,
    parts: [],
    notes: attached > 0 ? [`${counted(attached, "attachment")} not read: save and drop them as files.`] : [],
  };
}
