// The tie sheet for the package's command: the page's own, made from a report alone.
import type { Report } from "#report";
import { indexReport } from "../report/index.js";
import { tieSheet } from "./tie-sheet.js";

export function tieSheetOf(report: Report, name: string, bytes: Uint8Array, made: Date): Promise<string> {
  const document = { id: 0, name, text: "", origin: "file", bytes, edited: false } as const;
  return tieSheet({ document, report, json: "", milliseconds: 0, index: indexReport(report) }, made);
}
