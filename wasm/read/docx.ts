// A Word document as text: its paragraphs and tables as those of a web page, which then becomes text as pages do.
import { type HtmlNode, htmlToText } from "../html-to-text.js";
import { counted, type Source } from "./source.js";
import { walkXml, type XmlHandler } from "./xml.js";
import { DAMAGED, type Zip } from "./zip.js";

const TWIPS_PER_POINT = 20;

class Node implements HtmlNode {
  readonly childNodes: Node[] = [];
  readonly attributes = new Map<string, string>();

  constructor(
    readonly nodeName: string,
    readonly nodeValue: string | null = null,
  ) {}

  get nodeType(): number {
    return this.nodeValue === null ? 1 : 3;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

/** Not part of the document as it would be printed with all changes taken. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:pict"]);

/** What properties say of the paragraph, the run, the row and the cell that they stand in. */
const PROPERTIES = new Set(["w:pPr", "w:rPr", "w:trPr", "w:tcPr", "w:tblPr", "w:sectPr", "w:tblGrid"]);

class DocumentBuilder implements XmlHandler {
  readonly body = new Node("body");
  deletions = 0;
  readonly #open: Node[] = [this.body];
  /** The runs in progress: where text goes, and whether it is shown. */
  #isText = false;
  #isHidden = false;
  #isRaised = false;
  /** Depth inside something that is left out. */
  #skipped = 0;
  readonly #properties: string[] = [];
  /** For each table, the cells that go on below, by column. */
  readonly #grids: Map<number, Node>[] = [];
  #column = 0;
  #span = 1;
  #merge: string | undefined;
  #isRowDeleted = false;
  #notes = 0;

  get #top(): Node {
    return this.#open.at(-1) ?? this.body;
  }

  start(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) {
      if (name === "w:del" && this.#properties.at(-1) === "w:trPr") this.#isRowDeleted = true;
      if (this.#skipped === 0 && name === "w:del" && this.#properties.length === 0) ++this.deletions;
      ++this.#skipped;
      return;
    }
    if (PROPERTIES.has(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#property(name, attribute);
    else this.#content(name, attribute);
  }

  end(name: string): void {
    if (this.#skipped > 0) {
      --this.#skipped;
      return;
    }
    if (PROPERTIES.has(name)) {
      if (name === "w:tcPr") this.#placeCell();
      this.#properties.pop();
      return;
    }
    if (this.#properties.length > 0) return;
    switch (name) {
      case "w:t":
        this.#isText = false;
        break;
      case "w:r":
        this.#isHidden = this.#isRaised = false;
        break;
      case "w:p":
        this.#pop("p");
        break;
      case "w:tc":
        this.#pop("td");
        this.#column += this.#span;
        break;
      case "w:tr":
        this.#endRow();
        break;
      case "w:tbl":
        this.#pop("table");
        this.#grids.pop();
        break;
    }
  }

  text(characters: string): void {
    if (this.#skipped === 0 && this.#isText && !this.#isHidden) this.#append(characters);
  }

  #append(characters: string): void {
    const text = new Node("#text", characters);
    if (!this.#isRaised) this.#top.childNodes.push(text);
    else {
      const raised = new Node("sup");
      raised.childNodes.push(text);
      this.#top.childNodes.push(raised);
    }
  }

  #push(name: string): void {
    const node = new Node(name);
    this.#top.childNodes.push(node);
    this.#open.push(node);
  }

  #pop(name: string): void {
    if (this.#open.length > 1 && this.#top.nodeName === name) this.#open.pop();
  }

  #content(name: string, attribute: (name: string) => string | undefined): void {
    switch (name) {
      case "w:p":
        this.#push("p");
        break;
      case "w:tbl":
        this.#push("table");
        this.#grids.push(new Map());
        break;
      case "w:tr":
        this.#push("tr");
        this.#column = 0;
        this.#isRowDeleted = false;
        break;
      case "w:tc":
        this.#push("td");
        this.#span = 1;
        this.#merge = undefined;
        break;
      case "w:t":
        this.#isText = true;
        break;
      case "w:br":
      case "w:cr":
        this.#top.childNodes.push(new Node("br"));
        break;
      case "w:tab":
        if (!this.#isHidden) this.#append("\t");
        break;
      case "w:noBreakHyphen":
        this.#append("-");
        break;
      case "w:sym":
        this.#append(String.fromCharCode(Number.parseInt(attribute("w:char") ?? "20", 16) || 32));
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#isRaised = true;
        this.#append(String(++this.#notes));
        break;
    }
  }

  #property(name: string, attribute: (name: string) => string | undefined): void {
    const of = this.#properties.at(-1);
    const isOn = !/^(?:0|false|off|none)$/u.test(attribute("w:val") ?? "1");
    if (of === "w:rPr" && this.#properties.length === 1) {
      if (name === "w:vanish") this.#isHidden = isOn;
      if (name === "w:vertAlign") this.#isRaised = attribute("w:val") === "superscript";
    } else if (of === "w:pPr" && name === "w:ind") {
      const left = Number(attribute("w:left") ?? attribute("w:start") ?? 0);
      if (left > 0) this.#top.attributes.set("style", `padding-left:${left / TWIPS_PER_POINT}pt`);
    } else if (of === "w:tcPr" && name === "w:gridSpan") {
      this.#span = Math.min(Math.max(1, Number(attribute("w:val")) || 1), 300);
    } else if (of === "w:tcPr" && name === "w:vMerge") {
      this.#merge = attribute("w:val") ?? "continue";
    } else if (of === "w:trPr" && name === "w:gridBefore") {
      this.#blankCells(Number(attribute("w:val")) || 0);
    }
  }

  #blankCells(many: number): void {
    if (many < 1 || many > 300) return;
    this.#push("td");
    this.#top.attributes.set("colspan", String(many));
    this.#pop("td");
    this.#column += many;
  }

  /** A cell as its properties end: how far it reaches, and whether it only continues the one above. */
  #placeCell(): void {
    const cell = this.#top;
    if (cell.nodeName !== "td") return;
    if (this.#span > 1) cell.attributes.set("colspan", String(this.#span));
    const grid = this.#grids.at(-1);
    const above = grid?.get(this.#column);
    if (this.#merge === "continue" && above !== undefined) {
      above.attributes.set("rowspan", String(Number(above.getAttribute("rowspan") ?? 1) + 1));
      this.#open.at(-2)?.childNodes.pop();
    } else if (this.#merge === "restart") grid?.set(this.#column, cell);
    else grid?.delete(this.#column);
  }

  #endRow(): void {
    this.#pop("tr");
    if (!this.#isRowDeleted) return;
    this.#top.childNodes.pop();
    ++this.deletions;
  }
}

/** Neighbouring paragraphs with tabs are rows of a table that its writer set by tabs: they keep them, line by line. */
function keepTabs(node: Node): void {
  const nodes = [node];
  for (let parent = nodes.pop(); parent !== undefined; parent = nodes.pop()) {
    const children = parent.childNodes.splice(0);
    let rows: Node | undefined;
    for (const child of children) {
      const text = child.nodeName === "p" ? textOf(child) : undefined;
      if (text?.includes("\t")) {
        rows ??= new Node("pre");
        if (!parent.childNodes.includes(rows)) parent.childNodes.push(rows);
        rows.childNodes.push(new Node("#text", `${text.trimEnd()}\n`));
      } else {
        rows = undefined;
        parent.childNodes.push(child);
        if (child.nodeName !== "p") nodes.push(child);
      }
    }
  }
}

/** A paragraph's characters, or undefined where more than characters stands in it. */
function textOf(paragraph: Node): string | undefined {
  let text = "";
  for (const child of paragraph.childNodes) {
    if (child.nodeValue === null) return undefined;
    text += child.nodeValue;
  }
  return text;
}

function build(xml: string): DocumentBuilder {
  const builder = new DocumentBuilder();
  walkXml(xml, builder);
  keepTabs(builder.body);
  return builder;
}

export async function readDocx(zip: Zip): Promise<Source> {
  const xml = await zip.text("word/document.xml");
  if (!xml.includes("<w:body")) throw DAMAGED;
  const document = build(xml);
  const footnotes = build(await zip.text("word/footnotes.xml"));
  const texts = [htmlToText(document.body), htmlToText(footnotes.body)].filter((text) => text.trim() !== "");
  const notes =
    document.deletions > 0
      ? [`${counted(document.deletions, "deleted passage")} of the tracked changes left out.`]
      : [];
  return { form: "docx", text: texts.join("\n"), parts: [], notes };
}
