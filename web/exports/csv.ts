// Statements as CSV (RFC 4180): captions as words, figures as plain numbers with their unit and scale beside them.
import type { Report, Statement } from "#report";
import { measureOf } from "../format/unit.js";
import { titleOf } from "../report/words.js";
import { plainTable, safeWords, type PlainCell } from "./table.js";

const NEW_LINE = "\r\n";

export function statementCsv(statement: Statement): string {
  const { heads, rows } = plainTable(statement);
  const lines = [line(["Caption", "Unit", "Scale", ...heads].map(field))];
  for (const [index, { caption, cells }] of rows.entries()) {
    const row = statement.rows[index];
    const measure = row?.unit ? measureOf(row) : null;
    lines.push(
      line([
        field(caption),
        field(measure?.unit ?? ""),
        measure?.scale == null ? "" : String(measure.scale),
        ...cells.map(cellField),
      ]),
    );
  }
  return lines.join("");
}

/** Every statement, one below the other, each under its title. */
export function allCsv({ statements }: Report): string {
  return statements
    .map(
      (statement) =>
        line([field(titleOf(statement)), field(statement.unit_note ?? "")]) + statementCsv(statement),
    )
    .join(NEW_LINE);
}

function cellField(cell: PlainCell): string {
  if (!cell) return "";
  return "digits" in cell ? cell.digits : field(cell.words);
}

function field(words: string): string {
  const safe = safeWords(words);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(fields: readonly string[]): string {
  return fields.join(",") + NEW_LINE;
}
