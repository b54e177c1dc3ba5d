// Findings as SARIF 2.1.0, which editors and code hosts show in place; one log for any number of documents.
import { pathToFileURL } from "node:url";
import type { Report } from "../analyzer.js";
import type { Source, Trouble } from "../command/output.js";
import { type Finding, placeOf, ruleOf } from "./findings.js";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Everything of the log before its results. */
export const SARIF_HEAD =
  `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":{"name":"tieout"}},` +
  `"columnKind":"utf16CodeUnits","results":[`;

/** Everything after: what could not be read is said there. */
export function sarifTail(troubles: readonly Trouble[]): string {
  const invocation = {
    executionSuccessful: troubles.length === 0,
    toolExecutionNotifications: troubles.map(({ name, trouble }) => ({
      level: "error",
      message: { text: trouble },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) } } }],
    })),
  };
  return `],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
}

/** The results of one document, with commas between. */
export function sarifResults(source: Source, report: Report): string {
  const lines = source.verbatim ? new Lines(source.text) : null;
  return report.findings.map((finding) => JSON.stringify(resultOf(finding, report, source, lines))).join(",");
}

const LEVELS: Readonly<Partial<Record<Finding["verdict"], string>>> = { inconsistent: "error" };

function resultOf(finding: Finding, report: Report, { name }: Source, lines: Lines | null) {
  const span = placeOf(finding, report);
  const rule = ruleOf(finding, report);
  const { correction, cause, title, message } = finding;
  const region = span && lines ? { region: lines.regionOf(span) } : {};
  return {
    ruleId: rule,
    level: LEVELS[finding.verdict] ?? "warning",
    message: { text: [`${title}: ${message}`, ...(correction === null ? [] : [correction])].join("\n") },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name) }, ...region } }],
    partialFingerprints: { "tieout/1": `${rule}: ${title}` },
    properties: { severity: finding.severity, printed: cause?.printed, repair: cause?.repair ?? undefined },
  };
}

function uriOf(name: string): string {
  return name.startsWith("/")
    ? pathToFileURL(name).href
    : encodeURI(name).replace(/[?#]/gu, encodeURIComponent);
}

const LINE_FEED = 0x0a;

/** Bytes of a text as lines and columns. */
class Lines {
  readonly #text: Uint8Array;
  readonly #starts: readonly number[];

  constructor(text: Uint8Array) {
    const starts = [0];
    for (let at = text.indexOf(LINE_FEED); at >= 0; at = text.indexOf(LINE_FEED, at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  regionOf([begin, end]: readonly number[]) {
    const from = this.#placeOf(begin ?? 0);
    const to = this.#placeOf(end ?? 0);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      byteOffset: begin ?? 0,
      byteLength: (end ?? 0) - (begin ?? 0),
    };
  }

  #placeOf(offset: number): { line: number; column: number } {
    let line = 0;
    let above = this.#starts.length;
    while (line + 1 < above) {
      const middle = (line + above) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) line = middle;
      else above = middle;
    }
    const before = this.#text.subarray(this.#starts[line] ?? 0, offset);
    return { line: line + 1, column: new TextDecoder().decode(before).length + 1 };
  }
}
