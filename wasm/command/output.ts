// What a document is printed as: the piece of each format, and what stands around the pieces.
import type { Analyzer, Report } from "../analyzer.js";
import { csvHead, csvRows } from "../exports/csv.js";
import { oim } from "../exports/oim.js";
import { ndjson } from "../exports/rows.js";
import { SARIF_HEAD, sarifResults, sarifTail } from "../exports/sarif.js";
import { tieSheetOf } from "../exports/tie-sheet.js";
import type { Readable } from "../read-file.js";
import type { OutputFormat, Selection } from "./options.js";

export interface Plan {
  readonly format: OutputFormat;
  /** Null for whole reports. */
  readonly select: Selection | null;
}

/** A document as it was read. */
export interface Source extends Readable {
  readonly name: string;
  readonly sha256: string;
  /** The bytes as they were found. */
  readonly file: Uint8Array;
}

export interface Piece {
  readonly printed: string;
  readonly inconsistent: number;
}

export async function printPiece(analyzer: Analyzer, source: Source, plan: Plan): Promise<Piece> {
  const json = source.complete(analyzer.print(source.text));
  const parsed = () => JSON.parse(json) as Report;
  return {
    printed: await print(analyzer, source, plan, json, parsed),
    inconsistent: countInconsistent(json),
  };
}

function print(
  analyzer: Analyzer,
  source: Source,
  { format, select }: Plan,
  json: string,
  parsed: () => Report,
): string | Promise<string> {
  const { name, sha256, text } = source;
  if (format === "csv") return csvRows(select ?? "facts", name, parsed());
  if (select !== null) return ndjson(select, name, parsed());
  switch (format) {
    case "json":
      return `${json}\n`;
    case "ndjson":
      return `{"document":${JSON.stringify(name)},"sha256":"${sha256}","report":${json}}\n`;
    case "text":
      return analyzer.print(text, { format: "text" });
    case "sarif":
      return sarifResults(source, parsed());
    case "oim":
      return oim(parsed());
    case "html":
      return tieSheetOf(parsed(), name, source.file, new Date());
  }
}

const SUMMARY = '"summary":{';

/** Read off the summary, which stands by itself: most formats need nothing else of the report parsed. */
function countInconsistent(json: string): number {
  const at = json.lastIndexOf(SUMMARY) + SUMMARY.length - 1;
  const summary = JSON.parse(json.slice(at, json.indexOf("}", at) + 1)) as Report["summary"];
  return summary.inconsistent;
}

/** What a document that could not be read leaves among the pieces. */
export function printTrouble(name: string, trouble: string, { format }: Plan): string {
  return format === "ndjson" ? `${JSON.stringify({ document: name, error: trouble })}\n` : "";
}

export interface Trouble {
  readonly name: string;
  readonly trouble: string;
}

/** What stands around and between the pieces of one output. */
export interface Frame {
  readonly head: string;
  readonly between: (name: string) => string;
  readonly tail: (troubles: readonly Trouble[]) => string;
}

export function frameOf({ format, select }: Plan, several: boolean): Frame {
  const bare: Frame = { head: "", between: () => "", tail: () => "" };
  if (format === "csv") return { ...bare, head: csvHead(select ?? "facts") };
  if (format === "sarif") return { ...bare, head: SARIF_HEAD, tail: sarifTail };
  if (format === "text" && several) return { ...bare, between: (name) => `== ${name}\n` };
  return bare;
}
