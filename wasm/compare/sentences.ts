// The sentences of two texts, outside their statements: which are new, which are gone, which say something else.
import type { Report, Span } from "#report";
import type { ComparedSentence, Side } from "./comparison.js";

interface Sentence {
  readonly span: Span;
  /** Its words with single spaces between them. */
  readonly words: string;
}

export function compareSentences(before: Side, after: Side): readonly ComparedSentence[] {
  const [old, now] = unlike(sentencesOf(before), sentencesOf(after));
  const changed = pairs(old, now);
  const paired = new Set(changed.flat());
  return [
    ...changed.map(([one, other]) => ({ status: "changed" as const, before: one.span, after: other.span })),
    ...now
      .filter((sentence) => !paired.has(sentence))
      .map(({ span }) => ({ status: "added" as const, before: null, after: span })),
    ...old
      .filter((sentence) => !paired.has(sentence))
      .map(({ span }) => ({ status: "gone" as const, before: span, after: null })),
  ].sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ before, after }: ComparedSentence): number {
  return (after ?? before)?.[0] ?? 0;
}

/** What stands in one text only, each as often as it stands more often there. */
function unlike(old: readonly Sentence[], now: readonly Sentence[]): readonly [Sentence[], Sentence[]] {
  const counts = new Map<string, number>();
  for (const { words } of now) counts.set(words, (counts.get(words) ?? 0) + 1);
  const gone: Sentence[] = [];
  const shared = new Map<string, number>();
  for (const sentence of old) {
    const left = counts.get(sentence.words) ?? 0;
    if (left === 0) gone.push(sentence);
    else {
      counts.set(sentence.words, left - 1);
      shared.set(sentence.words, (shared.get(sentence.words) ?? 0) + 1);
    }
  }
  const added = now.filter(({ words }) => {
    const left = shared.get(words) ?? 0;
    shared.set(words, left - 1);
    return left <= 0;
  });
  return [gone, added];
}

const ALIKE = 0.5;
/** So many sentences ahead one looks for what a sentence has become. */
const REACH = 40;

/** Sentences that say nearly the same, most words shared. */
function pairs(
  old: readonly Sentence[],
  now: readonly Sentence[],
): readonly (readonly [Sentence, Sentence])[] {
  const found: [Sentence, Sentence][] = [];
  const taken = new Set<Sentence>();
  let from = 0;
  for (const sentence of old) {
    let best: { likeness: number; at: number } | null = null;
    for (let at = Math.max(0, from - REACH); at < Math.min(now.length, from + REACH); at += 1) {
      const other = now[at];
      if (!other || taken.has(other)) continue;
      const likeness = likenessOf(sentence.words, other.words);
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { likeness, at };
    }
    const other = best && now[best.at];
    if (!best || !other) continue;
    taken.add(other);
    found.push([sentence, other]);
    from = best.at + 1;
  }
  return found;
}

function likenessOf(one: string, other: string): number {
  const [first, second] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size);
}

function sentencesOf({ report, text }: Side): Sentence[] {
  return prose(report, text.length).flatMap(([begin, end]) => split(text, begin, end));
}

/** What lies between the statements. */
function prose({ statements }: Report, length: number): readonly Span[] {
  const spans: Span[] = [];
  let begin = 0;
  for (const { span } of [...statements].sort((one, other) => one.span[0] - other.span[0])) {
    if (span[0] > begin) spans.push([begin, span[0]]);
    begin = Math.max(begin, span[1]);
  }
  if (begin < length) spans.push([begin, length]);
  return spans;
}

/** At full stops before a capital, and at blank lines. */
const BREAK = /[.!?]["”’)]{0,2}\s{1,9}(?=["“‘(]{0,2}[\p{Lu}])|\n[ \t\r]{0,99}\n/gu;

function split(text: string, begin: number, end: number): Sentence[] {
  const piece = text.slice(begin, end);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: matched } of piece.matchAll(BREAK)) {
    push(sentences, piece, begin, from, index + matched.trimEnd().length);
    from = index + matched.length;
  }
  push(sentences, piece, begin, from, piece.length);
  return sentences;
}

function push(sentences: Sentence[], piece: string, begin: number, from: number, to: number): void {
  const raw = piece.slice(from, to);
  const words = raw.replace(/\s+/gu, " ").trim();
  if (words === "") return;
  const lead = raw.length - raw.trimStart().length;
  sentences.push({ span: [begin + from + lead, begin + from + raw.trimEnd().length], words });
}
