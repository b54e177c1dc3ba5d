// Turns a parsed HTML page into the text that the analysis reads: blocks as lines, tables as tab rows.
import { type Style, StyleReader } from "./html-to-text-style.js";
import { layOut, type TableCell } from "./html-to-text-table.js";

/** As much of a DOM node as is needed: the browser's own nodes fit, and so do those made from parse5's. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
}

/**
 * Where a page that is only read may keep its inline styles: under their own name a browser with a security policy
 * refuses each of them, and says so thousands of times.
 */
export const STYLE_ASIDE = "data-tieout-style";

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Not part of what a reader sees, or controls of the site around the release. */
const DROPPED = names(
  "head script style noscript template title nav button select input textarea svg math iframe object embed " +
    "audio video canvas map ix:header ix:hidden",
);
/** Stand on lines of their own. */
const BLOCKS = names(
  "address article aside body caption center dd details div dl dt fieldset figcaption figure footer form " +
    "header hgroup html legend li main section summary document type description text sec-document sec-header",
);
/** Stand apart by a blank line. */
const PARAGRAPHS = names("p h1 h2 h3 h4 h5 h6 ul ol menu dir blockquote pre hr listing xmp plaintext");
/** Indented by browsers without any style, by 40 pixels. */
const INDENTED = names("ul ol menu dir blockquote dd");
const DEFAULT_INDENT = 30;
const PREFORMATTED = names("pre listing xmp plaintext sec-header");
/** EDGAR's tags around a document: the text up to the next tag names a file, not anything printed. */
const EDGAR_NAMES = names("sequence filename");

/** What windows-1252 prints for the bytes 80 to 9F, which some pages kept as control characters. */
const WINDOWS_1252 =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function cleaned(text: string): string {
  return text
    .replace(/[\u0080-\u009F]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? "")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "");
}

/** Text as it is laid out in one box: finished lines, and the line in progress. */
class Flow {
  readonly lines: string[] = [];
  isBlock = false;
  /** Where the first word stands, in points from the edge of the box. */
  indent = 0;
  #pieces: string[] = [];
  #last = "";
  #isStarted = false;

  get lastCharacter(): string {
    return this.#last;
  }

  add(text: string, indent: number): void {
    const collapsed = text.replace(/[ \t\n\r\f]+/g, " ");
    const piece = this.#last === "" || this.#last === " " ? collapsed.replace(/^ /, "") : collapsed;
    if (piece === "") return;
    if (!this.#isStarted && /\S/u.test(piece)) {
      this.#isStarted = true;
      this.indent = indent;
    }
    this.#pieces.push(piece);
    this.#last = piece.slice(-1);
  }

  addPreformatted(text: string): void {
    const [first = "", ...rest] = text.replaceAll("\r\n", "\n").split("\n");
    this.#pieces.push(first);
    for (const line of rest) {
      this.breakLine();
      this.#pieces.push(line);
    }
    this.#last = text.slice(-1);
  }

