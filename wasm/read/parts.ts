// Says in a report which parts its text was made of: they come from beside the core, which reads one text.
import type { Part, Source } from "./source.js";

const OFFSETS = /"offsets":"(utf8|utf16)"/u;

/** Places in UTF-8 for places in UTF-16 that come in order. */
class Utf8Places {
  readonly #text: string;
  #at = 0;
  #bytes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  of(place: number): number {
    if (place < this.#at) [this.#at, this.#bytes] = [0, 0];
    this.#bytes += new TextEncoder().encode(this.#text.slice(this.#at, place)).length;
    this.#at = place;
    return this.#bytes;
  }
}

/** The printed report with `source.parts`, their spans counting what all spans of the report count. */
export function addParts(json: string, { text, parts }: Pick<Source, "text" | "parts">): string {
  if (parts.length === 0) return json;
  const utf8 = new Utf8Places(text);
  return json.replace(OFFSETS, (offsets, unit: string) => {
    const counted = parts.map(({ name, span: [begin, end], form }): Part => ({
      name,
      span: unit === "utf8" ? [utf8.of(begin), utf8.of(end)] : [begin, end],
      form,
    }));
    return `${offsets},"parts":${JSON.stringify(counted)}`;
  });
}
