// The source as the browser shows it: blocks of lines that are laid out only near the viewport, with marks as
// highlights over the text rather than elements in it, so that a megabyte scrolls like a page.
import type { Span } from "#report";
import { firstMarkFrom, type Mark } from "../report/marks.js";

const LINES_IN_BLOCK = 50;
const READING_HEIGHT = 0.4;
/** Room left beside a revealed span. */
const BESIDE = 24;

interface Block {
  readonly begin: number;
  readonly end: number;
  readonly node: Text;
  readonly element: HTMLElement;
}

/** Names the highlight a mark is drawn with; null leaves it unmarked. */
export type Painter = (mark: Mark) => string | null;

export class TextView {
  private blocks: Block[] = [];
  private readonly blockOf = new WeakMap<Element, Block>();
  private marks: readonly Mark[] = [];
  private painter: Painter = () => null;
  private readonly painted = new Map<Block, { range: Range; highlight: string }[]>();
  private readonly watcher: IntersectionObserver;

  constructor(
    private readonly viewport: HTMLElement,
    private readonly page: HTMLElement,
  ) {
    this.watcher = new IntersectionObserver(
      (entries) => {
        this.follow(entries);
      },
      {
        root: viewport,
        rootMargin: "600px 0px",
      },
    );
  }

  showText(text: string): void {
    this.clearPaint();
    this.watcher.disconnect();
    this.blocks = splitBlocks(text).map(([begin, end]) => makeBlock(text, begin, end));
    this.page.replaceChildren(...this.blocks.map(({ element }) => element));
    for (const block of this.blocks) {
      this.blockOf.set(block.element, block);
      this.watcher.observe(block.element);
    }
  }

  showMarks(marks: readonly Mark[], painter: Painter): void {
    this.marks = marks;
    this.painter = painter;
    const visible = [...this.painted.keys()];
    this.clearPaint();
    for (const block of visible) this.paint(block);
  }

  /** Draws spans in a highlight of their own, whether or not they are marks. */
  highlight(name: string, spans: readonly Span[]): void {
    const highlight = layer(name);
    highlight.clear();
    for (const span of spans) for (const range of this.rangesOf(span)) highlight.add(range);
  }

  /** Scrolls a span to reading height, unless it can be read already. */
  reveal(span: Span): void {
    const block = this.blockAt(span[0]);
    if (!block) return;
    const before = this.place(span);
    if (before && before.inside) return;
    const { scrollLeft } = this.viewport;
    block.element.scrollIntoView({ block: "nearest" });
    this.viewport.scrollLeft = scrollLeft;
    const after = this.place(span);
    if (!after) return;
    this.viewport.scrollTop += after.top - this.viewport.clientHeight * READING_HEIGHT;
    this.viewport.scrollLeft += after.aside;
  }

  /** The offset into the text under a point of the screen. */
  offsetAt(x: number, y: number): number | null {
    const caret = caretAt(x, y);
    const block = caret && this.blocks.find(({ node }) => node === caret.node);
    return block ? block.begin + caret.offset : null;
  }

  /** The offset of the first line in view: where an editor opens. */
  firstVisible(): number {
    const top = this.viewport.getBoundingClientRect().top;
    const block = this.blocks.find(({ element }) => element.getBoundingClientRect().bottom > top);
    if (!block) return 0;
    for (let at = 0; at < block.node.data.length; at = block.node.data.indexOf("\n", at) + 1 || Infinity) {
      const box = rangeIn(block, block.begin + at, block.begin + at + 1).getBoundingClientRect();
      if (box.height > 0 && box.top >= top) return block.begin + at;
    }
    return block.begin;
  }

  /** Whether a span can be read where the text is scrolled to. */
  shows(span: Span): boolean {
    return this.place(span)?.inside ?? false;
  }

