// Rows as CSV (RFC 4180), safe to open in a spreadsheet.
import type { Report } from "../analyzer.js";
import type { Selection } from "../command/options.js";
import { columnNames, Digits, type Field, rowsOf } from "./rows.js";

const NEW_LINE = "\r\n";

export function csvHead(selection: Selection): string {
  return columnNames(selection).join(",") + NEW_LINE;
}

export function csvRows(selection: Selection, document: string, report: Report): string {
  return rowsOf(selection, document, report)
    .map((fields) => fields.map(csvField).join(",") + NEW_LINE)
    .join("");
}

function csvField(field: Field): string {
  if (field === null) return "";
  if (field instanceof Digits) return field.digits;
  return typeof field === "string" ? quoted(withoutFormula(field)) : String(field);
}

/** Words that a spreadsheet would take for a formula are led by an apostrophe; numbers are never touched. */
function withoutFormula(words: string): string {
  return /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words;
}

function quoted(words: string): string {
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
