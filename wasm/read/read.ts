// The one door: a file's bytes and name in, its text out, or a refusal with the reason and what to do.
import { decodeHtml, isHtml } from "../html-to-text.js";
import { kindOf, latin1 } from "./kind.js";
import { type Options, Refusal, type Source } from "./source.js";
import { decodeText } from "./text.js";

export type { Form, Options, Part, Progress, Source } from "./source.js";
export { Refusal } from "./source.js";

/** What the page and node do each in their own way. */
export interface Surroundings {
  readonly htmlToText: (html: string) => string | Promise<string>;
  /** The reader of PDF, fetched when the first one comes. */
  readonly readPdf: (bytes: Uint8Array, options: Options) => Promise<Source>;
}

/** A release is a few hundred kilobytes; a file beyond this would only exhaust the machine. */
export const LARGEST = 64 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** Reads a file by what is in it, whatever it is called; throws a Refusal. */
export async function read(
  bytes: Uint8Array,
  name: string,
  surroundings: Surroundings,
  options: Options = {},
): Promise<Source> {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length);
  switch (kindOf(bytes)) {
    case "pdf":
      return surroundings.readPdf(bytes, options);
    case "zip":
      return readZip(bytes, options);
    case "mail": {
      const { readMail } = await import("./mail.js");
      return readMail(bytes, surroundings.htmlToText);
    }
    case "text":
      return readText(bytes, name, surroundings);
  }
}

export function tooLarge(size: number): Refusal {
  return new Refusal(
    `It has ${Math.round(size / MEBIBYTE)} MB; Tieout takes up to ${LARGEST / MEBIBYTE} MB`,
    "Copy the part with the statements and paste it.",
  );
}

async function readText(bytes: Uint8Array, name: string, { htmlToText }: Surroundings): Promise<Source> {
  const isPage = /\.html?$/iu.test(name) || isHtml(latin1(bytes));
  const text = isPage ? await htmlToText(decodeHtml(bytes)) : decodeText(bytes);
  return { form: isPage ? "html" : "text", text, parts: [], notes: [] };
}

const OTHER_ZIPS: readonly (readonly [member: RegExp, reason: string, advice: string])[] = [
  [/^xl\/workbook\.bin$/u, "It is a binary workbook", "Save it as .xlsx and drop that."],
  [/^ppt\//u, "It is a PowerPoint file", "Save it as a PDF and drop that."],
  [
    /^content\.xml$/u,
    "It is an OpenDocument file",
    "Save it as .docx or .xlsx and drop that, or print it as a PDF.",
  ],
  [/^Index\/.*\.iwa$/u, "It is a Pages or Numbers file", "Export it as .docx, .xlsx or PDF and drop that."],
];

async function readZip(bytes: Uint8Array, options: Options): Promise<Source> {
  const { Zip } = await import("./zip.js");
  const zip = new Zip(bytes);
  if (zip.has("word/document.xml")) return (await import("./docx.js")).readDocx(zip);
  if (zip.has("xl/workbook.xml")) return (await import("./xlsx.js")).readXlsx(bytes, zip, options);
  const other = OTHER_ZIPS.find(([member]) => zip.names.some((name) => member.test(name)));
  throw new Refusal(
    other?.[1] ?? "It is a packed archive",
    other?.[2] ?? "Unpack it and drop the files that it holds.",
  );
}