  /** Scrolls the line of an offset to reading height, unless it can be read already. */
  revealLine(offset: number): void {
    const block = this.blockAt(offset);
    if (!block) return;
    const { data } = block.node;
    const line = data.lastIndexOf("\n", offset - block.begin - 1) + 1;
    const words = /\S/u.exec(data.slice(line));
    const begin = block.begin + line + (words?.index ?? 0);
    this.reveal([begin, begin + 1]);
  }

  close(): void {
    this.watcher.disconnect();
    this.clearPaint();
  }

  private follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const block = this.blockOf.get(target);
      if (block && isIntersecting) this.paint(block);
      else if (block) this.unpaint(block);
    }
  }

  private paint(block: Block): void {
    if (this.painted.has(block)) return;
    const ranges: { range: Range; highlight: string }[] = [];
    for (let at = Math.max(0, firstMarkFrom(this.marks, block.begin) - 1); at < this.marks.length; at += 1) {
      const mark = this.marks[at];
      if (!mark || mark.begin >= block.end) break;
      const highlight = mark.end > block.begin ? this.painter(mark) : null;
      if (highlight === null) continue;
      const range = rangeIn(block, mark.begin, mark.end);
      layer(highlight).add(range);
      ranges.push({ range, highlight });
    }
    this.painted.set(block, ranges);
  }

  private unpaint(block: Block): void {
    for (const { range, highlight } of this.painted.get(block) ?? []) layer(highlight).delete(range);
    this.painted.delete(block);
  }

  private clearPaint(): void {
    for (const block of [...this.painted.keys()]) this.unpaint(block);
  }

  private blockAt(offset: number): Block | undefined {
    return this.blocks.find(({ begin, end }) => offset >= begin && offset < end) ?? this.blocks.at(-1);
  }

  private rangesOf([begin, end]: Span): Range[] {
    return this.blocks
      .filter((block) => block.begin < end && begin < block.end)
      .map((block) => rangeIn(block, begin, end));
  }

  private place(span: Span): { top: number; aside: number; inside: boolean } | null {
    const box = this.rangesOf(span)[0]?.getBoundingClientRect();
    if (!box || box.height === 0) return null;
    const frame = this.viewport.getBoundingClientRect();
    const top = box.top - frame.top;
    const aside = Math.max(0, box.right - frame.right + BESIDE) + Math.min(0, box.left - frame.left - BESIDE);
    return { top, aside, inside: top > 0 && box.bottom < frame.bottom && aside === 0 };
  }
}

function splitBlocks(text: string): [begin: number, end: number][] {
  const blocks: [number, number][] = [];
  let begin = 0;
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines < LINES_IN_BLOCK) continue;
    blocks.push([begin, at + 1]);
    begin = at + 1;
    lines = 0;
  }
  if (begin < text.length) blocks.push([begin, text.length]);
  return blocks;
}

function makeBlock(text: string, begin: number, end: number): Block {
  const element = document.createElement("div");
  const node = document.createTextNode(text.slice(begin, end));
  element.className = "source-block";
  element.append(node);
  return { begin, end, node, element };
}

function rangeIn(block: Block, begin: number, end: number): Range {
  const range = document.createRange();
  range.setStart(block.node, Math.max(begin, block.begin) - block.begin);
  range.setEnd(block.node, Math.min(end, block.end) - block.begin);
  return range;
}

/** A browser without highlights still shows the text, the selection and the statements. */
const UNSUPPORTED = new Set<Range>();

function layer(name: string): Pick<Set<Range>, "add" | "delete" | "clear"> {
  if (!("highlights" in CSS)) return UNSUPPORTED;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = PRIORITIES[name] ?? 0;
    CSS.highlights.set(name, highlight);
  }
  return highlight as unknown as Set<Range>;
}

const PRIORITIES: Readonly<Record<string, number>> = {
  "tie-operand": 1,
  "tie-search": 2,
  "tie-found": 3,
  "tie-selected": 4,
};

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that older WebKit has
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
