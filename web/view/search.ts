// Search in the source: everything that was read comes from it, so one search finds captions, figures and prose.
import { computed, signal } from "@preact/signals";
import type { Span } from "#report";
import { reading, type Reading } from "../analysis/reading.js";
import { endOfMatch } from "../format/spaces.js";
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

/** The figures and captions of the statements that a place in the text was read as, by their ids. */
export const hitIds = computed(() => idsAt(reading.value, hits.value));
export const foundIds = computed(() => idsAt(reading.value, found.value ? [found.value] : []));

function idsAt(read: Reading | null, spans: readonly Span[]): readonly string[] {
  if (!read || spans.length === 0) return [];
  const figures = [...read.index.figures.values()].filter(({ cell }) => isMet(cell.span, spans));
  const rows = [...read.index.rows.values()].filter(({ span }) => isMet(span, spans));
  return [...figures.map(({ ref }) => ref), ...rows.map(({ id }) => id)];
}

/** Whether one of the spans, which stand in order, meets another span. */
function isMet([begin, end]: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? Infinity) <= begin) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first[0] < end;
}

/** A query that is a figure: its sign, currency and commas say nothing of where it stands. */
const FIGURE = /^[-+(\u2212\u2013$€£¥ ]{0,6}(\d[\d,]{0,30}(?:\.\d{0,9})?|\.\d{1,9})[)% ]{0,4}$/u;

function findAll(text: string, words: string): Span[] {
  const [, figure = ""] = FIGURE.exec(words.trim()) ?? [];
  const asFigure = figure === "" ? [] : findFigures(text, figure.replaceAll(",", ""));
  return asFigure.length > 0 ? asFigure : findWords(text, words);
}

function findFigures(text: string, digits: string): Span[] {
  const spans: Span[] = [];
  const [first = ""] = digits;
  for (let at = text.indexOf(first); at >= 0 && spans.length < MOST; at = text.indexOf(first, at + 1)) {
    const end = figureEnd(text, at, digits);
    if (end === null) continue;
    spans.push([at, end]);
    at = end - 1;
  }
  return spans;
}

/** Where the digits end that begin at an offset, whatever commas stand between them. */
function figureEnd(text: string, begin: number, digits: string): number | null {
  let at = begin;
  for (const digit of digits) {
    if (text[at] === "," && at > begin) at += 1;
    if (text[at] !== digit) return null;
    at += 1;
  }
  return at;
}

function findWords(text: string, words: string): Span[] {
  const wanted = words.trim().toLowerCase();
  const spans: Span[] = [];
  if (wanted === "") return spans;
  const lower = sameLengthLower(text);
  const [first = ""] = wanted;
  for (let at = lower.indexOf(first); at >= 0 && spans.length < MOST; at = lower.indexOf(first, at + 1)) {
    const end = endOfMatch(lower, at, wanted);
    if (end === null) continue;
    spans.push([at, end]);
    at = end - 1;
  }
  return spans;
}

/** Lower case only where it keeps every offset; a few letters grow when they are made small. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