  /** Ends the line in progress, even where it is empty. */
  breakLine(): void {
    this.lines.push(this.#pieces.join("").trimEnd().replaceAll("\u00A0", " "));
    this.#pieces = [];
    this.#last = "";
  }

  endLine(): void {
    if (this.#pieces.some((piece) => piece !== "")) this.breakLine();
  }

  /** Ends the line and leaves one blank line below it. */
  endParagraph(): void {
    this.endLine();
    if (this.lines.length > 0 && this.lines.at(-1) !== "") this.lines.push("");
  }

  append(lines: readonly string[]): void {
    this.endParagraph();
    for (const line of lines) this.lines.push(line);
    this.endParagraph();
  }

  /** Its lines without the blank ones around them. */
  finish(): string[] {
    this.endLine();
    const printed = this.lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
    return this.lines.slice(printed[0] ?? 0, (printed.at(-1) ?? -1) + 1);
  }
}

/** What holds for the children of an element. */
interface Context {
  readonly preformatted: boolean;
  /** Points from the edge of the box. */
  readonly indent: number;
  readonly textIndent: number;
  readonly isRaised: boolean;
  readonly isFileName: boolean;
}

const OUTERMOST: Context = {
  preformatted: false,
  indent: 0,
  textIndent: 0,
  isRaised: false,
  isFileName: false,
};

interface Frame {
  readonly children: Iterator<HtmlNode>;
  readonly context: Context;
  readonly leave: () => void;
}

class Writer {
  readonly #flows = [new Flow()];
  readonly #tables: TableCell[][][] = [];
  readonly #styles = new StyleReader();

  get #flow(): Flow {
    return this.#flows.at(-1) ?? new Flow();
  }

  finish(): string {
    const lines = this.#flow.finish().filter((line, index, all) => line !== "" || all[index - 1] !== "");
    return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
  }

  text(data: string, context: Context): void {
    if (context.isFileName) return;
    const text = cleaned(data);
    if (context.preformatted) this.#flow.addPreformatted(text);
    else this.#flow.add(context.isRaised ? this.#raised(text) : text, context.indent + context.textIndent);
  }

  /** A note mark, kept apart from the figure or word that it stands on. */
  #raised(text: string): string {
    const mark = text.trim();
    if (/^\d{1,2}$/u.test(mark))
      return Array.from(mark, (digit) => SUPERSCRIPTS[Number(digit)] ?? "").join("");
    return /^[a-z]$/iu.test(mark) && /\d/u.test(this.#flow.lastCharacter) ? ` ${text}` : text;
  }

  /** Begins an element: what holds inside it and what ends it; nothing where it is not shown. */
  enter(element: HtmlNode, outer: Context): Omit<Frame, "children"> | undefined {
    const name = element.nodeName.toLowerCase();
    const style = this.#styles.read(
      element.getAttribute?.("style") ?? element.getAttribute?.(STYLE_ASIDE) ?? null,
    );
    if (DROPPED.has(name) || style.hidden || (element.getAttribute?.("hidden") ?? null) !== null)
      return undefined;
    const context = this.#contextIn(name, style, outer);
    switch (name) {
      case "table":
        return { context, leave: this.#enterTable() };
      case "tr":
        this.#tables.at(-1)?.push([]);
        return { context, leave: () => undefined };
      case "td":
      case "th":
        return { context: { ...context, indent: style.indent }, leave: this.#enterCell(element) };
      case "br":
        this.#flow.breakLine();
        return undefined;
    }
    return { context, leave: this.#enterBlock(name) };
  }

  #contextIn(name: string, style: Style, outer: Context): Context {
    return {
      preformatted: style.preformatted ?? (PREFORMATTED.has(name) || outer.preformatted),
      indent: outer.indent + style.indent + (INDENTED.has(name) ? DEFAULT_INDENT : 0),
      textIndent: style.textIndent ?? outer.textIndent,
      isRaised: name === "sup" || outer.isRaised,
      isFileName: EDGAR_NAMES.has(name),
    };
  }

  #enterBlock(name: string): () => void {
    const flow = this.#flow;
    if (PARAGRAPHS.has(name)) {
      flow.endParagraph();
      return () => {
        if (name === "pre") flow.isBlock ||= flow.lines.length > 1;
        flow.endParagraph();
      };
    }
    if (!BLOCKS.has(name)) return () => undefined;
    flow.endLine();
    if (name === "li") flow.add("• ", 0);
    return () => {
      flow.endLine();
    };
  }

  #enterTable(): () => void {
    const table: TableCell[][] = [];
    const flow = this.#flow;
    flow.endParagraph();
    this.#tables.push(table);
    return () => {
      this.#tables.pop();
      const { lines, isBlock } = layOut(table);
      flow.append(lines);
      flow.isBlock ||= isBlock;
    };
  }

  #enterCell(element: HtmlNode): () => void {
    const row = this.#tables.at(-1)?.at(-1);
    if (row === undefined) return () => undefined;
    const span = (name: string): number =>
      Math.max(1, Number.parseInt(element.getAttribute?.(name) ?? "", 10) || 1);
    const flow = new Flow();
    this.#flows.push(flow);
    return () => {
      this.#flows.pop();
      const lines = flow.finish();
      row.push({
        lines: flow.isBlock ? lines : lines.filter((line) => line.trim() !== ""),
        indent: flow.indent + leadingBlanks(lines[0] ?? "") * 3,
        columns: span("colspan"),
        rows: span("rowspan"),
        isBlock: flow.isBlock,
      });
    };
  }
}

function leadingBlanks(line: string): number {
  return line.length - line.trimStart().length;
}

const NODES_IN_STEP = 5000;

/**
 * The text of a page or a part of one. Tables become lines with one tab between columns, the same number in
 * every line, so that a cell's column is the number of tabs before it; the indentation of captions becomes
 * spaces. Walks without recursion, so that no page is nested too deeply.
 */
export function htmlToText(root: HtmlNode): string {
  const steps = htmlToTextInSteps(root);
  for (;;) {
    const { value, done } = steps.next();
    if (done === true) return value;
  }
}

/** The same a few thousand nodes at a time, for a page that has to listen to its user in between. */
export function* htmlToTextInSteps(root: HtmlNode): Generator<undefined, string, undefined> {
  const writer = new Writer();
  let nodes = 0;
  const frames: Frame[] = [
    { children: root.childNodes[Symbol.iterator](), context: OUTERMOST, leave: () => undefined },
  ];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    if (++nodes % NODES_IN_STEP === 0) yield undefined;
    const { value: node, done } = frame.children.next() as IteratorResult<HtmlNode, undefined>;
    if (done === true) {
      frame.leave();
      frames.pop();
    } else if (node.nodeType === TEXT_NODE) {
      writer.text(node.nodeValue ?? "", frame.context);
    } else if (node.nodeType === ELEMENT_NODE) {
      const entered = writer.enter(node, frame.context);
      if (entered !== undefined) frames.push({ children: node.childNodes[Symbol.iterator](), ...entered });
    }
  }
  return writer.finish();
}

/** The characters of an `.htm` file: as it says itself, else UTF-8, else windows-1252. */
export function decodeHtml(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const [, named = ""] = /charset\s{0,4}=\s{0,4}["']?([\w-]{1,40})/iu.exec(start) ?? [];
  for (const label of [named, "utf-8"]) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/**
 * Whether a text is HTML: by its type, or by the cells of a table. Plain text is often wrapped in a few tags,
 * and EDGAR's plain documents mark their tables, but neither has rows or cells.
 */
export function isHtml(text: string): boolean {
  return /<(?:!doctype\s{1,9}html|td|tr)[\s>]/iu.test(text);
}
