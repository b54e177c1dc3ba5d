// `tieout/html` in node, where there is no DOM: the page is parsed by parse5.
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { decodeHtml, type HtmlNode, htmlToText } from "./html-to-text.js";

export { isHtml } from "./html-to-text.js";

type ParsedNode = DefaultTreeAdapterMap["node"];

/** A node of parse5's tree in the shape of a DOM node. */
class ParsedHtmlNode implements HtmlNode {
  readonly #node: ParsedNode;

  constructor(node: ParsedNode) {
    this.#node = node;
  }

  get nodeType(): number {
    return "tagName" in this.#node ? 1 : this.#node.nodeName === "#text" ? 3 : 9;
  }

  get nodeName(): string {
    return this.#node.nodeName;
  }

  get nodeValue(): string | null {
    return "value" in this.#node ? this.#node.value : null;
  }

  get childNodes(): HtmlNode[] {
    return "childNodes" in this.#node ? this.#node.childNodes.map((child) => new ParsedHtmlNode(child)) : [];
  }

  getAttribute(name: string): string | null {
    if (!("attrs" in this.#node)) return null;
    return this.#node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
  }
}

/** The text of an HTML file; of a string, the characters are taken as they are. */
export function htmlFileToText(html: string | Uint8Array): string {
  return htmlToText(new ParsedHtmlNode(parse(typeof html === "string" ? html : decodeHtml(html))));
}
