// A PDF as text, page by page: the one adapter to pdf.js.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { counted, joinParts, type Options, Refusal, type Source } from "../source.js";
import { shareOfOrdinaryWords } from "./letters.js";
import { layOutPage, pageText, type PrintedLine } from "./page.js";
import { withoutRepeated } from "./repeated.js";
import { type PlacedText, type Run, turnUpright } from "./runs.js";

/** What opens a PDF: pdf.js in the page's worker, or in node. */
export type OpenPdf = (settings: object) => {
  readonly promise: Promise<PDFDocumentProxy>;
  /** Fails where what reads the PDF ends before it is done. */
  readonly died?: Promise<never>;
  readonly destroy: () => Promise<void>;
};

const MOST_PAGES = 1000;
const MOST_PIECES = 40_000;
const MOST_LETTERS = 32_000_000;

/** Text only: nothing is drawn, fetched or evaluated. */
const SETTINGS = {
  isEvalSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  enableXfa: false,
  verbosity: 0,
};

const SCAN = new Refusal(
  "It is a scan: its pages are pictures without letters",
  "Run text recognition on it first, or take the release from the company's web page.",
);
const GARBLED = new Refusal(
  "Its fonts hide which letters they draw, so that no program can read its text",
  "Print it to a new PDF with text recognition, or take the release from the company's web page.",
);
const TOO_MANY = new Refusal(
  `It has more than ${MOST_PAGES} pages`,
  "Print the pages with the statements to a PDF of their own.",
);
const TOO_DENSE = new Refusal(
  "A page of it holds more text than can be read",
  "Print the pages with the statements to a PDF of their own.",
);

function refusalOf(cause: unknown): unknown {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException")
    return new Refusal(
      "It has a password",
      "Open it with the password, print it to a new PDF, and drop that.",
    );
  if (/^(?:InvalidPDFException|MissingPDFException|FormatError|UnknownErrorException)$/u.test(name))
    return new Refusal(
      "The PDF is damaged",
      "Download it again; or open it in a PDF reader, print it to a new PDF, and drop that.",
    );
  return cause;
}

interface Tally {
  beyond: number;
  turned: number;
  empty: number;
  letters: number;
}

async function piecesOf(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  if (items.length > MOST_PIECES) throw TOO_DENSE;
  return items.flatMap((item) =>
    "str" in item && item.str !== "" ? [{ ...item, transform: item.transform as number[] }] : [],
  );
}

/** What stands beyond the edges of the sheet is not printed. */
function isOnSheet(
  { transform: [, , , , x = 0, y = 0] }: PlacedText,
  [a, b, c, d]: readonly number[],
): boolean {
  const [left, right] = [Math.min(a ?? 0, c ?? 0), Math.max(a ?? 0, c ?? 0)];
  const [bottom, top] = [Math.min(b ?? 0, d ?? 0), Math.max(b ?? 0, d ?? 0)];
  return x > left - 1 && x < right + 1 && y > bottom - 1 && y < top + 1;
}

async function runsOf(document: PDFDocumentProxy, number: number, tally: Tally): Promise<readonly Run[]> {
  const page = await document.getPage(number);
  try {
    const all = await piecesOf(page);
    const pieces = all.filter((piece) => isOnSheet(piece, page.view));
    tally.beyond += all.length - pieces.length;
    const { runs, turned } = turnUpright(pieces);
    tally.turned += turned;
    tally.empty += runs.length === 0 ? 1 : 0;
    tally.letters += runs.reduce((sum, { text }) => sum + text.length, 0);
    if (tally.letters > MOST_LETTERS) throw TOO_DENSE;
    return runs;
  } finally {
    page.cleanup();
  }
}

/** Fonts whose letters are no words, though they set enough of them to tell. */
class Fonts {
  readonly #texts = new Map<string, string[]>();

  add(runs: readonly Run[]): void {
    for (const { font, text } of runs) {
      const known = this.#texts.get(font);
      if (known) known.push(text);
      else this.#texts.set(font, [text]);
    }
  }

  /** Of all words, the share that stands in such a font. */
  get garbledShare(): number {
    let [garbled, all] = [0, 0];
    for (const texts of this.#texts.values()) {
      const { words, share } = shareOfOrdinaryWords(texts.join(" "));
      all += words;
      if (words >= ENOUGH_WORDS && share < FEWEST_ORDINARY) garbled += words;
    }
    return all > 0 ? garbled / all : 0;
  }
}

const ENOUGH_WORDS = 100;
const FEWEST_ORDINARY = 0.05;
const MOST_GARBLED = 0.25;

async function readPages(document: PDFDocumentProxy, options: Options): Promise<Source> {
  if (document.numPages > MOST_PAGES) throw TOO_MANY;
  const tally: Tally = { beyond: 0, turned: 0, empty: 0, letters: 0 };
  const fonts = new Fonts();
  const pages: PrintedLine[][] = [];
  for (let number = 1; number <= document.numPages; ++number) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ done: number - 1, total: document.numPages });
    const runs = await runsOf(document, number, tally);
    fonts.add(runs);
    pages.push(layOutPage(runs));
  }
  if (tally.letters === 0) throw SCAN;
  if (fonts.garbledShare > MOST_GARBLED) throw GARBLED;
  const trimmed = withoutRepeated(pages);
  const parts = joinParts(
    trimmed.pages.map((page, index) => ({ name: `page ${index + 1}`, text: pageText(page), form: "pdf" })),
  );
  return { form: "pdf", ...parts, notes: said(tally, trimmed, fonts.garbledShare) };
}

function said(
  { beyond, turned, empty }: Tally,
  { numbers, heads }: { numbers: number; heads: number },
  garbled: number,
): string[] {
  const leftOut = [
    [numbers, "page number", "page numbers"],
    [heads, "repeated page head", "repeated page heads"],
    [turned, "turned or slanted text", "turned or slanted texts"],
    [beyond, "text beyond the edge of its page", "texts beyond the edge of their page"],
  ] as const;
  const words = leftOut.flatMap(([many, one, more]) => (many > 0 ? [counted(many, one, more)] : []));
  return [
    ...(words.length > 0 ? [`${words.join(", ")} left out.`] : []),
    ...(empty > 0 ? [`${counted(empty, "page")} without letters: pictures are not read.`] : []),
    ...(garbled > 0
      ? ["A part of the text is set in a font that hides its letters; it cannot be read."]
      : []),
  ];
}

/** Fails when the user gives up, also while a page hangs. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      reject(new DOMException("Given up", "AbortError"));
    });
  });
}

/** The text of a PDF by its pages; throws a Refusal. */
export async function readPdf(bytes: Uint8Array, open: OpenPdf, options: Options): Promise<Source> {
  // A copy: pdf.js hands the bytes to its worker and leaves nothing behind.
  const task = open({ ...SETTINGS, data: Uint8Array.from(bytes) });
  try {
    const ends = [aborted(options.signal), ...(task.died ? [task.died] : [])];
    return await Promise.race([task.promise.then((document) => readPages(document, options)), ...ends]);
  } catch (cause) {
    throw refusalOf(cause);
  } finally {
    await task.destroy();
  }
}
