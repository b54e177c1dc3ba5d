// What stands on every page and belongs to none: page numbers, and heads and feet that repeat.
import type { PrintedLine } from "./page.js";

const PAGE_NUMBER =
  /^(?:page|[-–—|(]{1,2})?\s?(?:[A-Z]-)?(\d{1,4})\s?(?:(?:of|\/)\s?\d{1,4}|[-–—|)]{1,2})?$/iu;
/** Lines at the top and at the foot that may repeat. */
const EDGE = 3;
const MOST = 0.6;
const SAME_HEIGHT = 3;
/** A unit note above the statement of every page is no running head. */
const UNIT_NOTE = /thousand|million|billion|unaudited|\bin \$|except/iu;

type Pages = readonly (readonly PrintedLine[])[];

/** The number that a page prints, where its first or last line is nothing else. */
function numberOn(page: readonly PrintedLine[]): { line: PrintedLine; number: number }[] {
  return [...new Set([page[0], page.at(-1)])].flatMap((line) => {
    const [, number] = PAGE_NUMBER.exec(line?.text.trim() ?? "") ?? [];
    return line && number !== undefined ? [{ line, number: Number(number) }] : [];
  });
}

function pageNumbers(pages: Pages): Set<PrintedLine> {
  const candidates = pages.flatMap((page, index) =>
    numberOn(page).map(({ line, number }) => ({ line, step: number - index })),
  );
  const steps = new Map<number, number>();
  for (const { step } of candidates) steps.set(step, (steps.get(step) ?? 0) + 1);
  const [step, many] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  if (many < 2 || many < MOST * candidates.length) return new Set();
  return new Set(candidates.filter((candidate) => candidate.step === step).map(({ line }) => line));
}

/** Lines of the same words at the same height on most pages, but for the first time that they stand there. */
function runningHeads(pages: Pages): Set<PrintedLine> {
  const places = new Map<string, PrintedLine[]>();
  for (const page of pages)
    for (const line of new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)])) {
      const words = line.text.trim().replace(/\s+/gu, " ");
      if (UNIT_NOTE.test(words)) continue;
      const known = places.get(words);
      if (known) known.push(line);
      else places.set(words, [line]);
    }
  return new Set(
    [...places.values()].flatMap((lines) => {
      const [first] = lines;
      const level = lines.filter(({ baseline }) => Math.abs(baseline - (first?.baseline ?? 0)) < SAME_HEIGHT);
      return pages.length > 2 && level.length > MOST * pages.length ? level.slice(1) : [];
    }),
  );
}

export interface Trimmed {
  readonly pages: readonly (readonly PrintedLine[])[];
  readonly numbers: number;
  readonly heads: number;
}

/** Pages without what repeats on them. */
export function withoutRepeated(pages: Pages): Trimmed {
  const numbers = pageNumbers(pages);
  const bare = pages.map((page) => page.filter((line) => !numbers.has(line)));
  const heads = runningHeads(bare);
  return {
    pages: bare.map((page) => page.filter((line) => !heads.has(line))),
    numbers: numbers.size,
    heads: heads.size,
  };
}
