// Walks through XML from tag to tag: as much of it as Office files use, in linear time, without recursion.
import { DAMAGED } from "./zip.js";

export interface XmlHandler {
  /** A tag opens; `end` follows at once where it is empty. */
  start(name: string, attribute: (name: string) => string | undefined): void;
  end(name: string): void;
  text(characters: string): void;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/giu, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Looks an attribute up in the inside of a tag. */
function attributeOf(inside: string, name: string): string | undefined {
  for (let at = inside.indexOf(name); at >= 0; at = inside.indexOf(name, at + 1)) {
    const [, quote, value] = /^\s*=\s*(["'])([^"']*)/u.exec(inside.slice(at + name.length, at + 4096)) ?? [];
    if (quote !== undefined && /\s/u.test(inside[at - 1] ?? "")) return decode(value ?? "");
  }
  return undefined;
}

/** Entities of a file's own are never followed: a document that declares its type is none that Office writes. */
export function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== "") handler.text(decode(text));
    if (open < 0) return;
    at = xml.startsWith("<!", open) ? skipDeclaration(xml, open, handler) : walkTag(xml, open, handler);
  }
}

function skipDeclaration(xml: string, open: number, handler: XmlHandler): number {
  if (xml.startsWith("<!--", open)) return endOf(xml, "-->", open);
  if (!xml.startsWith("<![CDATA[", open)) throw DAMAGED;
  const end = endOf(xml, "]]>", open);
  handler.text(xml.slice(open + 9, end - 3));
  return end;
}

function walkTag(xml: string, open: number, handler: XmlHandler): number {
  const end = endOf(xml, ">", open);
  const inside = xml.slice(open + 1, end - 1);
  if (inside.startsWith("?")) return end;
  if (inside.startsWith("/")) handler.end(inside.slice(1).trim());
  else {
    const [name = ""] = /^[^\s/]*/u.exec(inside) ?? [];
    handler.start(name, (attribute) => attributeOf(inside, attribute));
    if (inside.endsWith("/")) handler.end(name);
  }
  return end;
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw DAMAGED;
  return at + mark.length;
}
