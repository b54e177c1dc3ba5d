// Search in the source: everything that was read comes from it, so one search finds captions, figures and prose.
import { computed, signal } from "@preact/signals";
import type { Span } from "#report";
import { current } from "../document/document.js";

const MOST = 1000;

export const query = signal("");
const position = signal(0);

/** Where the words of the query stand; any white space matches any white space, so wrapped captions are found. */
export const hits = computed<readonly Span[]>(() => findAll(current.value?.text ?? "", query.value));
export const hitNumber = computed(() =>
  hits.value.length === 0 ? 0 : (position.value % hits.value.length) + 1,
);
export const found = computed<Span | null>(() => hits.value[hitNumber.value - 1] ?? null);

export function search(words: string): void {
  query.value = words;
  position.value = 0;
}

export function nextHit(step: 1 | -1): void {
  const total = hits.value.length;
  if (total > 0) position.value = (position.value + step + total) % total;
}

function findAll(text: string, words: string): Span[] {
  const wanted = words.trim().toLowerCase();
  const spans: Span[] = [];
  if (wanted === "") return spans;
  const lower = sameLengthLower(text);
  const [first = ""] = wanted;
  for (let at = lower.indexOf(first); at >= 0 && spans.length < MOST; at = lower.indexOf(first, at + 1)) {
    const end = matchAt(lower, at, wanted);
    if (end === null) continue;
    spans.push([at, end]);
    at = end - 1;
  }
  return spans;
}

function matchAt(text: string, begin: number, wanted: string): number | null {
  let at = begin;
  for (let next = 0; next < wanted.length; next += 1) {
    if (isSpace(wanted[next])) {
      if (!isSpace(text[at])) return null;
      while (isSpace(text[at])) at += 1;
      while (isSpace(wanted[next + 1])) next += 1;
    } else if (text[at] === wanted[next]) at += 1;
    else return null;
  }
  return at;
}

function isSpace(letter: string | undefined): boolean {
  return letter === " " || letter === "\n" || letter === "\t" || letter === "\r" || letter === "\u00a0";
}

/** Lower case only where it keeps every offset; a few letters grow when they are made small. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
