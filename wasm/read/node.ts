// The door in node: `tieout/read`.
import { htmlFileToText } from "../html-to-text-node.js";
import { read as readFile, type Options, type Source, type Surroundings } from "./read.js";

export type { Form, Options, Part, Progress, Source } from "./read.js";
export { combine, type NamedSource } from "./combine.js";
export { addParts } from "./parts.js";
export { Refusal } from "./read.js";

const SURROUNDINGS: Surroundings = {
  htmlToText: htmlFileToText,
  readPdf: async (bytes, options) => (await import("./pdf/node.js")).readPdf(bytes, options),
};

/** The text of a file, by what is in it: plain text, HTML, PDF, .docx, .xlsx, .eml, .mht. Throws a Refusal. */
export function read(bytes: Uint8Array, name = "", options: Options = {}): Promise<Source> {
  return readFile(bytes, name, SURROUNDINGS, options);
}
