// Web pages as texts: parsed without their styles, which the page's policy would refuse one by one, and read in slices.
import { signal } from "@preact/signals";
import { htmlToTextInSteps, STYLE_ASIDE } from "../../wasm/html-to-text.js";
import { parseInert } from "./policy.js";

/** How many pages are being turned into text. */
export const converting = signal(0);

/** The text of a page with tables; null where it has none, and its plain text is as good. */
export async function readTables(html: string): Promise<string | null> {
  return readPage(html, (page) => page.querySelector("td, th") !== null);
}

/** The text of any page. */
export async function readWhole(html: string): Promise<string> {
  return (await readPage(html, () => true)) ?? "";
}

async function readPage(html: string, isWanted: (page: Document) => boolean): Promise<string | null> {
  converting.value += 1;
  try {
    await breath();
    const aside = setStylesAside(html);
    await breath();
    const page = parseInert(aside);
    await breath();
    return isWanted(page) ? await walk(page) : null;
  } finally {
    converting.value -= 1;
  }
}

/** As long as one slice of the work lasts, in milliseconds: nobody notices it. */
const SLICE = 40;

async function walk(page: Document): Promise<string> {
  const steps = htmlToTextInSteps(page);
  let begun = performance.now();
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < SLICE) continue;
    await breath();
    begun = performance.now();
  }
}

/** Lets the browser draw and listen. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

const STYLE = "style";
const BLANK = new Set([" ", "\n", "\t", "\r", "\f", "/"]);

/** HTML with every inline style under another name; what only looks like one, in text or in a value, stays. */
export function setStylesAside(html: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    at += 1;
    if (!isLetter(html.charCodeAt(at))) continue;
    for (at = tagNameEnd(html, at); at < html.length && html[at] !== ">";) {
      while (BLANK.has(html[at] ?? "")) at += 1;
      const name = at;
      while (at < html.length && !endsName(html[at] ?? "")) at += 1;
      if (at - name === STYLE.length && html.slice(name, at).toLowerCase() === STYLE) {
        pieces.push(html.slice(kept, name), STYLE_ASIDE);
        kept = at;
      }
      at = valueEnd(html, at);
    }
  }
  return pieces.length === 0 ? html : pieces.join("") + html.slice(kept);
}

function tagNameEnd(html: string, begin: number): number {
  let at = begin;
  while (at < html.length && !BLANK.has(html[at] ?? "") && html[at] !== ">") at += 1;
  return at;
}

function endsName(letter: string): boolean {
  return letter === "=" || letter === ">" || BLANK.has(letter);
}

/** Behind the value of an attribute, or where it would begin if there is none. */
function valueEnd(html: string, begin: number): number {
  let at = begin;
  while (BLANK.has(html[at] ?? "") && html[at] !== "/") at += 1;
  if (html[at] !== "=") return at;
  at += 1;
  while (BLANK.has(html[at] ?? "") && html[at] !== "/") at += 1;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? html.length : end + 1;
  }
  while (at < html.length && html[at] !== ">" && (!BLANK.has(html[at] ?? "") || html[at] === "/")) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
